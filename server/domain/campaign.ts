import type { Outcome } from './outcome.ts';
import type { RejectionReason } from './reading.ts';

export const CAMPAIGN_STATES = ['draft', 'open', 'frozen', 'released'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export const DUTIES = ['annotator', 'adjudicator'] as const;
export type Duty = (typeof DUTIES)[number];

/** Where the decisions of a campaign come from: a search as its URL query, or a list of ids. */
export type SampleSource =
  | { readonly kind: 'search'; readonly query: string; readonly size: number }
  | { readonly kind: 'list'; readonly ids: readonly string[]; readonly size: number };

export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly codebookVersion: string;
  readonly sample: SampleSource;
  /** Seed of every draw: which decisions, which are doubled, who reads which, resampling. */
  readonly seed: number;
  /** Share of the decisions that two people read independently, 0 to 1. */
  readonly doubleShare: number;
  /** Annotators begin with an empty sheet, or with what the rules read. */
  readonly startFrom: 'blank' | 'rules';
  readonly state: CampaignState;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly frozenAt: string | null;
  readonly releasedAt: string | null;
  readonly version: number;
}

export interface CampaignMember {
  readonly accountId: string;
  readonly duty: Duty;
}

export interface CampaignJudgment {
  readonly judgmentId: string;
  readonly position: number;
  readonly textHash: string;
  readonly doubled: boolean;
}

/** One person's reading of one decision inside a campaign. */
export interface Sheet {
  readonly id: string;
  readonly campaignId: string;
  readonly judgmentId: string;
  readonly accountId: string;
  readonly duty: Duty;
  readonly state: 'open' | 'submitted';
  readonly createdAt: string;
  readonly submittedAt: string | null;
}

/** A line of a sheet as it stands; `id` is that of its newest entry and serves as its version. */
export interface SheetLine {
  readonly id: number;
  readonly line: string;
  readonly statement: Outcome;
  readonly takenFrom: string | null;
}

export interface SheetEntry {
  readonly id: number;
  readonly line: string;
  readonly statement: Outcome | null;
  readonly reason: RejectionReason | null;
  readonly takenFrom: string | null;
  readonly createdAt: string;
}

/** The lines that stand after all entries, in text order. */
export function standingLines(entries: readonly SheetEntry[]): readonly SheetLine[] {
  const newest = new Map<string, SheetEntry>();
  for (const entry of entries) newest.set(entry.line, entry);
  return [...newest.values()]
    .flatMap(({ id, line, statement, takenFrom }) => (statement ? [{ id, line, statement, takenFrom }] : []))
    .sort((a, b) => startOf(a) - startOf(b) || a.line.localeCompare(b.line));
}

function startOf({ statement }: SheetLine): number {
  return statement.evidence[0]?.start ?? 0;
}

import { courtLabelOn } from '../domain/court.ts';
import { blankOutcome, type Outcome } from '../domain/outcome.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import type { JudgmentSummary } from './read-model.ts';

/**
 * Of the form in which summaries are kept and of what they say: raise it (never below 1) when either changes. Rows of another version
 * count as absent, and are written again.
 */
export const SUMMARY_VERSION = 1;

/** What says nothing is left out: nulls and empty lists. */
type Told<T, Always extends keyof T> = Partial<T> & Pick<T, Always>;

export type ToldOutcome = Told<Outcome, 'key' | 'type'>;

interface KeptOutcome extends Omit<Told<ResolvedOutcome, 'id' | 'origin' | 'reviewState'>, 'outcome'> {
  readonly outcome: ToldOutcome;
}

interface KeptSummary
  extends Omit<
    Told<JudgmentSummary, 'id' | 'title' | 'court' | 'decidedOn' | 'hasText' | 'fictitious'>,
    'courtLabel' | 'outcomes'
  > {
  readonly outcomes: readonly KeptOutcome[];
}

/** The JSON that is kept of a summary; the name of its court on the day is not in it, so that a correction of the names needs no new rows. */
export function packSummary({ courtLabel: _, outcomes, ...facts }: JudgmentSummary): string {
  const kept = outcomes.map(({ outcome, ...standing }) => ({ ...tellOf(standing), outcome: tellOf(outcome) }));
  return JSON.stringify({ ...tellOf(facts), outcomes: kept });
}

/** The summary that `packSummary` packed. */
export function unpackSummary(json: string): JudgmentSummary {
  const kept = JSON.parse(json) as KeptSummary;
  return {
    id: kept.id,
    title: kept.title,
    court: kept.court,
    courtLabel: courtLabelOn(kept.court, kept.decidedOn),
    chamber: kept.chamber ?? null,
    decisionType: kept.decisionType ?? null,
    decidedOn: kept.decidedOn,
    numbers: kept.numbers ?? [],
    ecli: kept.ecli ?? null,
    parties: kept.parties ?? null,
    keywords: kept.keywords ?? [],
    procedures: kept.procedures ?? [],
    hasText: kept.hasText,
    fictitious: kept.fictitious,
    outcomes: kept.outcomes.map((entry) => ({
      id: entry.id,
      outcome: completeOutcome(entry.outcome),
      origin: entry.origin,
      reviewState: entry.reviewState,
      author: entry.author ?? null,
    })),
  };
}

/** The outcome, what it does not tell as in a blank one. */
export function completeOutcome(told: ToldOutcome): Outcome {
  return { ...blankOutcome(told.key, told.type), ...told };
}

function tellOf(whole: object): object {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !saysNothing(value)));
}

function saysNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

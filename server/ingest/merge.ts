import { type Court, resolveCourt } from '../domain/court.ts';
import type {
  DecisionReference,
  JudgmentFacts,
  ParsedCommentary,
  ParsedJudgment,
  ParsedRecord,
} from '../domain/judgment.ts';
import { formatFrenchDate, numberKey } from '../domain/reference.ts';
import type { Section } from '../domain/section.ts';

/** One source's record with what the store adds to it. */
export interface SourcedRecord {
  readonly source: string;
  readonly textHash: string;
  readonly record: ParsedRecord;
}

/** What all sources together say of a judgment. */
export interface MergedJudgment extends JudgmentFacts {
  /** The decision's own text; null when only commentaries are known. */
  readonly text: {
    readonly hash: string;
    readonly text: string;
    readonly zones: readonly Section[] | null;
    readonly dispositifStart: number | null;
  } | null;
}

/** The court of a record. @throws Error in words for a person when the name is not understood. */
export function selectCourt(name: string): Court {
  const court = resolveCourt(name);
  if (!court) throw new Error(`juridiction non reconnue : « ${name} » (voir data/courts.json)`);
  return court;
}

/**
 * Resolves the claims of several records into one judgment: records with stated zones speak first, then the first to come; each
 * field takes the first value that is told; numbers and keywords are united. A commentary only fills what no decision tells.
 */
export function mergeRecords(records: readonly SourcedRecord[], reference: DecisionReference): MergedJudgment {
  const decisions = records.filter(isDecision).sort(byAuthority);
  const first = <Value>(pick: (record: ParsedJudgment) => Value | null): Value | null =>
    decisions.map(({ record }) => pick(record)).find((value) => value !== null && value !== '') ?? null;
  const main = decisions[0] ?? null;
  const court = selectCourt(main?.record.court ?? reference.court);
  return {
    title: main?.record.title ?? referenceTitle(reference),
    court,
    decidedOn: main?.record.decidedOn ?? reference.decidedOn,
    chamber: first((record) => record.chamber) ?? reference.chamber,
    decisionType: first((record) => record.decisionType),
    ecli: first((record) => record.ecli),
    numbers: unite([...decisions.map(({ record }) => record.numbers), reference.numbers], numberKey),
    parties: first((record) => record.parties),
    theme: first((record) => record.theme),
    solution: first((record) => record.solution),
    keywords: unite(
      decisions.map(({ record }) => record.keywords),
      (keyword) => keyword.toLowerCase(),
    ),
    visa: unite(
      decisions.map(({ record }) => record.visa),
      (visa) => visa,
    ),
    fictitious: records.every(({ record }) => record.fictitious),
    text: main && {
      hash: main.textHash,
      text: main.record.text,
      zones: main.record.zones,
      dispositifStart: main.record.dispositifStart,
    },
  };
}

export function isDecision(entry: SourcedRecord): entry is SourcedRecord & { readonly record: ParsedJudgment } {
  return entry.record.record === 'judgment';
}

export function isCommentary(entry: SourcedRecord): entry is SourcedRecord & { readonly record: ParsedCommentary } {
  return entry.record.record === 'commentary';
}

function byAuthority(a: { readonly record: ParsedJudgment }, b: { readonly record: ParsedJudgment }): number {
  return Number(b.record.zones !== null) - Number(a.record.zones !== null);
}

function unite(lists: readonly (readonly string[])[], keyOf: (value: string) => string | null): readonly string[] {
  const seen = new Map<string, string>();
  for (const value of lists.flat()) {
    const key = keyOf(value);
    if (key !== null && !seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

function referenceTitle(reference: DecisionReference): string {
  const number = reference.numbers[0] === undefined ? '' : `, ${reference.numbers[0]}`;
  return `${reference.court}, ${formatFrenchDate(reference.decidedOn)}${number}`;
}

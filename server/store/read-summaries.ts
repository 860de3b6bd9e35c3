import { type RawBuilder, sql } from 'kysely';
import { type Court, courtLabelOn } from '../domain/court.ts';
import type { DecisionType, Procedure } from '../domain/judgment.ts';
import { isCurrent } from '../domain/outcome.ts';
import type { ReadingOrigin, ResolvedOutcome, ReviewState } from '../domain/reading.ts';
import type { Db } from './open.ts';
import type { JudgmentSummary } from './read-model.ts';
import type { JudgmentsTable, OutcomesTable } from './schema.ts';
import { completeOutcome, type ToldOutcome } from './summary-form.ts';

const SUMMARY_COLUMNS = [
  'id',
  'title',
  'court_json',
  'decided_on',
  'chamber',
  'decision_type',
  'ecli',
  'parties',
  'keywords_json',
  'procedures_json',
  'text_hash',
  'fictitious',
] as const satisfies readonly (keyof JudgmentsTable)[];

const RESOLVED_COLUMNS = [
  'judgment_id',
  'id',
  'outcome_json',
  'origin',
  'review_state',
  'author',
] as const satisfies readonly (keyof OutcomesTable)[];

/** Summaries from the tables that state them, in no order; ids that are absent or hidden are left out. */
export async function readSummaries(db: Db, ids: readonly string[]): Promise<readonly JudgmentSummary[]> {
  if (ids.length === 0) return [];
  const [rows, numbers, outcomes] = await Promise.all([
    db
      .selectFrom('judgments')
      .select(SUMMARY_COLUMNS)
      .where('id', 'in', eachOf(ids))
      .where('hidden_at', 'is', null)
      .execute(),
    numbersOf(db, ids),
    outcomesOf(db, ids),
  ]);
  return rows.map((row) => toSummary(row, numbers.get(row.id) ?? [], outcomes.get(row.id) ?? []));
}

/** The numbers of each judgment, in their order. */
export async function numbersOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('numbers')
    .select(['judgment_id', 'number'])
    .where('judgment_id', 'in', eachOf(ids))
    .orderBy('judgment_id')
    .orderBy('position')
    .execute();
  return groupBy(
    rows,
    (row) => row.judgment_id,
    (row) => row.number,
  );
}

/** All outcomes of each judgment, in text order. */
export async function outcomesOf(db: Db, ids: readonly string[]): Promise<Map<string, ResolvedOutcome[]>> {
  const rows = await db
    .selectFrom('outcomes')
    .select(RESOLVED_COLUMNS)
    .where('judgment_id', 'in', eachOf(ids))
    .orderBy('judgment_id')
    .orderBy('position')
    .execute();
  return groupBy(rows, (row) => row.judgment_id, toResolvedOutcome);
}

/** What a summary is: the one place that says so, for lists, for the page of a decision and for the rows that are kept. */
export function toSummary(
  row: Pick<JudgmentsTable, (typeof SUMMARY_COLUMNS)[number]>,
  numbers: readonly string[],
  outcomes: readonly ResolvedOutcome[],
): JudgmentSummary {
  const court = JSON.parse(row.court_json) as Court;
  return {
    id: row.id,
    title: row.title,
    court,
    courtLabel: courtLabelOn(court, row.decided_on),
    chamber: row.chamber,
    decisionType: row.decision_type as DecisionType | null,
    decidedOn: row.decided_on,
    numbers,
    ecli: row.ecli,
    parties: row.parties,
    keywords: JSON.parse(row.keywords_json) as string[],
    procedures: JSON.parse(row.procedures_json) as Procedure[],
    hasText: row.text_hash !== null,
    fictitious: row.fictitious === 1,
    outcomes: outcomes.filter((resolved) => isCurrent(resolved.outcome) && resolved.reviewState !== 'rejected'),
  };
}

function toResolvedOutcome(row: Pick<OutcomesTable, (typeof RESOLVED_COLUMNS)[number]>): ResolvedOutcome {
  return {
    id: row.id,
    outcome: completeOutcome(JSON.parse(row.outcome_json) as ToldOutcome),
    origin: row.origin as ReadingOrigin,
    reviewState: row.review_state as ReviewState,
    author: row.author,
  };
}

/** The statement is the same however many ids there are, and stays compiled. */
function eachOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

function groupBy<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  pick: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(pick(row));
    else groups.set(key, [pick(row)]);
  }
  return groups;
}

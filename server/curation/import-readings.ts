import type { z } from 'zod';
import type { Outcome } from '../domain/outcome.ts';
import { OutcomeJsonError, outcomeFromJson } from '../domain/outcome-json.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ReleaseReading } from '../store/release-rows.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { readingRow } from './release-schema.ts';

/** What came of the readings of a data set. */
export interface ImportedReadings {
  readonly count: number;
  /** Outcomes of which people's readings were added. */
  readonly outcomes: readonly string[];
  /** Outcomes whose number means another outcome here. */
  readonly clashing: readonly string[];
}

/**
 * Adds readings. Decisions of `known` were here before: what the rules read of them stays theirs, and people's words are taken over
 * for outcomes that are the same here.
 */
export async function importReadings(
  tx: StoreTransaction,
  rows: readonly z.output<typeof readingRow>[],
  known: ReadonlySet<string>,
): Promise<ImportedReadings> {
  const readings = rows.map(toReading);
  const clashing = await findClashes(
    tx,
    readings.filter((reading) => known.has(reading.judgment_id)),
  );
  const outcomes = new Set<string>();
  let count = 0;
  for (const reading of readings) {
    const machines = known.has(reading.judgment_id) && reading.origin === 'rule';
    if (machines || clashing.has(reading.outcome_id)) continue;
    if (!(await tx.putReleasedReading(reading))) continue;
    count += 1;
    if (reading.origin !== 'rule') outcomes.add(reading.outcome_id);
  }
  return { count, outcomes: [...outcomes].sort(), clashing: [...clashing] };
}

function toReading({ statement, ...row }: z.output<typeof readingRow>, index: number): ReleaseReading {
  try {
    return { ...row, statement_json: statement === null ? null : JSON.stringify(outcomeFromJson(statement)) };
  } catch (error) {
    if (!(error instanceof OutcomeJsonError)) throw error;
    throw new Refusal('badLine', { path: 'data/readings.ndjson', line: index + 1, problem: error.problems.join('; ') });
  }
}

/** Numbers that mean another outcome here: nobody's words about one may end up on the other. */
async function findClashes(tx: StoreTransaction, readings: readonly ReleaseReading[]): Promise<ReadonlySet<string>> {
  const theirs = new Map<string, Set<string>>();
  for (const { outcome_id: id, statement_json: json } of readings) {
    const words = theirs.get(id) ?? new Set();
    if (json !== null) for (const { text } of (JSON.parse(json) as Outcome).evidence) words.add(text);
    theirs.set(id, words);
  }
  const judgmentOf = new Map(readings.map((reading) => [reading.outcome_id, reading.judgment_id]));
  const clashing = new Set<string>();
  for (const [id, words] of theirs) {
    const here = await tx.listReadingsOfOutcome(judgmentOf.get(id) ?? '', id);
    const ours = here.flatMap((reading) => reading.statement?.evidence.map((passage) => passage.text) ?? []);
    if (ours.length > 0 && !ours.some((text) => words.has(text))) clashing.add(id);
  }
  return clashing;
}

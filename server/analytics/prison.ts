import { groupRows } from './breakdown.ts';
import type { Dimension, FactTable, TabledDecision } from './fact-table.ts';
import { keepRows, placeOfType, type Selection } from './selection.ts';
import { sortRows, toValueSet, type ValueSet } from './value-set.ts';

const IMPRISONMENT = 'imprisonment';

/** One prison sentence, or a part of it. */
export interface Sentence {
  readonly decision: TabledDecision;
  /** From 1: the place of the outcome on its decision's page. */
  readonly place: number;
  readonly months: number;
}

/** Lengths in months. */
export interface SentenceSet extends ValueSet {
  /** Every sentence, shortest first. */
  list(): readonly Sentence[];
}

/** Prison sentences of a set of decisions. Months; a part that is not told is left out, never taken as zero. */
export interface PrisonStatistics {
  /** Sentences pronounced, of whatever length. */
  readonly sentences: number;
  /** Of these, those whose length is not told. */
  readonly withoutLength: number;
  /** Sentences by how they are to be served. */
  readonly firm: number;
  readonly partly: number;
  readonly suspended: number;
  readonly unknown: number;
  /** Whole length of each sentence. */
  readonly whole: SentenceSet;
  /** The part to be served, of the sentences that have one. */
  readonly toServe: SentenceSet;
  /** The suspended part, of the sentences that have one. */
  readonly onSuspension: SentenceSet;
}

/** Null when no decision pronounced a prison sentence. */
export function summarisePrison({ table, byType }: Selection): PrisonStatistics | null {
  return summarise(table, byType[placeOfType(IMPRISONMENT)] ?? new Int32Array(0));
}

/** The prison sentences by value of a dimension, years in order, other values by number of decisions. */
export function breakDownPrison(
  selection: Selection,
  dimension: Dimension,
): readonly { readonly value: string; readonly decisions: number; readonly prison: PrisonStatistics }[] {
  const groups = groupRows(selection, IMPRISONMENT, dimension).flatMap(({ value, decisions, rows }) => {
    const prison = summarise(selection.table, rows);
    return prison === null ? [] : [{ value, decisions, prison }];
  });
  return dimension === 'year' ? groups : groups.sort((a, b) => b.prison.whole.decisions - a.prison.whole.decisions);
}

function summarise(table: FactTable, candidates: Int32Array): PrisonStatistics | null {
  const { outcomes } = table;
  const rows = keepRows(candidates, (row) => outcomes.isGranted(row));
  if (rows.length === 0) return null;
  const whole = (row: number) => outcomes.monthsOf(row);
  const suspended = (row: number) => outcomes.suspendedMonthsOf(row);
  const toServe = (row: number) => whole(row) - suspended(row);
  const count = (kind: 'none' | 'partial' | 'full') =>
    keepRows(rows, (row) => outcomes.suspensionOf(row) === kind).length;
  const [firm, partly, full] = [count('none'), count('partial'), count('full')];
  const told = keepRows(rows, (row) => !Number.isNaN(whole(row)));
  return {
    sentences: rows.length,
    withoutLength: rows.length - told.length,
    firm,
    partly,
    suspended: full,
    unknown: rows.length - firm - partly - full,
    whole: toSentenceSet(table, told, whole),
    toServe: toSentenceSet(
      table,
      keepRows(told, (row) => toServe(row) > 0),
      toServe,
    ),
    onSuspension: toSentenceSet(
      table,
      keepRows(told, (row) => suspended(row) > 0),
      suspended,
    ),
  };
}

function toSentenceSet(table: FactTable, rows: Int32Array, months: (row: number) => number): SentenceSet {
  const set = toValueSet(table, rows, Float64Array.from(rows, months).sort());
  const describe = (row: number) => ({
    decision: table.decisionOf(row),
    place: table.placeOf(row),
    months: months(row),
  });
  return { ...set, list: () => sortRows(set, months).map(describe) };
}

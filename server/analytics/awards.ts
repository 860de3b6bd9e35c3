import type { AmountPer } from '../domain/money.ts';
import type { FactTable, TabledDecision } from './fact-table.ts';
import { IS } from './outcome-columns.ts';
import { countKind, keepKind, readCents } from './outcome-rows.ts';
import { keepRows, type Selection } from './selection.ts';
import { sortNumbers } from './sort-numbers.ts';
import { highestRows, sortRows, toValueSet, type ValueSet } from './value-set.ts';

/** One sum that a decision granted. */
export interface Award {
  readonly outcomeId: string;
  readonly decision: TabledDecision;
  /** From 1: the place of the outcome on its decision's page. */
  readonly place: number;
  readonly euroCents: number;
  /** True when the decision states it in another currency (francs). */
  readonly converted: boolean;
  readonly isSymbolic: boolean;
}

/** Sums of one kind, in euro cents. */
export interface AwardSet extends ValueSet {
  readonly converted: number;
  readonly symbolic: number;
  /** Every award, lowest first. */
  list(): readonly Award[];
  /** The `limit` highest awards, highest first. */
  listHighest(limit: number): readonly Award[];
}

/** Sums per day, per infringement, per person…: never mixed with plain sums. */
export interface RateSet extends AwardSet {
  readonly per: AmountPer;
}

const PLAIN_AWARD = IS.granted | IS.sum;
const KIND_OF_AWARD = PLAIN_AWARD | IS.rate;
/** Below this many sums it is quicker to sort them. */
const FEW = 2_000;

/** The plain sums that outcomes grant: rates, astreintes, refusals and outcomes without a sum are left out. */
export function collectAwards(table: FactTable, rows: Int32Array): AwardSet {
  return toAwardSet(table, keepAwards(table, rows));
}

/** The plain sums of one type in a selection. Many are read from the order of all of them, without sorting any. */
export function collectAwardsOf({ table, byType, isChosen }: Selection, type: number): AwardSet {
  const rows = keepAwards(table, byType[type] ?? new Int32Array(0));
  return toAwardSet(table, rows, rows.length < FEW ? undefined : table.sortedAwards(type, isChosen, rows.length));
}

function keepAwards({ outcomes }: FactTable, rows: Int32Array): Int32Array {
  return keepKind(outcomes.arrays, rows, KIND_OF_AWARD, PLAIN_AWARD);
}

/** The granted rates by unit, most frequent first. */
export function collectRates(table: FactTable, rows: Int32Array): readonly RateSet[] {
  const { outcomes } = table;
  const rates = keepKind(outcomes.arrays, rows, KIND_OF_AWARD, KIND_OF_AWARD);
  const units = new Set<AmountPer>();
  for (const row of rates) units.add(outcomes.unitOf(row) ?? 'day');
  return [...units]
    .map((per) => ({
      per,
      ...toAwardSet(table, units.size === 1 ? rates : keepRows(rates, (row) => outcomes.unitOf(row) === per)),
    }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

function awardAt(table: FactTable, row: number): Award {
  const { outcomes } = table;
  return {
    outcomeId: outcomes.idOf(row),
    decision: table.decisionOf(row),
    place: table.placeOf(row),
    euroCents: outcomes.centsOf(row),
    converted: outcomes.isConverted(row),
    isSymbolic: outcomes.isSymbolic(row),
  };
}

function toAwardSet(table: FactTable, rows: Int32Array, ascending?: Float64Array): AwardSet {
  const { arrays } = table.outcomes;
  const centsOf = (row: number) => table.outcomes.centsOf(row);
  const set = toValueSet(table, rows, ascending ?? sortNumbers(readCents(arrays, rows)));
  return {
    ...set,
    converted: countKind(arrays, rows, IS.converted, IS.converted),
    symbolic: countKind(arrays, rows, IS.symbolic, IS.symbolic),
    list: () => sortRows(set, centsOf).map((row) => awardAt(table, row)),
    listHighest: (limit) => highestRows(set, limit, centsOf).map((row) => awardAt(table, row)),
  };
}

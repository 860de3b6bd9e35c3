import type { AmountPer } from '../domain/money.ts';
import type { FactTable, TabledDecision } from './fact-table.ts';
import { keepRows, placeOfType } from './selection.ts';
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

const ASTREINTE = placeOfType('astreinte');

/** The plain sums that outcomes grant: rates, astreintes, refusals and outcomes without a sum in euros are left out. */
export function collectAwards(table: FactTable, rows: Int32Array): AwardSet {
  return toAwardSet(
    table,
    keepRows(rows, (row) => isAward(table, row) && unitOf(table, row) === null),
  );
}

/** The granted rates by unit, most frequent first. An astreinte without a unit counts by day, its legal default. */
export function collectRates(table: FactTable, rows: Int32Array): readonly RateSet[] {
  const rates = keepRows(rows, (row) => unitOf(table, row) !== null && isAward(table, row));
  const units = new Set(Array.from(rates, (row) => unitOf(table, row) ?? 'day'));
  return [...units]
    .map((per) => ({
      per,
      ...toAwardSet(
        table,
        keepRows(rates, (row) => unitOf(table, row) === per),
      ),
    }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

function isAward({ outcomes }: FactTable, row: number): boolean {
  return outcomes.isGranted(row) && !Number.isNaN(outcomes.centsOf(row));
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

/** The unit that a sum is granted or claimed by; null for a plain sum. */
export function unitOf({ outcomes }: FactTable, row: number): AmountPer | null {
  return outcomes.unitOf(row) ?? (outcomes.typeOf(row) === ASTREINTE ? 'day' : null);
}

function toAwardSet(table: FactTable, rows: Int32Array): AwardSet {
  const { outcomes } = table;
  let converted = 0;
  let symbolic = 0;
  for (const row of rows) {
    if (outcomes.isConverted(row)) converted += 1;
    if (outcomes.isSymbolic(row)) symbolic += 1;
  }
  const centsOf = (row: number) => outcomes.centsOf(row);
  const set = toValueSet(table, rows, centsOf);
  return {
    ...set,
    converted,
    symbolic,
    list: () => sortRows(set, centsOf).map((row) => awardAt(table, row)),
    listHighest: (limit) => highestRows(set, limit, centsOf).map((row) => awardAt(table, row)),
  };
}

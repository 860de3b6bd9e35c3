import type { FactTable } from './fact-table.ts';
import { type FiveNumbers, fiveNumbers } from './quantile.ts';
import { countDecisions, keepRows, MIN_DECISIONS } from './selection.ts';

/** Values of one kind (sums, months), with their figures when enough decisions hold them. */
export interface ValueSet {
  readonly table: FactTable;
  /** Rows of the outcomes that hold a value: those of one decision follow each other. */
  readonly rows: Int32Array;
  /** Their values, ascending. */
  readonly values: Float64Array;
  /** Distinct decisions among them. */
  readonly decisions: number;
  /** In the unit of the values; null below `MIN_DECISIONS` decisions. */
  readonly figures: FiveNumbers | null;
}

/** The values of rows, ascending, none of which may be unknown (NaN). */
export function toValueSet(table: FactTable, rows: Int32Array, values: Float64Array): ValueSet {
  const decisions = countDecisions(table, rows);
  return { table, rows, values, decisions, figures: decisions < MIN_DECISIONS ? null : fiveNumbers(values) };
}

/** The rows by ascending value, then by the id of the outcome. */
export function sortRows({ table, rows }: Pick<ValueSet, 'table' | 'rows'>, read: (row: number) => number): number[] {
  const { outcomes } = table;
  return [...rows].sort((a, b) => read(a) - read(b) || (outcomes.idOf(a) < outcomes.idOf(b) ? -1 : 1));
}

/** The rows of the `limit` highest values, from the highest down. */
export function highestRows({ table, rows, values }: ValueSet, limit: number, read: (row: number) => number): number[] {
  const least = values[Math.max(0, values.length - limit)] ?? 0;
  const high = limit < values.length ? keepRows(rows, (row) => read(row) >= least) : rows;
  return sortRows({ table, rows: high }, read).reverse().slice(0, limit);
}

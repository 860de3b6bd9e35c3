import { type AwardSet, collectAwards } from './awards.ts';
import type { Dimension } from './fact-table.ts';
import { placeOfType, type Selection } from './selection.ts';

/** The outcomes of one type in the decisions that share a value (a year, a court, an offence, a theme). */
export interface RowGroup {
  readonly value: string;
  /** Decisions of the whole result set that share it. */
  readonly decisions: number;
  /** Rows of one decision follow each other. */
  readonly rows: Int32Array;
}

export interface BreakdownGroup {
  readonly value: string;
  readonly decisions: number;
  readonly sums: AwardSet;
}

/**
 * The sums of one outcome type by value of a dimension: years in order, the others by number of decisions with a sum. A decision
 * with two offences or themes counts under each; groups without any sum are left out.
 */
export function breakDown(selection: Selection, type: string, dimension: Dimension): BreakdownGroup[] {
  const groups = groupRows(selection, type, dimension)
    .map(({ value, decisions, rows }) => ({ value, decisions, sums: collectAwards(selection.table, rows) }))
    .filter(({ sums }) => sums.rows.length > 0);
  return dimension === 'year' ? groups : groups.sort((a, b) => b.sums.decisions - a.sums.decisions || order(a, b));
}

/** The rows of one outcome type by value of a dimension, values in order; those without any row are left out. */
export function groupRows({ table, decisions, byType }: Selection, type: string, dimension: Dimension): RowGroup[] {
  const column = table.dimensions[dimension];
  const rows = byType[placeOfType(type)] ?? new Int32Array(0);
  const counts = column.count(decisions);
  return column
    .split(rows, table.outcomes.arrays.decisions)
    .map((own, code) => ({ value: column.nameOf(code), decisions: counts[code] ?? 0, rows: own }))
    .filter((group) => group.rows.length > 0)
    .sort(order);
}

const COLLATOR = new Intl.Collator('fr');

function order(a: { readonly value: string }, b: { readonly value: string }): number {
  return COLLATOR.compare(a.value, b.value);
}

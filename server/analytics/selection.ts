import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { FactTable } from './fact-table.ts';
import { countOwners, splitByType } from './outcome-rows.ts';

/** The decisions of one search and their outcomes, in a table. */
export interface Selection {
  readonly table: FactTable;
  /** Ordinals, in the order of the table: columns are read several times faster in their own order. */
  readonly decisions: Int32Array;
  /** By ordinal: 1 for those decisions. */
  readonly isChosen: Uint8Array;
  /** Rows of their outcomes by place of their type in `OUTCOME_TYPES`: those of one decision follow each other. */
  readonly byType: readonly Int32Array[];
  /** How many outcomes there are. */
  readonly outcomes: number;
  /** Rows of all outcomes, newest decision first, ids in order within a day. */
  listRows(): Int32Array;
}

/** Below this many decisions no figure is given: the list of decisions says more and identifies nobody less. */
export const MIN_DECISIONS = 5;

/** The decisions of a list that the table holds. */
export function selectFacts(table: FactTable, ids: readonly string[]): Selection {
  return selectDecisions(table, table.findOrdinals(ids));
}

/** No decision at all. */
export function selectNothing(): Selection {
  return selectFacts(new FactTable(() => ''), []);
}

/** Decisions of the table by their ordinals, ascending. */
export function selectDecisions(table: FactTable, decisions: Int32Array): Selection {
  const rows = table.rowsOf(decisions);
  const isChosen = markAll(decisions);
  return {
    table,
    decisions,
    isChosen,
    byType: splitByType(table.outcomes.arrays, rows, OUTCOME_TYPES.length),
    outcomes: rows.length,
    listRows: () => table.rowsOf(newestFirst(table, decisions.length, isChosen)),
  };
}

function markAll(ordinals: Int32Array): Uint8Array {
  const marks = new Uint8Array((ordinals.at(-1) ?? -1) + 1);
  for (let at = 0; at < ordinals.length; at += 1) marks[ordinals[at] ?? 0] = 1;
  return marks;
}

function newestFirst(table: FactTable, count: number, isChosen: Uint8Array): Int32Array {
  const order = table.newestFirst();
  const chosen = new Int32Array(count);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[at] ?? 0;
    if (isChosen[ordinal] === 1) chosen[length++] = ordinal;
  }
  return chosen;
}

/** Place of a type in `OUTCOME_TYPES`. */
export function placeOfType(code: string): number {
  return OUTCOME_TYPES.findIndex((info) => info.code === code);
}

/** How many distinct decisions hold these rows, those of one decision following each other. */
export function countDecisions({ outcomes }: FactTable, rows: Int32Array): number {
  return countOwners(outcomes.arrays, rows);
}

/** The rows that pass a test, in their order. */
export function keepRows(rows: Int32Array, test: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(countRows(rows, test));
  let length = 0;
  for (let at = 0; at < rows.length && length < kept.length; at += 1) {
    const row = rows[at] ?? 0;
    if (test(row)) kept[length++] = row;
  }
  return kept;
}

/** How many rows pass a test. */
export function countRows(rows: Int32Array, test: (row: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) if (test(rows[at] ?? 0)) count += 1;
  return count;
}

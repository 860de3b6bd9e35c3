import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { FactTable } from './fact-table.ts';

/** The decisions of one search and their outcomes, in a table. */
export interface Selection {
  readonly table: FactTable;
  /** Ordinals, in the order of the table: columns are read several times faster in their own order. */
  readonly decisions: Int32Array;
  /** Rows of their outcomes by place of their type in `OUTCOME_TYPES`: those of one decision follow each other. */
  readonly byType: readonly Int32Array[];
  /** How many outcomes there are. */
  readonly outcomes: number;
  /** Rows of all outcomes, decisions in the order asked for. */
  listRows(): Int32Array;
}

/** Below this many decisions no figure is given: the list of decisions says more and identifies nobody less. */
export const MIN_DECISIONS = 5;

/** The decisions of a list that the table holds. */
export function selectFacts(table: FactTable, ids: readonly string[]): Selection {
  const found = new Int32Array(ids.length);
  const find = table.findInOrder();
  let length = 0;
  let outcomes = 0;
  for (const id of ids) {
    const ordinal = find(id);
    if (ordinal === null) continue;
    found[length++] = ordinal;
    outcomes += table.countOf(ordinal);
  }
  const asked = found.subarray(0, length);
  const decisions = asked.slice().sort();
  const byType = sortByType(table, listRows(table, decisions, outcomes));
  return { table, decisions, byType, outcomes, listRows: () => listRows(table, asked, outcomes) };
}

/** No decision at all. */
export function selectNothing(): Selection {
  return selectFacts(new FactTable(() => ''), []);
}

/** Place of a type in `OUTCOME_TYPES`. */
export function placeOfType(code: string): number {
  return OUTCOME_TYPES.findIndex((info) => info.code === code);
}

/** How many distinct decisions hold these rows, those of one decision following each other. */
export function countDecisions({ outcomes }: FactTable, rows: Int32Array): number {
  let count = 0;
  let before = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const decision = outcomes.decisionOf(rows[at] ?? 0);
    if (decision !== before) count += 1;
    before = decision;
  }
  return count;
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

function listRows(table: FactTable, decisions: Int32Array, length: number): Int32Array {
  const rows = new Int32Array(length);
  let at = 0;
  for (let i = 0; i < decisions.length; i += 1) {
    const ordinal = decisions[i] ?? 0;
    const start = table.startOf(ordinal);
    const end = start + table.countOf(ordinal);
    for (let row = start; row < end; row += 1) rows[at++] = row;
  }
  return rows;
}

function sortByType({ outcomes }: FactTable, rows: Int32Array): readonly Int32Array[] {
  return splitRows(rows, OUTCOME_TYPES.length, (row, put) => put(outcomes.typeOf(row)));
}

/** Shares rows out into groups, in their order: `place` puts a row into any number of groups; numbers beyond the last are dropped. */
export function splitRows(
  rows: Int32Array,
  groups: number,
  place: (row: number, put: (group: number) => void) => void,
): readonly Int32Array[] {
  const counts = new Int32Array(groups);
  const count = (group: number) => {
    if (group < groups) counts[group] = (counts[group] ?? 0) + 1;
  };
  for (let at = 0; at < rows.length; at += 1) place(rows[at] ?? 0, count);
  const split = Array.from(counts, (length) => new Int32Array(length));
  const filled = new Int32Array(groups);
  let row = 0;
  const put = (group: number) => {
    const own = split[group];
    if (own === undefined) return;
    const at = filled[group] ?? 0;
    own[at] = row;
    filled[group] = at + 1;
  };
  for (let at = 0; at < rows.length; at += 1) {
    row = rows[at] ?? 0;
    place(row, put);
  }
  return split;
}

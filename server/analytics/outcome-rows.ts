import { IS, type OutcomeArrays } from './outcome-columns.ts';

/** Loops over the rows of outcomes, a quarter of a million at a time: plain ones over the columns, which run several times faster. */

/** Room for rows while they are counted: used again, so that the collector need not clear megabytes after each search. */
let room = new Int32Array(0);

/** 1 for zero, 0 for any other small number: chance decides most tests here, and a processor guesses them wrong half the time. */
function isZero(bits: number): number {
  return (bits - 1) >>> 31;
}

/** The rows of which exactly the bits `want` among those of `mask` are set, in their order. */
export function keepKind({ kinds }: OutcomeArrays, rows: Int32Array, mask: number, want: number): Int32Array {
  if (room.length < rows.length) room = new Int32Array(rows.length * 2);
  const kept = room;
  let length = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    kept[length] = row;
    length += isZero(((kinds[row] ?? 0) & mask) ^ want);
  }
  return length === rows.length ? rows : kept.slice(0, length);
}

/** What the outcomes of one type come to; those of one decision follow each other. */
export interface Tally {
  readonly granted: number;
  /** Distinct decisions that grant one. */
  readonly granting: number;
  readonly refused: number;
  /** Granted outcomes without a sum. */
  readonly withoutSum: number;
}

export function tally({ kinds, decisions }: OutcomeArrays, rows: Int32Array): Tally {
  let [granted, granting, refused, withoutSum, before] = [0, 0, 0, 0, -1];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const kind = kinds[row] ?? 0;
    const decision = decisions[row] ?? 0;
    refused += isZero((kind & IS.refused) ^ IS.refused);
    withoutSum += isZero((kind & (IS.granted | IS.sum)) ^ IS.granted);
    if ((kind & IS.granted) === 0) continue;
    granted += 1;
    if (decision !== before) granting += 1;
    before = decision;
  }
  return { granted, granting, refused, withoutSum };
}

/** How many rows have the bits `want` among those of `mask`. */
export function countKind({ kinds }: OutcomeArrays, rows: Int32Array, mask: number, want: number): number {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) count += isZero(((kinds[rows[at] ?? 0] ?? 0) & mask) ^ want);
  return count;
}

/** How many distinct decisions hold these rows, those of one decision following each other. */
export function countOwners({ decisions }: OutcomeArrays, rows: Int32Array): number {
  let count = 0;
  let before = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const decision = decisions[rows[at] ?? 0] ?? 0;
    if (decision !== before) count += 1;
    before = decision;
  }
  return count;
}

/** The sums of rows, in euro cents, in the order of the rows. */
export function readCents({ cents }: OutcomeArrays, rows: Int32Array): Float64Array<ArrayBuffer> {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = cents[rows[at] ?? 0] ?? Number.NaN;
  return values;
}

/** Rows by the place of their type, in their order; types from `count` on are dropped. */
export function splitByType({ types }: OutcomeArrays, rows: Int32Array, count: number): readonly Int32Array[] {
  const counts = new Int32Array(256);
  for (let at = 0; at < rows.length; at += 1) {
    const type = types[rows[at] ?? 0] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  const fill = (own: Int32Array, filled: Int32Array) => {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const type = types[row] ?? 0;
      const place = filled[type] ?? 0;
      filled[type] = place + 1;
      own[place] = row;
    }
  };
  return shareOut(counts, fill, rows.length).slice(0, count);
}

/**
 * Parts of one array of `total` rows, group g of them `counts[g]` long; `fill` writes each row at the place where its group is
 * filled up to, and moves that place on.
 */
export function shareOut(
  counts: Int32Array,
  fill: (own: Int32Array, filled: Int32Array) => void,
  total: number,
): readonly Int32Array[] {
  const own = new Int32Array(total);
  const starts = new Int32Array(counts.length + 1);
  for (let group = 0; group < counts.length; group += 1)
    starts[group + 1] = (starts[group] ?? 0) + (counts[group] ?? 0);
  fill(own, starts.slice());
  return Array.from(counts, (_, group) => own.subarray(starts[group], starts[group + 1]));
}

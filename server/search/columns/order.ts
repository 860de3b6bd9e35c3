import { DocSet } from '../doc-set.ts';
import type { SearchFilters } from '../search-index.ts';
import type { Columns } from './columns.ts';

/** Entries kept beyond twice those that are wanted, before they are sorted and cut. */
const SPARE = 64;

/** Sets that are put in order by themselves: for larger ones it is quicker to go through all documents in their kept order. */
const FEW = 1000;

/** A page of the set, newest or oldest first; within a day by id. */
export function pageByDate(
  columns: Columns,
  set: DocSet,
  newestFirst: boolean,
  offset: number,
  size: number,
): number[] {
  const count = set.count();
  if (count <= offset) return [];
  const order = count > FEW ? columns.newestFirst() : sortNewestFirst(columns, set.toOrdinals());
  const page: number[] = [];
  let skipped = 0;
  for (let i = 0; i < order.length && page.length < size; i++) {
    const ordinal = order[newestFirst ? i : order.length - 1 - i] ?? 0;
    if (!set.has(ordinal)) continue;
    if (skipped < offset) skipped++;
    else page.push(ordinal);
  }
  return page;
}

function sortNewestFirst(columns: Columns, ordinals: Int32Array): Int32Array {
  return ordinals.sort(
    (a, b) => columns.dateOf(b) - columns.dateOf(a) || (columns.selectId(a) < columns.selectId(b) ? -1 : 1),
  );
}

/**
 * A page of the set by its largest sum: among the outcomes that meet a condition of the filters when there is one, else among all
 * granted ones. Decisions without a sum come last both ways, newest first.
 */
export function pageByAmount(
  columns: Columns,
  set: DocSet,
  filters: SearchFilters,
  largestFirst: boolean,
  offset: number,
  size: number,
): number[] {
  const amountOf = largestAmount(columns, filters);
  const direction = largestFirst ? -1 : 1;
  const cents = new Map<number, number>();
  const inOrder = (a: number, b: number) =>
    ((cents.get(a) ?? 0) - (cents.get(b) ?? 0)) * direction ||
    columns.dateOf(b) - columns.dateOf(a) ||
    (columns.selectId(a) < columns.selectId(b) ? -1 : 1);
  const known = new DocSet(set.capacity);
  const end = offset + size;
  let first: number[] = [];
  let limit = Infinity;
  for (const ordinal of set.toOrdinals()) {
    const sum = amountOf(ordinal);
    if (Number.isNaN(sum)) continue;
    known.add(ordinal);
    if (sum * direction > limit) continue;
    cents.set(ordinal, sum);
    first.push(ordinal);
    if (first.length < end * 2 + SPARE) continue;
    first = first.sort(inOrder).slice(0, end);
    limit = (cents.get(first.at(-1) ?? 0) ?? 0) * direction;
  }
  const page = first.sort(inOrder).slice(offset, end);
  if (page.length === size) return page;
  const before = Math.max(offset - known.count(), 0);
  return [...page, ...pageByDate(columns, set.andNot(known), true, before, size - page.length)];
}

/** The largest sum of each document, in euro cents; NaN when none is known. */
function largestAmount(columns: Columns, filters: SearchFilters): (ordinal: number) => number {
  if (filters.outcomes.length === 0) return (ordinal) => columns.largestAward(ordinal);
  const { outcomes } = columns;
  const tests = filters.outcomes.map((condition) => outcomes.compile(condition));
  return (ordinal) => columns.largestAward(ordinal, (place) => tests.some((test) => test(place)));
}

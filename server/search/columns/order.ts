import type { DocSet } from '../doc-set.ts';
import type { SearchFilters } from '../search-index.ts';
import type { Columns } from './columns.ts';

/** A page of the set, newest or oldest first; within a day by id. */
export function pageByDate(
  columns: Columns,
  set: DocSet,
  newestFirst: boolean,
  offset: number,
  size: number,
): number[] {
  const order = columns.newestFirst();
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
  const known: { readonly ordinal: number; readonly cents: number }[] = [];
  set.forEach((ordinal) => {
    const cents = amountOf(ordinal);
    if (cents !== null) known.push({ ordinal, cents });
  });
  const direction = largestFirst ? -1 : 1;
  const kept = keepFirst(known, offset + size, direction);
  kept.sort(
    (a, b) =>
      (a.cents - b.cents) * direction ||
      columns.dateOf(b.ordinal) - columns.dateOf(a.ordinal) ||
      (columns.selectId(a.ordinal) < columns.selectId(b.ordinal) ? -1 : 1),
  );
  const page = kept.slice(offset, offset + size).map((entry) => entry.ordinal);
  if (page.length === size || offset + size <= known.length) return page;
  const unknown = set.andNot(knownSet(set, known));
  const rest = pageByDate(columns, unknown, true, Math.max(offset - known.length, 0), size - page.length);
  return [...page, ...rest];
}

function knownSet(set: DocSet, known: readonly { readonly ordinal: number }[]): DocSet {
  const found = set.andNot(set);
  for (const { ordinal } of known) found.add(ordinal);
  return found;
}

/** The entries that may be among the first `n` in the order; the others need no sorting. */
function keepFirst<T extends { readonly cents: number }>(entries: readonly T[], n: number, direction: 1 | -1): T[] {
  if (entries.length <= n * 2) return [...entries];
  const values = Float64Array.from(entries, (entry) => entry.cents * direction).sort();
  const limit = values[n - 1] ?? Infinity;
  return entries.filter((entry) => entry.cents * direction <= limit);
}

function largestAmount(columns: Columns, filters: SearchFilters): (ordinal: number) => number | null {
  const { outcomes } = columns;
  const tests = filters.outcomes.map((condition) => outcomes.compile(condition));
  return (ordinal) => {
    const [start, end] = columns.outcomesOf(ordinal);
    let largest: number | null = null;
    for (let place = start; place < end; place++) {
      const cents = outcomes.awardOf(place);
      if (cents === null || !outcomes.isGranted(place)) continue;
      if (tests.length > 0 && !tests.some((test) => test(place))) continue;
      if (largest === null || cents > largest) largest = cents;
    }
    return largest;
  };
}

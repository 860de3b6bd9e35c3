import type { Outcome } from '../domain/outcome.ts';
import type { AgreementUnit, Pair } from './agreement-units.ts';
import { cohenKappaOfCounts } from './kappa.ts';
import { type Distance, krippendorffAlpha } from './krippendorff.ts';
import { sameSum } from './outcome-match.ts';

/** A figure before its interval. */
export interface Measured {
  readonly value: number | null;
  readonly items: number;
}

/** What F1 needs of one decision. */
interface Matches {
  readonly matched: number;
  /** By the one and by the other. */
  readonly marked: number;
}

export function strictOf({ strict, markedA, markedB }: AgreementUnit): Matches {
  return { matched: strict, marked: markedA + markedB };
}

export function lenientOf({ lenient, markedA, markedB }: AgreementUnit): Matches {
  return { matched: lenient, marked: markedA + markedB };
}

export function groupPairs(unit: AgreementUnit): readonly Pair[] {
  return unit.groupPairs;
}

/** 2 × matched / (marked by the one + marked by the other); `items` = marked by either. */
export function measureF1(parts: readonly Matches[]): Measured {
  const items = sum(parts, ({ marked }) => marked);
  return { value: items === 0 ? null : (2 * sum(parts, ({ matched }) => matched)) / items, items };
}

export function measureCells(parts: readonly AgreementUnit['characters'][]): Measured {
  const cells = parts.flat();
  return { value: cohenKappaOfCounts(cells), items: sum(cells, ([, , count]) => count) };
}

/** The two values of each pair in which both told one. */
export function valuesOf<Value>(
  pairs: readonly Pair[],
  pick: (outcome: Outcome) => Value | null,
): readonly (readonly Value[])[] {
  return pairs.map((pair) => pair.map(pick).filter((value) => value !== null)).filter((values) => values.length === 2);
}

export function measureAlpha<Value>(
  parts: readonly (readonly (readonly Value[])[])[],
  distance: Distance<Value>,
): Measured {
  const values = parts.flat();
  return { value: krippendorffAlpha(values, distance), items: values.length };
}

export function exactAmountsOf(unit: AgreementUnit): { readonly hits: number; readonly items: number } {
  const withSums = unit.groupPairs.filter(([left, right]) => left.amount !== null || right.amount !== null);
  return {
    hits: withSums.filter(([left, right]) => sameSum(left.amount, right.amount)).length,
    items: withSums.length,
  };
}

export function measureShare(parts: readonly { readonly hits: number; readonly items: number }[]): Measured {
  const items = sum(parts, (part) => part.items);
  return { value: items === 0 ? null : sum(parts, ({ hits }) => hits) / items, items };
}

/**
 * Lists as sets, equal ones being one and the same object, so that they are counted together. Null for an empty list: nobody could
 * have marked anything, and two empty lists are no agreement about heads of loss.
 */
export function internSets(
  pick: (outcome: Outcome) => readonly string[],
): (outcome: Outcome) => ReadonlySet<string> | null {
  const known = new Map<string, ReadonlySet<string>>();
  return (outcome) => {
    const items = [...new Set(pick(outcome))].sort();
    if (items.length === 0) return null;
    const key = JSON.stringify(items);
    const set = known.get(key) ?? new Set(items);
    known.set(key, set);
    return set;
  };
}

export function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

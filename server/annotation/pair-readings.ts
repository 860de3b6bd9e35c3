import type { Outcome } from '../domain/outcome.ts';
import { pairUp } from './matching.ts';
import { isLenientMatch, isStrictMatch, overlap } from './outcome-match.ts';

/** Rounds of pairing, the surest first: what is left after one is tried in the next. */
const ROUNDS: readonly ((a: Outcome, b: Outcome) => boolean)[] = [
  isStrictMatch,
  isLenientMatch,
  (a, b) => a.type === b.type && overlap(a, b),
  overlap,
];

/**
 * Which reading of the one speaks of the same disposition as which of the other: words in common, the most alike first, each at most
 * once. They may differ in everything else; that is what is then compared.
 */
export function pairReadings<Item>(
  as: readonly Item[],
  bs: readonly Item[],
  outcomeOf: (item: Item) => Outcome,
): readonly { readonly left: Item; readonly right: Item }[] {
  const leftA = new Set(as);
  const leftB = new Set(bs);
  return ROUNDS.flatMap((fits) => {
    const pairs = pairUp([...leftA], [...leftB], (a, b) => fits(outcomeOf(a), outcomeOf(b)));
    for (const { left, right } of pairs) {
      leftA.delete(left);
      leftB.delete(right);
    }
    return pairs;
  });
}

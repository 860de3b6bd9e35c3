import { type AmountMention, findAmounts } from '../domain/amount.ts';

/** What stands around a sum and belongs to it: words before figures, the currency after them. */
const MARGIN = 80;

/** The sums that start between two offsets of a folded text, looking at nothing beyond: many short spans of a long text stay cheap. */
export function findAmountsWithin(folded: string, from: number, to: number): AmountMention[] {
  const base = Math.max(0, from - MARGIN);
  const near = folded.slice(base, to + MARGIN);
  return findAmounts(near, from - base, to - base).map((mention) => ({
    ...mention,
    start: mention.start + base,
    end: mention.end + base,
  }));
}

import type { SheetLine } from '../domain/campaign.ts';
import { pairUp } from './matching.ts';
import { type AttributeChange, changesBetween } from './outcome-changes.ts';
import { isLenientMatch, isStrictMatch, overlap } from './outcome-match.ts';

/** Two readings of one thing, or what only one of them saw. */
export interface ComparedLines {
  readonly a: SheetLine | null;
  readonly b: SheetLine | null;
  /** What differs in substance; empty for agreement. */
  readonly changes: readonly AttributeChange[];
}

/** Rounds of pairing, the surest first: what is left after one is tried in the next. */
const ROUNDS = [
  isStrictMatch,
  isLenientMatch,
  (a: SheetLine['statement'], b: SheetLine['statement']) => a.type === b.type && overlap(a, b),
  overlap,
];

/** Puts two sheets side by side, in text order. */
export function compareLines(as: readonly SheetLine[], bs: readonly SheetLine[]): readonly ComparedLines[] {
  const leftA = new Set(as);
  const leftB = new Set(bs);
  const pairs: ComparedLines[] = [];
  for (const fits of ROUNDS) {
    for (const { left: a, right: b } of pairUp([...leftA], [...leftB], (x, y) => fits(x.statement, y.statement))) {
      leftA.delete(a);
      leftB.delete(b);
      pairs.push({ a, b, changes: changesBetween(a.statement, b.statement) });
    }
  }
  for (const a of leftA) pairs.push({ a, b: null, changes: [] });
  for (const b of leftB) pairs.push({ a: null, b, changes: [] });
  return pairs.sort((x, y) => startOf(x) - startOf(y));
}

/** True when both say the same in every attribute of substance. */
export function isAgreed({ a, b, changes }: ComparedLines): boolean {
  return a !== null && b !== null && changes.length === 0;
}

function startOf({ a, b }: ComparedLines): number {
  return (a ?? b)?.statement.evidence[0]?.start ?? 0;
}

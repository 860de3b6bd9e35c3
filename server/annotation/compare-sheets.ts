import type { SheetLine } from '../domain/campaign.ts';
import { type AttributeChange, changesBetween } from './outcome-changes.ts';
import { pairReadings } from './pair-readings.ts';

/** Two readings of one thing, or what only one of them saw. */
export interface ComparedLines {
  readonly a: SheetLine | null;
  readonly b: SheetLine | null;
  /** What differs in substance; empty for agreement. */
  readonly changes: readonly AttributeChange[];
}

/** Puts two sheets side by side, in text order. */
export function compareLines(as: readonly SheetLine[], bs: readonly SheetLine[]): readonly ComparedLines[] {
  const matched = pairReadings(as, bs, (line) => line.statement);
  const [pairedA, pairedB] = [new Set(matched.map(({ left }) => left)), new Set(matched.map(({ right }) => right))];
  const pairs: ComparedLines[] = [
    ...matched.map(({ left: a, right: b }) => ({ a, b, changes: changesBetween(a.statement, b.statement) })),
    ...as.filter((a) => !pairedA.has(a)).map((a) => ({ a, b: null, changes: [] })),
    ...bs.filter((b) => !pairedB.has(b)).map((b) => ({ a: null, b, changes: [] })),
  ];
  return pairs.sort((x, y) => startOf(x) - startOf(y));
}

/** True when both say the same in every attribute of substance. */
export function isAgreed({ a, b, changes }: ComparedLines): boolean {
  return a !== null && b !== null && changes.length === 0;
}

function startOf({ a, b }: ComparedLines): number {
  return (a ?? b)?.statement.evidence[0]?.start ?? 0;
}

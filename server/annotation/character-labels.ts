import type { Outcome } from '../domain/outcome.ts';

/** Label of a character that no outcome rests on. */
const OUTSIDE = 'O';

/**
 * How many characters the one labels x and the other y, a label being the type of the outcome that the character is evidence of
 * (the first in text order when several are), or "O". Without outside: characters that both leave out are not counted.
 */
export function countCharacterLabels(
  a: readonly Outcome[],
  b: readonly Outcome[],
  textLength: number,
  withOutside: boolean,
): readonly (readonly [string, string, number])[] {
  const bounds = [...a, ...b].flatMap((outcome) => outcome.evidence.flatMap(({ start, end }) => [start, end]));
  const cuts = [...new Set([0, textLength, ...bounds])].filter((cut) => cut <= textLength).sort((x, y) => x - y);
  const counts = new Map<string, readonly [string, string, number]>();
  cuts.forEach((start, index) => {
    const end = cuts[index + 1];
    if (end === undefined) return;
    const labels = [labelAt(a, start), labelAt(b, start)] as const;
    if (!withOutside && labels[0] === OUTSIDE && labels[1] === OUTSIDE) return;
    const key = labels.join(' ');
    counts.set(key, [...labels, (counts.get(key)?.[2] ?? 0) + end - start]);
  });
  return [...counts.values()];
}

function labelAt(outcomes: readonly Outcome[], at: number): string {
  const covering = outcomes.find((outcome) => outcome.evidence.some(({ start, end }) => start <= at && at < end));
  return covering?.type ?? OUTSIDE;
}

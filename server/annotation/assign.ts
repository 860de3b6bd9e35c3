import { seededRandom, shuffle } from './seeded-random.ts';

export interface Assignment {
  readonly judgmentId: string;
  readonly position: number;
  readonly doubled: boolean;
  readonly annotators: readonly string[];
}

/**
 * Draws `size` decisions and shares them out: the first `doubleShare` of the draw (rounded up) go to two annotators, the others to
 * one; everybody gets as many as everybody else, give or take one. The same seed and lists give the same draw.
 */
export function assignSample(
  ids: readonly string[],
  annotators: readonly string[],
  { seed, size, doubleShare }: { readonly seed: number; readonly size: number; readonly doubleShare: number },
): readonly Assignment[] {
  const random = seededRandom(seed);
  const drawn = shuffle([...new Set(ids)].sort(), random).slice(0, size);
  const order = shuffle([...new Set(annotators)].sort(), random);
  const doubles = order.length < 2 ? 0 : Math.ceil(drawn.length * doubleShare);
  const load = new Map(order.map((annotator) => [annotator, 0]));
  return drawn.map((judgmentId, position) => {
    const doubled = position < doubles;
    const chosen = leastLoaded(load, doubled ? 2 : 1);
    for (const annotator of chosen) load.set(annotator, (load.get(annotator) ?? 0) + 1);
    return { judgmentId, position, doubled, annotators: chosen };
  });
}

function leastLoaded(load: ReadonlyMap<string, number>, count: number): readonly string[] {
  return [...load]
    .sort(([, a], [, b]) => a - b)
    .slice(0, count)
    .map(([annotator]) => annotator);
}

import { type Random, randomSource } from './search-corpus.ts';
import type { RequestClass } from './search-queries.ts';
import type { Served } from './served.ts';

/** Percentiles in milliseconds, and what the answers were like. */
export interface ClassTimes {
  readonly name: string;
  readonly limit: number | null;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Mean of what `measure` finds in an answer. */
  readonly mean: number;
}

/**
 * Requests of each class that are not counted. A server that has just started compiles what is asked for often, for a few hundred requests:
 * the first ones would tell of that alone.
 */
const WARM_UP = 30;

/** Asks `count` different requests of each class, one after the other, once some others of all classes were answered, and of its own. */
export async function* timeClasses(
  classes: readonly RequestClass[],
  served: Served,
  scope: { readonly documents: number; readonly count: number },
  measure: (body: Buffer) => number,
): AsyncIterable<ClassTimes> {
  for (const { make } of classes) await warmUp(make, served, scope.documents, 98);
  for (const { name, limit, make } of classes) {
    await warmUp(make, served, scope.documents, 99);
    const times: number[] = [];
    let sum = 0;
    for (const path of differentPaths(make, scope.count, scope.documents, randomSource(1))) {
      const { milliseconds, body } = await served.time(path);
      times.push(milliseconds);
      sum += measure(body);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
    yield { name, limit, p50: at(0.5), p95: at(0.95), p99: at(0.99), mean: sum / times.length };
  }
}

async function warmUp(make: RequestClass['make'], served: Served, documents: number, seed: number): Promise<void> {
  for (const path of differentPaths(make, WARM_UP, documents, randomSource(seed))) await served.time(path);
}

/** `count` addresses of a class, all different unless the class has one only. */
function differentPaths(
  make: RequestClass['make'],
  count: number,
  documents: number,
  random: Random,
): readonly string[] {
  const paths = new Set<string>();
  for (let tries = 0; paths.size < count && tries < count * 20; tries++) paths.add(make(random, documents));
  if (paths.size === 1) return Array.from({ length: count }, () => make(random, documents));
  return [...paths];
}

/** How far two values are from each other, as α counts it: symmetric, 0 for equal ones. */
export type Distance<Value> = (a: Value, b: Value) => number;

export function nominalDistance(a: string, b: string): number {
  return a === b ? 0 : 1;
}

/** ((a − b) / (a + b))², for sums and counts ≥ 0 (K. Krippendorff, Content Analysis, ratio metric). */
export function ratioDistance(a: number, b: number): number {
  return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
}

/**
 * 1 − Jaccard × monotonicity (1 equal, 2/3 one holds the other, 1/3 they overlap, 0 disjoint): R. Passonneau, "Measuring
 * agreement on set-valued items", LREC 2006. Used as it is, as that paper does, not squared.
 */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size - shared;
  if (all === 0) return 0;
  return 1 - (shared / all) * monotonicity(shared, a.size, b.size);
}

function monotonicity(shared: number, sizeA: number, sizeB: number): number {
  if (shared === sizeA && shared === sizeB) return 1;
  if (shared === sizeA || shared === sizeB) return 2 / 3;
  return shared > 0 ? 1 / 3 : 0;
}

/**
 * Krippendorff's α for any number of annotators, missing values allowed: each unit is the list of values that it was given. Units
 * with fewer than two values say nothing. Null when no unit is left; 1 when no disagreement is possible at all.
 */
export function krippendorffAlpha<Value>(
  units: readonly (readonly Value[])[],
  distance: Distance<Value>,
): number | null {
  const pairable = units.filter((unit) => unit.length >= 2);
  const total = pairable.reduce((sum, unit) => sum + unit.length, 0);
  if (total === 0) return null;
  let observed = 0;
  for (const unit of pairable) observed += disagreementWithin(unit, distance) / (unit.length - 1);
  const expected = disagreement(countValues(pairable.flat()), distance) / (total - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** Nearly every unit has two values: they need no counting. */
function disagreementWithin<Value>(unit: readonly Value[], distance: Distance<Value>): number {
  const [a, b] = unit;
  if (unit.length === 2 && a !== undefined && b !== undefined) return 2 * distance(a, b);
  return disagreement(countValues(unit), distance);
}

function countValues<Value>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

/** The distances between all ordered pairs of values; equal values are counted together, so that it stays cheap. */
function disagreement<Value>(counts: readonly (readonly [Value, number])[], distance: Distance<Value>): number {
  let sum = 0;
  counts.forEach(([a, timesA], index) => {
    sum += distance(a, a) * timesA * (timesA - 1);
    for (const [b, timesB] of counts.slice(index + 1)) sum += 2 * distance(a, b) * timesA * timesB;
  });
  return sum;
}

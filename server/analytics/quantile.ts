/** Five figures of a distribution, in the unit of the values. */
export interface FiveNumbers {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * The `p`-quantile of ascending values by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996; the
 * default of R, NumPy and spreadsheets' QUARTILE.INC). @throws when there is no value or p is outside 0…1.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const position = (ascending.length - 1) * p;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) {
    throw new RangeError(`no quantile ${p} of ${ascending.length} values`);
  }
  return below + (above - below) * (position - Math.floor(position));
}

/** Minimum, quartiles and maximum of ascending values. @throws when there is no value. */
export function fiveNumbers(ascending: ArrayLike<number>): FiveNumbers {
  return {
    min: quantile(ascending, 0),
    q1: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    q3: quantile(ascending, 0.75),
    max: quantile(ascending, 1),
  };
}

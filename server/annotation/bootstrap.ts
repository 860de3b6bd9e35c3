import { setImmediate } from 'node:timers/promises';
import { seededRandom } from './seeded-random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapSettings {
  readonly seed: number;
  readonly resamples: number;
}

/** After so long, in milliseconds, whatever else waits has its turn: an interval over many decisions takes seconds in all. */
const TURN_MS = 20;
/** The share of resamples inside the interval. */
const COVERAGE = 0.95;

/**
 * Percentile confidence interval (95 %) of a figure over decisions: decisions are drawn again with replacement, because outcomes of
 * one decision are not independent (codebook §17.3). Null when the figure is undefined or nothing varies to draw from.
 */
export async function bootstrapInterval<Unit>(
  units: readonly Unit[],
  figure: (sample: readonly Unit[]) => number | null,
  { seed, resamples }: BootstrapSettings,
): Promise<Interval | null> {
  if (units.length < 2 || figure(units) === null) return null;
  const random = seededRandom(seed);
  const figures: number[] = [];
  let turnedAt = performance.now();
  for (let round = 0; round < resamples; round += 1) {
    if (performance.now() - turnedAt > TURN_MS) {
      await setImmediate();
      turnedAt = performance.now();
    }
    const sample = units.flatMap(() => {
      const unit = units[Math.floor(random() * units.length)];
      return unit === undefined ? [] : [unit];
    });
    const value = figure(sample);
    if (value !== null) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  const low = quantile(figures, (1 - COVERAGE) / 2);
  const high = quantile(figures, (1 + COVERAGE) / 2);
  return low === null || high === null ? null : { low, high };
}

function quantile(sorted: readonly number[], share: number): number | null {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

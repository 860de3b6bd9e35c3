import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../server/annotation/bootstrap.ts';
import { cohenKappa, cohenKappaOfCounts } from '../../server/annotation/kappa.ts';
import {
  krippendorffAlpha,
  masiDistance,
  nominalDistance,
  ratioDistance,
} from '../../server/annotation/krippendorff.ts';
import { seededRandom, shuffle } from '../../server/annotation/seeded-random.ts';

/** Columns of a reliability matrix: one row per annotator, "." = no value. */
function unitsOf(...rows: readonly string[]): string[][] {
  const cells = rows.map((row) => row.split(' '));
  return (cells[0] ?? []).map((_, unit) => cells.map((row) => row[unit] ?? '.').filter((value) => value !== '.'));
}

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University of Pennsylvania, 2011), examples A, B and C. */
const EXAMPLE_A = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
const EXAMPLE_B = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
const EXAMPLE_C = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

describe("Krippendorff's alpha", () => {
  it.each([
    ['A: two observers, two values', EXAMPLE_A, 0.095],
    ['B: two observers, five values', EXAMPLE_B, 0.692],
    ['C: four observers, missing values', EXAMPLE_C, 0.743],
  ])('gives the published nominal value of example %s', (_, units, expected) => {
    expect(krippendorffAlpha(units, nominalDistance)).toBeCloseTo(expected, 3);
  });

  it('gives the published ratio value of example C', () => {
    const numbers = EXAMPLE_C.map((unit) => unit.map(Number));
    expect(krippendorffAlpha(numbers, ratioDistance)).toBeCloseTo(0.797, 3);
  });

  it('says nothing without a unit that two people valued, and 1 when everything is the same', () => {
    expect(krippendorffAlpha([['a'], ['b'], []], nominalDistance)).toBeNull();
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominalDistance,
      ),
    ).toBe(1);
  });

  it('gives with sets what MASI makes of them, by hand', () => {
    // Units ({a,b}, {a}) and ({c}, {c}). δ({a,b},{a}) = 1 − 1/2 × 2/3 = 2/3; disjoint sets are 1 apart. Observed: 2 × 2/3 / 4 = 1/3.
    // Expected, ordered pairs of the four sets: 2 × (2/3 + 4 × 1) / (4 × 3) = 7/9. α = 1 − (1/3) / (7/9) = 4/7.
    const units = [
      [new Set(['a', 'b']), new Set(['a'])],
      [new Set(['c']), new Set(['c'])],
    ];
    expect(krippendorffAlpha(units, masiDistance)).toBeCloseTo(4 / 7, 10);
  });

  it('with sets: partial overlap costs less than disjoint sets', () => {
    const near = [
      [new Set(['a', 'b']), new Set(['a'])],
      [new Set(['c']), new Set(['c'])],
    ];
    const far = [
      [new Set(['a', 'b']), new Set(['d'])],
      [new Set(['c']), new Set(['c'])],
    ];
    const [nearAlpha, farAlpha] = [near, far].map((units) => krippendorffAlpha(units, masiDistance) ?? Number.NaN);
    expect(nearAlpha).toBeGreaterThan(farAlpha ?? Number.NaN);
  });
});

describe('MASI distance (Passonneau 2006)', () => {
  it.each([
    ['equal sets', ['a', 'b'], ['a', 'b'], 0],
    /** The example of NLTK's documentation, which rounds the factor 2/3 to 0.67 and so gives 0.665. */
    ['one holds the other', ['1', '2'], ['1', '2', '3', '4'], 1 - (1 / 2) * (2 / 3)],
    ['they overlap', ['a', 'b'], ['b', 'c'], 1 - (1 / 3) * (1 / 3)],
    ['disjoint', ['a'], ['b'], 1],
    ['both empty', [], [], 0],
  ])('%s', (_, a, b, expected) => {
    expect(masiDistance(new Set(a), new Set(b))).toBeCloseTo(expected, 10);
  });
});

describe("Cohen's kappa", () => {
  it('gives the value of the example of fifty grant proposals (Wikipedia, "Cohen\'s kappa"): 0.40', () => {
    const table = [
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ] as const;
    expect(cohenKappaOfCounts(table)).toBeCloseTo(0.4, 10);
    const items = table.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const));
    expect(cohenKappa(items)).toBeCloseTo(0.4, 10);
  });

  /** The two tables with equal agreement and unequal κ of the same article: 0.1304 and 0.2593. */
  it.each([
    [45, 15, 25, 15, 0.1304],
    [25, 35, 5, 35, 0.2593],
  ])('tells chance agreement apart: %i %i %i %i', (both, first, second, neither, expected) => {
    const value = cohenKappaOfCounts([
      ['yes', 'yes', both],
      ['yes', 'no', first],
      ['no', 'yes', second],
      ['no', 'no', neither],
    ]);
    expect(value).toBeCloseTo(expected, 4);
  });

  it('is undefined without items and 1 for one common label', () => {
    expect(cohenKappa([])).toBeNull();
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBe(1);
  });
});

describe('resampling', () => {
  const mean = (sample: readonly number[]) => sample.reduce((total, x) => total + x, 0) / sample.length;
  const hundred = Array.from({ length: 100 }, (_, i) => (i < 90 ? 1 : 0));

  it('gives the same interval for the same seed and another for another', async () => {
    const squares = Array.from({ length: 40 }, (_, i) => i * i);
    const first = await bootstrapInterval(squares, mean, { seed: 7, resamples: 400 });
    expect(await bootstrapInterval(squares, mean, { seed: 7, resamples: 400 })).toEqual(first);
    expect(await bootstrapInterval(squares, mean, { seed: 8, resamples: 400 })).not.toEqual(first);
  });

  it('comes close to the normal interval of a proportion: 0.90 ± 1.96 × √(0.09/100)', async () => {
    const interval = await bootstrapInterval(hundred, mean, { seed: 1, resamples: 2_000 });
    expect(interval?.low).toBeCloseTo(0.841, 1);
    expect(interval?.high).toBeCloseTo(0.959, 1);
  });

  /**
   * Percentile method (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). For a share of n = 10 the resampled
   * counts are binomial, so that the exact percentiles are in any table of B(10, p): p = 0.5: P(X ≤ 1) = 0.0107, P(X ≤ 2) = 0.0547,
   * hence 2 and 8; p = 0.9: P(X ≤ 6) = 0.0128, P(X ≤ 7) = 0.0702 and P(X = 10) = 0.3487, hence 7 and 10.
   */
  it.each([
    [5, 0.2, 0.8],
    [9, 0.7, 1],
  ])('finds the exact percentiles of a share of %i in ten', async (ones, low, high) => {
    const ten = Array.from({ length: 10 }, (_, i) => (i < ones ? 1 : 0));
    const interval = await bootstrapInterval(ten, mean, { seed: 5, resamples: 20_000 });
    expect(interval?.low).toBeCloseTo(low, 10);
    expect(interval?.high).toBeCloseTo(high, 10);
  });

  it('finds the exact percentiles of a mean of three: 27 samples, of which one is 0 and one 2', async () => {
    expect(await bootstrapInterval([0, 1, 2], mean, { seed: 5, resamples: 20_000 })).toEqual({ low: 0, high: 2 });
  });

  it('lets others have their turn while it draws', async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 5);
    await bootstrapInterval(hundred, mean, { seed: 1, resamples: 60_000 });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(1);
  });

  it('gives none for a single decision or an undefined figure', async () => {
    expect(await bootstrapInterval([1], mean, { seed: 1, resamples: 10 })).toBeNull();
    expect(await bootstrapInterval([1, 2], () => null, { seed: 1, resamples: 10 })).toBeNull();
  });

  it('draws evenly and shuffles without losing anybody', () => {
    const random = seededRandom(42);
    const draws = Array.from({ length: 10_000 }, () => random());
    expect(mean(draws)).toBeCloseTo(0.5, 1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = shuffle(items, seededRandom(3));
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
    expect(shuffle(items, seededRandom(3))).toEqual(shuffled);
  });
});

import { quantile as independentQuantile } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { fiveNumbers, quantile } from '../../server/analytics/quantile.ts';

describe('quantile', () => {
  it.each([
    [[7], 0.25, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[10, 20, 30, 40, 1000], 0.5, 30],
  ])('of %o at %d is %d (type 7)', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 9);
  });

  it('agrees with an independent implementation of type 7', () => {
    let seed = 42;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % 1_000_000;
    };
    for (let size = 1; size <= 60; size += 1) {
      const values = Array.from({ length: size }, next).sort((a, b) => a - b);
      const { min, q1, median, q3, max } = fiveNumbers(values);
      const expected = [0, 0.25, 0.5, 0.75, 1].map((p) => independentQuantile(values, p));
      [min, q1, median, q3, max].forEach((value, index) => {
        expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 6);
      });
    }
  });

  it('refuses to invent a figure where there is no value', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { sortNumbers } from '../../server/analytics/sort-numbers.ts';

/** Repeatable numbers of very different sizes. */
function numbers(count: number, shape: (share: number) => number): Float64Array<ArrayBuffer> {
  let state = 11;
  return Float64Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return shape(state / 2_147_483_648);
  });
}

describe('sortNumbers', () => {
  it.each([
    ['none', numbers(0, () => 1)],
    ['a few', numbers(9, (share) => Math.round(share * 100))],
    ['many small sums', numbers(5_000, (share) => Math.round(share * 900))],
    ['many sums up to ninety million euros', numbers(5_000, (share) => Math.round(10 ** (share * 9.9)))],
    ['sums beyond what the passes hold', numbers(5_000, (share) => Math.round(10 ** (share * 13)))],
    ['months with fractions', numbers(5_000, (share) => share * 120)],
  ])('sorts %s as comparing does', (_, values) => {
    const expected = [...values].sort((a, b) => a - b);
    expect([...sortNumbers(values)]).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { countMonths } from '../../server/domain/outcome.ts';

describe('countMonths', () => {
  it.each([
    [{ value: 2, unit: 'year' }, 24],
    [{ value: 18, unit: 'month' }, 18],
    [{ value: 365.2425, unit: 'day' }, 12],
    [{ value: 0, unit: 'month' }, 0],
  ] as const)('counts %o as %d months', (duration, months) => {
    expect(countMonths(duration)).toBeCloseTo(months, 9);
  });

  it.each([null, { value: null, unit: 'month' }, { value: null, unit: 'permanent' }] as const)(
    'does not count %o',
    (duration) => {
      expect(countMonths(duration)).toBeNull();
    },
  );
});

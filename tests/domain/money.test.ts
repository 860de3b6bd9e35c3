import { describe, expect, it } from 'vitest';
import { centsOf, decimalOf, euroCents } from '../../server/domain/money.ts';

describe('euroCents', () => {
  it.each([
    ['euros stay', { cents: 500_000, currency: 'EUR' }, 500_000],
    ['francs at the legal rate, to the cent', { cents: 1_000_000, currency: 'FRF' }, 152_449],
    ['the symbolic franc', { cents: 100, currency: 'FRF' }, 15],
    ['francs Pacifique at their parity', { cents: 100_000 * 100, currency: 'XPF' }, 83_800],
    ['no rate is invented for dollars', { cents: 100, currency: 'USD' }, null],
  ] as const)('%s', (_, money, expected) => {
    expect(euroCents(money)).toBe(expected);
  });
});

describe('decimals at the border', () => {
  it.each([5000, 0.1 + 0.2, 1234.56, 901_927.89])('carries %d there and back to the cent', (decimal) => {
    expect(decimalOf(centsOf(decimal))).toBe(Math.round(decimal * 100) / 100);
  });
});

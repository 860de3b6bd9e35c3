import { describe, expect, it } from 'vitest';
import { type AwardSet, collectAwards } from '../../../server/analytics/awards.ts';
import { buildEuroAxis } from '../../../server/pages/statistics/axis.ts';
import { buildStripPlot, type DotWords, MAX_DOTS } from '../../../server/pages/statistics/strip-plot.ts';
import { award, decisionFact, selectAll } from '../../analytics/facts.ts';

const WORDS: DotWords = {
  labelOf: (given) => given.outcomeId,
  hrefOf: (given) => `#${given.decision.id}`,
  barLabel: (count) => String(count),
};

function awards(count: number, cents: (index: number) => number): AwardSet {
  const ids = Array.from({ length: count }, (_, index) => `o${index}`);
  const facts = ids.map((id, index) =>
    award(id, cents(index) / 100, { currency: index === 1 ? 'FRF' : 'EUR', isSymbolic: index === 2 }),
  );
  const { table, listRows } = selectAll(
    ids.map((id) => decisionFact(id)),
    facts,
  );
  return collectAwards(table, listRows());
}

describe('buildEuroAxis', () => {
  it.each(['log', 'linear'] as const)('places larger sums further right, inside the plot (%s)', (kind) => {
    const axis = buildEuroAxis(kind, 100, 100_000_000, 'fr');
    const places = [100, 1_000, 50_000, 7_000_000, 100_000_000].map((cents) => axis.place(cents));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(1);
  });

  it('marks powers of ten on a logarithmic axis, and round steps on a linear one', () => {
    const labels = (kind: 'log' | 'linear') =>
      buildEuroAxis(kind, 100_00, 10_000_00, 'fr')
        .ticks.map((tick) => tick.label.replace(/\s/g, ' '))
        .filter((label) => label !== '');
    expect(labels('log')).toEqual(['100 €', '200 €', '500 €', '1 000 €', '2 000 €', '5 000 €', '10 k€']);
    expect(labels('linear')).toEqual(['0 €', '2 000 €', '4 000 €', '6 000 €', '8 000 €', '10 k€']);
  });

  it('holds sums below one euro at its left end', () => {
    const axis = buildEuroAxis('log', 1, 100_000, 'fr');
    expect(axis.place(1)).toBe(axis.place(100));
  });
});

describe('buildStripPlot', () => {
  const axis = buildEuroAxis('log', 100, 100_000_000, 'fr');

  it('draws one dot per award, marks converted and symbolic ones, and lets Tab reach the first alone', () => {
    const { dots } = buildStripPlot(
      awards(8, (index) => 1000 * (index + 1)),
      axis,
      WORDS,
    );
    expect(dots.map((dot) => dot.href)).toEqual(Array.from({ length: 8 }, (_, index) => `#o${index}`));
    expect(dots.map((dot) => dot.kind).slice(0, 4)).toEqual(['plain', 'converted', 'symbolic', 'plain']);
    expect(dots.filter((dot) => dot.first)).toHaveLength(1);
  });

  it('stacks equal sums inside the plot and says how many a crowded column holds', () => {
    const plot = buildStripPlot(
      awards(40, () => 300_000),
      axis,
      WORDS,
    );
    expect(plot.counts.map((count) => count.label)).toEqual(['×40']);
    expect(new Set(plot.dots.map((dot) => dot.cx)).size).toBe(1);
    expect(plot.dots.every((dot) => dot.cy > 0 && dot.cy < plot.boxY)).toBe(true);
  });

  it('draws bars that hold every award beyond the number of dots that can be read', () => {
    const plot = buildStripPlot(
      awards(MAX_DOTS + 1, (index) => 1000 * (index + 1)),
      axis,
      WORDS,
    );
    expect(plot.dots).toEqual([]);
    expect(plot.bars.reduce((sum, bar) => sum + Number(bar.label), 0)).toBe(MAX_DOTS + 1);
  });

  it('draws no box where figures are withheld', () => {
    expect(
      buildStripPlot(
        awards(4, () => 5000),
        axis,
        WORDS,
      ).box,
    ).toBeNull();
  });
});

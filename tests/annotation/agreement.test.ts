import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AgreementFigures,
  agreementByType,
  measureAgreement,
  pairDecisions,
} from '../../server/annotation/agreement.ts';
import type { PairedDecision } from '../../server/annotation/agreement-units.ts';
import { matchAtMost } from '../../server/annotation/matching.ts';
import { isLenientMatch, isStrictMatch } from '../../server/annotation/outcome-match.ts';
import { plainMoney } from '../../server/domain/money.ts';
import type { Outcome } from '../../server/domain/outcome.ts';
import { outcomeAt } from './outcomes.ts';

const SETTINGS = { seed: 1, resamples: 50 };

describe('matching of two outcomes', () => {
  const award = outcomeAt('damages', [10, 40], 5_000);
  it.each([
    ['the same', outcomeAt('damages', [10, 40], 5_000), true, true],
    ['edges that differ', outcomeAt('damages', [5, 12], 5_000), true, true],
    ['words elsewhere', outcomeAt('damages', [40, 60], 5_000), false, false],
    ['another type of the group', outcomeAt('provisional_award', [10, 40], 5_000), false, true],
    ['another type', outcomeAt('court_costs', [10, 40], 5_000), false, false],
    ['half a percent more', outcomeAt('damages', [10, 40], 5_025), false, true],
    ['two percent more', outcomeAt('damages', [10, 40], 5_100), false, false],
    ['no sum', outcomeAt('damages', [10, 40]), false, true],
    ['refused', outcomeAt('damages', [10, 40], 5_000, { sense: 'refused' }), false, false],
    ['granted in part', outcomeAt('damages', [10, 40], 5_000, { sense: 'partially_granted' }), false, true],
    ['suspended', outcomeAt('damages', [10, 40], 5_000, { suspension: 'full' }), false, true],
    ['told as not suspended', outcomeAt('damages', [10, 40], 5_000, { suspension: 'none' }), true, true],
    ['another duration', outcomeAt('damages', [10, 40], 5_000, { duration: { value: 6, unit: 'month' } }), false, true],
    [
      'francs of the same value',
      outcomeAt('damages', [10, 40], null, { amount: plainMoney(3_279_785, 'FRF') }),
      false,
      true,
    ],
  ])('%s', (_, other, strict, lenient) => {
    expect([isStrictMatch(award, other), isLenientMatch(award, other)]).toEqual([strict, lenient]);
  });
});

describe('maximum matching', () => {
  it('gives up a first choice so that everybody is paired', () => {
    expect(matchAtMost([[0, 1], [0]], 2)).toEqual([1, 0]);
  });
  it('leaves alone what cannot be paired', () => {
    expect(matchAtMost([[0], [0], []], 2)).toEqual([0, -1]);
  });
});

/**
 * Computed by hand. Decision 1: A marks a fine and damages, B the same fine and 500 € less of damages on the same words.
 * Decision 2: A marks costs, B marks costs and dépens. Decision 3: neither marks anything.
 */
const DECISIONS: readonly PairedDecision[] = [
  {
    judgmentId: 'd1',
    textLength: 100,
    a: [outcomeAt('criminal_fine', [0, 10], 1_000), outcomeAt('damages', [20, 30], 3_000)],
    b: [outcomeAt('criminal_fine', [0, 10], 1_000), outcomeAt('damages', [22, 30], 2_500)],
  },
  {
    judgmentId: 'd2',
    textLength: 100,
    a: [outcomeAt('costs_art700_cpc', [50, 60], 800)],
    b: [outcomeAt('costs_art700_cpc', [50, 60], 800), outcomeAt('court_costs', [70, 80])],
  },
  { judgmentId: 'd3', textLength: 50, a: [], b: [] },
];

describe('agreement of two annotators', () => {
  let figures: AgreementFigures;

  beforeAll(async () => {
    figures = await measureAgreement(DECISIONS, SETTINGS);
  });

  it('counts strict and lenient F1 over all decisions', () => {
    // strict: the fine and the costs match; 3 outcomes of A, 4 of B.
    expect(figures.strictF1.value).toBeCloseTo((2 * 2) / 7, 10);
    // 3 000 and 2 500 are more than 1 % apart: lenient forgives edges, not sums.
    expect(figures.lenientF1.value).toBeCloseTo((2 * 2) / 7, 10);
    expect(figures.outcomes).toEqual({ a: 3, b: 4 });
  });

  it('counts exact spans, and characters by type with and without those that nobody marked', () => {
    expect(figures.spanF1.value).toBeCloseTo((2 * 2) / 7, 10);
    // 250 characters. Agreed: fine 10, damages 8, costs 10, outside 250−10−10−10−10 = 210. A alone 2 damages, B alone 10 dépens.
    const byChance = (10 * 10 + 10 * 8 + 10 * 10 + 220 * 212) / 250 ** 2;
    expect(figures.characterKappa.value).toBeCloseTo((238 / 250 - byChance) / (1 - byChance), 10);
    const inside = (10 * 10 + 10 * 8 + 10 * 10 + 10 * 2) / 40 ** 2;
    expect(figures.characterKappaInside.value).toBeCloseTo((28 / 40 - inside) / (1 - inside), 10);
  });

  it('judges sums on the dispositions that both marked, also where they differ', () => {
    expect(figures.exactAmounts).toMatchObject({ value: 2 / 3, items: 3 });
    // Units (1000, 1000), (3000, 2500), (800, 800): observed 2 × (1/11)² / 6; expected from the six values, distances ((a−b)/(a+b))².
    const apart = (a: number, b: number) => ((a - b) / (a + b)) ** 2;
    const pairs =
      2 * apart(1000, 3000) +
      2 * apart(1000, 2500) +
      4 * apart(1000, 800) +
      apart(3000, 2500) +
      2 * apart(3000, 800) +
      2 * apart(2500, 800);
    expect(figures.amountAlpha.value).toBeCloseTo(1 - 2 / 121 / 6 / ((2 * pairs) / 30), 10);
  });

  it('sees who says granted and who refused, who says ordered here and who recalled, who says another type', async () => {
    const one = (
      a: Partial<Outcome>,
      b: Partial<Outcome>,
      types: readonly [string, string] = ['damages', 'damages'],
    ) => ({
      judgmentId: 'd',
      textLength: 100,
      a: [outcomeAt('criminal_fine', [0, 10], 100), outcomeAt(types[0], [20, 30], 500, a)],
      b: [outcomeAt('criminal_fine', [0, 10], 100), outcomeAt(types[1], [22, 30], 500, b)],
    });
    const measured = (decision: PairedDecision) => measureAgreement([decision, DECISIONS[1] ?? decision], SETTINGS);
    // Three pairs; labels granted–granted twice, granted–refused once: agreement 2/3 is what chance gives.
    expect((await measured(one({}, { sense: 'refused' }))).senseKappa).toMatchObject({ value: 0, items: 3 });
    expect((await measured(one({}, { assertion: 'recalled_prior_instance' }))).assertionKappa).toMatchObject({
      value: 0,
      items: 3,
    });
    expect((await measured(one({}, {}))).assertionKappa).toMatchObject({ value: 1, items: 3 });
    // One pair fine–fine, one costs–costs, one damages–provision: observed 1/3. Expected:
    // six values of four labels (2, 2, 1, 1): disagreeing ordered pairs 30 − 2 − 2 = 26, over 30. α = 1 − (1/3) / (26/30) = 8/13.
    const types = one({}, {}, ['damages', 'provisional_award']);
    expect((await measured(types)).typeAlpha.value).toBeCloseTo(8 / 13, 10);
    expect((await measured(types)).strictF1.value).toBeCloseTo((2 * 2) / 7, 10);
  });

  it('leaves undefined what nobody could disagree on', async () => {
    expect(figures.headsAlpha).toMatchObject({ value: null, items: 0 });
    expect((await measureAgreement([], SETTINGS)).strictF1).toEqual({ value: null, items: 0, interval: null });
  });

  it('tells each type apart', () => {
    const byType = new Map(agreementByType(DECISIONS).map((row) => [row.type, row.strictF1.value]));
    expect(Object.fromEntries(byType)).toEqual({
      criminal_fine: 1,
      damages: 0,
      costs_art700_cpc: 1,
      court_costs: 0,
    });
  });

  it('pairs only decisions that both read, and leaves context and untyped orders out', async () => {
    const context = outcomeAt('damages', [0, 5], 100, { assertion: 'recalled_prior_instance' });
    const paired = pairDecisions(
      [
        {
          judgmentId: 'd1',
          textLength: 10,
          readings: [
            { annotator: 'x', outcomes: [context, outcomeAt('other_order', [0, 5])] },
            { annotator: 'y', outcomes: [outcomeAt('damages', [0, 5], 100)] },
          ],
        },
        { judgmentId: 'd2', textLength: 10, readings: [{ annotator: 'x', outcomes: [] }] },
      ],
      'x',
      'y',
    );
    expect(paired).toEqual([
      { judgmentId: 'd1', textLength: 10, a: [context], b: [outcomeAt('damages', [0, 5], 100)] },
    ]);
    expect((await measureAgreement(paired, SETTINGS)).outcomes).toEqual({ a: 0, b: 1 });
  });
});

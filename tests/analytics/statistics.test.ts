import { describe, expect, it } from 'vitest';
import { breakDown } from '../../server/analytics/breakdown.ts';
import { compareClaims } from '../../server/analytics/claims.ts';
import { summariseDisclosure } from '../../server/analytics/disclosure.ts';
import { summariseOutcomes } from '../../server/analytics/statistics.ts';
import type { OutcomeFact } from '../../server/domain/outcome-fact.ts';
import { award, decisionFact, selectAll } from './facts.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const DECISIONS = IDS.map((id) => decisionFact(id));

function damagesOf(outcomes: readonly OutcomeFact[], decisions = DECISIONS) {
  const found = summariseOutcomes(selectAll(decisions, outcomes)).types.find((entry) => entry.type === 'damages');
  if (!found) throw new Error('no damages were counted');
  return found;
}

describe('summariseOutcomes', () => {
  it('gives number, decisions, share and five figures of the granted sums', () => {
    const outcomes = IDS.slice(0, 5).map((id, index) => award(id, (index + 1) * 1000));
    const damages = damagesOf([...outcomes, award('a', 500)]);
    expect([damages.granted, damages.decisions, damages.share]).toEqual([6, 5, 5 / 6]);
    expect(damages.sums.figures).toEqual({ min: 50_000, q1: 125_000, median: 250_000, q3: 375_000, max: 500_000 });
    expect(damages.sums.list().map((entry) => entry.euroCents / 100)).toEqual([500, 1000, 2000, 3000, 4000, 5000]);
  });

  it('leaves outcomes without a sum out of the figures and counts them apart: null is not zero', () => {
    const outcomes = [...IDS.map((id) => award(id, 100)), award('a', null), award('b', null)];
    const damages = damagesOf(outcomes);
    expect([damages.granted, damages.withoutSum, damages.sums.rows.length]).toEqual([8, 2, 6]);
    expect(damages.sums.figures?.min).toBe(10_000);
  });

  it('never counts a refused sum as an award', () => {
    const outcomes = [...IDS.map((id) => award(id, 100)), award('a', 9999, { sense: 'refused' })];
    const damages = damagesOf(outcomes);
    expect([damages.granted, damages.refused, damages.sums.figures?.max]).toEqual([6, 1, 10_000]);
  });

  it('keeps sums per day or per person apart from plain sums', () => {
    const outcomes = [
      ...IDS.map((id) => award(id, 100)),
      ...IDS.map((id) => award(id, 10, { per: 'beneficiary' })),
      award('a', 500, { type: 'astreinte', per: null }),
    ];
    const { types } = summariseOutcomes(selectAll(DECISIONS, outcomes));
    expect(damagesOf(outcomes).sums.rows).toHaveLength(6);
    expect(damagesOf(outcomes).rates.map((rate) => [rate.per, rate.rows.length, rate.figures?.max])).toEqual([
      ['beneficiary', 6, 1000],
    ]);
    const astreinte = types.find((entry) => entry.type === 'astreinte');
    expect(astreinte?.sums.rows).toHaveLength(0);
    expect(astreinte?.rates.map((rate) => [rate.per, rate.rows.length])).toEqual([['day', 1]]);
  });

  it.each(['day', 'hour', 'infringement', 'document', 'beneficiary', 'payer', 'month', 'year'] as const)(
    'never takes a sum by unit (%s) for a plain one',
    (per) => {
      const damages = damagesOf(IDS.map((id) => award(id, 10, { per })));
      expect([damages.sums.rows.length, damages.rates.map((rate) => rate.per)]).toEqual([0, [per]]);
    },
  );

  it('marks converted sums and leaves out currencies without a parity', () => {
    const outcomes = [
      ...IDS.map((id) => award(id, 100)),
      award('a', 1524.49, { currency: 'FRF' }),
      award('b', null, { currency: 'USD' }),
    ];
    const { sums, withoutSum } = damagesOf(outcomes);
    expect(
      sums
        .list()
        .filter((entry) => entry.converted)
        .map((entry) => entry.euroCents),
    ).toEqual([152_449]);
    expect(withoutSum).toBe(1);
  });

  it('withholds share and figures below five decisions, however many awards there are', () => {
    const outcomes = IDS.slice(0, 4).flatMap((id) => [award(id, 100), award(id, 200), award(id, 300)]);
    const damages = damagesOf(outcomes);
    expect([damages.share, damages.sums.figures, damages.decisions]).toEqual([null, null, 4]);
    expect(damages.sums.rows).toHaveLength(12);
  });

  it('withholds the figures when five decisions grant the type but only four tell a sum', () => {
    const outcomes = [...IDS.slice(0, 4).map((id) => award(id, 100)), award('e', null)];
    const damages = damagesOf(outcomes);
    expect([damages.share, damages.sums.figures]).toEqual([5 / 6, null]);
  });
});

describe('breakDown', () => {
  const decisions = [
    ...IDS.slice(0, 5).map((id) => decisionFact(id, { decidedOn: '2023-01-01', themes: ['vie privée', 'image'] })),
    decisionFact('f', { decidedOn: '2024-01-01', themes: ['image'], offences: ['harcèlement', 'menaces'] }),
    decisionFact('g', { decidedOn: '2023-06-01' }),
  ];
  const outcomes = IDS.map((id) => award(id, 100));

  it('sets the sums apart by year, in order, with all decisions of the year as the base', () => {
    const groups = breakDown(selectAll(decisions, outcomes), 'damages', 'year');
    expect(groups.map((group) => [group.value, group.decisions, group.sums.decisions])).toEqual([
      ['2023', 6, 5],
      ['2024', 1, 1],
    ]);
    expect(groups[0]?.sums.figures?.median).toBe(10_000);
    expect(groups[1]?.sums.figures).toBeNull();
  });

  it('counts a decision under each of its themes and offences', () => {
    const themes = breakDown(selectAll(decisions, outcomes), 'damages', 'theme');
    expect(themes.map((group) => [group.value, group.sums.decisions])).toEqual([
      ['image', 6],
      ['vie privée', 5],
    ]);
    expect(breakDown(selectAll(decisions, outcomes), 'damages', 'offence').map((group) => group.value)).toEqual([
      'harcèlement',
      'menaces',
    ]);
  });

  it('has no group without a sum', () => {
    expect(breakDown(selectAll(decisions, outcomes), 'criminal_fine', 'court')).toEqual([]);
  });
});

describe('compareClaims', () => {
  it('compares what was asked with what was granted, a refusal granting nothing', () => {
    const outcomes = [
      award('a', 1000, { requestedEuroCents: 400_000, sense: 'partially_granted' }),
      award('b', 2000, { requestedEuroCents: 200_000 }),
      award('c', null, { requestedEuroCents: 100_000, sense: 'refused' }),
      award('d', 3000, { requestedEuroCents: 600_000 }),
      award('e', 1000, { requestedEuroCents: 1_000_000 }),
      award('f', null, { requestedEuroCents: 500_000 }),
      award('f', 700),
    ];
    const [claims] = compareClaims(selectAll(DECISIONS, outcomes));
    expect([claims?.decisions, claims?.refused, claims?.inPart, claims?.inFull]).toEqual([5, 1, 3, 1]);
    expect(claims?.medianRatio).toBe(0.25);
  });

  it('withholds the ratio below five decisions', () => {
    const outcomes = IDS.slice(0, 4).map((id) => award(id, 1, { requestedEuroCents: 200 }));
    expect(compareClaims(selectAll(DECISIONS, outcomes))[0]?.medianRatio).toBeNull();
  });
});

describe('summariseDisclosure', () => {
  const order = (id: string, changes: Partial<OutcomeFact>) =>
    award(id, null, { type: 'identification_data_disclosure', ...changes });

  it('counts by decision: an order that only cuts the IP addresses is granted', () => {
    const figures = summariseDisclosure(
      selectAll(DECISIONS, [
        order('a', { dataCategories: ['civil_identity', 'email'], against: ['platform'] }),
        order('a', { dataCategories: ['ip_login'], sense: 'refused', against: ['platform'] }),
        order('b', { dataCategories: ['civil_identity'], sense: 'partially_granted', against: ['isp'] }),
        order('c', { dataCategories: ['civil_identity'], sense: 'refused' }),
        order('d', { sense: 'granted' }),
        order('e', { sense: 'granted' }),
        order('f', { sense: 'reserved' }),
      ]),
    );
    expect([figures?.granted, figures?.refused, figures?.rate]).toEqual([4, 1, 0.8]);
    expect(figures?.interval?.low).toBeCloseTo(0.3755, 3);
    expect(figures?.interval?.high).toBeCloseTo(0.9638, 3);
    expect(figures?.data.map((entry) => [entry.value, entry.granted, entry.refused])).toEqual([
      ['civil_identity', 2, 1],
      ['email', 1, 0],
      ['ip_login', 0, 1],
    ]);
    expect(figures?.against).toContainEqual({ value: 'platform', granted: 1, refused: 1 });
  });

  it('gives no rate below five decisions, and nothing when none ruled on it', () => {
    expect(
      summariseDisclosure(selectAll(DECISIONS, [order('a', {}), order('b', { sense: 'refused' })]))?.rate,
    ).toBeNull();
    expect(summariseDisclosure(selectAll(DECISIONS, [award('a', 5)]))).toBeNull();
  });
});

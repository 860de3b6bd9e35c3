import { describe, expect, it } from 'vitest';
import { breakDownPrison, summarisePrison } from '../../server/analytics/prison.ts';
import type { OutcomeFact } from '../../server/domain/outcome-fact.ts';
import { award, decisionFact, selectAll } from './facts.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const DECISIONS = IDS.map((id, index) =>
  decisionFact(id, { offences: index < 5 ? ['harcèlement'] : ['menaces'], decidedOn: `202${index % 2}-01-01` }),
);

/** A sentence of `months`, of which `suspended` months; undefined where the decision does not tell. */
function sentence(id: string, months: number | null, suspended: number | null, changes: Partial<OutcomeFact> = {}) {
  const suspension =
    suspended === null ? 'unknown' : suspended === 0 ? 'none' : suspended === months ? 'full' : 'partial';
  return award(id, null, { type: 'imprisonment', months, suspendedMonths: suspended, suspension, ...changes });
}

describe('summarisePrison', () => {
  it('gives the whole length, what is to be served and what is suspended, apart', () => {
    const prison = summarisePrison(
      selectAll(DECISIONS, [
        sentence('a', 4, 0),
        sentence('b', 8, 8),
        sentence('c', 12, 6),
        sentence('d', 24, 6),
        sentence('e', 36, 0),
        sentence('f', 10, 10),
      ]),
    );
    expect([prison?.firm, prison?.partly, prison?.suspended, prison?.unknown]).toEqual([2, 2, 2, 0]);
    expect([...(prison?.whole.values ?? [])]).toEqual([4, 8, 10, 12, 24, 36]);
    expect(prison?.whole.figures?.median).toBe(11);
    expect([...(prison?.toServe.values ?? [])]).toEqual([4, 6, 18, 36]);
    expect(prison?.toServe.figures).toBeNull();
    expect([...(prison?.onSuspension.values ?? [])]).toEqual([6, 6, 8, 10]);
    expect(prison?.whole.list().map(({ decision, months }) => [decision.label, months])[0]).toEqual(['décision a', 4]);
  });

  it('leaves unknown lengths and unknown suspensions out: null is not zero', () => {
    const prison = summarisePrison(
      selectAll(DECISIONS, [
        sentence('a', null, null),
        sentence('b', 6, null),
        ...IDS.map((id) => sentence(id, 12, 0)),
        sentence('a', null, 0),
      ]),
    );
    expect([prison?.sentences, prison?.withoutLength, prison?.unknown, prison?.firm]).toEqual([9, 2, 2, 7]);
    expect(prison?.whole.values).toHaveLength(7);
    expect([...(prison?.toServe.values ?? [])]).toEqual([12, 12, 12, 12, 12, 12]);
    expect(prison?.onSuspension.values).toHaveLength(0);
  });

  it('counts decisions, not sentences, before it gives a figure, and no sentence that was refused', () => {
    const outcomes = IDS.slice(0, 4).flatMap((id) => [sentence(id, 6, 0), sentence(id, 8, 0)]);
    const prison = summarisePrison(selectAll(DECISIONS, [...outcomes, sentence('e', 60, 0, { sense: 'refused' })]));
    expect([prison?.sentences, prison?.whole.decisions, prison?.whole.figures]).toEqual([8, 4, null]);
  });

  it('is nothing where nobody was sentenced to prison', () => {
    expect(summarisePrison(selectAll(DECISIONS, [award('a', 1000)]))).toBeNull();
  });
});

describe('breakDownPrison', () => {
  it('sets sentences apart by offence, most decisions first', () => {
    const selection = selectAll(
      DECISIONS,
      IDS.map((id, index) => sentence(id, index + 1, 0)),
    );
    const groups = breakDownPrison(selection, 'offence');
    expect(groups.map(({ value, prison }) => [value, prison.sentences, prison.whole.figures?.median ?? null])).toEqual([
      ['harcèlement', 5, 3],
      ['menaces', 1, null],
    ]);
  });
});

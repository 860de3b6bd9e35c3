import { describe, expect, it } from 'vitest';
import { FactTable } from '../../server/analytics/fact-table.ts';
import { type Selection, selectDecisions, selectFacts } from '../../server/analytics/selection.ts';
import { summariseOutcomes } from '../../server/analytics/statistics.ts';
import type { FoundDecisions } from '../../server/domain/found-decisions.ts';
import type { OutcomeFact } from '../../server/domain/outcome-fact.ts';
import { award, decisionFact } from './facts.ts';

const DECISIONS = 4_000;
const ids = Array.from({ length: DECISIONS }, (_, at) => `d${String(at).padStart(5, '0')}`);
const centsOf = (at: number) => 1 + ((at * 7_919) % 30_011);

/** What each decision grants; the fourth is refused, the fifth by the day. */
const outcomesOf = (id: string, at: number): readonly OutcomeFact[] => [
  award(id, centsOf(at) / 100, {
    sense: at % 4 === 0 ? 'refused' : 'granted',
    per: at % 5 === 0 ? 'day' : null,
    isSymbolic: at % 7 === 0,
  }),
  award(id, null),
];

function fill(): FactTable {
  const table = new FactTable(({ id }) => id);
  table.putAll({ decisions: ids.map((id) => decisionFact(id)), outcomes: ids.flatMap(outcomesOf) });
  return table;
}

const damages = (selection: Selection) =>
  summariseOutcomes(selection).types.find(({ type }) => type === 'damages')?.sums;
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const isPlain = (at: number) => at % 4 !== 0 && at % 5 !== 0;

/** Numbers of an index that counts backwards and has none for the last decision. */
function findBackwards(chosen: readonly number[], numbering: FoundDecisions['numbering']): FoundDecisions {
  const words = new Uint32Array(Math.ceil(DECISIONS / 32));
  for (const at of chosen) {
    const ordinal = DECISIONS - 1 - at;
    words[ordinal >> 5] = (words[ordinal >> 5] ?? 0) | (1 << (ordinal & 31));
  }
  return { numbering, words };
}
const backwards: FoundDecisions['numbering'] = {
  has: (ordinal) => ordinal > 0,
  selectId: (ordinal) => ids[DECISIONS - 1 - ordinal] ?? '',
};

describe('figures of thousands of sums', () => {
  const places = ids.map((_, at) => at);

  it('are those of the same sums sorted, whatever part of the decisions is asked for', () => {
    const table = fill();
    for (const chosen of [places, places.filter((at) => at % 9 !== 2)]) {
      const sums = damages(
        selectFacts(
          table,
          chosen.map((at) => ids[at] ?? ''),
        ),
      );
      const expected = chosen.filter(isPlain);
      expect([...(sums?.values ?? [])]).toEqual(ascending(expected.map(centsOf)));
      expect(sums?.decisions).toBe(expected.length);
      expect(sums?.symbolic).toBe(expected.filter((at) => at % 7 === 0).length);
      expect(sums?.list().map(({ euroCents }) => euroCents)).toEqual([...(sums?.values ?? [])]);
    }
  });

  it('follow decisions that change, come and go', () => {
    const table = fill();
    damages(selectFacts(table, ids));
    for (const at of [1, 2, 3]) table.delete(ids[at] ?? '');
    table.putAll({
      decisions: [decisionFact(ids[6] ?? ''), decisionFact('new')],
      outcomes: [award(ids[6] ?? '', 9_999), award('new', 0.5)],
    });
    const kept = places.filter((at) => isPlain(at) && ![1, 2, 3, 6].includes(at)).map(centsOf);
    expect([...(damages(selectFacts(table, [...ids, 'new']))?.values ?? [])]).toEqual(
      ascending([...kept, 999_900, 50]),
    );
  });

  it('are the same for numbers of an index, which stand for a decision also after it changed', () => {
    const table = fill();
    const chosen = places.filter((at) => at % 3 !== 0);
    const select = () => [...table.selectOrdinals(findBackwards(chosen, backwards))];
    const inTable = () => chosen.map((at) => table.findOrdinal(ids[at] ?? '')).filter((ordinal) => ordinal !== null);
    expect(select()).toEqual(ascending(inTable()));
    table.delete(ids[1] ?? '');
    table.putAll({ decisions: [decisionFact(ids[2] ?? '')], outcomes: [] });
    expect(select()).toEqual(ascending(inTable()));
    table.putAll({ decisions: [decisionFact(ids[1] ?? '')], outcomes: [] });
    expect(select()).toEqual(ascending(inTable()));
    expect(selectDecisions(table, Int32Array.from(select())).decisions).toHaveLength(chosen.length);
  });

  it('leave out numbers that stand for nothing', () => {
    const table = fill();
    expect([...table.selectOrdinals(findBackwards([DECISIONS - 1], backwards))]).toEqual([]);
  });
});

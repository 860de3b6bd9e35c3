import { describe, expect, it } from 'vitest';
import { FactTable } from '../../server/analytics/fact-table.ts';
import { selectFacts } from '../../server/analytics/selection.ts';
import { award, decisionFact } from './facts.ts';

const IDS = Array.from({ length: 50 }, (_, index) => `d${String(index).padStart(2, '0')}`);

function fill(): FactTable {
  const table = new FactTable((decision) => `n° ${decision.id}`);
  table.putAll({
    decisions: IDS.map((id, index) => decisionFact(id, { decidedOn: `20${10 + (index % 7)}-01-01` })),
    outcomes: IDS.flatMap((id) => [award(id, 100), award(id, 200)]),
  });
  return table;
}

/** Ids of the decisions whose outcomes a selection lists, in its order. */
const labels = ({ table, listRows }: ReturnType<typeof selectFacts>) => [
  ...new Set(Array.from(listRows(), (row) => table.decisionOf(row).id)),
];

describe('selectFacts', () => {
  it.each([
    ['in order', IDS],
    ['backwards', [...IDS].reverse()],
    ['with gaps', IDS.filter((_, index) => index % 11 === 0)],
    ['with unknown ones', ['x', ...IDS.slice(3, 6), 'y', ...IDS.slice(40)]],
  ])('finds the decisions of a list given %s, and lists them newest first', (_, ids) => {
    const year = (id: string) => 10 + (IDS.indexOf(id) % 7);
    const known = ids.filter((id) => IDS.includes(id));
    expect(labels(selectFacts(fill(), ids))).toEqual(known.sort((a, b) => year(b) - year(a) || (a < b ? -1 : 1)));
  });

  it('keeps decisions that came later in the order of their days', () => {
    const table = fill();
    selectFacts(table, IDS).listRows();
    table.putAll({
      decisions: [decisionFact('a-new', { decidedOn: '2012-06-01' }), decisionFact('d03', { decidedOn: '2030-01-01' })],
      outcomes: [award('a-new', 5), award('d03', 6)],
    });
    const listed = labels(selectFacts(table, [...IDS, 'a-new']));
    expect(listed).toHaveLength(IDS.length + 1);
    expect(listed[0]).toBe('d03');
    expect(listed.indexOf('a-new')).toBe(listed.indexOf('d02') - 1);
  });

  it('keeps what was selected before a decision changed, and finds what it is now afterwards', () => {
    const table = fill();
    const before = selectFacts(table, ['d07']);
    table.putAll({ decisions: [decisionFact('d07')], outcomes: [award('d07', 999)] });
    const after = selectFacts(table, ['d07']);
    const euros = (selection: typeof before) =>
      [...selection.listRows()].map((row) => table.outcomes.centsOf(row) / 100);
    expect([euros(before), euros(after)]).toEqual([[100, 200], [999]]);
    expect([...before.listRows()].map((row) => table.placeOf(row))).toEqual([1, 2]);
  });

  it('finds nothing of a decision that was removed', () => {
    const table = fill();
    selectFacts(table, IDS);
    table.delete('d07');
    expect(labels(selectFacts(table, IDS)).sort()).toEqual(IDS.filter((id) => id !== 'd07'));
    expect(table.size).toBe(IDS.length - 1);
    expect(selectFacts(table, IDS).decisions).toHaveLength(IDS.length - 1);
  });
});

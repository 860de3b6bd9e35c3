import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { reconcile } from '../../server/ingest/reconcile.ts';

function outcome(key: string, type: string, start: number, changes: Partial<Outcome> = {}): Outcome {
  return { ...blankOutcome(key, type), evidence: [{ start, end: start + 10, text: `t${start}` }], ...changes };
}

function reading(id: number, ordinal: number, statement: Outcome | null, changes: Partial<Reading> = {}): Reading {
  return {
    id,
    judgmentId: 'j',
    outcomeId: `j.${ordinal}`,
    origin: 'rule',
    author: null,
    statement,
    reason: null,
    createdAt: '2026-01-01',
    retiredAt: null,
    textHash: 'h',
    ...changes,
  };
}

describe('reconcile', () => {
  it('numbers new outcomes and rewrites references between them', () => {
    const { added } = reconcile(
      'j',
      [],
      [outcome('o1', 'delisting', 0), outcome('o2', 'astreinte', 20, { accessoryTo: 'o1' })],
      'h',
    );
    expect(added.map(({ outcomeId, statement }) => [outcomeId, statement.key, statement.accessoryTo])).toEqual([
      ['j.1', 'o1', null],
      ['j.2', 'o2', 'o1'],
    ]);
  });

  it('changes nothing when the rules read the same again', () => {
    const before = [reading(1, 1, outcome('o1', 'damages', 0))];
    expect(reconcile('j', before, [outcome('o1', 'damages', 0)], 'h')).toEqual({ added: [], retired: [] });
  });

  it('keeps the permanent id of an outcome whose sum is read better', () => {
    const before = [reading(1, 4, outcome('o4', 'damages', 0))];
    const { added, retired } = reconcile('j', before, [outcome('o1', 'damages', 2, { amount: plainMoney(100) })], 'h');
    expect(added.map((entry) => entry.outcomeId)).toEqual(['j.4']);
    expect(retired).toEqual([1]);
  });

  it('retires what is no longer read and never gives its number to another outcome', () => {
    const before = [reading(1, 1, outcome('o1', 'damages', 0)), reading(2, 7, outcome('o7', 'court_costs', 90))];
    const { added, retired } = reconcile(
      'j',
      before,
      [outcome('o1', 'damages', 0), outcome('o2', 'civil_fine', 300)],
      'h',
    );
    expect(retired).toEqual([2]);
    expect(added.map((entry) => entry.outcomeId)).toEqual(['j.8']);
  });

  it('follows an outcome into a new version of the text by its words', () => {
    const before = [reading(1, 3, outcome('o3', 'damages', 0), { textHash: 'old' })];
    const moved: Outcome = { ...outcome('o1', 'damages', 500), evidence: [{ start: 500, end: 510, text: 't0' }] };
    expect(reconcile('j', before, [moved], 'new').added.map((entry) => entry.outcomeId)).toEqual(['j.3']);
  });

  it('never retires what a person said', () => {
    const person = reading(5, 1, outcome('o1', 'damages', 0), { origin: 'person', author: 'anne' });
    expect(reconcile('j', [person], [], 'h')).toEqual({ added: [], retired: [] });
  });

  it('recognises an outcome that a person had added, once the rules learn to read it', () => {
    const person = reading(5, 2, outcome('o2', 'damages', 0), { origin: 'person', author: 'anne' });
    const { added, retired } = reconcile('j', [person], [outcome('o1', 'damages', 0)], 'h');
    expect([added.map((entry) => entry.outcomeId), retired]).toEqual([['j.2'], []]);
  });

  it('recognises an outcome whose type a person had corrected, once the rules agree', () => {
    const rule = reading(1, 1, outcome('o1', 'provisional_award', 0));
    const person = reading(5, 1, outcome('o1', 'damages', 0), { origin: 'person', author: 'anne' });
    const { added, retired } = reconcile('j', [rule, person], [outcome('o1', 'damages', 0)], 'h');
    expect([added.map((entry) => entry.outcomeId), retired]).toEqual([['j.1'], [1]]);
  });

  it('gives an outcome that was lost for a while its number back', () => {
    const before = [reading(1, 1, outcome('o1', 'damages', 0), { retiredAt: '2026-01-01T00:00:00.000Z' })];
    expect(reconcile('j', before, [outcome('o1', 'damages', 0)], 'h').added.map((entry) => entry.outcomeId)).toEqual([
      'j.1',
    ]);
  });
});

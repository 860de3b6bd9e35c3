import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome } from '../../server/domain/outcome.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { resolveReadings } from '../../server/outcomes/resolve.ts';

const READ = blankOutcome('o1', 'damages');
const BETTER = { ...READ, amount: plainMoney(50_000) };

function reading(id: number, changes: Partial<Reading>): Reading {
  return {
    id,
    judgmentId: 'j',
    outcomeId: 'j.1',
    origin: 'rule',
    author: null,
    statement: READ,
    reason: null,
    createdAt: '2026-01-01',
    retiredAt: null,
    textHash: 'h',
    ...changes,
  };
}

const RULE = reading(1, {});
const LATER_RULE = reading(9, { createdAt: '2026-09-01' });
const PERSON = reading(2, { origin: 'person', author: 'anne', statement: BETTER, createdAt: '2026-02-01' });
const ADJUDICATED = reading(3, { origin: 'adjudication', author: 'paul', statement: READ, createdAt: '2026-01-15' });

describe('resolveReadings', () => {
  it.each([
    ['the rule alone', [RULE], 'rule', 'unreviewed', null],
    ['a person over a later rule', [RULE, PERSON, LATER_RULE], 'person', 'corrected', 50_000],
    ['an adjudication over a later person', [RULE, PERSON, ADJUDICATED], 'adjudication', 'confirmed', null],
    ['a person who agrees', [RULE, { ...PERSON, statement: READ }], 'person', 'confirmed', null],
    ['an outcome that only a person saw', [PERSON], 'person', 'added', 50_000],
    ['a person over a retired rule', [{ ...RULE, retiredAt: '2026-03-01' }, PERSON], 'person', 'corrected', 50_000],
  ] as const)('takes %s', (_, readings, origin, reviewState, cents) => {
    const [resolved] = resolveReadings(readings);
    expect([resolved?.origin, resolved?.reviewState, resolved?.outcome.amount?.cents ?? null]).toEqual([
      origin,
      reviewState,
      cents,
    ]);
  });

  it('keeps a rejected outcome in sight with the statement that was rejected', () => {
    const [resolved] = resolveReadings([RULE, { ...PERSON, statement: null, reason: 'spurious' }]);
    expect([resolved?.reviewState, resolved?.outcome.type]).toEqual(['rejected', 'damages']);
  });

  it('drops an outcome that the rules no longer read and nobody confirmed', () => {
    expect(resolveReadings([{ ...RULE, retiredAt: '2026-03-01' }])).toEqual([]);
  });

  it('takes the newest of two people', () => {
    const newer = { ...PERSON, id: 4, author: 'zoe', createdAt: '2026-05-01', statement: READ };
    expect(resolveReadings([RULE, newer, PERSON])[0]?.author).toBe('zoe');
  });
});

import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome } from '../../server/domain/outcome.ts';
import { OutcomeJsonError, outcomeFromJson, outcomeToJson } from '../../server/domain/outcome-json.ts';

const OUTCOME = {
  ...blankOutcome('o1', 'criminal_fine'),
  amount: plainMoney(500_000),
  suspension: 'partial' as const,
  suspendedAmount: plainMoney(100_000),
  evidence: [{ start: 3, end: 9, text: 'amende' }],
  rule: 'penalty.fine',
  confidence: 'high' as const,
};

describe('outcomes as JSON', () => {
  it('writes decimals, never cents', () => {
    expect(outcomeToJson(OUTCOME)).toMatchObject({
      amount: { value: 5000, currency: 'EUR', per: null },
      suspended_amount: 1000,
      resolved_from: null,
    });
  });

  it('converts francs at the legal rate', () => {
    expect(outcomeToJson({ ...OUTCOME, amount: plainMoney(655_957, 'FRF') }).amount?.eur_value).toBe(1000);
  });

  it('reads back what it writes', () => {
    expect(outcomeFromJson(JSON.parse(JSON.stringify(outcomeToJson(OUTCOME))))).toEqual(OUTCOME);
  });

  it.each([
    [{ type: 'fine', sense: 'granted', assertion: 'ordered_here' }, 'type'],
    [{ type: 'damages', sense: 'won', assertion: 'ordered_here' }, 'sense'],
    [
      { type: 'damages', sense: 'granted', assertion: 'ordered_here', amount: { value: -1, currency: 'EUR' } },
      'amount.value',
    ],
    [
      { type: 'damages', sense: 'granted', assertion: 'ordered_here', evidence: [{ start: 5, end: 5, text: '' }] },
      'evidence.0',
    ],
  ])('refuses %j and says where', (value, path) => {
    expect(() => outcomeFromJson(value)).toThrow(OutcomeJsonError);
    expect(() => outcomeFromJson(value)).toThrow(path);
  });
});

import { describe, expect, it } from 'vitest';
import { blankOutcome } from '../../server/domain/outcome.ts';
import { messagesIn } from '../../server/pages/messages/messages.ts';
import { listAttributes } from '../../server/pages/outcome-attributes.ts';

describe('listAttributes', () => {
  const payer = [{ name: 'M. T.', role: 'defendant' as const }];
  const beneficiary = [{ name: 'Mme V.', role: 'plaintiff' as const }];

  it.each([
    ['both sides', { payer, beneficiary }, { name: 'Qui', value: 'M. T. → Mme V.' }],
    ['who pays alone', { payer }, { name: 'Qui', value: 'M. T.' }],
    ['who is paid alone, without an arrow from nobody', { beneficiary }, { name: 'Pour', value: 'Mme V.' }],
  ])('names %s', (_, sides, expected) => {
    expect(listAttributes({ ...blankOutcome('o1', 'damages'), ...sides }, 'fr', messagesIn('fr').judgment)[0]).toEqual(
      expected,
    );
  });
});

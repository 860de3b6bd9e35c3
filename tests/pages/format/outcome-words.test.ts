import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../../server/domain/outcome.ts';
import { describeClaim, describeParties, outcomeLine } from '../../../server/pages/format/outcome-words.ts';
import type { Language } from '../../../server/pages/language.ts';

const outcome = (type: string, changes: Partial<Outcome> = {}): Outcome => ({
  ...blankOutcome('o1', type),
  ...changes,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('outcomeLine', () => {
  const fine = { amount: plainMoney(500_000) };
  it.each<[string, Outcome, Language, string]>([
    ['a suspended fine', outcome('criminal_fine', { ...fine, suspension: 'full' }), 'fr', 'Amende 5 000 € avec sursis'],
    ['the same in English', outcome('criminal_fine', { ...fine, suspension: 'full' }), 'en', 'Fine €5,000 suspended'],
    ['a firm fine', outcome('criminal_fine', { ...fine, suspension: 'none' }), 'fr', 'Amende 5 000 €'],
    [
      'a partly suspended fine',
      outcome('criminal_fine', { ...fine, suspension: 'partial', suspendedAmount: plainMoney(200_000) }),
      'fr',
      'Amende 5 000 € dont 2 000 € avec sursis',
    ],
    [
      'prison with probation',
      outcome('imprisonment', {
        duration: { value: 6, unit: 'month' },
        suspension: 'full',
        suspensionRegime: 'probation',
      }),
      'fr',
      'Emprisonnement 6 mois avec sursis probatoire',
    ],
    [
      'a length partly suspended',
      outcome('imprisonment', {
        duration: { value: 2, unit: 'year' },
        suspension: 'partial',
        suspendedDuration: { value: 1, unit: 'year' },
      }),
      'fr',
      'Emprisonnement 2 ans dont 1 an avec sursis',
    ],
    [
      'day-fines',
      outcome('day_fine', { days: 60, dailyAmount: plainMoney(1_000) }),
      'fr',
      'Jours-amende 60 jours × 10 €',
    ],
    [
      'francs with their euro value',
      outcome('damages', { amount: plainMoney(2_000_000, 'FRF') }),
      'fr',
      'Dommages-intérêts 20 000 F (3 049 €)',
    ],
    [
      'a rate',
      outcome('astreinte', { amount: { ...plainMoney(50_000), per: 'day' } }),
      'fr',
      'Astreinte 500 € par jour',
    ],
    [
      'a symbolic euro',
      outcome('damages', { amount: { ...plainMoney(100), isSymbolic: true } }),
      'fr',
      'Dommages-intérêts 1 € symbolique',
    ],
    [
      'a refusal with the claim',
      outcome('provisional_award', { sense: 'refused', requested: plainMoney(2_000_000) }),
      'fr',
      'Provision – rejet (20 000 € demandés)',
    ],
    [
      'cents when there are some',
      outcome('damages', { amount: plainMoney(123_456) }),
      'fr',
      'Dommages-intérêts 1 234,56 €',
    ],
    ['nothing known', outcome('court_costs'), 'fr', 'Dépens'],
  ])('says %s', (_, given, language, expected) => {
    expect(plain(outcomeLine(given, language))).toBe(expected);
  });
});

describe('describeParties', () => {
  it('uses names, and roles where no name is told', () => {
    const given = outcome('damages', {
      payer: [{ name: 'M. T.', role: 'defendant' }],
      beneficiary: [{ name: null, role: 'civil_party' }],
    });
    expect(describeParties(given, 'fr')).toBe('M. T. → partie civile');
    expect(describeParties({ ...given, beneficiary: [] }, 'fr')).toBe('M. T.');
    expect(describeParties({ ...given, payer: [] }, 'fr')).toBe('partie civile');
    expect(describeParties(outcome('damages'), 'fr')).toBe('');
  });
});

describe('describeClaim', () => {
  it('compares what was claimed with what was granted', () => {
    const granted = outcome('damages', { requested: plainMoney(5_000_000), amount: plainMoney(1_000_000) });
    expect(Object.values(describeClaim(granted, 'fr') ?? {}).map(plain)).toEqual(['50 000 €', '10 000 €', '20 %']);
    const refused = outcome('damages', { requested: plainMoney(5_000_000), sense: 'refused' });
    expect(Object.values(describeClaim(refused, 'fr') ?? {}).map(plain)).toEqual(['50 000 €', '0 €', '0 %']);
  });

  it('compares nothing across currencies, and nothing without a claim', () => {
    const mixed = outcome('damages', { requested: plainMoney(5_000_000, 'FRF'), amount: plainMoney(1_000_000) });
    expect(describeClaim(mixed, 'fr')?.share).toBe('—');
    expect(describeClaim(outcome('damages'), 'fr')).toBeNull();
  });
});

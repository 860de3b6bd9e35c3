import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import { completeOutcome, packSummary, SUMMARY_VERSION, unpackSummary } from '../../server/store/summary-form.ts';
import { summary } from '../export/summaries.ts';
import { dice } from './random-outcomes.ts';

/** An outcome that tells every attribute. */
const FULL: Outcome = {
  ...blankOutcome('o1', 'damages'),
  amount: plainMoney(100),
  requested: plainMoney(200),
  priorValue: plainMoney(0),
  suspension: 'none',
  suspendedAmount: plainMoney(1),
  suspendedDuration: { value: null, unit: 'permanent' },
  suspensionRegime: 'simple',
  duration: { value: 0, unit: 'day' },
  days: 0,
  dailyAmount: plainMoney(5),
  payer: [{ name: null, role: 'defendant' }],
  beneficiary: [{ name: 'L’« œuvre »', role: 'plaintiff' }],
  liability: 'sole',
  addressees: [{ name: 'X', category: 'host' }],
  dataCategories: ['email'],
  limits: [''],
  noNotice: false,
  delay: { value: 0, unit: 'day', from: 'unspecified' },
  headsOfLoss: ['moral'],
  offences: ['vol'],
  legalBasis: ['700'],
  legalBasisInferred: ['1240'],
  accessoryTo: 'o2',
  capDuration: { value: 1, unit: 'month' },
  capAmount: plainMoney(9),
  scope: 'partial',
  provisional: false,
  provisionalExecution: 'unknown',
  evidence: [{ start: 0, end: 1, text: 'C' }],
  uncertainty: '',
  resolvedFrom: 'recital',
};

/** What rows leave out when nothing is known. */
const NULLS = [
  ...['amount', 'requested', 'priorValue', 'suspension', 'suspendedAmount', 'suspendedDuration', 'suspensionRegime'],
  ...['duration', 'days', 'dailyAmount', 'liability', 'noNotice', 'delay', 'accessoryTo', 'capDuration', 'capAmount'],
  ...['scope', 'provisional', 'provisionalExecution', 'uncertainty', 'resolvedFrom'],
];
const LISTS = [
  ...['payer', 'beneficiary', 'addressees', 'dataCategories', 'limits', 'headsOfLoss', 'offences', 'legalBasis'],
  ...['legalBasisInferred', 'evidence'],
];

const FORM = {
  id: 'd',
  title: 'T',
  court: {
    code: 'tj-paris',
    kind: 'tj',
    label: 'Tribunal judiciaire de Paris',
    city: 'Paris',
    known: true,
  },
  decisionType: 'ordonnance',
  decidedOn: '2025-03-12',
  parties: 'Mme L. / M. T.',
  keywords: ['m'],
  procedures: ['refere'],
  hasText: true,
  fictitious: false,
  outcomes: [
    {
      id: 'd.1',
      origin: 'rule',
      reviewState: 'unreviewed',
      outcome: {
        key: 'o1',
        type: 'damages',
        sense: 'granted',
        assertion: 'ordered_here',
        layer: 'dispositif',
        amount: {
          cents: 100,
          currency: 'EUR',
          per: null,
          qualifier: 'exact',
          tax: null,
          isTotal: false,
          isSymbolic: false,
        },
        rule: 'unknown',
        ruleVersion: 0,
        confidence: 'low',
        reason: 'dit',
      },
    },
  ],
};

const standing = { origin: 'rule', reviewState: 'unreviewed', author: null } as const;

it('gives back the same summary, whatever an outcome tells and whatever it leaves open', () => {
  const roll = dice(11);
  const some = (): Outcome => {
    const told = Object.fromEntries(Object.entries(FULL).filter(() => roll(2) === 0));
    return { ...blankOutcome('o1', 'damages'), ...told };
  };
  for (let round = 0; round < 300; round += 1) {
    const outcomes = Array.from({ length: roll(4) }, (_, at) => ({ id: `d.${at}`, outcome: some(), ...standing }));
    const whole = unpackSummary(packSummary(summary({ id: `d-${round}`, outcomes })));
    expect(JSON.stringify(whole)).toBe(JSON.stringify(unpackSummary(packSummary(whole))));
    expect(whole).toEqual(summary({ id: `d-${round}`, outcomes }));
    expect(Object.keys(whole.outcomes[0]?.outcome ?? FULL)).toEqual(Object.keys(blankOutcome('o1', 'damages')));
  }
});

it('names the court as it was called on the day, whatever was written', () => {
  const court = {
    code: 'tj-paris',
    kind: 'tj',
    label: 'Tribunal judiciaire de Paris',
    city: 'Paris',
    known: true,
  } as const;
  const packed = packSummary(summary({ court, courtLabel: 'autrefois', decidedOn: '2019-05-05' }));
  expect(packed).not.toContain('autrefois');
  expect(unpackSummary(packed).courtLabel).toBe('Tribunal de grande instance de Paris');
});

it('completes an outcome of a time that knew fewer attributes', () => {
  expect(completeOutcome({ key: 'o1', type: 'damages' })).toEqual(blankOutcome('o1', 'damages'));
});

describe('rows of stores in use are read as they were written, so SUMMARY_VERSION must be raised with a change of', () => {
  it('their form', () => {
    const outcome = { ...blankOutcome('o1', 'damages'), amount: plainMoney(100), reason: 'dit' };
    const outcomes = [{ id: 'd.1', outcome, ...standing }];
    const packed = packSummary(summary({ id: 'd', title: 'T', chamber: null, numbers: [], keywords: ['m'], outcomes }));
    expect({ version: SUMMARY_VERSION, form: JSON.parse(packed) }).toEqual({ version: 1, form: FORM });
  });

  it('what an outcome means that tells nothing', () => {
    const nulls = Object.fromEntries(NULLS.map((attribute) => [attribute, null]));
    const lists = Object.fromEntries(LISTS.map((attribute) => [attribute, []]));
    expect({ version: SUMMARY_VERSION, blank: blankOutcome('o1', 'damages') }).toMatchObject({
      version: 1,
      blank: { ...nulls, ...lists },
    });
  });
});

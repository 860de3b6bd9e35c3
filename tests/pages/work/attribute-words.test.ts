import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../server/annotation/outcome-changes.ts';
import { plainMoney } from '../../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../../server/domain/outcome.ts';
import { outcomeSchema } from '../../../server/domain/outcome-json.ts';
import { attributeLabel, describeChanges } from '../../../server/pages/work/attribute-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A correction, and the line of the history that tells it in each language. */
const CORRECTIONS: readonly (readonly [Partial<Outcome>, Partial<Outcome>, string, string])[] = [
  [
    { type: 'criminal_fine' },
    { type: 'damages' },
    'type : amende pénale → dommages-intérêts',
    'type : Criminal fine → Damages',
  ],
  [{ sense: 'granted' }, { sense: 'refused' }, 'réponse : accordé → refusé', 'answer : granted → refused'],
  [
    { assertion: 'ordered_here' },
    { assertion: 'recalled_prior_instance' },
    'par quelle décision : ',
    'by which decision : ',
  ],
  [
    { layer: 'dispositif' },
    { layer: 'motifs' },
    'source dans le texte : le dispositif → les motifs',
    'source in the text : ',
  ],
  [
    { amount: plainMoney(100_000) },
    { amount: plainMoney(150_050) },
    'montant : 1 000 € → 1 500,50 €',
    'sum : €1,000 → €1,500.50',
  ],
  [
    { amount: plainMoney(10_000) },
    { amount: { ...plainMoney(10_000), per: 'day' } },
    'montant : 100 € → 100 € par jour',
    'sum : €100 → €100 per day',
  ],
  [
    { amount: plainMoney(10_000) },
    { amount: { ...plainMoney(10_000), qualifier: 'at_most', tax: 'HT' } },
    'montant : 100 € → au plus 100 € HT',
    'sum : €100 → at most €100 HT',
  ],
  [{ amount: plainMoney(0) }, { amount: null }, 'montant : 0 € → rien', 'sum : €0 → nothing'],
  [{ requested: null }, { requested: plainMoney(500_000) }, 'demandé : rien → 5 000 €', 'claimed : nothing → €5,000'],
  [{ suspension: 'none' }, { suspension: 'full' }, 'sursis : ', 'suspension : '],
  [
    { suspendedAmount: null },
    { suspendedAmount: plainMoney(150_000) },
    'part avec sursis : rien → 1 500',
    'suspended part : nothing → 1,500',
  ],
  [
    { duration: { value: 4, unit: 'month' } },
    { duration: { value: 1, unit: 'year' } },
    'durée : 4 mois → 1 an',
    'length : 4 months → 1 year',
  ],
  [{ days: 90 }, { days: 120 }, 'jours-amende : 90 → 120', 'day-fines : 90 → 120'],
  [
    { payer: [{ name: 'M. T.', role: 'defendant' }] },
    { payer: [{ name: 'M. T.', role: 'appellant' }] },
    'débiteur : M. T. (défendeur) → M. T. (appelant)',
    'payer : M. T. (defendant) → M. T. (appellant)',
  ],
  [
    { beneficiary: [] },
    {
      beneficiary: [
        { name: null, role: 'civil_party' },
        { name: 'Mme V.', role: 'plaintiff' },
      ],
    },
    'bénéficiaire : rien → partie civile ; Mme V. (demandeur)',
    'beneficiary : nothing → civil party; Mme V. (claimant)',
  ],
  [{ liability: 'sole' }, { liability: 'in_solidum' }, 'solidarité : ', 'liability : '],
  [
    { addressees: [{ name: 'Oupla', category: 'host' }] },
    { addressees: [{ name: 'Oupla', category: 'platform' }] },
    'destinataires : Oupla (hébergeur) → Oupla (plateforme)',
    'addressees : Oupla (hosting provider) → Oupla (platform)',
  ],
  [
    { dataCategories: [] },
    { dataCategories: ['civil_identity'] },
    'données : rien → identité civile',
    'data : nothing → ',
  ],
  [
    { limits: [] },
    { limits: ['retained_only'] },
    'limites : rien → données encore conservées',
    'limits : nothing → data still kept',
  ],
  [{ noNotice: null }, { noNotice: true }, 'sans avertir : rien → oui', 'without notice : nothing → yes'],
  [
    { delay: { value: 8, unit: 'day', from: 'signification' } },
    { delay: { value: 8, unit: 'day', from: 'prononce' } },
    'délai : sous 8 jours à compter de la signification → sous 8 jours à compter du prononcé',
    'time limit : within 8 days from service → within 8 days from the ruling',
  ],
  [
    { headsOfLoss: ['moral'] },
    { headsOfLoss: ['economic'] },
    'préjudices : moral → économique',
    'heads of loss : non-pecuniary → economic',
  ],
  [{ scope: 'full' }, { scope: 'partial' }, 'portée : ', 'scope : '],
  [
    { evidence: [{ start: 0, end: 4, text: 'Dit ' }] },
    { evidence: [{ start: 0, end: 8, text: 'Dit que ' }] },
    'passages : « Dit  » → « Dit que  »',
    'passages : “Dit ” → “Dit que ”',
  ],
];

describe('describeChanges', () => {
  it.each(CORRECTIONS)('tells %j → %j with words before and after', (before, after, fr, en) => {
    const blank = blankOutcome('o1', 'damages');
    const changes = changesBetween({ ...blank, ...before }, { ...blank, ...after });
    expect(changes).toHaveLength(1);
    for (const [language, expected] of [
      ['fr', fr],
      ['en', en],
    ] as const) {
      const [line] = describeChanges(changes, language).map(
        (change) => `${change.attribute} : ${change.before} → ${change.after}`,
      );
      expect(plain(line ?? '')).toContain(expected);
      expect(line).not.toMatch(/[a-z]_[a-z]|[{}[\]"]|undefined/);
      const [, was, is] = /: (.*) → (.*)$/s.exec(line ?? '') ?? [];
      expect(was).not.toBe(is);
    }
  });

  it('has a name of its own for every attribute that a correction can change', () => {
    const silent = ['key', 'rule', 'rule_version', 'confidence', 'reason', 'resolved_from'];
    for (const attribute of Object.keys(outcomeSchema.shape).filter((name) => !silent.includes(name))) {
      for (const language of ['fr', 'en'] as const) {
        expect(attributeLabel(attribute, language)).not.toContain('_');
      }
      if (attribute.includes('_')) expect(attributeLabel(attribute, 'fr')).not.toBe(attribute);
    }
  });
});

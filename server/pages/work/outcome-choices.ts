import type { Language, Words } from '../../domain/language.ts';

/** Values of a controlled list and their words in each language. */
export type Choices = Readonly<Record<string, Words>>;

/** The words of a list in one language. */
export function choicesIn(choices: Choices, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(choices).map(([value, words]) => [value, words[language]]));
}

const NOT_STATED: Words = { fr: 'non précisé', en: 'not stated' };
const NO_OBJECT: Words = { fr: 'sans objet', en: 'not applicable' };

export const ASSERTIONS: Choices = {
  ordered_here: { fr: 'prononcée par cette décision', en: 'ordered by this decision' },
  confirmed_here: { fr: 'confirmée par cette décision', en: 'affirmed by this decision' },
  reformed_here: { fr: 'réformée par cette décision', en: 'varied by this decision' },
  reversed_here: { fr: 'infirmée par cette décision', en: 'reversed by this decision' },
  recalled_prior_instance: {
    fr: 'rappel d’une décision antérieure de l’affaire',
    en: 'recalled from an earlier decision of the case',
  },
  other_proceedings: { fr: 'autre affaire', en: 'other proceedings' },
};
export const CURRENCIES: Choices = {
  EUR: { fr: 'euros', en: 'euros' },
  FRF: { fr: 'francs', en: 'francs' },
  XPF: { fr: 'francs Pacifique', en: 'Pacific francs' },
  USD: { fr: 'dollars', en: 'dollars' },
  GBP: { fr: 'livres', en: 'pounds' },
};
export const PERS: Choices = {
  '': { fr: 'somme unique', en: 'single sum' },
  day: { fr: 'jour', en: 'day' },
  hour: { fr: 'heure', en: 'hour' },
  infringement: { fr: 'infraction', en: 'infringement' },
  document: { fr: 'document', en: 'document' },
  beneficiary: { fr: 'bénéficiaire', en: 'beneficiary' },
  payer: { fr: 'débiteur', en: 'payer' },
  month: { fr: 'mois', en: 'month' },
  year: { fr: 'an', en: 'year' },
};
export const QUALIFIERS: Choices = {
  exact: { fr: 'exact', en: 'exact' },
  at_least: { fr: 'au moins', en: 'at least' },
  at_most: { fr: 'au plus', en: 'at most' },
  approx: { fr: 'environ', en: 'about' },
};
export const TAXES: Choices = {
  '': { fr: 'non précisée', en: 'not stated' },
  HT: { fr: 'HT', en: 'without tax (HT)' },
  TTC: { fr: 'TTC', en: 'with tax (TTC)' },
};
export const AMOUNT_FLAGS: Choices = {
  is_total: { fr: 'somme globale', en: 'overall sum' },
  is_symbolic: { fr: 'symbolique', en: 'symbolic' },
};
export const UNITS: Choices = {
  day: { fr: 'jours', en: 'days' },
  month: { fr: 'mois', en: 'months' },
  year: { fr: 'ans', en: 'years' },
  hour: { fr: 'heures', en: 'hours' },
  permanent: { fr: 'définitif', en: 'permanent' },
};
export const UNITS_OR_NONE: Choices = { '': { fr: 'aucune', en: 'none' }, ...UNITS };
export const DELAYS_FROM: Choices = {
  unspecified: NOT_STATED,
  prononce: { fr: 'du prononcé', en: 'the ruling' },
  signification: { fr: 'de la signification', en: 'service' },
  notification: { fr: 'de la notification', en: 'notification' },
};
export const REGIMES: Choices = {
  '': NOT_STATED,
  simple: { fr: 'simple', en: 'simple' },
  probation: { fr: 'probatoire', en: 'with probation' },
  sme_pre2020: { fr: 'mise à l’épreuve (avant 2020)', en: 'with probation (before 2020)' },
};
export const LIABILITIES: Choices = {
  '': NO_OBJECT,
  sole: { fr: 'un seul débiteur', en: 'one payer' },
  in_solidum: { fr: 'in solidum', en: 'in solidum' },
  solidaire: { fr: 'solidairement', en: 'jointly and severally' },
  each: { fr: 'chacun', en: 'each' },
  jointly_unspecified: { fr: 'conjointement, sans précision', en: 'together, not specified' },
  unknown: NOT_STATED,
};
export const SCOPES: Choices = {
  '': NO_OBJECT,
  full: { fr: 'totale', en: 'full' },
  partial: { fr: 'partielle', en: 'partial' },
};
export const EXECUTIONS: Choices = {
  '': NO_OBJECT,
  de_droit: { fr: 'de droit', en: 'by operation of law' },
  ordered: { fr: 'ordonnée', en: 'ordered' },
  excluded: { fr: 'écartée', en: 'excluded' },
  stayed: { fr: 'arrêtée', en: 'stayed' },
  unknown: { fr: 'non précisée', en: 'not stated' },
};
export const YES_NO: Choices = { '': NOT_STATED, true: { fr: 'oui', en: 'yes' }, false: { fr: 'non', en: 'no' } };
export const NO_OTHER_OUTCOME: Words = { fr: 'aucune autre mesure', en: 'no other outcome' };
export const NO_SUSPENSION: Words = NO_OBJECT;
/** Codebook §15. */
export const REJECTION_REASONS: Choices = {
  spurious: { fr: 'ce n’est pas une mesure', en: 'this is not an outcome' },
  wrong_role: {
    fr: 'somme demandée ou antérieure, non accordée ici',
    en: 'sum claimed or earlier, not granted here',
  },
  wrong_type: { fr: 'mauvais type', en: 'wrong type' },
  wrong_amount: { fr: 'mauvais montant', en: 'wrong sum' },
  wrong_party: { fr: 'mauvaise partie', en: 'wrong party' },
  boundary: { fr: 'mauvais passage', en: 'wrong passage' },
  missing: { fr: 'doublon d’une autre mesure', en: 'duplicate of another outcome' },
};

/** Values of a controlled list and their words. */
export type Choices = Readonly<Record<string, string>>;

export const ASSERTIONS: Choices = {
  ordered_here: 'prononcée par cette décision',
  confirmed_here: 'confirmée par cette décision',
  reformed_here: 'réformée par cette décision',
  reversed_here: 'infirmée par cette décision',
  recalled_prior_instance: 'rappel d’une décision antérieure de l’affaire',
  other_proceedings: 'autre affaire',
};
export const CURRENCIES: Choices = {
  EUR: 'euros',
  FRF: 'francs',
  XPF: 'francs Pacifique',
  USD: 'dollars',
  GBP: 'livres',
};
export const PERS: Choices = {
  '': 'somme unique',
  day: 'jour',
  infringement: 'infraction',
  document: 'document',
  beneficiary: 'bénéficiaire',
  payer: 'débiteur',
  month: 'mois',
  year: 'an',
};
export const QUALIFIERS: Choices = { exact: 'exact', at_least: 'au moins', at_most: 'au plus', approx: 'environ' };
export const UNITS: Choices = { day: 'jours', month: 'mois', year: 'ans', hour: 'heures', permanent: 'définitif' };
export const DELAYS_FROM: Choices = {
  unspecified: 'non précisé',
  prononce: 'du prononcé',
  signification: 'de la signification',
  notification: 'de la notification',
};
export const REGIMES: Choices = {
  '': 'non précisé',
  simple: 'simple',
  probation: 'probatoire',
  sme_pre2020: 'mise à l’épreuve (avant 2020)',
};
export const LIABILITIES: Choices = {
  '': 'sans objet',
  sole: 'un seul débiteur',
  in_solidum: 'in solidum',
  solidaire: 'solidairement',
  each: 'chacun',
  jointly_unspecified: 'conjointement, sans précision',
  unknown: 'non précisé',
};
export const SCOPES: Choices = { '': 'sans objet', full: 'totale', partial: 'partielle' };
export const EXECUTIONS: Choices = {
  '': 'sans objet',
  de_droit: 'de droit',
  ordered: 'ordonnée',
  excluded: 'écartée',
  stayed: 'arrêtée',
  unknown: 'non précisée',
};
/** Codebook §15. */
export const REJECTION_REASONS: Choices = {
  spurious: 'ce n’est pas une mesure',
  wrong_role: 'somme demandée ou antérieure, non accordée ici',
  wrong_type: 'mauvais type',
  wrong_amount: 'mauvais montant',
  wrong_party: 'mauvaise partie',
  boundary: 'mauvais passage',
  missing: 'doublon d’une autre mesure',
};
/** Attributes of an outcome in the words of the form, for histories. */
export const ATTRIBUTE_LABELS: Choices = {
  type: 'type',
  sense: 'réponse',
  assertion: 'par quelle décision',
  layer: 'source dans le texte',
  amount: 'montant',
  requested: 'demandé',
  prior_value: 'première instance',
  suspension: 'sursis',
  suspended_amount: 'part avec sursis',
  suspended_duration: 'durée avec sursis',
  suspension_regime: 'régime du sursis',
  duration: 'durée',
  days: 'jours-amende',
  daily_amount: 'montant par jour',
  payer: 'débiteur',
  beneficiary: 'bénéficiaire',
  liability: 'solidarité',
  addressees: 'destinataires',
  data_categories: 'données',
  limits: 'limites',
  no_notice: 'sans avertir',
  delay: 'délai',
  heads_of_loss: 'préjudices',
  offences: 'infractions',
  legal_basis: 'fondements',
  legal_basis_inferred: 'fondements déduits',
  accessory_to: 'accessoire de',
  cap_duration: 'durée maximale',
  cap_amount: 'plafond',
  scope: 'portée',
  provisional: 'provisoire',
  provisional_execution: 'exécution provisoire',
  evidence: 'passages',
};

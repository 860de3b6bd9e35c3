import type { Item } from '../items.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, type Rule } from './rule.ts';

const DECISION = anyOf([
  /\b(?:jugements?|ordonnances?|decisions?|dispositions?|arrets?|sentence|deliberation)\b/,
  /\b(?:le|la|les) (?:confirm|infirm|reform)/,
  /\bde (?:ce|ces) (?:seuls )?chefs?\b/,
  /\bquerelle/,
  /\bentrepris/,
  /\bdefere/,
  /\bpour le surplus\b/,
  /^(?:l'|les )(?:infirm|reform|confirm)/,
  /\bla culpabilite\b/,
  /\bsur (?:l'action|les|le|la)\b/,
  /\bl'appel\b/,
  /\b(?:confirm|infirm|reform|emend)/,
]);
const PARTIAL = anyOf([
  /\bsauf\b/,
  /\ben ce qu/,
  /\bexcept/,
  /\bhormis\b/,
  /\bpartiel/,
  /\ben ses (?:seules )?dispositions (?:relatives|concernant|civiles|penales)/,
  /\bde ce(?:s)? (?:seuls? )?chef/,
  /\bseules? dispositions/,
  /\bdu chef\b/,
  /\bsur (?:le|la|les) (?:montant|quantum|peine|culpabilite|surplus)/,
  /\ble surplus\b/,
  /\blimite/,
]);

function scopeOf(item: Item): { readonly scope: 'full' | 'partial' } {
  return { scope: PARTIAL.test(item.words) ? 'partial' : 'full' };
}

/** What a higher court does with the decision below. */
export const APPEAL: readonly Rule[] = [
  cueRule({
    id: 'appeal.affirmed',
    type: 'appeal_affirmed',
    verbs: ['confirm'],
    cue: DECISION,
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({ amount: null, ...scopeOf(item) }),
    accepts: [
      'La cour, confirme le jugement en toutes ses dispositions.',
      "Confirmons l'ordonnance déférée.",
      "Confirme le jugement sauf en ce qu'il a débouté M. Roux.",
    ],
    rejects: ['La cour, infirme le jugement en toutes ses dispositions.'],
  }),
  cueRule({
    id: 'appeal.reversed',
    type: 'appeal_reversed',
    verbs: ['reverse'],
    cue: DECISION,
    unless:
      /\bdecisions?[^;\n]{0,40} (?:de l'autorite|de la commission|de l'arcep|de l'arcom|de l'amf|de la cnil|du directeur general)/,
    when: (item) => !item.facts.administrative && !item.facts.firstInstance,
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({ amount: null, ...scopeOf(item) }),
    accepts: [
      'La cour, infirme le jugement en toutes ses dispositions.',
      "Infirme l'ordonnance entreprise.",
      'La cour, réforme le jugement sur le montant des dommages-intérêts.',
    ],
    rejects: ['La cour, confirme le jugement.'],
  }),
  cueRule({
    id: 'cassation.quashed',
    type: 'cassation',
    verbs: ['annul'],
    cue: /\bcass(?:e|ons)\b|\bl'arret\b|\ble jugement\b|\bl'ordonnance\b|\bannul/,
    when: (item) => item.facts.cassation,
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({ amount: null, ...scopeOf(item) }),
    accepts: [
      "La Cour :\nCASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 3 mai 2019 par la cour d'appel de Lyon.",
      "Par ces motifs, la Cour : CASSE et ANNULE, mais seulement en ce qu'il a rejeté la demande, l'arrêt rendu le 3 mai 2019.",
    ],
    rejects: ['La cour, annule le jugement déféré.'],
  }),
  cueRule({
    id: 'appeal.annulled',
    type: 'appeal_annulled',
    verbs: ['annul', 'order'],
    cue: anyOf([
      /(?<=nullite )du jugement\b/,
      /(?<=^(?:annul|dechar)[a-z]* [^;]{0,60})\b(?:le|les|du) jugements?\b/,
      /\b(?:le|les|du) jugements?\b(?=[^;]{0,120}\b(?:est|sont) annule)/,
      /\bl'ordonnance (?:deferee|entreprise|dont appel|du juge|rendue|de refere)\b/,
      /\bla decision (?:deferee|entreprise|dont appel)\b/,
      /\bl'ordonnance\b/,
      /\bla (?:decision|sentence) (?:arbitrale|du batonnier|rendue par le batonnier)\b/,
    ]),
    unless: /\bretract|\bsur requete\b|\bassignation\b/,
    when: (item) =>
      (item.clause.head.verbClass === 'annul' || /\bnullite (?:du jugement|de l'ordonnance)/.test(item.words)) &&
      !item.facts.cassation &&
      !item.facts.councilOfState &&
      item.clause.head.lemma !== 'rétracter' &&
      item.clause.head.lemma !== 'rapporter',
    rank: 0.3,
    produce: (item) => ({ amount: null, ...scopeOf(item) }),
    accepts: [
      'La cour, annule le jugement déféré.',
      'La cour, ANNULE le jugement et, évoquant, déboute M. Roux de ses demandes.',
    ],
    rejects: ['ANNULE la citation directe.'],
  }),
  cueRule({
    id: 'cassation.not-admitted',
    type: 'appeal_on_law_not_admitted',
    verbs: ['declare', 'say', 'note', 'order'],
    cue: /\bnon[- ]admis(?:sion)?\b|\bn'(?:est|etait) pas admis|\bnon[- ]admis/,
    when: (item) => /\bpourvois?\b|\bnon admis/.test(item.words),
    rank: 0,
    produce: () => ({ amount: null, sense: 'granted' }),
    accepts: ['La Cour : DÉCLARE le pourvoi NON ADMIS.', 'DECLARE NON ADMIS le pourvoi de la société Ardelis.'],
    rejects: ['REJETTE le pourvoi.'],
  }),
  cueRule({
    id: 'cassation.rejected',
    type: 'appeal_on_law_rejected',
    verbs: ['refuse'],
    cue: /\bpourvois? de\b|\b(?:le|les|ce|chacun des|leurs) pourvois?\b|\bpourvois? (?:principal|incident|forme)/,
    rank: 0,
    produce: () => ({ amount: null, sense: 'granted' }),
    accepts: [
      'La Cour : REJETTE le pourvoi.',
      "REJETTE le pourvoi formé contre l'arrêt du 3 mai 2019 ; condamne la société Ardelis aux dépens.",
    ],
    rejects: ['La cour, rejette la requête.'],
  }),
  cueRule({
    id: 'appeal.retraction',
    type: 'retraction_of_order',
    verbs: ['annul', 'order', 'refuse', 'say', 'note'],
    cue: /\bretract[a-z]+\b|\brapport(?:e|ons|er) l'ordonnance\b/,
    unless: /\bchefs? retract|\bdroit de retractation\b|\bcontrat\b|\bdelai de retractation\b/,
    rank: 0.1,
    absorbs: [],
    produce: (item) => ({
      amount: null,
      scope: /\bpartiel|\ben ce qu|\ben tant|\bseulement\b|\bsauf\b/.test(item.words) ? 'partial' : 'full',
    }),
    accepts: [
      "Rétractons l'ordonnance sur requête du 3 mai 2019.",
      "Ordonne la rétractation de l'ordonnance rendue le 3 mai 2019.",
      'Déboute la société Ardelis de sa demande de rétractation.',
    ],
    rejects: ['Annule le procès-verbal de constat.'],
  }),
];

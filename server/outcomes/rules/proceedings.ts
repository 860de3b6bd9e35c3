import type { Outcome } from '../../domain/outcome.ts';
import type { Item } from '../items.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, DECLARES, type Rule } from './rule.ts';

/** A claim that says what it is for is refused as such, not as the whole of the claims. */
const QUALIFIED_CLAIM =
  /\b(?:demandes?|pretentions?)(?: [a-z]+){0,3},? (?:au titre|en (?:paiement|remboursement|restitution)|tendant|relatives?|fondees? sur|visant|aux fins|d'[a-z]+(?:ation|ution|ition|ement|age|ance|ence|ite|ise|ssion)\b|de [a-z]+(?:ation|ution|ition|ement|age|ance|ence|ite|ise|ssion|tion)\b)/;

/** The same, after the name of whoever claims. */
const ONE_CLAIM =
  /\bla demande (?:de|d'|du) [^;\n]{2,100}? (?:tendant a|visant a|en remboursement|en restitution|relative)\b/;

/** How proceedings go on, end or are enforced; dismissals in general terms. */
export const PROCEEDINGS: readonly Rule[] = [
  cueRule({
    id: 'procedure.withdrawal',
    type: 'withdrawal',
    verbs: [...DECLARES, 'order'],
    cue: /\bdesist(?:e|ent|ement|ements|ant|ee?s?)\b|\babandon de (?:l'instance|l'action|(?:toutes |l'ensemble de )?(?:ses|leurs) demandes)\b/,
    unless: /\bn'est pas parfait\b|\bimparfait\b/,
    rank: 0.2,
    absorbs: ['other_order', 'withdrawal'],
    produce: () => ({ amount: null }),
    accepts: [
      "Constate le désistement d'instance de la société Ardelis.",
      "Donne acte à M. Roux de ce qu'il se désiste de son appel.",
      "Donne acte à M. Roux de l'abandon de ses demandes à l'encontre de la société Hôte.",
    ],
    rejects: ["Ordonne la radiation de l'affaire du rôle."],
  }),
  cueRule({
    id: 'procedure.withdrawal-by-motifs',
    type: 'withdrawal',
    verbs: ['note', 'declare', 'say'],
    cue: /\bextinction de l'instance\b|\binstance (?:est )?eteinte\b/,
    when: (item) => item.facts.withdrawn,
    rank: 1.8,
    accepts: ["Constate l'extinction de l'instance par l'effet du désistement."],
    rejects: ["Constate la caducité de la déclaration d'appel."],
  }),
  cueRule({
    id: 'procedure.struck-off',
    type: 'struck_off',
    verbs: ['order', 'say', 'refuse', 'note'],
    cue: anyOf([
      /\bradi(?:ation|e|ons|er|ee)\b[^;\n]{0,60}\b(?:affaire|role|instance|procedure|appel|dossier)/,
      /\bretrait\b[^;\n]{0,60}\bdu role\b/,
      /\bretir(?:e|ons|er)\b[^;\n]{0,60}\bdu role\b/,
      /\bdemandes? de radiation\b/,
      /\bla radiation\b(?![^;\n]{0,40}\b(?:nom|marque|inscription|hypotheque))/,
    ]),
    unless: /\breinscri|\bremise? au role\b|\breenrol/,
    rank: 0.3,
    absorbs: ['*'],
    accepts: ["Ordonne la radiation de l'affaire.", "Ordonnons le retrait de l'affaire du rôle."],
    rejects: [
      'Ordonne la radiation du nom de domaine ardel.fr.',
      "Dit que l'affaire ne pourra être remise au rôle qu'après exécution.",
    ],
  }),
  cueRule({
    id: 'procedure.civil-interests',
    type: 'civil_interests_referred',
    verbs: ['condemn', 'refer', 'order', 'say', 'reserve', 'note'],
    cue: /\binterets? civils?\b|\brenv[a-z]+[^;\n]{0,80}\baction civile\b/,
    unless: /\bstatuant sur (?:les )?(?:seuls )?interets civils\b(?![^;\n]{0,120}renv)/,
    when: (item) => item.clause.head.verbClass !== 'say' || /\b(?:renvoy|jug|examin|statu|audience)/.test(item.words),
    rank: 0.6,
    absorbs: ['expert_appointment', 'stay_of_proceedings'],
    produce: (item) => (item.clause.head.verbClass === 'refer' ? { sense: 'granted' } : {}),
    accepts: [
      "RENVOIE l'affaire sur intérêts civils à l'audience du 3 mars 2024.",
      'Renvoie les parties à une audience ultérieure sur les intérêts civils.',
    ],
    rejects: ["RENVOIE l'affaire à l'audience de mise en état du 3 mars 2024."],
  }),
  cueRule({
    id: 'procedure.provisional-execution',
    type: 'provisional_execution',
    verbs: ['order', 'say', 'note', 'refuse', 'declare', 'condemn', 'dispense'],
    cue: anyOf([
      /\bexecution (?:par )?provis[a-z]+/,
      /\b(?:immediatement|aussitot) executoires?\b/,
      /\bexecutoires?\b[^;\n]{0,60}\b(?:provisoire|provision|minute|plein droit|de droit)/,
      /\b(?:de droit|plein droit) executoire\b/,
      /\bexecutoires? (?:au seul vu|sur minute|par provision|nonobstant)/,
      /\bexecution[^;\n]{0,40}\b(?:sur minute|au (?:seul )?vu de la minute)/,
    ]),
    unless: /\bau titre de l'execution provisoire\b|\bversee?s? en (?:execution|vertu)\b|\bconversion\b/,
    rank: 0.5,
    absorbs: ['*'],
    produce: produceExecution,
    accepts: [
      "Ordonne l'exécution provisoire.",
      "Rappelle que l'exécution provisoire est de droit.",
      "Écarte l'exécution provisoire.",
    ],
    rejects: ["Condamne M. Roux à rembourser les sommes versées au titre de l'exécution provisoire."],
  }),
  cueRule({
    id: 'procedure.provisional-execution-object',
    type: 'provisional_execution',
    verbs: ['order', 'say', 'note', 'refuse', 'declare', 'condemn', 'dispense'],
    cue: /^(?:l[ae]s? |en |y )?[a-z]+ (?:toutefois |neanmoins |en outre |(?:qu'il n'y a pas|n'y avoir(?: pas)?) lieu (?:a |d'ecarter |a ecarter ))?l'execution provisoire\b/,
    when: (item) => item.first,
    rank: -1,
    absorbs: ['*'],
    produce: produceExecution,
    accepts: [
      "Écarte l'exécution provisoire en ce qui concerne le déréférencement.",
      "Dit n'y avoir lieu à écarter l'exécution provisoire, sauf du chef de la destruction.",
      "Ordonne l'exécution provisoire du chef du transfert du nom de domaine.",
    ],
    rejects: ['Ordonne le déréférencement du lien, avec exécution provisoire.'],
  }),
  cueRule({
    id: 'procedure.surplus',
    type: 'surplus_dismissed',
    verbs: ['refuse', 'say', 'declare'],
    cue: anyOf([
      /\b(?:du |de |le )?surplus (?:de|des)\b/,
      /\b(?:le|du) surplus\b(?<!pour le surplus)/,
      /\b(?:toutes?|tous|des|de|les|leurs|ses) (?:autres?|plus amples?)[^;\n]{0,60}\b(?:demandes?|pretentions?|moyens|fins|conclusions)\b/,
      /\bplus amples? (?:ou|et) contraires?\b/,
      /\b(?:demandes?|pretentions?|conclusions|fins)[^;\n]{0,20}\b(?:plus amples?|contraires?|autres)\b/,
      /\bde (?:ses|leurs) autres (?:demandes|pretentions|chefs)/,
      /^debout[a-z]* [^;\n]{2,80}? pour le surplus\b/,
      /^(?:l[ae]s? )?(?:debout|rejet)[a-z]*(?: (?:les parties|la requete|la demande|les demandes),?)? pour le surplus\b/,
    ]),
    when: (item) =>
      item.clause.head.verbClass === 'refuse' || /\bn'y avoir (?:pas )?lieu\b|\bmal fond/.test(item.clause.words),
    unless:
      /\bexception\b[^;\n]{0,40}\bpour le surplus\b|\ba referes?\b|\bsurplus de (?:la|sa|cette) demande (?:de|en|d')|\btoute autre demande (?:a ce titre|de ce chef|sur ce fondement)/,
    rank: 0.2,
    produce: () => ({ amount: null, sense: 'granted' }),
    accepts: [
      'Déboute pour le surplus.',
      'Rejetons la requête pour le surplus.',
      'Déboutons Mme Lys pour le surplus.',
      'Déboute les parties du surplus de leurs demandes.',
      'Rejette toute demande plus ample ou contraire.',
    ],
    rejects: ['Rejette la demande de publication.'],
  }),
  cueRule({
    id: 'procedure.all-dismissed',
    type: 'all_claims_dismissed',
    verbs: ['refuse', 'declare', 'say'],
    cue: anyOf([
      /\b(?:de|l'|d'|la) ?(?:l'ensemble|ensemble|l'integralite|integralite|la totalite|totalite) (?:de |des )?(?:ses|leurs|les|toutes ses|demandes|pretentions|fins|moyens|conclusions)\b[^;\n]{0,30}/,
      /\bde (?:toutes? )?(?:ses|leurs) (?:entieres )?(?:demandes|pretentions|fins|conclusions|moyens|action|recours)\b/,
      /\b(?:de|en) toutes (?:ses|leurs|les) (?:demandes|pretentions|fins)\b/,
      /\b(?:les|ses|leurs|toutes les|toutes ses|la|sa) (?:entieres )?(?:demandes?|pretentions?)\b/,
      /\bmal fondee?s? en (?:toutes )?(?:ses|leurs|sa|leur)\b/,
    ]),
    when: (item) =>
      item.clause.head.verbClass === 'refuse' ||
      /\bmal fondee?s?\b|\bn'y avoir (?:pas )?lieu a? ?(?:faire droit|accueillir)/.test(item.clause.words),
    unless: anyOf([QUALIFIED_CLAIM, ONE_CLAIM]),
    rank: 2.9,
    produce: (item) => ({
      amount: null,
      sense: 'granted',
      scope: /\breconventionnel|\ba l'encontre|\bdirigee?s contre/.test(item.words) ? 'partial' : 'full',
    }),
    accepts: ["Déboute M. Roux de l'ensemble de ses demandes.", 'Rejette les demandes de la société Ardelis.'],
    rejects: [
      'Déboute M. Roux de sa demande de publication.',
      'Déboute les parties du surplus de leurs demandes.',
      "Rejette la demande de la société Ardelis tendant à faire constater l'existence d'un usage.",
    ],
  }),
  cueRule({
    id: 'other.order',
    type: 'other_order',
    verbs: [
      'order',
      'forbid',
      'say',
      'declare',
      'refuse',
      'note',
      'refer',
      'leave',
      'reserve',
      'annul',
      'correct',
      'condemn',
      'dispense',
      'reverse',
      'confirm',
      'acquit',
    ],
    cue: /./,
    rank: 9,
    perListItem: false,
    produce: () => ({ amount: null }),
    accepts: ['Ordonne la jonction des instances.', 'Met hors de cause M. Olivier.'],
    rejects: ['Condamne M. Roux aux dépens.'],
  }),
];

function produceExecution({ clause }: Item): Partial<Outcome> {
  const denied = clause.denies || clause.head.verbClass === 'refuse';
  const kept = denied && /\becarter\b/.test(clause.words);
  const excluded = /\bn'est pas (?:de droit|executoire)/.test(clause.words);
  return {
    amount: null,
    ...(kept ? { sense: 'granted' } : excluded ? { sense: 'refused' } : {}),
    provisionalExecution: kept
      ? 'de_droit'
      : excluded
        ? 'excluded'
        : executionKind(clause.head.verbClass, clause.words),
  };
}

function executionKind(verbClass: string, words: string): 'de_droit' | 'ordered' | 'excluded' | 'stayed' | 'unknown' {
  if (/\b(?:arret|suspen)[a-z]*\b[^;\n]{0,40}\bexecution/.test(words)) return 'stayed';
  if (verbClass === 'refuse' || /\bn'y avoir (?:pas )?lieu\b|\bexclu|\becart/.test(words)) return 'excluded';
  if (/\bde (?:plein )?droit\b|\bplein droit\b/.test(words)) return 'de_droit';
  return verbClass === 'note' ? 'de_droit' : 'ordered';
}

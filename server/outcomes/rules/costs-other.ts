import type { Item } from '../items.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, MONEY, type Rule } from './rule.ts';

const NAMED_COSTS = anyOf([
  /\b(?:frais|couts?|honoraires)\b[^;,.]{0,40}\b(?:constat|huissier|commissaire de justice|expertise|expert|traduction|traitement|saisie|identification|extraction|signification|sommation|deplacement|greffe|publicite|assignation|commandement|sommation|injonction de payer)/,
  /\bcouts? (?:du|des|de la|de) (?:constats?|proces-verba|traitement|traduction)/,
  /\bcouts? (?:des|de la|de ces|de ses) mesures?\b/,
]);

/** True for a clause about costs that no article names. */
function isBareCosts(item: Item): boolean {
  return !/\bdepens\b/.test(item.words);
}

/** "les frais d'expertise seront avancés par X": who bears them, when no sum is to be deposited. */
const ADVANCED_BY =
  /\b(?:frais|couts?|honoraires)\b[^;]{0,80}\b(?:seront|sera|est|sont) (?:avances?|supportes?|pris en charge|assumes?) par\b/;

/** How costs are recovered is no new order about them. */
const RECOVERED =
  /\bdepens\b[^;]{0,40}\b(?:seront|pourront etre|sont) (?:directement )?(?:recouvres?|distraits?)|\b(?:recouvrer|recouvrera|recouvreront|recouvrement|distraction)\b/;
/** Whoever bears them is told in the same words. */
const BORNE = /\b(?:aux?|les) (?:entiers |paiement des |paiement des entiers )?depens\b|\ba la charge\b|\bsupporter/;

export const OTHER_COSTS: readonly Rule[] = [
  cueRule({
    id: 'costs.own',
    type: 'own_costs',
    verbs: ['say', 'leave', 'order', 'note', 'condemn'],
    cue: anyOf([
      /\b(?:conserv(?:era|eront|e|ent|ant)|gard(?:era|eront|e)|support(?:era|eront|e|ant)|assum(?:era|eront|e))[^;\n]{0,60}\b(?:charge|frais|depens)\b/,
      /\b(?:a la charge de cha[cq]|laisse a (?:la charge de )?cha[cq]|a cha[cq][a-z]* (?:des parties )?la charge)/,
      /\bchacun[a-z]* (?:des parties )?la charge (?:de ses|des)/,
      /\bla charge des (?:depens|frais) qu'(?:elles|ils) ont\b/,
      /\bcharge de (?:ceux|celles?|celui|la partie) qui (?:les |en )?(?:a|ont|aura|auront) (?:les )?(?:expos|engag)/,
    ]),
    when: (item) =>
      /\b(?:cha[cq]|respectif|propres|qu'(?:elles|ils) ont|qui (?:les |en )?(?:a|ont|aura)|par (?:elles?|eux) |leurs|ses |par moitie)/.test(
        item.words,
      ),
    unless:
      /\bcouts? des mesures\b|\bl'instance eteinte\b|\bl'appelant\b|\bpar moitie\b|\bla moitie des\b|\ble (?:tiers|quart) des\b|\bfait masse\b/,
    rank: 0,
    absorbs: ['court_costs', 'other_order', 'costs_unspecified', 'restitution'],
    accepts: [
      'Dit que chacune des parties conservera la charge de ses dépens.',
      'Laisse à chaque partie la charge de ses propres frais et dépens.',
      'Dit que les dépens restent à la charge de ceux qui les ont exposés.',
      "Laisse aux parties la charge des dépens qu'elles ont exposés.",
    ],
    rejects: [
      'Dit que chaque défenderesse supportera la moitié des dépens.',
      'Laisse les dépens à la charge de M. Roux.',
      'Condamne la société Ardelis aux dépens.',
    ],
  }),
  cueRule({
    id: 'costs.fixed-fee',
    type: 'fixed_procedural_fee',
    verbs: ['say', 'order', 'condemn', 'note', 'leave', 'declare'],
    cue: /\bdroits? fixes?(?: de procedure)?\b/,
    rank: 0,
    absorbs: ['*'],
    produce: (item) =>
      /\b(?:chaque|par) (?:condamne|prevenu|personne condamnee)|\bchacun des\b|\bredevables? les condamnes\b/.test(
        item.words,
      ) && item.sum
        ? { amount: { ...item.sum.money, per: 'payer' }, liability: 'each' }
        : {},
    accepts: [
      'Droit fixe de procédure : 127 € par condamné, ramené à 101,60 € si paiement sous un mois.',
      'La présente décision est assujettie à un droit fixe de procédure de 127 euros dont est redevable Marc T.',
      'Dit que chaque condamné est redevable du droit fixe de procédure de 127 €.',
    ],
    rejects: ['Condamne Marc T. à une amende de 127 euros.'],
  }),
  cueRule({
    id: 'costs.named',
    type: 'other_costs',
    verbs: MONEY,
    cue: NAMED_COSTS,
    unless: /\bdepens\b|\b700\b|\birrepetibles\b|\bconsign/,
    when: (item) =>
      item.sum !== null ||
      item.clause.denies ||
      /^(?:refuse|reserve)$/.test(item.clause.head.verbClass) ||
      ADVANCED_BY.test(item.words) ||
      /\b(?:au paiement|a payer|rembours[a-z]*|supporter) (?:des|les|du|le|la|aux) ?(?:frais|couts?)/.test(item.words),
    rank: 0.7,
    accepts: [
      'Condamne Mme Lys à payer à M. Roux la somme de 789,60 euros en remboursement des frais de constat.',
      "Dit que les frais d'expertise seront avancés par la société Hôte.",
      "Déboute la société Ardelis de sa demande au titre des frais d'huissier.",
    ],
    rejects: ['Condamne Mme Lys aux dépens, en ce compris les frais de constat.'],
  }),
  cueRule({
    id: 'costs.depens',
    type: 'court_costs',
    verbs: MONEY,
    cue: /\bdepens\b|\baux frais (?:du|de la) presente? (?:jugement|ordonnance|instance|decision|procedure)\b|\bfrais de (?:l'|la presente )instance(?: eteinte)?\b|\bfrais de l'instance eteinte\b|\bfrais et emoluments\b/,
    unless:
      /\bconsign|(?:non compris|pas compris|compris) dans les depens|^liquid[a-z]*(?! [^;\n]{0,120}\ba la charge\b)/,
    when: (item) =>
      !RECOVERED.test(item.words) ||
      (item.clause.head.verbClass !== 'say' && item.clause.head.verbClass !== 'order') ||
      (item.clause.head.verbClass === 'order' && BORNE.test(item.words)),
    rank: 1.5,
    absorbs: ['other_costs', 'restitution', 'other_order', 'own_costs'],
    produce: (item) => ({
      amount: null,
      ...(/\b(?:suiv(?:ent|ront) le sort|joints? (?:a ceux )?(?:du|au) fond|reserves?)\b/.test(item.words)
        ? { sense: 'reserved' as const }
        : {}),
    }),
    accepts: [
      'Condamne la société Ardelis aux entiers dépens.',
      'Réserve les dépens.',
      "Laisse les dépens à la charge de l'État.",
      "Dit n'y avoir lieu à dépens.",
      "Ordonne l'emploi des dépens à la charge de la société Ardelis.",
      'Condamne M. Roux en tous les dépens, y compris les frais de greffe taxés à la somme de 82,44 euros.',
    ],
    rejects: [
      'Condamne M. Roux à payer à Mme Lys la somme de 900 euros au titre des frais non compris dans les dépens.',
      'Dit que Me Kern pourra recouvrer directement ceux des dépens dont elle a fait l’avance sans avoir reçu provision.',
      "Autorise Me Kern à recouvrer ceux des dépens dont elle a fait l'avance.",
    ],
  }),
  cueRule({
    id: 'costs.unspecified',
    type: 'costs_unspecified',
    verbs: MONEY,
    cue: anyOf([
      /\bfrais (?:de (?:justice|procedure|defense|procès|proces|conseil|representation)|d'avocats?|exposes|engages|qu'(?:il|elle)s? (?:a|ont))/,
      /\bparticipation aux frais\b/,
      /\bhonoraires d'avocat/,
    ]),
    when: (item) =>
      isBareCosts(item) &&
      !/\b(?:700|475 ?- ?1|618 ?- ?1|800 ?- ?2|761 ?- ?1)\b/.test(item.clause.lead) &&
      (item.sum !== null ||
        item.clause.head.verbClass === 'refuse' ||
        /\b(?:supporter|prendre en charge|prise en charge)\b/.test(item.words)),
    rank: 0.7,
    accepts: [
      "Condamne Marc T. à payer à Lise D. la somme de 1 000 euros au titre des frais d'avocat.",
      'Condamne la société Ardelis à verser 750 euros à M. Roux au titre des frais de justice.',
    ],
    rejects: [
      "Condamne Marc T. à payer à Lise D. 1 000 euros au titre de l'article 700 du code de procédure civile.",
      "Vu l'article 700 du code de procédure civile, condamne M. Roux à payer à Mme Lys 1 000 euros pour les frais engagés.",
    ],
  }),
];

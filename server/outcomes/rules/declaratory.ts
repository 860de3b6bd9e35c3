import { anyOf } from '../phrases.ts';
import { cueRule, DECLARES, type Rule } from './rule.ts';

export const DECLARATORY: readonly Rule[] = [
  cueRule({
    id: 'declaratory.contract',
    type: 'contract_termination',
    verbs: [...DECLARES, 'condemn'],
    cue: anyOf([
      /\b(?:resolution|resiliation|aneantissement|resolus?|resiliee?s?|caducite)\b[^;\n]{0,60}\b(?:contrats?|conventions?|ventes?|bail|licences?|accords?|marches?|bon de commande|abonnement|protocole)\b/,
      /\b(?:nullite|annul[a-z]+|nuls?|nulles?)\b[^;\n]{0,40}\b(?:contrats?|conventions?|ventes?|cessions?|licences?|accords?|clauses?|protocole|transaction|bon de commande|bail|baux|cautionnements?|engagements? de caution)\b/,
      /\b(?:contrats?|conventions?|ventes?|licences?|abonnement)\b[^;\n]{0,80}\b(?:resolus?|resolue|resiliee?s?|nuls?\b|nulle)/,
      /\bclause resolutoire\b[^;\n]{0,40}\b(?:bail)?/,
    ]),
    unless:
      /\bclause resolutoire\b|\b(?:resiliation|resolution|resilie)[^;\n]{0,60}\bbail\b|\bbail\b[^;\n]{0,60}\bresili|\bcaducite de (?:la declaration|l'appel|l'assignation)/,
    rank: 0.6,
    produce: () => ({ amount: null }),
    accepts: [
      'Prononce la résolution du contrat aux torts exclusifs de la société Ardelis.',
      'Constate la résiliation de la convention du 3 mai 2019.',
      'Prononce la nullité du contrat de licence.',
      'Déboute M. Roux de sa demande de nullité de son cautionnement.',
      "Rejette l'exception de nullité du bail soulevée par la société Ardelis.",
    ],
    rejects: ["Prononce la nullité de l'assignation.", 'Prononce la nullité de la marque ARDEL.'],
  }),
  cueRule({
    id: 'declaratory.ip-title',
    type: 'ip_title_invalidity',
    verbs: [...DECLARES, 'condemn'],
    cue: /\b(?:nullite|annul[a-z]+|nuls?|nulles?|decheance|dechue?s?|invalidite|revocation)\b[^;\n]{0,120}\b(?:marques?|brevets?|modeles?|dessins?|certificats?|enregistrement|revendications?|titres?|depots?|droits)\b|\b(?:marques?|brevets?|modeles?)\b[^;\n]{0,120}\b(?:nuls?|nulles?|decheance|dechue|nullite)/,
    unless:
      /\bassignation\b|\bconstat\b|\bproces[- ]verb|\bpourvoi\b|\bcontrat de licence\b|\bdecheance [a-z ]{0,20}(?:du terme|du droit aux interets)|\bappel\b|\bfrancise/,
    rank: 0.5,
    produce: () => ({ amount: null }),
    accepts: [
      'Prononce la nullité de la marque française ARDEL n° 4 123 456.',
      'Déboute la société Ardelis de sa demande en déchéance de ses droits sur la marque.',
    ],
    rejects: ['Prononce la nullité du contrat.'],
  }),
  cueRule({
    id: 'declaratory.infringement',
    type: 'infringement_finding',
    verbs: [...DECLARES, 'condemn'],
    cue: anyOf([
      /\b(?:commis|commet|constitu(?:e|ent|tif|tifs|tive)|caracteris(?:e|ent)|rendue?s? coupables?|auteur|porte|portent|porte atteinte)\b[^;\n]{0,100}\b(?:contrefacon|contrefaisante?s?|parasit[a-z]+|concurrence deloyale|denigrement|atteintes?|diffamat[a-z]+|actes? de|pratiques? (?:commerciales? )?(?:trompeuses?|deloyales?|restrictives?)|extractions?|manquements?|trouble manifestement illicite|violation)\b/,
      /\b(?:contrefacon|parasitisme|denigrement)\b[^;\n]{0,60}\b(?:etablie?s?|caracterisee?s?|constituee?s?)\b/,
      /\bse (?:sont|est) (?:rendue?s? coupables?|livree?s?) (?:a |d')[^;\n]{0,30}\b(?:actes?|pratiques?|agissements?|manoeuvres)\b/,
      /\ba viole\b/,
      /\bcontrevenu\b/,
      /\ba (?:porte atteinte|manque a)/,
      /\bsont contrefaisants?\b/,
      /\b(?:est|sont|presentent?) (?:un caractere )?(?:diffamatoires?|injurieu(?:x|ses?)|denigrante?s?)\b/,
    ]),
    unless: anyOf([
      /\bcoupables? (?:du |des |de |d')[^;\n]{0,60}\b(?:delit|prevention|faits)/,
      /\bdemandes? (?:formee|au titre|en)/,
      /(?<!au )\bprejudice/,
      /\bn'(?:a|ont) pas\b/,
      /\bne (?:constitue|caracterise)/,
      /\bsomme de\b/,
    ]),
    when: (item) =>
      item.sum === null && item.clause.head.verbClass !== 'refuse' && item.clause.head.verbClass !== 'condemn',
    rank: 1.2,
    accepts: [
      "Dit qu'en reproduisant le logiciel sans autorisation, la société Ardelis a commis des actes de contrefaçon.",
      "Dit que la société Ardelis a porté atteinte au droit à l'image de M. Roux.",
      'Dit que les passages poursuivis sont diffamatoires envers M. Roux.',
    ],
    rejects: [
      'Déclare Marc T. coupable du délit de contrefaçon.',
      'Condamne la société Ardelis à payer 5 000 euros en réparation des actes de contrefaçon.',
    ],
  }),
  cueRule({
    id: 'declaratory.liability',
    type: 'liability_finding',
    verbs: [...DECLARES, 'leave'],
    cue: anyOf([
      /\bresponsables?\b(?! (?:du|de) (?:la publication|traitement))/,
      /\bengage (?:sa|leur) responsabilite\b/,
      /\bresponsabilite (?:civile |contractuelle |delictuelle )?(?:de|d')[^;\n]{0,60}\b(?:est )?(?:engagee|retenue|entiere)/,
      /\bengagee?\b[^;\n]{0,40}\bresponsabilite/,
    ]),
    unless: /\bcivilement responsable\b(?![^;\n]{0,60}prejudice)|\bmise? hors de cause/,
    when: (item) => item.sum === null,
    rank: 1.4,
    accepts: [
      'Déclare Marc T. responsable du préjudice subi par Lise D.',
      'Dit que la société Hôte a engagé sa responsabilité.',
    ],
    rejects: ["Ordonne au responsable du traitement d'effacer les données."],
  }),
];

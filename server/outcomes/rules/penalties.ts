import type { Item } from '../items.ts';
import { readDayFine, readPenaltyDuration, readSuspension } from '../penalty-terms.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, PUNISHES, type Rule } from './rule.ts';

const hasTerm = (item: Item): boolean => /\b(?:jours?|mois|ans?|annees?|semaines?)\b/.test(item.words);

/** "fixe à … la peine encourue en cas d'inexécution": no penalty pronounced. */
const isFallback = (item: Item): boolean =>
  /\b(?:inexecution|inobservation|encourue?|dont le juge)\b/.test(item.clause.words) && /^fix/.test(item.clause.words);

/** Principal penalties: fines, day-fines, prison and what stands for it. */
export const PENALTIES: readonly Rule[] = [
  cueRule({
    id: 'penalty.public-interest-fine',
    type: 'public_interest_fine',
    verbs: ['order', 'note', 'say', 'condemn'],
    cue: /\bamende d'interet public\b|\bcjip\b|\bconvention judiciaire d'interet public\b/,
    rank: 0,
    absorbs: ['*'],
    accepts: [
      "Valide la convention judiciaire d'intérêt public et l'amende d'intérêt public de 500 000 euros.",
      "Homologue la convention judiciaire d'intérêt public prévoyant le versement d'une amende d'intérêt public de 2 millions d'euros.",
    ],
    rejects: ['Condamne la société Ardelis à une amende de 500 000 euros.'],
  }),
  cueRule({
    id: 'penalty.day-fine',
    type: 'day_fine',
    verbs: PUNISHES,
    cue: /\bjours?[ -]amendes?\b/,
    rank: 0,
    produce: readDayFine,
    accepts: [
      'CONDAMNE Marc T. à 90 jours-amende de 5 euros.',
      'Le condamne à une peine de cent jours-amende à 10 euros, soit 1 000 euros.',
    ],
    rejects: ['CONDAMNE Marc T. à une amende de 450 euros.'],
  }),
  cueRule({
    id: 'penalty.fine',
    type: 'criminal_fine',
    verbs: PUNISHES,
    cue: /\bamendes?\b|\b(?:a )?(?:la|une) peine de (?=[\d.' a-z-]{1,40}(?:euros?|€|francs?))/,
    unless: anyOf([
      /\bamendes? (?:civile|administrative|d'interet public|forfaitaire)/,
      /\bsanction pecuniaire/,
      /\bdroits? fixes?/,
      /\bjours?[ -]amende/,
      /\bgarantir/,
      /\ba payer l'amende/,
      /\bpaiement (?:volontaire )?de l'amende/,
      /\bmontant (?:total )?de l'amende sera/,
      /\b1018 a\b/,
      /\b707-[23]\b/,
      /\bs'acquitte/,
      /\bdont le juge\b/,
      /\ben cas d'in(?:observation|execution)/,
      /\b(?:pourra|pourrait|peut|peuvent|pourront) etre punie?s?\b/,
    ]),
    when: (item) =>
      !isFallback(item) &&
      (item.sum !== null || item.clause.head.verbClass === 'refuse' || /\bn'y avoir lieu\b/.test(item.words)),
    rank: 1,
    produce: (item) => readSuspension(item, 'fine'),
    accepts: [
      'CONDAMNE Marc T. à une amende de 5 000 euros avec sursis.',
      'Le condamne à 3 000 € d’amende dont 1 000 € avec sursis.',
      'CONDAMNE la société Ardelis à la peine de 12 000 euros.',
    ],
    rejects: [
      'Condamne M. Roux à une amende civile de 1 000 euros.',
      "Rappelle que l'escroquerie est punie de cinq ans d'emprisonnement.",
      "Dit qu'en cas d'inexécution elle pourra être punie de quatre mois d'emprisonnement et de 2 000 euros d'amende.",
    ],
  }),
  cueRule({
    id: 'penalty.community-service',
    type: 'community_service',
    verbs: PUNISHES,
    cue: /\btravail d'interet general\b|\btravaux d'interet general\b|\bt\.?i\.?g\b/,
    rank: 0.5,
    produce: readPenaltyDuration,
    accepts: [
      "CONDAMNE Marc T. à effectuer 105 heures de travail d'intérêt général.",
      'Le condamne à la peine de 140 heures de TIG dans un délai de dix-huit mois.',
    ],
    rejects: ["CONDAMNE Marc T. à six mois d'emprisonnement."],
  }),
  cueRule({
    id: 'penalty.home-detention',
    type: 'home_detention',
    verbs: PUNISHES,
    cue: /\bdetention a domicile(?: sous surveillance electronique)?\b/,
    unless:
      /\bsera (?:executee|amenagee|subie)|\bamenag|\bsous (?:le regime|la forme)|\bemprisonnement\b[^;]{0,200}\b(?:amenag|execut|sous le regime|sous la forme)/,
    rank: 0.5,
    produce: readPenaltyDuration,
    accepts: [
      'CONDAMNE Marc T. à la peine de six mois de détention à domicile sous surveillance électronique.',
      'Le condamne, à titre de peine principale, à quatre mois de détention à domicile.',
    ],
    rejects: ["CONDAMNE Marc T. à un an d'emprisonnement, aménagé sous le régime de la détention à domicile."],
  }),
  cueRule({
    id: 'penalty.imprisonment',
    type: 'imprisonment',
    verbs: PUNISHES,
    cue: /\b(?:d'|d |de |peine d')?(?:emprisonnement|reclusion(?: criminelle)?|prison)\b/,
    unless: anyOf([
      /\bemprisonnement encouru/,
      /\bpunie?s? de\b/,
      /\b(?:remplac|substitu)[a-z]* [^;]{0,30}emprisonnement/,
      /\ben cas d'inexecution/,
      /\bpourra etre mis a execution/,
      /\bpeine [^;]{0,30} (?:dont|que) le juge/,
    ]),
    when: (item) => hasTerm(item) && !isFallback(item),
    rank: 0.6,
    absorbs: ['home_detention'],
    produce: (item) => readSuspension(item, 'prison'),
    accepts: [
      "CONDAMNE Marc T. à six mois d'emprisonnement avec sursis.",
      "Le condamne à trois ans d'emprisonnement dont un an assorti d'un sursis probatoire.",
    ],
    rejects: ["Rappelle que ces faits sont punis de deux ans d'emprisonnement."],
  }),
  cueRule({
    id: 'penalty.training',
    type: 'training_course',
    verbs: PUNISHES,
    cue: /\bstages? (?:de |d'|obligatoire|relatif|visant)/,
    unless: /\bconvention de stage|\bindemnite de stage/,
    rank: 0.7,
    produce: readPenaltyDuration,
    accepts: [
      'CONDAMNE Marc T. à accomplir un stage de citoyenneté dans un délai de six mois.',
      'Dit que Marc T. devra effectuer, à ses frais, un stage de responsabilisation.',
    ],
    rejects: ['Condamne la société Ardelis à payer à M. Roux une indemnité de stage de 600 euros.'],
  }),
  cueRule({
    id: 'penalty.sanction-reparation',
    type: 'sanction_reparation',
    verbs: PUNISHES,
    cue: /\bsanctions?[ -]reparations?\b/,
    rank: 0,
    absorbs: ['specific_performance', 'destruction_or_return'],
    accepts: [
      'CONDAMNE Marc T. à une sanction-réparation consistant à verser 800 euros à la victime dans un délai de quatre mois.',
      'Prononce une peine de sanction-réparation.',
    ],
    rejects: ['CONDAMNE Marc T. à payer à Lise D. la somme de 800 euros en réparation de son préjudice.'],
  }),
];

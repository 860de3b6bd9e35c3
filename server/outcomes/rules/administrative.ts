import { anyOf } from '../phrases.ts';
import { cueRule, MONEY, type Rule } from './rule.ts';

/** Decisions of authorities that civil courts review, too. */
const REGULATOR_DECISION =
  /\bdecisions?[^;\n]{0,40} (?:de l'autorite|de la commission|de l'arcep|de l'arcom|de l'amf|de la cnil|du directeur general de l'(?:inpi|institut))/;

/** A ruling below, which other courts set aside under a type of its own. */
const BELOW = /\bl'arret\b(?!e)|\b(?:le|les|du) jugements?\b|\bl'ordonnance\b/;

/** Regulators and the administrative judge. */
export const ADMINISTRATIVE: readonly Rule[] = [
  cueRule({
    id: 'regulator.astreinte-liquidation',
    type: 'regulator_astreinte_liquidation',
    verbs: MONEY,
    cue: /\bliquid[a-z]*\b[^;]{0,120}\bastreinte|\bastreinte[^;]{0,200}\bliquidee?\b/,
    unless: /\breserv/,
    when: (item) => item.facts.regulator,
    rank: -1,
    accepts: [
      "La formation restreinte de la CNIL décide de :\n- liquider l'astreinte prononcée par la délibération du 3 mai 2021 à la somme de 6 900 euros.",
      "La formation restreinte de la CNIL, après en avoir délibéré, décide de :\n- prononcer la liquidation de l'astreinte pour un montant total de 10 000 euros.",
    ],
    rejects: ["Liquide l'astreinte à la somme de 4 300 euros."],
  }),
  cueRule({
    id: 'regulator.fine',
    type: 'regulator_fine',
    verbs: [...MONEY, 'order', 'refuse', 'declare'],
    cue: /\bamendes? administratives?\b|\bsanctions? pecuniaires?\b|\bsanction financiere\b|\bmontant de la sanction\b|\bamendes?\b/,
    unless:
      /\bpourvois?\b|\bamendes? (?:civile|correctionnelle|delictuelle|contraventionnelle)|\bastreinte\b(?![^;]{0,200}amende)/,
    when: (item) =>
      item.facts.regulator ||
      item.facts.administrative ||
      /\bamendes? administratives?\b|\bsanctions? pecuniaires?\b/.test(item.words),
    context: true,
    rank: -1,
    accepts: [
      "La formation restreinte de la CNIL décide :\nArticle 1er : de prononcer à l'encontre de la société Ardelis une amende administrative de 800 000 euros.",
      "Prononce à l'encontre de la société Ardelis une sanction pécuniaire de 250 000 euros.",
    ],
    rejects: [
      'CONDAMNE Marc T. à une amende de 3 000 euros.',
      "Le Conseil d'État DÉCIDE :\nArticle 1er : Les conclusions du pourvoi de M. Roux dirigées contre l'arrêt en tant qu'il se prononce sur l'amende sont admises.",
    ],
  }),
  cueRule({
    id: 'regulator.publicity',
    type: 'regulator_publicity',
    verbs: ['order', 'say', 'refuse', 'note', 'condemn'],
    cue: anyOf([
      /\brend(?:re|ons)? publique\b/,
      /\bpublicite de (?:la|sa|cette)/,
      /\bpubli[a-z]+[^;\n]{0,80}\b(?:deliberation|sanction|decision)\b/,
      /\brendue publique\b/,
      /\bpubliee? (?:au journal officiel|sur (?:le|son|les) sites?)/,
      /\banonymis[a-z]+[^;\n]{0,60}\bdeliberation/,
    ]),
    absorbs: ['judgment_publication', 'content_removal', 'regulator_injunction'],
    when: (item) => item.facts.regulator || /\brend(?:re|ue)? publique\b[^;\n]{0,100}\bdeliberation/.test(item.words),
    rank: -1,
    produce: () => ({ amount: null }),
    accepts: [
      'La formation restreinte de la CNIL décide :\nArticle 3 : de rendre publique, sur le site de la CNIL, la présente délibération.',
      'La formation restreinte de la CNIL décide de :\n- ordonner la publication de la délibération sur le site de Légifrance.',
    ],
    rejects: ['Ordonne la publication du jugement.'],
  }),
  cueRule({
    id: 'regulator.notice',
    type: 'regulator_notice',
    verbs: ['order', 'note', 'say', 'condemn'],
    cue: /\brappel(?:s|er|le|ons|e)? a l'ordre\b|\bmettre en demeure\b|\bmises? en demeure\b|\bmet en demeure\b|\bavertissement\b/,
    when: (item) => item.facts.regulator,
    rank: -1,
    absorbs: ['*'],
    accepts: [
      "La formation restreinte de la CNIL décide :\nArticle 1er : de prononcer un rappel à l'ordre à l'encontre de la société Ardelis.",
      'La présidente de la CNIL décide :\n- de mettre en demeure la société Ardelis de cesser le traitement sous trois mois.',
    ],
    rejects: ['Condamne la société Ardelis à payer les intérêts à compter de la mise en demeure du 3 mai 2019.'],
  }),
  cueRule({
    id: 'regulator.injunction',
    type: 'regulator_injunction',
    verbs: ['order', 'forbid', 'say', 'condemn', 'refuse', 'note'],
    cue: anyOf([
      /\benjoin[a-z]*\b/,
      /\binjonction\b/,
      /\bmise en conformite\b/,
      /\bmettre (?:le|les|ses|en) [^;\n]{0,60}\b(?:conformite|uvre)\b/,
      /\binterdi[a-z]+/,
      /\blimit(?:er|ation)[^;\n]{0,40}traitement/,
      /\bsuspen[a-z]+[^;\n]{0,40}\b(?:flux|traitement|diffusion)/,
    ]),
    unless: /\bd'assortir\b|\bassortir (?:cette|l')/,
    when: (item) => item.facts.regulator,
    rank: -0.5,
    absorbs: [
      'content_removal',
      'data_subject_right',
      'specific_performance',
      'filtering_or_information',
      'destruction_or_return',
      'document_production',
      'identification_data_disclosure',
      'data_preservation',
      'cease_use',
      'isp_blocking',
      'judgment_publication',
      'regulator_notice',
    ],
    produce: () => ({ amount: null }),
    accepts: [
      "La formation restreinte de la CNIL décide :\nArticle 2 : d'enjoindre à la société Ardelis de mettre en œuvre une politique de durée de conservation conforme.",
      'La formation restreinte de la CNIL décide de :\n- prononcer une injonction de mettre en conformité le traitement.',
    ],
    rejects: ["Enjoint à la société Réso de communiquer les données d'identification du titulaire du compte."],
  }),
  cueRule({
    id: 'administrative.annulment',
    type: 'administrative_annulment',
    verbs: ['annul', 'reverse', 'refuse'],
    cue: /\b(?:deliberation|decision|decret|arrete|arrets?|jugements?|ordonnances?|refus|sanction|circulaire|mise en demeure|titre executoire|lignes directrices|dispositions?|articles?)\b/,
    unless: /\bdeboute\b/,
    when: (item) =>
      (item.facts.administrative || REGULATOR_DECISION.test(item.words)) &&
      (item.facts.councilOfState || !BELOW.test(item.words)) &&
      (item.clause.head.verbClass !== 'refuse' || /\bannul/.test(item.words)),
    rank: -0.5,
    produce: (item) => ({
      amount: null,
      scope: /\ben tant qu|\ben ce qu|\bpartiel/.test(item.words) ? 'partial' : 'full',
    }),
    accepts: [
      "DÉCIDE :\nArticle 1er : La délibération de la CNIL du 3 mai 2019 est annulée.\nArticle 2 : L'État versera à la société Ardelis la somme de 3 000 euros au titre de l'article L. 761-1 du code de justice administrative.",
      "Le Conseil d'État DÉCIDE :\nArticle 1er : Le décret du 3 mai 2019 est annulé en tant qu'il ne prévoit pas de garanties.",
      "Le Conseil d'État DÉCIDE :\nArticle 1er : L'arrêt du 3 mai 2019 de la cour administrative d'appel de Lyon est annulé.",
      "Le Conseil d'État DÉCIDE :\nArticle 1er : Le jugement du 3 mai 2019 est réformé en ce qu'il a de contraire à la présente décision.",
    ],
    rejects: ['La cour, annule le jugement entrepris.'],
  }),
  cueRule({
    id: 'administrative.petition-dismissed',
    type: 'all_claims_dismissed',
    verbs: ['refuse'],
    cue: /\b(?:les? )?(?:requetes?|recours)\b/,
    unless: /\bsurplus\b|\b(?:fins? de|exception|moyens?)\b/,
    when: (item) => item.facts.administrative,
    rank: -0.4,
    produce: () => ({ sense: 'granted' }),
    accepts: [
      "Le Conseil d'État DÉCIDE :\nArticle 1er : La requête de la société Ardelis est rejetée.",
      "DÉCIDE :\nArticle 1er : Le recours de l'association Octet est rejeté.\nArticle 2 : Les conclusions présentées par l'association au titre de l'article L. 761-1 du code de justice administrative sont rejetées.",
    ],
    rejects: ["Le Conseil d'État DÉCIDE :\nArticle 3 : Le surplus des conclusions de la requête est rejeté."],
  }),
  cueRule({
    id: 'administrative.order',
    type: 'specific_performance',
    verbs: ['order'],
    cue: /\benjoint\b/,
    context: true,
    perListItem: true,
    when: (item) => item.facts.administrative && !item.facts.regulator,
    rank: 2.8,
    accepts: [
      "Le Conseil d'État DÉCIDE :\nArticle 2 : Il est enjoint à la CNIL de réexaminer la demande de M. Roux dans un délai de deux mois.",
    ],
    rejects: ["Le Conseil d'État DÉCIDE :\nArticle 1er : La requête est rejetée."],
  }),
];

import type { SearchDocument } from '../../server/search/document.ts';
import { judgment, outcome } from '../search/support/documents.ts';

const LYON = { code: 'ca-lyon', label: 'Cour d’appel de Lyon', kind: 'ca', city: 'Lyon' } as const;

/** Fictitious decisions, each made to meet some conditions of the contract and to miss others by little. */
export const CONTRACT_CORPUS: readonly SearchDocument[] = [
  judgment(
    'tj-paris-2021-06-29-harcelement',
    {
      composition: 'Présidente : Mme Honorine QUENEAU-TEST, greffière Mme Zélie BRAULT',
      body: 'La plaignante a reçu des centaines de messages. L’indemnisation du préjudice est demandée.',
      reasons: 'Les faits de cyber-harcèlement en meute sont établis. Le prévenu n’avait pas d’antécédents.',
      dispositif:
        'Condamne Ugo P. au paiement d’une amende de 5 000 euros, dit qu’elle sera assortie en totalité du sursis.\n\nLe condamne à payer 5 000 euros de dommages-intérêts.',
    },
    {
      title: 'Tribunal judiciaire de Paris, jugement correctionnel du 29 juin 2021',
      chamber: '17ème chambre correctionnelle',
      keywords: ['harcèlement', 'réseau social', 'droit à l’image'],
      numbers: ['19/12345'],
      procedures: ['correctionnel'],
      offences: ['cyberharcèlement'],
      legalBasis: ['article 222-33-2-2 du code pénal', 'art. 475-1 CPP'],
      outcomes: [
        outcome('criminal_fine', { family: 'criminal', euroCents: 500_000, suspension: 'full' }),
        outcome('damages', { euroCents: 500_000, reviewState: 'confirmed' }),
      ],
    },
  ),
  judgment(
    'tj-paris-2025-10-27-25-55080',
    {
      body: 'La société demanderesse sollicite la levée d’anonymat de l’auteur de l’avis.',
      reasons: 'Le motif légitime est caractérisé ; la mesure est proportionnée.',
      dispositif:
        'Ordonne à la société GOOGLE IRELAND LIMITED de communiquer les données d’identification, sous astreinte de 500 euros par jour de retard.',
    },
    {
      title: 'Tribunal judiciaire de Paris, ordonnance de référé du 27 octobre 2025',
      decidedOn: '2025-10-27',
      numbers: ['RG 25/55080'],
      parties: 'Société Brumaire / Google Ireland Limited',
      procedures: ['refere'],
      legalBasis: ['article 145 du code de procédure civile'],
      hasCommentary: true,
      commentary: 'L’article salue une ordonnance mesurée sur les avis en ligne.',
      outcomes: [
        outcome('identification_data_disclosure', {
          family: 'disclosure',
          against: ['search_engine', 'platform'],
          dataCategories: ['civil_identity', 'ip'],
        }),
        outcome('astreinte', { family: 'injunction', euroCents: 50_000, isRate: true }),
        outcome('provisional_award', { euroCents: 200_000, sense: 'refused' }),
      ],
    },
  ),
  judgment(
    'ca-lyon-2019-03-14-17-08390',
    {
      body: 'L’appelante conteste la réparation allouée en première instance. La note en délibéré visait le RG 25/55080.',
      reasons:
        'Les propos diffamatoires ne sont pas couverts par la bonne foi. Le tribunal judiciaire n’existait pas encore.',
      dispositif: 'Confirme le jugement ; condamne la société aux dommages et intérêts et aux dépens.',
    },
    {
      title: 'Cour d’appel de Lyon, arrêt du 14 mars 2019',
      court: LYON,
      decidedOn: '2019-03-14',
      numbers: ['17/08390'],
      chamber: '1re chambre',
      procedures: ['appel'],
      keywords: ["droit à l'image"],
      legalBasis: ['article 475-1 du code de procédure pénale', 'articles 1240 et 1241 du code civil'],
      sources: ['legalis', 'judilibre'],
      outcomes: [
        outcome('damages', { euroCents: 1_500_000, suspension: null, reviewState: 'corrected' }),
        outcome('criminal_fine', { family: 'criminal', euroCents: 100_000, suspension: 'none' }),
        outcome('criminal_fine', { family: 'criminal', euroCents: 900_000, suspension: 'partial' }),
      ],
    },
  ),
  judgment(
    'tgi-nanterre-2004-05-12',
    {
      body: 'Le cours du procès a été long. Œuvre originale, vœu exaucé. Le fonds de commerce.',
      reasons: 'La contrefaçon du logiciel est établie : le progiciel reprend le code source.',
      dispositif: 'Dit que la contrefaçon est constituée.\n\nFixe le préjudice à 20 000 francs.',
    },
    {
      title: 'Tribunal de grande instance de Nanterre, jugement du 12 mai 2004',
      court: { code: 'tj-nanterre', label: 'Tribunal judiciaire de Nanterre', kind: 'tj', city: 'Nanterre' },
      decidedOn: '2004-05-12',
      procedures: ['fond'],
      numbers: ['04-00017'],
      sources: ['files'],
      outcomes: [outcome('damages', { euroCents: 304_898, converted: true })],
    },
  ),
  judgment(
    'cass-com-2020-09-16-20-12234',
    {
      body: 'La cour d’appel a rejeté la demande ; la cour relève un moyen d’office.',
      reasons: 'Sursis à statuer n’est pas peine avec sursis. L’amende civile suppose un abus.',
      dispositif: 'Casse et annule l’arrêt.',
    },
    {
      title: 'Cour de cassation, chambre commerciale, 16 septembre 2020',
      court: { code: 'cour-de-cassation', label: 'Cour de cassation', kind: 'cassation', city: null },
      decidedOn: '2020-09-16',
      chamber: 'chambre commerciale',
      numbers: ['20-12.234'],
      ecli: 'ECLI:FR:CCASS:2020:CO00456',
      procedures: ['cassation'],
      sources: ['judilibre'],
      outcomes: [outcome('cassation', { family: 'procedural' })],
    },
  ),
  judgment(
    'commentary-only',
    {},
    {
      title: 'Commentaire sur le cyberharcèlement',
      text: '',
      sections: [],
      hasText: false,
      hasCommentary: true,
      decidedOn: '2021-06-29',
      commentary: 'Un article sur le harcèlement en ligne et la peine d’amende avec sursis.',
      sources: ['commentary'],
    },
  ),
  judgment(
    'fictive-1',
    { reasons: 'Des traceurs ont été déposés sans consentement.', dispositif: 'Prononce une amende de 12 000 euros.' },
    {
      fictitious: true,
      decidedOn: '2022-01-05',
      court: { code: 'cnil', label: 'CNIL', kind: 'regulator', city: null },
      outcomes: [outcome('regulator_fine', { family: 'administrative', euroCents: 1_200_000 })],
    },
  ),
];

import type { Item } from '../items.ts';
import { readPeriod } from '../period.ts';
import { anyOf } from '../phrases.ts';
import { ACTS, cueRule, type Rule } from './rule.ts';

const PUBLISHED =
  '(?:jugement|decision|ordonnance|arret|dispositif|communique|extraits?|condamnation|deliberation|avertissement|encart|texte|message|insertion|presse)';

const PENALTY = /\bpeine complementaire\b/;

/** Judges' measures other than removals: publication, custody, expertise, goods. */
export const MEASURES: readonly Rule[] = [
  cueRule({
    id: 'measure.astreinte',
    type: 'astreinte',
    verbs: [...ACTS, 'note'],
    cue: /\bastreintes?\b/,
    unless:
      /\bastreint[es]? (?:a|au)\b|\b(?:suppression|mainlevee) de l'astreinte\b|\bliquid[a-z]*\b[^;.]{0,40}\bastreinte[^;]{0,40}a la somme/,
    when: hasRateOrDenial,
    rank: 2.5,
    absorbs: ['*'],
    accepts: [
      'Ordonne la suppression de la page, sous astreinte de 500 € par jour de retard.',
      "Dit n'y avoir lieu à astreinte.",
      "Rejette la demande d'astreinte.",
    ],
    rejects: [
      "Se réserve la liquidation de l'astreinte.",
      "Liquide l'astreinte à la somme de 4 300 euros.",
      'Déboute M. Roux de sa demande de suppression de la page, sous astreinte.',
    ],
  }),
  cueRule({
    id: 'measure.astreinte-added',
    type: 'astreinte',
    verbs: ['order', 'say', 'condemn'],
    cue: /\bastreintes?\b/,
    when: (item) => item.clause.head.lemma === 'assortir' && hasRateOrDenial(item),
    rank: -2,
    absorbs: ['*'],
    accepts: [
      "Assortit l'obligation de retrait d'une astreinte de 300 euros par jour de retard.",
      "Assortissons cette injonction d'une astreinte provisoire de 1 000 euros par jour de retard.",
    ],
    rejects: ["Liquide l'astreinte à la somme de 4 300 euros."],
  }),
  cueRule({
    id: 'measure.astreinte-own',
    type: 'astreinte',
    verbs: [...ACTS, 'note'],
    cue: /^[\s,]*(?:et ce |et |ce |le tout )*,?\s*(?:(?:a peine d'|sous )(?:une |la )?astreinte\b|a peine de [^;\n]{1,80} par (?:jour|heure|infraction|manquement)\b)|^di(?:re|t|sons) que (?:la|cette|l')[a-z ']{0,20}astreinte\b/,
    unless: /\bliquid/,
    when: (item) => item.sums.some((sum) => sum.role === 'rate'),
    rank: -2,
    absorbs: ['*'],
    accepts: [
      "Ordonne à M. Roux de remettre le code source à l'expert, sous astreinte de 200 euros par jour, sous pli scellé conservé sous séquestre.",
      'Dit que la nouvelle astreinte de 3 000 euros par jour courra jusqu’à la mise en conformité.',
    ],
    rejects: ["Dit que l'astreinte sera liquidée par le juge de l'exécution."],
  }),
  cueRule({
    id: 'measure.right-of-reply',
    type: 'right_of_reply',
    verbs: ACTS,
    cue: /\bdroit de reponse\b|\binsertion forcee\b|\b(?:inser|publi)[a-z]+[^;\n]{0,200}\b(?:la|sa|cette|de) reponse\b/,
    produce: (item) => ({ amount: null, duration: readPeriod(item.words) }),
    rank: 0,
    accepts: [
      "Ordonne l'insertion du droit de réponse de M. Roux sous l'article.",
      'Déboute M. Roux de sa demande d’insertion forcée.',
    ],
    rejects: ['Ordonne la publication du jugement.'],
  }),
  cueRule({
    id: 'measure.publication',
    type: 'judgment_publication',
    verbs: ACTS,
    cue: new RegExp(
      `\\b(?:publi(?:cation|er|e|era|ee?s?)|insertion|inser(?:er|ee?)|diffus(?:ion|er)|affich(?:er|age)|mettre en ligne|mise en ligne|faire paraitre|faire figurer|parution)\\b[^;]{0,220}\\b${PUBLISHED}\\b|\\b${PUBLISHED}\\b[^;\\n]{0,80}\\bpubli(?:cation|ee?s?|er)\\b|\\b(?:demandes?|mesures?) (?:complementaires? )?de publication\\b|\\bcommunique judiciaire\\b|\\bpublications? (?:judiciaires?|du|de la decision|de l'arret|dans (?:la|les|des|trois|deux|un))|\\bn'y avoir lieu a (?:la )?publications?\\b|\\bcelles? de publication\\b|\\bsur la publication\\b|\\bpublication (?:demandee|sollicitee|requise|d'un)|\\bsa publication\\b`,
    ),
    unless: anyOf([
      /\bmessages? (?:d'avertissement|avertissant|d'information|l'informant|informant)/,
      /\bsuppr[a-z]* (?:de |la |les |des )*(?:publications?|textes?|messages?|extraits?)/,
      /\bpublicite fonciere/,
      /\binscription au registre/,
      /\bpeine complementaire\b/,
      /\bpublicite de l'audience/,
      /\bdirecteur de (?:la )?publication\b[^;]{0,40}$/,
    ]),
    rank: 0.9,
    absorbs: ['content_removal', 'filtering_or_information'],
    when: ({ clause }) => !PENALTY.test(clause.lead) && !PENALTY.test(clause.words),
    produce: (item) => ({ amount: null, duration: readPeriod(item.words) }),
    accepts: [
      "ORDONNE la publication, sur la page d'accueil du site pendant un mois, d'un communiqué judiciaire.",
      'Autorise Mme Lys à faire publier un extrait du jugement aux frais de M. Roux, dans la limite de 2 500 € HT.',
      'Dit n’y avoir lieu à publication.',
    ],
    rejects: [
      'Ordonne la suppression de la publication litigieuse.',
      'Ordonne, à titre de peine complémentaire, la publication du jugement.',
    ],
  }),
  cueRule({
    id: 'measure.escrow',
    type: 'escrow',
    verbs: [...ACTS, 'note'],
    cue: /\bsequestr[a-z]*\b|\bconsignation des (?:loyers|sommes|fonds|redevances|echeances)\b|\bsous (?:sa |la )?(?:main|garde) de justice\b|\b(?:placement|place(?:r|es)?|conserv[a-z]+) sous scelles\b/,
    unless: /\bconfiscation\b|\bgarde[ -]?meubles?\b|\bexpulsion\b/,
    rank: 0.3,
    absorbs: ['destruction_or_return', 'specific_performance', 'document_production', 'restitution'],
    produce: () => ({ amount: null }),
    accepts: [
      'Ordonne la mainlevée du séquestre.',
      "Ordonne le placement sous séquestre des fichiers entre les mains de l'huissier.",
      'Rejette la demande de consignation des loyers.',
    ],
    rejects: [
      'Ordonne la confiscation des scellés.',
      "Dit que la bailleresse pourra séquestrer les meubles dans un garde-meubles de son choix aux frais de l'occupant.",
    ],
  }),
  cueRule({
    id: 'measure.seizure',
    type: 'seizure_measure',
    verbs: [...ACTS, 'declare', 'order'],
    cue: /\bsaisies?[ -](?:contrefacon|description|attribution|conservatoires?|revendication)\b|\bmainlevee (?:de la|des|d'une) saisies?\b|\bsaisie[^;\n]{0,40}\bcontrefacon/,
    unless: /\bproces[- ]verb|\bfrais (?:de|d')|\bdepens\b/,
    rank: 0.3,
    produce: () => ({ amount: null }),
    accepts: [
      'Ordonne la mainlevée de la saisie-contrefaçon pratiquée le 3 mai 2019.',
      'Valide la saisie-contrefaçon.',
    ],
    rejects: ['Prononce la nullité du procès-verbal de saisie-contrefaçon.'],
  }),
  cueRule({
    id: 'measure.destruction',
    type: 'destruction_or_return',
    verbs: ACTS,
    cue: anyOf([
      /\bdestruction\b/,
      /\bdetrui[a-z]+/,
      /\bdesinstall[a-z]+/,
      /\brappel(?:er|es|ee?s?)? (?:et |des |de |les |du |la |l')[^;\n]{0,60}\b(?:circuits?|produits|stocks?|exemplaires)/,
      /\b(?:circuits? (?:commercia|de distribution))/,
      /\bretrait (?:de la vente|du marche|du commerce)/,
      /\bretirer (?:de la vente|du marche|du commerce)/,
      /\b(?:restitu(?:er|tion|e)|remise|remettre|rendre)\b[^;\n]{0,80}\b(?:fichiers?|supports?|scelles?|ordinateurs?|materiels?|objets?|biens?|donnees|copies|documents? saisis|telephones?|disques?|appareils?|vehicules?|cles?|photograph[a-z]*|negatifs|exemplaires?|produits?|elements saisis|listes?)\b/,
      /\b(?:effac|suppr)[a-z]+[^;\n]{0,40}\bcopies?\b/,
      /\bcopies[^;\n]{0,60}\beffac/,
      /\bsupprimer[^;\n]{0,20}\bde (?:ses|leurs) (?:serveurs?|bases?|disques?|systemes?)\b/,
    ]),
    unless: /\bidentifi|\bconfisc|\bsequestre\b|\bcodes? d'acces\b|\bcles? des lieux\b|\bexpulsion\b/,
    when: (item) => item.sum === null || /\bdestruction|detrui/.test(item.words),
    rank: 1.1,
    absorbs: ['specific_performance', 'content_removal'],
    produce: () => ({ amount: null }),
    accepts: [
      'Ordonne la destruction des produits contrefaisants en stock.',
      'Ordonne à M. Roux de procéder à la désinstallation de toutes les copies du logiciel.',
      'Ordonne la restitution à M. Roux des fichiers saisis.',
      "Ordonne à la société Ardelis de supprimer de ses serveurs l'ensemble des annonces extraites.",
    ],
    rejects: ['Condamne M. Roux à restituer à Mme Lys la somme de 3 000 euros.'],
  }),
  cueRule({
    id: 'measure.expert',
    type: 'expert_appointment',
    verbs: ['order', 'say', 'refuse', 'reserve', 'condemn', 'note'],
    cue: anyOf([
      /\b(?:expertises?(?: (?:judiciaire|medicale|informatique|comptable))?|mesures? d'instruction|complement d'expertise|mission d'expertise)\b/,
      /\ben qualite d'expert\b/,
      /\b(?:comm(?:et|ettons)|design(?:e|ons)|nomm(?:e|ons))[^;\n]{0,40}\bpour y proceder\b/,
      /\bcomm(?:et|ettons)[^;\n]{0,60}(?:expert|huissier|commissaire)/,
      /\bdesign(?:e|ons)[^;\n]{0,120}\b(?:expert|constatant|huissier|commissaire de justice|technicien|consultant|mediateur)\b/,
    ]),
    unless: /\bfrais d'expertise\b|\brapport d'expertise\b|\bdepens\b|\bmediateur\b|\brapport depose\b|\bconsign/,
    when: (item) =>
      !/^(?:di[ts](?:ons)?|rapp|fix|ordonn[a-z]+ la consign)/.test(item.clause.words) ||
      /\bn'y avoir (?:pas )?lieu\b/.test(item.clause.words),
    rank: 0.4,
    absorbs: ['*'],
    produce: () => ({ amount: null }),
    accepts: [
      "Ordonne une expertise et désigne M. Ferrand en qualité d'expert.",
      "Déboute la société Ardelis de sa demande d'expertise.",
    ],
    rejects: [
      "Dit que l'expert déposera son rapport dans un délai de six mois.",
      "Condamne M. Roux aux dépens, en ce compris les frais d'expertise.",
    ],
  }),
  cueRule({
    id: 'measure.noted-promise',
    type: 'specific_performance',
    verbs: ['order'],
    cue: /^(?:l'|le |la |les )?y enjoi(?:nt|gnons)\b/,
    when: (item) => item.first,
    rank: 2.4,
    accepts: [
      "Donne acte à M. Roux de ce qu'il s'engage à réparer le mur ; en tant que de besoin l'y enjoint, sous astreinte de 50 euros par jour de retard.",
    ],
    rejects: ["Donne acte à M. Roux de ce qu'il s'engage à réparer le mur."],
  }),
  cueRule({
    id: 'measure.performance',
    type: 'specific_performance',
    verbs: ['order', 'say', 'condemn', 'refuse'],
    cue: /\b(?:execut(?:er|ion)(?: forcee)?|livr(?:er|aison)|realis(?:er|ation)|effectuer|etablir|signer|regularis(?:er|ation)|mettre en conformite|mettre [^;\n]{0,60} en conformite|mise en conformite|remettre|remise|poursuivre|poursuite|reprendre|reprise|maintenir|delivrer|installer|mettre a (?:jour|disposition)|corriger|migration|procurer|obligation de faire|permettre|assurer|accomplir|codes? d'acces|identifiants|restituer l'acces)\b[^;\n]{0,120}\b(?:contrat|prestations?|obligations?|travaux|codes?(?: sources?)?|logiciels?|licences?|services?|sites?|applications?|donnees|acces|attestation|certificat|cles?|livraison|hebergement|accord|convention|mises? a jour|actes?|conformite|identifiants|engagements?)\b|\bexecution forcee\b/,
    unless: anyOf([
      /\bexecution provisoire\b/,
      /\bdepens\b/,
      /\bexecution (?:de la|du|des) (?:presente|present|peine|decision|jugement)/,
      /\bdelai d'execution\b/,
      /\bproportion\b/,
      /\bformalites\b/,
      /\bgreffe\b/,
      /\bdroit d'acces\b/,
      /\bdiligences\b/,
      /\bexecution forcee\b[^;\n]{0,80}\bhuissier/,
    ]),
    when: (item) => item.sum === null,
    rank: 2.4,
    accepts: [
      "Ordonne à la société Hôte d'exécuter le contrat d'hébergement du 3 mai 2019.",
      'Condamne la société Ardelis à remettre à la société Hôte les codes d’accès du site.',
    ],
    rejects: [
      "Ordonne l'exécution provisoire du jugement.",
      "Dit qu'à défaut de règlement spontané, l'exécution forcée devra être réalisée par l'intermédiaire d'un huissier.",
    ],
  }),
];

/** "…, sous astreinte" after what is refused: how it was asked for, not a claim of its own. */
const MODALITY = /^[\s,]*(?:et |et ce |ce |le tout )*,?\s*(?:sous|avec) (?:une )?astreinte\b/;

/** A penalty payment is an outcome when its rate is given, when it is refused, or when a bare "sous astreinte" orders one. */
function hasRateOrDenial(item: Item): boolean {
  if (item.sums.some((sum) => sum.role === 'rate')) return true;
  const { verbClass } = item.clause.head;
  if (verbClass === 'refuse' || item.clause.denies)
    return !/\bliquid/.test(item.words) && (item.first || !MODALITY.test(item.words));
  return (
    /\b(?:n'y avoir (?:pas )?lieu|ne pas y avoir lieu|pas lieu|sans (?:qu'il y ait lieu|astreinte|prononcer|qu'il soit (?:besoin|necessaire)))\b/.test(
      item.words,
    ) && !/\bliquid/.test(item.words)
  );
}

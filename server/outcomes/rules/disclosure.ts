import type { Item } from '../items.ts';
import { readPeriod } from '../period.ts';
import { anyOf } from '../phrases.ts';
import { ACTS, cueRule, type Rule } from './rule.ts';

const IDENTIFYING = anyOf([
  /\b(?:donnees|informations|elements|renseignements)\b[^;\n]{0,100}\b(?:identifi|d'identite|de connexion|techniques|relatives? (?:a l'identite|au titulaire|aux titulaires|au compte|aux comptes|a l'utilisateur|aux utilisateurs|a l'auteur))/,
  /\b(?:l'|d'|de son |son )?identite(?: civile| complete)?\b/,
  /\blevee (?:de|d') ?l?'?anonymat/,
  /\badresses? ip\b/,
  /\bnoms?,? (?:et )?prenoms?\b/,
  /\bdemandes? de communication[^;\n]{0,40}\bcomptes?\b/,
  /\bdemandes? de communication (?:de|des) (?:coordonnees bancaires|moyens de paiement|adresses|numeros)/,
  /\b(?:relatifs?|associee?s?|concernant|afferentes?)[^;\n]{0,30}\b(?:titulaires?|comptes?|utilisateurs?)\b/,
  /\bidentification\b/,
  /\b(?:le|les) noms?\b[^;]{0,60}\b(?:adresses?|prenoms?|numeros?)/,
  /\bidentifier\b/,
  /\bidentifiants? de (?:connexion|terminal)/,
  /\bports? sources?\b/,
  /\bcoordonnees (?:de|du|des) (?:titulaire|auteur|utilisateur|personne)/,
]);

const DISCLOSES =
  /\b(?:communi[a-z]+|transm[a-z]+|fourni[a-z]+|reveler|divulguer|remettre|remise|produire|delivrer|adresser|donner|preciser|indiquer|identif[a-z]+|acces|levee|s'agissant|demande|relative)/;

function disclosesIdentity(item: Item): boolean {
  return DISCLOSES.test(item.words) && !/\bplainte contre x\b/.test(item.words);
}

export const DISCLOSURE: readonly Rule[] = [
  cueRule({
    id: 'disclosure.identification',
    type: 'identification_data_disclosure',
    verbs: ACTS,
    cue: IDENTIFYING,
    unless: anyOf([
      /\b(?:conserv(?:er|ation|e)|preserv(?:er|ation)|geler?)\b[^;\n]{0,40}\b(?:donnees|elements|informations)/,
      /\bpubli(?:er|cation)\b/,
      /\binformer les (?:titulaires|utilisateurs)/,
      /\bcensure? de retirer/,
      /\b(?:chiffre d'affaires|comptables?|factures?|ventes|fournisseurs|quantites)\b/,
      /\b(?:effacer|effacement|supprimer|suppression|rectifi)/,
    ]),
    when: disclosesIdentity,
    rank: 1,
    absorbs: ['document_production', 'specific_performance', 'data_preservation', 'cease_use'],
    accepts: [
      "Ordonne à la société Réso de communiquer à Mme Lys les données d'identification du titulaire du compte @x.",
      'Enjoint à la société Hôte de transmettre les nom, prénom, adresse et adresses IP associés au compte anonyme.',
    ],
    rejects: [
      "Ordonne à la société Réso de conserver les données d'identification du compte @x.",
      'Ordonne à la société Ardelis de communiquer ses documents comptables.',
    ],
  }),
  cueRule({
    id: 'disclosure.preservation',
    type: 'data_preservation',
    verbs: ACTS,
    cue: /\b(?:conserv(?:er|ation|era)|preserv(?:er|ation)|gel)(?: (?:de |des |les |l'|la |pendant |durant )?[^;\n]{0,60}?)? ?(?:donnees|messages|fichiers|informations|elements|logs|journaux|contenus|preuves)\b/,
    unless: /\b(?:a (?:sa|leur) charge|la charge)\b|\bdonnees (?:encore )?conservees\b(?![^;]{0,200}conserver)/,
    rank: 0.8,
    produce: (item) => ({ duration: readPeriod(item.words) }),
    accepts: [
      'Ordonne la conservation des données précitées pendant un an.',
      'Enjoint à la société Hôte de conserver les données relatives au compte @x pendant six mois.',
    ],
    rejects: [
      'Ordonne à la société Hôte de communiquer les données encore conservées relatives au titulaire du compte.',
    ],
  }),
  cueRule({
    id: 'disclosure.documents',
    type: 'document_production',
    verbs: ACTS,
    cue: /\b(?:communi(?:quer|cation|que)|produire|production|remettre|remise|transmettre|transmission|fournir|verser aux debats|acces a)\b[^;\n]{0,140}\b(?:documents?|pieces?|extraits?|etats?|codes? sources?|comptab[a-z]+|releves?|factures?|contrats?|registres?|etats? (?:des|certifie)|informations|elements|justificatifs?|rapports?|chiffres?|statistiques|listes?|bilans?|bons? de commande|stocks?|statuts|etudes?|comptes (?:de|des|d')|quittances?|conditions generales|versions?|copies?)\b|\b(?:versement|verser)\b[^;\n]{0,160}\b(?:aux debats|au dossier)\b|\bdroit d'information\b|\bdemandes? de production pour le surplus\b/,
    unless: anyOf([
      /\b(?:remettre|remise)\b[^;\n]{0,80}\bcodes? (?:sources?|d'acces)/,
      /\b(?:remettre|remise)[^;\n]{0,60}\ben (?:etat|ligne)\b/,
      /\bse communiquer\b/,
      /\bleurs pieces\b/,
      /\bcommunication de pieces entre/,
      /\ba titre de (?:restitution|provision)/,
      /\breception des pieces/,
      /\bpieces (?:produites|communiquees|saisies|n°|versees)/,
      /\bl'expert (?:pourra|devra|se fera)/,
      /\ba l'expert (?:tous|toutes)/,
      /\bcommuniqueront? (?:leurs|a l'expert)/,
      /\bpublication\b/,
    ]),
    rank: 2.2,
    absorbs: ['specific_performance', 'destruction_or_return'],
    accepts: [
      'Ordonne à la société Ardelis de communiquer ses documents comptables certifiés.',
      'Déboute M. Roux de sa demande de production de pièces.',
      'Enjoint à la société Hôte de remettre à M. Roux les comptes de charges des années 2018 à 2020 et les quittances.',
      "Le Conseil d'État DÉCIDE :\nArticle 1er : Est ordonné, avant dire droit, le versement par la ministre au dossier de l'instruction du décret contesté.",
    ],
    rejects: ["Dit que l'expert pourra se faire communiquer tous documents utiles à sa mission."],
  }),
];

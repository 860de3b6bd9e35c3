import { readPeriod } from '../period.ts';
import { anyOf } from '../phrases.ts';
import { ACTS, cueRule, type Rule } from './rule.ts';

const DOMAIN = '(?:noms? de domaines?|ndd|[a-z0-9-]{2,60}\\.(?:fr|com|net|org|eu|shop|info|example|io|paris)\\b)';

export const DOMAIN_NAMES: readonly Rule[] = [
  cueRule({
    id: 'domain.transfer',
    type: 'domain_transfer',
    verbs: ACTS,
    cue: new RegExp(
      `\\b(?:transf[a-z]+|transm(?:ettre|ission)|retroce[a-z]+|ced(?:er|e)|cession)\\b[^;\\n]{0,160}\\b${DOMAIN}|\\b${DOMAIN}[^;\\n]{0,120}\\b(?:transf(?:ert|erer|ere|eres)|soi(?:t|ent) transfer|transmission|retroce)|\\bdemandes? de transfert\\b`,
    ),
    unless: /\bcommuniquer\b|\bidentifi|\badresse (?:de courrier|electronique|postale)/,
    rank: 0,
    absorbs: ['redirect_cessation', 'specific_performance'],
    accepts: [
      'Ordonne le transfert du nom de domaine ardel.fr au profit de la société Ardelis.',
      "Dit que l'Afnic devra procéder à la transmission du nom de domaine « ardel.fr » à la société Ardelis.",
    ],
    rejects: ['Ordonne la radiation du nom de domaine ardel.fr.'],
  }),
  cueRule({
    id: 'domain.freeze',
    type: 'domain_freeze',
    verbs: ACTS,
    cue: new RegExp(`\\b(?:gel(?:er)?|blocage|bloquer|verrouill[a-z]+|suspen(?:dre|sion))\\b[^;\\n]{0,80}\\b${DOMAIN}`),
    unless: /\bacces\b|\bfournisseurs?\b/,
    when: (item) => !item.facts.ispCase,
    produce: (item) => ({ duration: readPeriod(item.words) }),
    rank: 0,
    accepts: [
      "Ordonne à l'Afnic de procéder au gel du nom de domaine ardel.fr.",
      'Ordonne le blocage des noms de domaine litigieux dans l’attente de la décision au fond.',
    ],
    rejects: ['Ordonne le transfert du nom de domaine ardel.fr.'],
  }),
  cueRule({
    id: 'domain.cancellation',
    type: 'domain_cancellation',
    verbs: ACTS,
    cue: new RegExp(
      `\\b(?:radi(?:ation|er|e)|suppr(?:ession|imer|ime)|annul(?:ation|er|e)|abandon(?:ner)?|resilier|procedure de radiation)\\b[^;\\n]{0,100}\\b${DOMAIN}`,
    ),
    rank: 0.2,
    accepts: [
      'Ordonne la radiation du nom de domaine ardel.fr.',
      'Enjoint à M. Roux de procéder à la suppression du nom de domaine ardel-shop.com.',
    ],
    rejects: ['Ordonne la radiation de l’affaire.'],
  }),
  cueRule({
    id: 'domain.redirect',
    type: 'redirect_cessation',
    verbs: ACTS,
    cue: /\b(?:cess(?:er|ation)|mettre fin|suppr[a-z]+|desactiv[a-z]+|interdi[a-z]+|defense)\b[^;\n]{0,80}\b(?:redirection|rediriger|redirige)/,
    rank: 0,
    accepts: [
      'Ordonne la cessation immédiate de la redirection du nom de domaine ardel.fr vers le site de M. Roux.',
      'Enjoint à M. Roux de supprimer toute redirection vers son site.',
    ],
    rejects: ['Ordonne le transfert du nom de domaine ardel.fr.'],
  }),
  cueRule({
    id: 'injunction.cease-use',
    type: 'cease_use',
    verbs: ACTS,
    cue: anyOf([
      /\b(?:fai(?:t|sons|re) (?:expresse |a [^;\n]{0,80} )?(?:defense|interdiction)|interdi(?:t|sons|re|ction))\b/,
      /\b(?:cess(?:er|ation)|mettre (?:un terme|fin)|s'abstenir|ne plus)\b[^;\n]{0,100}\b(?:l'usage|usage|l'utilisation|utilis[a-z]+|exploit[a-z]+|reproduc[a-z]+|reprod[a-z]+|commercialis[a-z]+|vente|vendre|extraction|extraire|agissements|actes|denigre[a-z]*|pratiques?|referenc|publi[a-z]+|representation|offre|contact|collecte|traitement)/,
      /\bcess(?:er|ation)\b/,
      /\bne (?:pourra|pourront|devra|devront)(?: plus)? (?:publier|diffuser|utiliser|exploiter|reproduire|mettre en ligne|faire usage)\b/,
    ]),
    unless: anyOf([
      /\bde creer (?:de )?nouveaux comptes/,
      /\bd'en creer\b/,
      /\bsuspension\b/,
      /\bredirection\b/,
      /\b(?:d'exercer|de gerer|de diriger|de paraitre|de sejour|d'entrer en (?:relation|contact))\b/,
      /\bavant l'expiration\b/,
      /\bd'(?:avertir|informer|aviser) (?:les|le|la|ses|tout|son|de )/,
      /\binteret(?:s)? (?:cesser|au taux)/,
      /\bcessation (?:de|des) (?:fonctions|paiements|contrat)/,
      /\bcesser de courir\b/,
    ]),
    rank: 1.6,
    absorbs: ['content_removal', 'destruction_or_return', 'judgment_publication'],
    accepts: [
      "Interdit à la société Ardelis d'utiliser la dénomination ARDEL.",
      'Ordonne la cessation de toute utilisation de la base de données.',
      'Fait défense à M. Roux de publier à nouveau ces photographies.',
      'Dit que M. Roux ne pourra diffuser aucune image des enfants sans l’accord de la mère.',
    ],
    rejects: [
      "Fait défense à la société Réso d'informer les titulaires des comptes de la présente procédure.",
      "Prononce une interdiction d'exercer pendant deux ans.",
    ],
  }),
];

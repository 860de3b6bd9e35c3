import type { Money } from '../domain/money.ts';
import { anyOf } from './phrases.ts';

type Table = readonly (readonly [string, RegExp])[];

/** Codes of data, limits and heads of loss (codebook §10, taxonomy) with the words that name them, on folded text. */
const DATA: Table = [
  [
    'all_available',
    /\btoutes? (?:les )?(?:donnees|informations)\b|\bl'ensemble des (?:donnees|informations)|\btous (?:les )?elements\b|\bdonnees[^;]{0,30} de nature a permettre/,
  ],
  [
    'civil_identity',
    /\bnoms?\b(?! (?:de domaine|d'utilisateur|du (?:compte|site)|de compte))|\bprenoms?\b|\bidentite\b|\braison sociale\b|\bdenomination\b/,
  ],
  ['birth_details', /\b(?:date|lieu)s?(?: et (?:de )?lieux?)? de naissance\b|\bne(?:e)? le\b/],
  [
    'postal_address',
    anyOf([
      /\badresses? postales?\b|\badresses? (?:du|des) (?:domicile|titulaire)|\bdomicile\b/,
      /\badresse\b(?! (?:ip|e-?mail|electronique|de courrier|de messagerie|de courriel|mail|de secours|url|internet|web|du site|de la page|http|etait))/,
      /\badresses(?=,| et | ainsi)/,
    ]),
  ],
  [
    'email',
    /\badresses? (?:e-?mails?|electroniques?|mails?|de (?:courrier|messagerie|courriel|secours))|\bcourriels?\b|\be-?mails?\b|\badresses? postales? et electroniques?/,
  ],
  ['phone', /\btelephon[a-z]*\b/],
  ['username', /\bpseudonymes?\b|\bidentifiants? (?:utilises?|de compte|d'utilisateur)|\bnoms? d'utilisateur/],
  [
    'account_creation_date',
    /\bdates?(?:,? (?:et |ou )?(?:heures?|lieux?))*,? (?:de |d')(?:la |l')?(?:creation|ouverture|inscription)\b/,
  ],
  ['payment_data', /\b(?:paiement|bancaires?|facturation)\b/],
  [
    'connection_logs',
    /\bhorodatages?\b|\blogs?\b|\bjournaux\b|\bdonnees de connexion\b|\bhoraires? de connexion|\bhistorique (?:de|des) connexion|\bports? source/,
  ],
  ['terminal_identifiers', /\bterminal\b|\bterminaux\b|\bimei\b|\badresse mac\b|\bports? source/],
  ['message_content', /\bcontenu des (?:messages|echanges|communications|correspondances)/],
  [
    'user_supplied',
    /\b(?:donnees|informations|elements|renseignements)\b[^,;]{0,40}\b(?:renseignee?s?|fournie?s?|declaree?s?) (?:par|lors)/,
  ],
];
/** An IP address that tells whose data are meant rather than one to be disclosed. */
const DESIGNATING_IP = anyOf(
  [
    /\b(?:s'agissant d[eu]s?|correspondant (?:a|aux?)|attribuee?s? (?:a|aux?)|titulaires? d[eu]s?|utilisateurs? d[eu]s?|detenteurs? d[eu]s?|a partir d[eu]s?|associee?s? (?:a|aux?)|rattachee?s? (?:a|aux?)|ayant utilise)(?: ?(?:l'|la|les|ces|cette))? ?adresses? ip\b[^,;]{0,60}/,
    /\badresses? ip (?:n ?° ?|numero )?\d{1,3}\.[^,;]{0,60}/,
    /\b(?:auxquel(?:le)?s?|auquel|a laquelle|a qui) (?:l'|les |ces |cette )?adresses?\b[^,;]{0,60}/,
  ],
  'g',
);
/** What an IP address was used for, in the words after it. */
const IP_USES: Table = [
  ['ip_creation', /\b(?:creation|inscription|ouverture|creer)\b/],
  ['ip_login', /\bconnexions?\b|\bse connecter\b/],
  ['ip_post', /\b(?:publication|mise en ligne|mettre en ligne|depot|publier|poster|diffusion|redaction)\b/],
];
const IP = /\bip\b([^;,.]{0,110})/g;
const IP_AT_CREATION = /\b(?:lors|au moment) de (?:la |l')(?:creation|ouverture|inscription)[^;]{0,40}\bip\b/;
const OF_POSTS =
  /\bauteurs? (?:d[eu]s? |de la |de l')(?:[a-z\d]+ )?(?:commentaires?|messages?|avis|publications?|billets?|articles?|contributions?|tweets?|posts?|propos|videos?)\b/;

const LIMITS: Table = [
  [
    'retained_only',
    /\bencore (?:conserve|dispon|detenu)|\b(?:detien|conserv|dispos)[a-z]* encore\b|\ben (?:sa|leur) possession\b|\bdont (?:elle|il)s? dispose|\bconservees?\b|\bencore en sa\b/,
  ],
  ['volunteered_only', /\bvolontairement\b|\brenseignee?s? (?:par|lors)|\bdeclaree?s? (?:par|lors)|\bdeclares\b/],
  ['excludes_ip', /\b(?:a l'exclusion|a l'exception|hors|sauf)\b[^;]{0,60}\b(?:ip|connexion)\b/],
  ['period', /\bentre le \d|\bperiode (?:du|utile|comprise)|\bdu \d{1,2} [a-z]+ (?:\d{4} )?au \d/],
];

const HEADS: Table = [
  ['moral', /(?<!\bdroits? )(?<!\bdroits? d'auteur )\bmora(?:l|ux)\b/],
  [
    'reputation_image',
    /\bprejudice d'image\b|\bimage de marque\b|\breputation\b|\batteinte a (?:son|leur) image\b|\bperte d'image\b|\bnotoriete\b/,
  ],
  [
    'economic',
    anyOf([
      /\b(?:economiques?|commercia(?:l|ux)|financiers?)\b|(?<!\bdroits )\bpatrimonia(?:l|ux)\b/,
      /\bperte de clientele\b|\bcouts? (?:de|du|des|d')(?! (?:publication|constat|proces))/,
    ]),
  ],
  ['material', /\bmateriels?\b|\b(?:frais|depenses) (?:de sante|medica(?:l|ux)|medicales)\b/],
  ['loss_of_profit', /\bgain manque\b|\bmanque a gagner\b|\bperte de (?:marge|chiffre|benefices?|gains?)\b/],
  [
    'unfair_profits',
    /\bbenefices? (?:realises?|indus?)\b|\beconomies? (?:d'investissement|(?:[a-z]{1,20} )?realisees?)/,
  ],
  ['lump_sum_royalty', /\bredevances? (?:indemnitaire|forfaitaire)|\bforfaitaire\b[^;]{0,40}redevance/],
  ['author_moral_right', /\bdroits? mora(?:l|ux)\b/],
  [
    'copyright_economic_right',
    /\bdroits? (?:patrimoniaux|d'auteur|d'exploitation)\b|\bcontrefacon\b(?! (?:de |des |du )?(?:la |l'|sa |ses |leurs? |les )?(?:marque|brevet|dessin))/,
  ],
  ['trademark', /\bmarques?\b/],
  ['database_right', /\bbases? de donnees\b/],
  ['parasitism', /\bparasit/],
  ['unfair_competition', /\bconcurrence deloyale\b|\bpratiques? commerciales? (?:trompeuse|deloyale)/],
  ['denigration', /\bdenigr/],
  ['image_right', /\bdroit a l'image\b/],
  ['privacy', /\bvie privee\b/],
  ['personal_data', /\bdonnees (?:a caractere )?personnel/],
  ['loss_of_chance', /\bperte de chance\b/],
  ['collective_interest', /\binteret collectif\b/],
  ['symbolic', /\bsymbolique\b/],
];

function codes(table: Table, words: string): string[] {
  return table.filter(([, pattern]) => pattern.test(words)).map(([code]) => code);
}

/** Data that an order names; what it leaves out ("à l'exclusion de…") is not counted. */
export function readDataCategories(words: string): string[] {
  const found = readNamedData(words.replace(/\b(?:a l'exclusion|a l'exception|hors|sauf)\b[^;]{0,200}/g, ' '));
  return found.length > 0 ? found : ['unspecified'];
}

/** Every kind of data that words name, in the order of the taxonomy; an address that only designates a subscriber is none. */
export function readNamedData(words: string): string[] {
  const named = words.replace(DESIGNATING_IP, ' ');
  return [...codes(DATA, named), ...ipCategories(named)];
}

function ipCategories(words: string): string[] {
  const found = new Set<string>(IP_AT_CREATION.test(words) ? ['ip_creation'] : []);
  for (const match of words.matchAll(IP)) {
    const uses = codes(IP_USES, match[1] ?? '');
    for (const use of uses) found.add(use);
    if (uses.length === 0 && found.size === 0) found.add(OF_POSTS.test(words) ? 'ip_post' : 'ip_login');
  }
  return [...found];
}

export function readLimits(words: string): string[] {
  return codes(LIMITS, words);
}

/** Heads of loss that words name; one euro or one franc for no named head is symbolic. */
export function readHeadsOfLoss(words: string, awarded: Money | null = null): string[] {
  const found = codes(HEADS, words);
  return found.length === 0 && awarded?.cents === 100 ? ['symbolic'] : found;
}

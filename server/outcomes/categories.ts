/** Codes of data, limits and heads of loss (codebook §10, taxonomy) with the words that name them, on folded text. */
const DATA: readonly (readonly [string, RegExp])[] = [
  [
    'all_available',
    /\btoutes? (?:les )?(?:donnees|informations)\b|\bl'ensemble des (?:donnees|informations)|\btous (?:les )?elements\b|\bdonnees[^;]{0,30} de nature a permettre/,
  ],
  ['civil_identity', /\bnoms?\b|\bprenoms?\b|\bidentite\b|\braison sociale\b|\bdenomination\b/],
  ['birth_details', /\b(?:date|lieu)s?(?: et (?:de )?lieux?)? de naissance\b|\bne(?:e)? le\b/],
  [
    'postal_address',
    /\badresses? postales?\b|\badresses? (?:du|des) (?:domicile|titulaire)|\bdomicile\b|\badresse\b(?! (?:ip|e-?mail|electronique|de courrier|mail|de secours))/,
  ],
  [
    'email',
    /\badresses? (?:e-?mails?|electroniques?|mails?|de (?:courrier|messagerie|courriel|secours))|\bcourriels?\b|\be-?mails?\b|\badresses? postales? et electroniques?/,
  ],
  ['phone', /\btelephon[a-z]*\b/],
  ['username', /\bpseudonymes?\b|\bidentifiants? (?:utilises?|de compte|d'utilisateur)|\bnoms? d'utilisateur/],
  ['account_creation_date', /\bdates? (?:et heures? )?de (?:la )?creation\b|\bcreation d[ue]s? comptes?\b/],
  ['payment_data', /\b(?:paiement|bancaires?|facturation)\b/],
  ['ip_creation', /\bip\b[^;]{0,80}\b(?:creation|inscription|ouverture)|\bcreation\b[^;]{0,60}\bip\b/],
  ['ip_login', /\badresses? ip\b[^;]{0,60}\b(?:connexions?|utilisees?)|\badresses? ip\b/],
  ['ip_post', /\bip\b[^;]{0,80}\b(?:publication|mise en ligne|depot|post)/],
  [
    'connection_logs',
    /\bhorodatages?\b|\blogs?\b|\bjournaux\b|\bdonnees de connexion\b|\bhoraires? de connexion|\bhistorique (?:de|des) connexion|\bports? source/,
  ],
  ['terminal_identifiers', /\bterminal\b|\bterminaux\b|\bimei\b|\badresse mac\b|\bports? source/],
  ['message_content', /\bcontenu des (?:messages|echanges|communications)/],
  ['user_supplied', /\b(?:renseignee?s?|fournie?s?|declaree?s?) (?:par|lors)/],
];

const LIMITS: readonly (readonly [string, RegExp])[] = [
  [
    'retained_only',
    /\bencore (?:conserve|dispon|detenu)|\ben (?:sa|leur) possession\b|\bdont (?:elle|il)s? dispose|\bconservees?\b|\bencore en sa\b/,
  ],
  ['volunteered_only', /\bvolontairement\b|\brenseignee?s? (?:par|lors)|\bdeclaree?s? (?:par|lors)|\bdeclares\b/],
  ['excludes_ip', /\b(?:a l'exclusion|a l'exception|hors|sauf)\b[^;]{0,60}\b(?:ip|connexion)\b/],
  ['period', /\bentre le \d|\bperiode (?:du|utile|comprise)|\bdu \d{1,2} [a-z]+ (?:\d{4} )?au \d/],
];

const HEADS: readonly (readonly [string, RegExp])[] = [
  ['moral', /\bprejudices? mora(?:l|ux)\b|\bmoral\b|\bdommage moral\b/],
  [
    'reputation_image',
    /\bprejudice d'image\b|\bimage de marque\b|\breputation\b|\batteinte a (?:son|leur) image\b|\bnotoriete\b/,
  ],
  ['economic', /\b(?:economiques?|commercia(?:l|ux)|patrimonia(?:l|ux)|financiers?)\b/],
  ['material', /\bmateriels?\b/],
  ['loss_of_profit', /\bgain manque\b|\bmanque a gagner\b|\bperte de (?:marge|chiffre|benefices?|gains?)\b/],
  ['unfair_profits', /\bbenefices? (?:realises?|indus?)\b|\beconomies? d'investissement/],
  ['lump_sum_royalty', /\bredevances? (?:indemnitaire|forfaitaire)|\bforfaitaire\b[^;]{0,40}redevance/],
  ['author_moral_right', /\bdroits? mora(?:l|ux)\b/],
  ['copyright_economic_right', /\bdroits? (?:patrimoniaux|d'auteur|d'exploitation)\b|\bcontrefacon\b/],
  ['trademark', /\bmarques?\b/],
  ['database_right', /\bbases? de donnees\b/],
  ['parasitism', /\bparasit/],
  ['unfair_competition', /\bconcurrence deloyale\b/],
  ['denigration', /\bdenigr/],
  ['image_right', /\bdroit a l'image\b/],
  ['privacy', /\bvie privee\b/],
  ['personal_data', /\bdonnees (?:a caractere )?personnel/],
  ['loss_of_chance', /\bperte de chance\b/],
  ['collective_interest', /\binteret collectif\b/],
  ['symbolic', /\bsymbolique\b/],
];

function codes(table: readonly (readonly [string, RegExp])[], words: string): string[] {
  return table.filter(([, pattern]) => pattern.test(words)).map(([code]) => code);
}

/** Data that an order names; what it leaves out ("à l'exclusion de…") is not counted. */
export function readDataCategories(words: string): string[] {
  const kept = words.replace(/\b(?:a l'exclusion|a l'exception|hors|sauf)\b[^;]{0,200}/g, ' ');
  const found = codes(DATA, kept);
  return found.length > 0 ? found : ['unspecified'];
}

export function readLimits(words: string): string[] {
  return codes(LIMITS, words);
}

export function readHeadsOfLoss(words: string): string[] {
  return codes(HEADS, words);
}

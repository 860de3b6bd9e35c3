import { isGenericParty } from './party-names.ts';

/** Words that a party's name never holds: what follows the name in the sentence starts there. */
const STOP =
  /,? (?:à (?:\p{Ll}+(?:er|ir|re)\b|hauteur|une?\b|la somme|titre|compter|l['’](?:encontre|égard)|ce\b|\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)\b)|devant |autrement |tels? que|telles? que|recevables?(?![\p{L}])|coupables?(?![\p{L}])|responsables?(?![\p{L}])|non (?:admis|coupable)|(?:formée?|présentée?)s?(?![\p{L}])|qui |que |mais(?![\p{L}])|est |sont |a été |ayant été |sera |seront |devra |devront |des (?:faits|fins|chefs)(?![\p{L}])|du chef |tendant |en (?:application|réparation|paiement|ce qui)|au (?:titre|paiement)|aux (?:dépens|entiers)|le (?:bénéfice|montant)|la somme |une (?:somme|indemnité)|représentée?s? (?:par|en) |agissant (?:poursuites|par |en la personne|diligences)|dont le siège|domiciliée?s? |demeurant |immatriculée? |et, |jusqu['’]|sous la |dans la limite|ou tou[ts] |lui$|leur$|prise?s?(?: en la personne|$))/iu;
/** Nouns that no party is. */
const NOT_A_PERSON =
  /^(?:(?:l['’]|d['’]|la |le |les |son |sa |ses |leurs? |cette |cet |ces |ce |des |du )?(?:présente?s? )?(?:encontre|égard|profit|bénéfice|affaire|cause|dossier|instance|procédure|appels?|pourvois?|recours|requêtes?|demandes?|conclusions|rapport|expert|experts|jugement|arrêt|ordonnance|décision|condamnation|délai|débats|greffe|frais|dépens|fond|charge|clôture|clause|mesure|peine|faits|somme|stade|titre|compter|hauteur|expiration|issue|exécution|audience|examen|tribunal|cour|juridiction|budget)(?![\p{L}-]))/iu;
/** "la société A les documents": a determiner in small letters after a name opens an object. */
const OBJECT =
  /(?<!(?:sociétés?|association|syndicat|SCI|SARL|SAS|SA|[dD]e|à|sur|dans|pour|par|sous|entre|et|[Cc]ontre|en)) (?:(?:les?|la|ses|leurs|toute?s?|copie|une copie) |l['’](?:ensemble )?)\p{Ll}/u;
/** Names in small letters start with an article or with the kind of body that they are. */
const LOWER_LEAD =
  /^(?:l['’]|la |le |les |ladite |ledit |lesdite?s? |chac|sociétés? |société$|associations?|syndicats?|caisses?|mutuelles?|communes?|fédération|union|consorts|époux|banques?|fonds|agence|département|région|ministr|ministère|établissement|comité|chambre|conseil|ordre|fondation|groupe(?:ment)?|compagnie|journal|monsieur|madame|mademoiselle|maître|docteur|veuve|héritiers|organisme|centre|office|groupement|éditions|collectif|ligue|fonds|parties|toutes? |tous |eux|elles?|deux|trois)/u;
const TITLE_ALONE = /^(?:M|Mme|Mlle|MM|Me|Monsieur|Madame|Maître|la société|société|SAS|SARL|SA)\.?$/u;

/** The part of a phrase that names a party, in the words of the text; null when it names none: a wrong name is worse than none. */
export function findPartyName(phrase: string): string | null {
  const stops = [STOP.exec(phrase), OBJECT.exec(phrase)].flatMap((stop) => (stop && stop.index > 0 ? stop.index : []));
  const name = phrase
    .slice(0, Math.min(phrase.length, ...stops))
    .replace(/\s+/g, ' ')
    .replace(/(?: (?:à|de|du|des|aux?|et)|[\s,;:–-])+$/, '')
    .trim();
  if (name.length < 2 || !/\p{L}/u.test(name) || TITLE_ALONE.test(name) || NOT_A_PERSON.test(name)) return null;
  if (/^\p{Ll}/u.test(name) && !LOWER_LEAD.test(name) && !isGenericParty(name)) return null;
  return name;
}

/** The last letter of a name that ends like a Roman numeral ("Monsieur Y X ;"), which clauses leave out. */
const LAST_INITIAL = /^ [IVX](?=\s*(?:[;,.\n]|$))/;

/** "l'association Droits en Ligne": a capital after the preposition belongs to the name. */
const GOES_ON = /^ (?:en|sur|sous|sans) (?!Mme|Monsieur|Madame|Maître|Application)\p{Lu}\p{Ll}+/u;

/** The end of a name that stops inside square brackets ("l'URSSAF [Localité 2]") or before its last initial, within a few characters. */
export function completeName(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const initial = LAST_INITIAL.exec(text.slice(end, end + 4));
  if (initial) return end + initial[0].length;
  const rest = GOES_ON.exec(text.slice(end, end + 40));
  if (rest) return end + rest[0].length;
  if (name.lastIndexOf('[') <= name.lastIndexOf(']')) return end;
  const close = text.slice(end, end + 16).indexOf(']');
  return close < 0 ? end : end + close + 1;
}

import { CREDITED } from './credit-phrases.ts';
import type { Item } from './items.ts';
import {
  findSpans,
  inOrder,
  NAME_STOPS,
  NUMBER,
  naming,
  OF,
  onOneLine,
  PARTY_START,
  type PartySpan,
  TO,
} from './party-span.ts';
import { anyOf } from './phrases.ts';

const PAYS = /\b(?:payer|verser|regler|rembourser|verser(?:a|ont)|paier(?:a|ont)|payer(?:a|ont)|payee?|verse)/;
const HANDS_OVER = /\b(?:restituer|reverser|servir|remettre|communiquer|fournir|transmettre)/;
const EACH = /(?: chacun[a-z]*)?/;
/** What is paid or handed over: a name ends before it. */
const OBJECTS = anyOf([
  /sommes?|montant|indemnite|provision|euro|noms?|donnees|elements|informations/,
  /documents|pieces|codes|suivante/,
]);
/** What may follow a comma inside a list of parties or the description of one. */
const LIST_GOES_ON = anyOf([
  / (?:pris|es |en (?:sa|ses|leur|qualite)|agissant|represent|epouse|veuve)/,
  / [a-z-]+ et (?:associes|[a-z-]+ )| [a-z-]+, [a-z-]+ et /,
  / et (?:a |aux? )?(?:m\.|mme|la |le |l'|monsieur|madame)/,
  / (?:m\.|mme|mm\.|monsieur|madame|s[ac]|la |le |l'|a |au |aux )/,
]);
const TITLE_OR_CAUSE = / (?:au titre|a titre|en application|en reparation|sur le|pour)\b/;
const GAINS = naming(
  inOrder(anyOf([PAYS, HANDS_OVER]), EACH, /(?:,[^,;\n]{2,120},)? /, TO),
  [
    inOrder(/,? (?:la|une|les?|l'|des|cette|celle) (?:meme )?/, OBJECTS),
    inOrder(/,? /, anyOf([NUMBER, /(?:celle|chacun[a-z]*|seule?)\b/])),
    /,? ensemble\b/,
    new RegExp(`,(?!${LIST_GOES_ON.source})`),
    /\s+en (?!la personne|qualite|sa qual|leur qual|ses qual|demande\b|defense\b)/,
    /\s+(?:au titre|a titre|sur le|pour|dans|sous|par|toutes?|qui|une?)\b/,
    /$|\s*:|;/,
  ],
  300,
);
/** "verser une somme de 2 000 euros à X": the sum first. */
const SUM_FIRST = naming(
  inOrder(
    PAYS,
    EACH,
    / (?:(?:la|une|cette) (?:somme|indemnite|provision)[^;\n]{0,60}?|\d[\d .,]{0,15})(?:euros?|€|francs?)\)?,? /,
    TO,
  ),
  [/,(?! (?:a |au |aux |et ))|;|$/, TITLE_OR_CAUSE],
  300,
);
/** "- à la société A, celle de…", under a verb stated before. */
const LISTED = naming(
  inOrder(/^[\s,•·*–>-]*(?:et,? |ainsi qu'|puis )?,? ?/, TO),
  [
    /,? (?:la|une|celle|les) (?:somme|de)?/,
    /,(?!(?: [a-z.'-]+){1,4}(?:,| et ))/,
    /\s*:| pour | seul| un euro/,
    inOrder(/ /, NUMBER),
  ],
  160,
);
/** "500 à la société A": a sum and its creditor in a list. */
const SUM_TO = naming(
  inOrder(/(?:^|:)[^a-z0-9;]{0,6}\d[\d .,]*(?:euros?|€|francs?)? /, TO),
  [NAME_STOPS, / (?:au titre|en|sur) /],
  160,
);
/** "Monsieur A : la somme de…". */
const HEADS_LINE =
  /^[\s•·*–>-]*((?:m\.|mme|monsieur|madame|l[ae] (?:societe|compagnie|caisse)|l'etat)[^;:\n]{2,120}?) ?:[\s-]*(?:la|une) somme/;
const AFTER_COLON = naming(inOrder(/:\s*[•·*–>-]?\s*/, TO), [/,? (?:la|une) somme/, inOrder(/,? /, NUMBER)], 160);
const ALLOTS = naming(
  inOrder(/^,? /, TO),
  [
    /,? (?:la|une|les|des|un) (?:somme|indemnite|provision|delai|echelonnement)/,
    inOrder(/,? /, NUMBER),
    /,? des delais/,
  ],
  300,
);
const PROFIT = naming(inOrder(/\bau (?:(?:seul )?profit|benefice) /, OF), [
  /,? (?:en|au titre|a titre|la|les|sur|dans|sous|qui|du nom|des sommes|une)\b/,
  NAME_STOPS,
]);
const RELEASED = naming(/^ /, [/,? a (?:se liberer|s'acquitter|regler|apurer|payer)/]);

/** Where the item may name who gains by it, the likeliest place first. Pronouns are not looked for. */
export function findBeneficiarySpans(item: Item): PartySpan[] {
  const { clause } = item;
  const words = onOneLine(item.words);
  const after = onOneLine(clause.words.slice(clause.head.end - clause.head.start));
  const allots = /^(?:allouer|accorder|octroyer|dédommager)$/.test(clause.head.lemma);
  return [
    ...(allots ? findSpans(after, clause.head.end, [ALLOTS]) : []),
    ...(clause.head.lemma === 'autoriser' ? findSpans(after, clause.head.end, [RELEASED]) : []),
    ...findSpans(words, item.start, [GAINS, SUM_FIRST, PROFIT, item.first ? AFTER_COLON : LISTED, SUM_TO, HEADS_LINE]),
    ...findSpans(words, item.start, CREDITED),
  ];
}

/** "12 000 euros pour la société A et 5 000 euros pour la société B": whom of the list a sum is for. */
const SHARE = naming(
  inOrder(
    /\b(?:euros?|€|francs)\)?,? (?:pour|par|s'agissant de|concernant|a la charge de) /,
    new RegExp(`(?=${PARTY_START.source})`),
  ),
  [NAME_STOPS, / (?:et|au titre|a titre|en reparation) /],
  120,
);

/** Where a sum says which of the parties of its clause it is for. */
export function findShareSpans(item: Item): PartySpan[] {
  return findSpans(onOneLine(item.words), item.start, [SHARE]);
}

const TO_SOMEBODY_NAMED =
  /\b(?:lui|leur) (?:payer|verser|regler|versera|rembourser|restituer|remettre|communiquer|payera|paiera|verse)/;

/** True for "lui payer", "leur verser": somebody named before gains. */
export function hasObjectPronoun(words: string): boolean {
  return TO_SOMEBODY_NAMED.test(words);
}

import type { Item } from './items.ts';
import { findSpans, onOneLine, type PartySpan } from './party-span.ts';
import { anyOf } from './phrases.ts';

const GAIN_END = anyOf([
  /,? (?:la|une|les?|l'|des|cette|celle) (?:meme )?(?:sommes?|montant|indemnite|provision|euro|nom|noms|donnees|elements|informations|documents|pieces|codes|suivante)/,
  /,? (?:\d(?![^[\]\n]{0,12}\]|(?:e|er|eme) )|(?:un euro|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|mille|cents?|celle|chacun[a-z]*|seule?)\b)/,
  /,? ensemble\b|,(?! (?:pris|es |en (?:sa|ses|leur|qualite)|agissant|represent|epouse|veuve|[a-z-]+ et (?:associes|[a-z-]+ )|[a-z-]+, [a-z-]+ et |et (?:a |aux? )?(?:m\.|mme|la |le |l'|monsieur|madame)|(?:m\.|mme|mm\.|monsieur|madame|s[ac]|la |le |l'|a |au |aux )))/,
  /\s+(?:en (?!la personne|qualite|sa qual|leur qual|ses qual|demande\b|defense\b)|au titre|a titre|sur le|pour|dans|sous|par|toutes?|qui|une?)\b/,
  /$|\s*:|;/,
]).source;
const GAINS = new RegExp(
  `\\b(?:payer|verser|regler|rembourser|restituer|reverser|servir|remettre|communiquer|fournir|transmettre|versera|paiera|payera|payee?)(?: chacun[a-z]*)?(?:,[^,;\\n]{2,120},)? (?:a|au|aux) (?!titre|compter)([^;\\n:]{2,300}?)(?=${GAIN_END})`,
);
/** "verser une somme de 2 000 euros à X": the sum first. */
const SUM_FIRST =
  /\b(?:payer|verser|regler|rembourser|verser(?:a|ont)|paier(?:a|ont)|payer(?:a|ont)|verse)(?: chacun[a-z]*)? (?:(?:la|une|cette) (?:somme|indemnite|provision)[^;\n]{0,60}?|\d[\d .,]{0,15})(?:euros?|€|francs?)\)?,? (?:a|au|aux) (?!titre|compter|hauteur)([^;\n]{2,300}?)(?=,(?! (?:a |au |aux |et ))|;|$| (?:au titre|en application|en reparation|sur le|pour|a titre) ?)/;
const GIVEN =
  /\b(?:restitution|remboursement|remise|transfert|transmission|communication|versement|paiement|cession)s?(?: (?:de|du|des|d'|par) ?[^;:\n]{2,120}?)? (?:a|au|aux) (?=l[ae]s? |l'|m\. |mme |mm\. |monsieur |madame |s[ac][a-z]{0,4} |etablissements? |x{5,}|chacun|ce|demand|requer)(?!l'(?:expert|huissier)|la suite|la charge|le demand)([^;\n]{2,160}?)(?=,|;|$| (?:en|au titre|a titre|sur|dans|sous|par|de|des (?:sommes|fonds|documents|pieces|biens|disques|indemnites|materiels)) )/;
const LISTED =
  /^[\s,•·*–>-]*(?:et,? |ainsi qu'|puis )?,? ?(?:a|au|aux) (?!titre|hauteur|compter)([^;\n]{2,160}?)(?=,? (?:la|une|celle|les) (?:somme|de)?|,(?!(?: [a-z.'-]+){1,4}(?:,| et ))|\s*:| pour | \d(?![^[\]\n]{0,12}\])| seul| un euro)/;
/** "500 à la société A": a sum and its creditor in a list. */
const SUM_TO =
  /(?:^|:)[^a-z0-9;]{0,6}\d[\d .,]*(?:euros?|€|francs?)? (?:a|au|aux) (?!titre|compter|hauteur)([^;\n]{2,160}?)(?=,|;|$| (?:au titre|en|sur) )/;
/** "Monsieur A : la somme de…". */
const HEADS_LINE =
  /^[\s•·*–>-]*((?:m\.|mme|monsieur|madame|l[ae] (?:societe|compagnie|caisse)|l'etat)[^;:\n]{2,120}?) ?:[\s-]*(?:la|une) somme/;
const AFTER_COLON = /:\s*[•·*–>-]?\s*(?:a|au|aux) ([^;\n]{2,160}?)(?=,? (?:la|une) somme|,? \d(?![^[\]\n]{0,12}\]))/;
const ALLOTS =
  /^,? (?:a|au|aux) ([^;\n]{2,300}?)(?=,? (?:la|une|les|des|un) (?:somme|indemnite|provision|delai|echelonnement)|,? \d(?![^[\]\n]{0,12}\])|,? des delais)/;
const PROFIT =
  /\bau (?:(?:seul )?profit|benefice) (?:de |du |des |d')([^;\n]{2,200}?)(?=,? (?:en|au titre|a titre|la|les|sur|dans|sous|qui|du nom|des sommes|une)\b|,|;|$)/;
const DUE_TO =
  /\b(?:due?s?|allouee?s?|accordee?s?)(?: par [^;\n]{2,120}?)? (?:a|au|aux) (?!titre|compter)([^;\n]{2,160}?)(?=,|;|$| par | a (?:la somme|\d)| la somme| comme suit| a titre| au titre)/;
const GUARANTEED =
  /\b(?:garantir|relever(?: et garantir| indemne(?: et garantir)?)?) (?!et |indemne|integralement)([^;\n]{2,200}?)(?=,|;|$| (?:de (?:toutes?|l'|la |cette|ce)|des (?:condamnations|sommes)|du (?:montant|paiement)|contre|a hauteur|a concurrence|integralement|a raison) ?)/;
const HARMED =
  /\b(?:causee?s?|occasionnee?s?) (?:a|au|aux) ([^;\n]{2,160}?)(?=,|;|$| (?:en|au titre|a titre|a hauteur|du fait|par|la somme|a la somme) ?)|\bsubie?s? par ([^;\n]{2,160}?)(?=,|;|$| (?:en|au titre|a titre|du fait|la somme|a la somme) ?)/;
const CREDITOR =
  /\bcreances? (?:de |d'|du |des )((?:l[ae]s? |l'|m\. |mme |mm\. |monsieur |madame |s[ac]|x{5,})[^;\n]{2,160}?)(?=,|;|$| (?:au passif|a (?:la somme|hauteur|titre)|a \d|sur) ?)/;
const WRONGED = /\bau prejudice (?:de |du |des |d')([^;\n]{2,160}?)(?=,|;|$| en )/;
const RELEASED = /^ ([^;\n]{2,200}?),? a (?:se liberer|s'acquitter|regler|apurer|payer)/;

/** Where the item may name who gains by it, the likeliest place first. Pronouns are not looked for. */
export function findBeneficiarySpans(item: Item): PartySpan[] {
  const { clause } = item;
  const words = onOneLine(item.words);
  const after = onOneLine(clause.words.slice(clause.head.end - clause.head.start));
  const allots = /^(?:allouer|accorder|octroyer|dédommager)$/.test(clause.head.lemma);
  return [
    ...(allots ? findSpans(after, clause.head.end, [ALLOTS]) : []),
    ...(clause.head.lemma === 'autoriser' ? findSpans(after, clause.head.end, [RELEASED]) : []),
    ...findSpans(words, item.start, [
      GAINS,
      SUM_FIRST,
      PROFIT,
      item.first ? AFTER_COLON : LISTED,
      SUM_TO,
      HEADS_LINE,
      DUE_TO,
      GUARANTEED,
      GIVEN,
      CREDITOR,
      WRONGED,
      HARMED,
    ]),
  ];
}

/** "12 000 euros pour la société A et 5 000 euros pour la société B": whom of the list a sum is for. */
const SHARE =
  /\b(?:euros?|€|francs)\)?,? (?:pour|par|s'agissant de|concernant|a la charge de) ((?:l[ae]s? |l'|m\. |mme |mm\. |monsieur |madame |s[ac]|x{5,})[^;\n]{2,120}?)(?=,|;|$| (?:et|au titre|a titre|en reparation) )/;

/** Where a sum says which of the parties of its clause it is for. */
export function findShareSpans(item: Item): PartySpan[] {
  return findSpans(onOneLine(item.words), item.start, [SHARE]);
}

/** "lui payer", "leur verser": somebody named before gains. */
export function findObjectPronoun(words: string): 'lui' | 'leur' | null {
  const match =
    /\b(lui|leur) (?:payer|verser|regler|versera|rembourser|restituer|remettre|communiquer|payera|paiera|verse)/.exec(
      words,
    );
  return match?.[1] === 'lui' ? 'lui' : match ? 'leur' : null;
}

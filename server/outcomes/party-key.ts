import { foldLabel } from '../domain/text.ts';

/** What follows a party's name without being part of it: representation, capacity, seat. */
const CIRCUMSTANCE =
  /,? (?:prise?s? en (?:la|leurs?) personnes?|en (?:sa|leurs?|ses) (?:double )?qualites?|en qualite|es[ -]?qualites?|agissant|represente|dont le siege|domicilie|demeurant|venant aux droits|exercant|immatricule|nee? le|sous la (?:curatelle|tutelle)).*$/s;
const CIVILITY = /\b(?:mm?\.|mr\.?|mmes?|mlle|me|m(?= et mme))(?=\s)/g;
/** Civilities, articles and legal forms: they tell no two parties apart. */
const COMMON = new Set(
  'monsieur madame mademoiselle messieurs mesdames maitre docteur le la les de du des et au aux en sa sas sasu sarl sarlu eurl sci scp sca sccv snc scea gaec earl gie selarl selarlu seleurl selas selafa aarpi societe ste association syndicat compagnie epouse epoux veuve nee consorts dit dite son assureur limited ltd inc llc gmbh'.split(
    ' ',
  ),
);

/** The words by which two mentions of a party are recognised as one: folded, without civility, legal form or circumstance. */
export function partyWords(name: string): readonly string[] {
  const plain = foldLabel(name)
    .replace(/caisse primaire d'assurance maladie/, 'cpam')
    .replace(/unions? de recouvrement des cotisations de securite sociale et d'allocations familiales/, 'urssaf')
    .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => `${dotted.replaceAll('.', '')} `)
    .replace(CIRCUMSTANCE, '')
    .replace(CIVILITY, ' ')
    .replace(/\b[ld]'/g, ' ');
  const words = plain.split(/[^a-z0-9]+/).flatMap((word) => (word === '' ? [] : [word.replace(/(?<=...)s$/, '')]));
  const own = words.filter((word) => !COMMON.has(word));
  return own.length > 0 ? own : words;
}

/** How well two mentions agree: 0 when they name different parties, higher the more words they share. */
export function agreement(left: readonly string[], right: readonly string[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 0) return 0;
  const shared = short.filter((word) => long.includes(word)).length;
  const enough = shared === short.length || (shared >= 2 && shared / short.length >= 0.6);
  return enough ? shared - (short.length - shared) * 0.5 - (long.length - short.length) * 0.01 : 0;
}

/** True when two written names designate one party. */
export function isSameParty(left: string, right: string): boolean {
  return agreement(partyWords(left), partyWords(right)) > 0;
}

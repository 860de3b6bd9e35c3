import type { Item } from './items.ts';
import { anyOf } from './phrases.ts';

const REFERS = anyOf([
  /\ba ce(?: meme)? titre\b/,
  /\bde ce(?: meme)? chef\b/,
  /\bsur (?:ce|le) meme (?:fondement|texte)\b/,
  /\bsur ce fondement\b/,
  /\bde meme nature\b/,
  /\bce dernier (?:texte|article|fondement)\b/,
  /\bau meme titre\b/,
  /\bdu meme (?:article|chef|texte)\b/,
  /\bde cet article\b/,
  /\bmemes? dispositions\b/,
  /\bdu meme code\b(?! )/,
]);
const COSTS = /^costs_/;

/** The type that "à ce titre", "sur le même fondement" takes up: the last costs article read, else the last type. */
export function resolveReference(item: Item, readTypes: readonly string[]): string | null {
  if (!REFERS.test(item.words)) return null;
  if (/\barticle|\bfondement|\btexte/.test(item.words)) return readTypes.findLast((type) => COSTS.test(type)) ?? null;
  return readTypes.at(-1) ?? null;
}

import { foldOnce } from './folded.ts';

/** How far before a disposition its adjunct ("Vu l'article 700 …,") may stand. */
const REACH = 4000;

/**
 * The text's own words behind a folded phrase, found at or before `end` (UTF-16 offset): accents and capitals as written, line
 * breaks and typographic apostrophes made plain, a phrase wholly in capitals put in small letters. The folded phrase when the text
 * does not hold it.
 */
export function wordsAsWritten(phrase: string, text: string, end: number): string {
  const floor = Math.max(0, end - REACH);
  const at = foldOnce(text).slice(floor, end).lastIndexOf(phrase);
  const written = at < 0 ? phrase : text.slice(floor + at, floor + at + phrase.length);
  const plain = written.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
  const readable = /\p{Ll}/u.test(plain) ? plain : plain.toLowerCase();
  return /^\p{Lu}\p{Ll}/u.test(readable) ? `${readable.charAt(0).toLowerCase()}${readable.slice(1)}` : readable;
}

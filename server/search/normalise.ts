import { stemWord } from './stem.ts';

/** Changes whenever the same text would give other tokens: indexes built with another version are rebuilt. */
export const NORMALISER_VERSION = 1;

/** Words of a text as parallel lists; offsets are UTF-16 positions of the original, end exclusive. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower-case ASCII letters and digits only. */
  readonly folded: readonly string[];
}

/** Particles that vanish before an apostrophe, so that "l’identification" and "identification" are one word. */
const ELIDED = new Set('l d c j m n s t qu jusqu lorsqu puisqu quoiqu'.split(' '));

/** Words too common to be asked for outside quotes; they are indexed, so that phrases are exact. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a au aux avec ce ces cette dans de des du elle en est et il la le les leur lui mais ne nos notre on or ou par pas pour que qui sa se ses son sur un une l d c j m n s t y qu'.split(
    ' ',
  ),
);

const LONGEST_TOKEN = 60;
const APOSTROPHES = new Set(["'", '’', '‘', '\u02bc', '`', '´']);
const SPECIAL: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const MEMO_LIMIT = 200_000;
const folds = new Map<string, string>();
const stems = new Map<string, string>();

/** One word folded: lower case, no accents, œ → oe; letters of other alphabets become their code points, so that every engine splits alike. */
export function foldWord(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = computeFold(word).slice(0, LONGEST_TOKEN);
  if (folds.size >= MEMO_LIMIT) folds.clear();
  folds.set(word, folded);
  return folded;
}

function computeFold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (c) => SPECIAL[c] ?? (/[\p{L}\p{N}]/u.test(c) ? `u${c.codePointAt(0)?.toString(16)}` : ''));
}

/** The stem of a folded word. */
export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const computed = stemWord(folded);
  if (stems.size >= MEMO_LIMIT) stems.clear();
  stems.set(folded, computed);
  return computed;
}

/**
 * The words of a text, in order. Everything that is neither letter nor digit separates; elided particles are left out; digits
 * grouped by thousands ("5 000", "12.234") are one word. Linear in the length of the text.
 */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && isWordUnit(text.charCodeAt(at))) at++;
    const end = groupedDigitsEnd(text, start, at);
    const word = foldWord(end === at ? text.slice(start, at) : text.slice(start, end).replace(/\D/g, ''));
    at = end;
    if (word === '' || (ELIDED.has(word) && APOSTROPHES.has(text.charAt(at)))) continue;
    starts.push(start);
    ends.push(end);
    folded.push(word);
  }
  return { starts, ends, folded };
}

/** The folded words of a text. */
export function foldedWords(text: string): readonly string[] {
  return tokenise(text).folded;
}

const OTHER_WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const wordUnits = new Map<number, boolean>();

function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  const known = wordUnits.get(code);
  if (known !== undefined) return known;
  const is = OTHER_WORD_UNIT.test(String.fromCharCode(code)) && code !== 0xaa && code !== 0xba && code !== 0x2bc;
  wordUnits.set(code, is);
  return is;
}

/** End of "5 000" or "12.234.000" when the word is its first group of one to three digits, else the word's own end. */
function groupedDigitsEnd(text: string, start: number, end: number): number {
  if (end - start > 3 || !allDigits(text, start, end)) return end;
  let last = end;
  for (let groups = 0; groups < 3 && isGroupSeparator(text.charCodeAt(last)); groups++) {
    const next = last + 1;
    if (!allDigits(text, next, next + 3) || isWordUnit(text.charCodeAt(next + 3))) break;
    last = next + 3;
  }
  return last;
}

function isGroupSeparator(code: number): boolean {
  return code === 32 || code === 46 || code === 0xa0 || code === 0x202f;
}

function allDigits(text: string, start: number, end: number): boolean {
  if (end > text.length) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

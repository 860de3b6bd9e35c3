import { stemWord } from './stem.ts';

/** Changes whenever the same text would give other tokens: indexes built with another version are rebuilt. */
export const NORMALISER_VERSION = 2;

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
  'a au aux avec ce ces cette dans de des du elle en est et il la le les leur lui mais ne nos notre on or ou par pas pour que qui sa se ses son sur un une l d c j m n s t y qu etre peut peuvent comme ni quel quelle quels quelles quand comment pourquoi combien lequel laquelle lesquels lesquelles si sont ont ainsi donc dont cela ils elles je nous vous me moi aussi afin'.split(
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
const RECENT_LIMIT = 4_000;

/** Remembers what a function gives for each word; the words of the moment are found faster than the others. */
function remember(compute: (word: string) => string): (word: string) => string {
  const all = new Map<string, string>();
  const recent = new Map<string, string>();
  return (word) => {
    const near = recent.get(word);
    if (near !== undefined) return near;
    const own = ownCopy(word);
    const known = all.get(own) ?? compute(own);
    if (all.size >= MEMO_LIMIT) all.clear();
    all.set(own, known);
    if (recent.size >= RECENT_LIMIT) recent.clear();
    recent.set(own, known);
    return known;
  };
}

/** A part of a string keeps the whole string in memory; a copy does not. */
function ownCopy(word: string): string {
  return word.length < 13 ? word : Buffer.from(word, 'utf16le').toString('utf16le');
}

/** One word folded: lower case, no accents, œ → oe; letters of other alphabets become their code points, so that every engine splits alike. */
export const foldWord = remember((word) => computeFold(word).slice(0, LONGEST_TOKEN));

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
export const stem = remember(stemWord);

/**
 * Walks over the words of a text, in order. Everything that is neither letter nor digit separates; elided particles are left out;
 * digits grouped by thousands ("5 000", "12.234") are one word. Linear in the length of the text.
 */
export class WordScanner {
  readonly text: string;
  /** UTF-16 offsets of the current word, end exclusive. */
  start = 0;
  end = 0;
  #ownEnd = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the next word; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    for (let at = this.end; at < length; ) {
      while (at < length && !isWordUnit(text.charCodeAt(at))) at++;
      if (at >= length) break;
      const start = at;
      while (at < length && isWordUnit(text.charCodeAt(at))) at++;
      if (isElided(text, start, at)) continue;
      this.start = start;
      this.#ownEnd = at;
      this.end = groupedDigitsEnd(text, start, at);
      if (startsPlainly(text, start) || this.folded() !== '') return true;
      at = this.end;
    }
    this.end = length;
    return false;
  }

  /** The current word, folded. */
  folded(): string {
    const isGrouped = this.end !== this.#ownEnd;
    const word = this.text.slice(this.start, this.end);
    return foldWord(isGrouped ? word.replace(/\D/g, '') : word);
  }

  /** Goes back to a word seen before. */
  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.#ownEnd = end;
  }
}

/** Every word of a text with its place. */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) {
    starts.push(scanner.start);
    ends.push(scanner.end);
    folded.push(scanner.folded());
  }
  return { starts, ends, folded };
}

/** The folded words of a text. */
export function foldedWords(text: string): readonly string[] {
  const folded: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) folded.push(scanner.folded());
  return folded;
}

const LONGEST_PARTICLE = 7;

function isElided(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PARTICLE || end >= text.length) return false;
  return APOSTROPHES.has(text.charAt(end)) && ELIDED.has(foldWord(text.slice(start, end)));
}

/** True when the word surely folds to something: it starts with an ASCII letter or digit. */
function startsPlainly(text: string, start: number): boolean {
  return text.charCodeAt(start) < 128;
}

const OTHER_WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
/** For each UTF-16 unit: 0 not looked at yet, 1 separates, 2 is part of a word. */
const units = new Uint8Array(0x10000);

/** True when a UTF-16 unit is part of a word. */
export function isWordUnit(code: number): boolean {
  const known = units[code] ?? 0;
  if (known !== 0) return known === 2;
  const isOrdinal = code === 0xaa || code === 0xba || code === 0x2bc;
  const is = OTHER_WORD_UNIT.test(String.fromCharCode(code)) && !isOrdinal;
  units[code] = is ? 2 : 1;
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

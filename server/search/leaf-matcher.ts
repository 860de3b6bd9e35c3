import { foldWord, isWordUnit, stem, WordScanner } from './normalise.ts';
import type { TextLeaf } from './query-ast.ts';
import { termSequences } from './thesaurus.ts';

/** A place of a text where a leaf of the query stands: UTF-16 offsets and the leaf's rank in the list. */
export interface LeafMatch {
  readonly start: number;
  readonly end: number;
  readonly leaf: number;
}

interface Pattern {
  readonly words: readonly string[];
  readonly isStem: boolean;
  /** The last word is the start of one. */
  readonly isPrefix: boolean;
  readonly leaf: number;
}

/** Finds the leaves of a query in any text; fields are not looked at. */
export interface LeafMatcher {
  readonly labels: readonly string[];
  find(text: string): readonly LeafMatch[];
}

export function compileLeaves(leaves: readonly TextLeaf[]): LeafMatcher {
  const patterns = leaves.flatMap(patternsOf);
  if (patterns.length === 0) return { labels: [], find: () => [] };
  const [byWord, byStem] = [new Map<string, Pattern[]>(), new Map<string, Pattern[]>()];
  const prefixes = patterns.filter((pattern) => pattern.isPrefix && pattern.words.length === 1);
  for (const pattern of patterns) {
    const [first = ''] = pattern.words;
    const group = pattern.isStem ? byStem : byWord;
    if (!prefixes.includes(pattern)) group.set(first, [...(group.get(first) ?? []), pattern]);
  }
  const starts = startsOf(patterns);
  return {
    labels: leaves.map((leaf) => leaf.text),
    find(text) {
      const found: LeafMatch[] = [];
      const scanner = new WordScanner(text);
      starts.lastIndex = 0;
      for (let at = starts.exec(text)?.index; at !== undefined; at = starts.exec(text)?.index) {
        starts.lastIndex = at + 1;
        if (at < scanner.end || !beginsWord(text, at)) continue;
        scanner.moveTo(at, at);
        if (!scanner.next()) break;
        const word = scanner.folded();
        for (const pattern of byWord.get(word) ?? []) push(found, scanner, word, pattern);
        for (const pattern of byStem.get(stem(word)) ?? []) push(found, scanner, word, pattern);
        for (const pattern of prefixes) push(found, scanner, word, pattern);
      }
      return found;
    },
  };
}

function beginsWord(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at)) && (at === 0 || !isWordUnit(text.charCodeAt(at - 1)));
}

function patternsOf(leaf: TextLeaf, at: number): readonly Pattern[] {
  if (leaf.kind === 'concept') {
    return termSequences(leaf.entry).map((words) => ({ words, isStem: true, isPrefix: false, leaf: at }));
  }
  const isPhrase = leaf.kind === 'phrase';
  return [{ words: leaf.words, isStem: !isPhrase, isPrefix: isPhrase && leaf.prefix, leaf: at }];
}

/** How irregular plurals of a stem begin. */
const IRREGULAR_STARTS: Readonly<Record<string, string>> = { oeil: 'ye', bail: 'ba' };
const NON_ASCII = '\\u0080-\\uffff';
/** The first and last of the letters of Latin-1 and Latin Extended-A, which the accented ones of French are among. */
const [LATIN, LAST_LATIN] = [0xb2, 0x17f];
/** Others that may begin a word: general punctuation does not. */
const OTHER_INITIALS = '\\u0180-\\u1fff\\u2070-\\uffff';

/** Accented letters by the plain one that they are read as; under '' those that are none by themselves. */
const ACCENTED = new Map<string, string>();
for (let code = LATIN; code <= LAST_LATIN; code++) {
  const letter = String.fromCharCode(code);
  const plain = foldWord(letter).charAt(0);
  ACCENTED.set(plain, `${ACCENTED.get(plain) ?? ''}${letter}`);
}

/** Most accented letters stand inside a word: the expression itself passes over those behind a letter or digit. */
const BEHIND_NO_LETTER = '(?<![a-zA-Z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff][^])';

/** Letters at the end of a stem that may differ in its words (travail, travaux). */
const UNSURE_LETTERS = 3;
const MOST_LETTERS = 6;

/**
 * Finds the places of a text where a word may begin as those of a pattern do: plain letters are compared, others may be anything.
 * All digits pass when one does, since they may be grouped.
 */
function startsOf(patterns: readonly Pattern[]): RegExp {
  const starts = new Set<string>();
  for (const { words, isStem } of patterns) {
    const [word = ''] = words;
    const irregular = IRREGULAR_STARTS[word];
    const sure = isStem ? Math.max(word.length - UNSURE_LETTERS, UNSURE_LETTERS) : word.length;
    if (irregular !== undefined) starts.add(irregular);
    starts.add(word.slice(0, Math.min(sure, MOST_LETTERS)));
  }
  const plain = [...starts].map((start) => (/^[a-z]/.test(start) ? startExpression(start) : '[0-9]'));
  const accented = initialsOf([...starts].map((start) => start.charAt(0)));
  return new RegExp(`[${accented}${OTHER_INITIALS}]${BEHIND_NO_LETTER}|${[...new Set(plain)].join('|')}`, 'g');
}

/** The accented letters that may begin a word of one of these initials; all of them where one is no plain letter. */
function initialsOf(initials: readonly string[]): string {
  if (!initials.every((initial) => /^[a-z]$/.test(initial))) return [...ACCENTED.values()].join('');
  return ['', ...new Set(initials)].map((initial) => ACCENTED.get(initial) ?? '').join('');
}

/** Letters in either case; one that is not plain may stand for the rest of them. */
function startExpression(letters: string): string {
  const [first = '', ...others] = [...letters].map((letter) => `${letter}${letter.toUpperCase()}`);
  const rest = others.reduceRight((after, letter) => `(?:[${NON_ASCII}]|[${letter}]${after})`, '');
  return `[${first}]${rest}`;
}

/** Adds the place where the pattern begins with the scanner's word, when its other words follow; leaves the scanner where it is. */
function push(found: LeafMatch[], scanner: WordScanner, first: string, pattern: Pattern): void {
  const { start, end } = scanner;
  if (holdsAll(scanner, first, pattern)) found.push({ start, end: scanner.end, leaf: pattern.leaf });
  scanner.moveTo(start, end);
}

function holdsAll(scanner: WordScanner, first: string, pattern: Pattern): boolean {
  const last = pattern.words.length - 1;
  return pattern.words.every((wanted, i) => {
    if (i > 0 && !scanner.next()) return false;
    const word = i === 0 ? first : scanner.folded();
    if (pattern.isPrefix && i === last) return word.startsWith(wanted);
    return (pattern.isStem ? stem(word) : word) === wanted;
  });
}

import { isWordUnit, stem, WordScanner } from './normalise.ts';
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
  const [byWord, byStem] = [new Map<string, Pattern[]>(), new Map<string, Pattern[]>()];
  const prefixes = patterns.filter((pattern) => pattern.isPrefix && pattern.words.length === 1);
  for (const pattern of patterns) {
    const [first = ''] = pattern.words;
    const group = pattern.isStem ? byStem : byWord;
    if (!prefixes.includes(pattern)) group.set(first, [...(group.get(first) ?? []), pattern]);
  }
  const mayStart = startsOf(patterns);
  return {
    labels: leaves.map((leaf) => leaf.text),
    find(text) {
      const found: LeafMatch[] = [];
      const scanner = new WordScanner(text);
      for (let at = nextStart(text, 0, mayStart); at < text.length; at = nextStart(text, scanner.end, mayStart)) {
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

/** The next place where a word starts that may match, or the length of the text. */
function nextStart(text: string, from: number, mayStart: (text: string, at: number) => boolean): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    while (at < length && !isWordUnit(text.charCodeAt(at))) at++;
    if (at < length && mayStart(text, at)) return at;
    while (at < length && isWordUnit(text.charCodeAt(at))) at++;
  }
  return length;
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
const NON_ASCII = 128;
const ANY = -1;
const DIGITS = '0123456789';

/**
 * A quick test, by its first three letters, of whether a word of a text may begin one of the patterns: plain letters are compared,
 * others may be anything. All digits pass when one does, since they may be grouped.
 */
function startsOf(patterns: readonly Pattern[]): (text: string, at: number) => boolean {
  /** For each pair of letters, one bit for each third letter that may follow. */
  const thirds = new Int32Array(NON_ASCII * NON_ASCII);
  const initials = new Uint8Array(NON_ASCII);
  const allow = (start: string, third: number) => {
    for (const first of bothCases(start.charAt(0))) {
      initials[first] = 1;
      const row = first * NON_ASCII;
      if (start.length === 1) thirds.fill(ANY, row, row + NON_ASCII);
      else for (const second of bothCases(start.charAt(1))) thirds[row + second] = (thirds[row + second] ?? 0) | third;
    }
  };
  for (const { words } of patterns) {
    const [word = ''] = words;
    const irregular = IRREGULAR_STARTS[word];
    if (irregular !== undefined) allow(irregular, ANY);
    if (/^[a-z]/.test(word)) allow(word.slice(0, 2), word.length > 2 ? thirdBit(word.charCodeAt(2)) : ANY);
    else for (const digit of DIGITS) allow(digit, ANY);
  }
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (first >= NON_ASCII) return true;
    const second = text.charCodeAt(at + 1);
    if (!(second < NON_ASCII)) return initials[first] === 1;
    const allowed = thirds[first * NON_ASCII + second] ?? 0;
    if (allowed === 0 || allowed === ANY) return allowed === ANY;
    const third = text.charCodeAt(at + 2);
    return third >= NON_ASCII || (allowed & thirdBit(third)) !== 0;
  };
}

function bothCases(letter: string): readonly number[] {
  return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
}

/** The same bit for both cases of a letter; other characters may share one. */
function thirdBit(code: number): number {
  return 1 << (code & 31);
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

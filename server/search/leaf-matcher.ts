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
  const byFirst = new Map<string, Pattern[]>();
  const prefixes = patterns.filter((pattern) => pattern.isPrefix && pattern.words.length === 1);
  for (const pattern of patterns) {
    const key = `${pattern.isStem ? 's' : 'w'}${pattern.words[0] ?? ''}`;
    if (!prefixes.includes(pattern)) byFirst.set(key, [...(byFirst.get(key) ?? []), pattern]);
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
        for (const pattern of byFirst.get(`w${word}`) ?? []) push(found, scanner, word, pattern);
        for (const pattern of byFirst.get(`s${stem(word)}`) ?? []) push(found, scanner, word, pattern);
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

const IRREGULAR_INITIALS: Readonly<Record<string, string>> = { oeil: 'y' };
const NON_ASCII = 128;
const DIGITS = '0123456789';

/**
 * A quick test, by its first two letters, of whether a word of a text may begin one of the patterns: plain letters are compared, others
 * may be anything. All digits pass when one does, since they may be grouped.
 */
function startsOf(patterns: readonly Pattern[]): (text: string, at: number) => boolean {
  const pairs = new Uint8Array(NON_ASCII * NON_ASCII);
  const initials = new Uint8Array(NON_ASCII);
  const allow = (first: string, second: string | undefined) => {
    for (const letter of [first, first.toUpperCase()]) {
      const code = letter.charCodeAt(0);
      initials[code] = 1;
      for (const other of second === undefined ? [] : [second, second.toUpperCase()])
        pairs[code * NON_ASCII + other.charCodeAt(0)] = 1;
      if (second === undefined) pairs.fill(1, code * NON_ASCII, (code + 1) * NON_ASCII);
    }
  };
  for (const { words } of patterns) {
    const word = words[0] ?? '';
    const irregular = IRREGULAR_INITIALS[word];
    if (irregular !== undefined) allow(irregular, undefined);
    if (/^[a-z]/.test(word)) allow(word.charAt(0), word.length > 1 ? word.charAt(1) : undefined);
    else for (const digit of DIGITS) allow(digit, undefined);
  }
  return (text, at) => {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (first >= NON_ASCII) return true;
    return second < NON_ASCII ? pairs[first * NON_ASCII + second] === 1 : initials[first] === 1;
  };
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

import { foldWord, stem, WordScanner } from './normalise.ts';
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
  const initials = new Set(patterns.map((pattern) => initialOf(pattern.words[0] ?? '')));
  return {
    labels: leaves.map((leaf) => leaf.text),
    find(text) {
      const found: LeafMatch[] = [];
      const scanner = new WordScanner(text);
      while (scanner.next()) {
        if (!initials.has(initialAt(text, scanner.start))) continue;
        const word = scanner.folded();
        for (const pattern of byFirst.get(`w${word}`) ?? []) push(found, scanner, word, pattern);
        for (const pattern of byFirst.get(`s${stem(word)}`) ?? []) push(found, scanner, word, pattern);
        for (const pattern of prefixes) push(found, scanner, word, pattern);
      }
      return found;
    },
  };
}

function patternsOf(leaf: TextLeaf, at: number): readonly Pattern[] {
  if (leaf.kind === 'concept') {
    return termSequences(leaf.entry).map((words) => ({ words, isStem: true, isPrefix: false, leaf: at }));
  }
  const isPhrase = leaf.kind === 'phrase';
  return [{ words: leaf.words, isStem: !isPhrase, isPrefix: isPhrase && leaf.prefix, leaf: at }];
}

const IRREGULAR_INITIALS: Readonly<Record<string, string>> = { oeil: 'y' };

/** The letter that words of a pattern begin with; irregular plurals begin with another. */
function initialOf(word: string): string {
  return IRREGULAR_INITIALS[word] ?? word.charAt(0);
}

const initialsOfUnits = new Map<number, string>();

/** The folded first letter of the word that starts there. */
function initialAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const known = initialsOfUnits.get(code);
  if (known !== undefined) return known;
  const initial = foldWord(text.charAt(at)).charAt(0);
  initialsOfUnits.set(code, initial);
  return initial;
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

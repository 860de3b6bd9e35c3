import { stem, type Tokens, tokenise } from './normalise.ts';
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
  readonly prefix: boolean;
  readonly leaf: number;
}

/** Finds the leaves of a query in any text; fields are not looked at. */
export interface LeafMatcher {
  readonly labels: readonly string[];
  find(text: string): readonly LeafMatch[];
}

export function compileLeaves(leaves: readonly TextLeaf[]): LeafMatcher {
  const byStem = new Map<string, Pattern[]>();
  const byWord = new Map<string, Pattern[]>();
  const prefixes: Pattern[] = [];
  leaves.forEach((leaf, at) => {
    for (const pattern of patternsOf(leaf, at)) {
      if (pattern.prefix && pattern.words.length === 1) prefixes.push(pattern);
      else index(leaf.kind === 'phrase' ? byWord : byStem, pattern);
    }
  });
  return {
    labels: leaves.map((leaf) => leaf.text),
    find(text) {
      const tokens = tokenise(text);
      const found: LeafMatch[] = [];
      tokens.folded.forEach((word, at) => {
        for (const pattern of byWord.get(word) ?? []) push(found, tokens, at, pattern, (w) => w);
        for (const pattern of byStem.get(stem(word)) ?? []) push(found, tokens, at, pattern, stem);
        for (const pattern of prefixes) push(found, tokens, at, pattern, (w) => w);
      });
      return found;
    },
  };
}

function patternsOf(leaf: TextLeaf, at: number): readonly Pattern[] {
  if (leaf.kind === 'concept') return termSequences(leaf.entry).map((words) => ({ words, prefix: false, leaf: at }));
  return [{ words: leaf.words, prefix: leaf.kind === 'phrase' && leaf.prefix, leaf: at }];
}

function index(map: Map<string, Pattern[]>, pattern: Pattern): void {
  const first = pattern.words[0] ?? '';
  map.set(first, [...(map.get(first) ?? []), pattern]);
}

function push(found: LeafMatch[], tokens: Tokens, at: number, pattern: Pattern, form: (word: string) => string): void {
  const last = pattern.words.length - 1;
  for (let i = 0; i <= last; i++) {
    const word = tokens.folded[at + i];
    const wanted = pattern.words[i] ?? '';
    if (word === undefined) return;
    if (pattern.prefix && i === last ? !word.startsWith(wanted) : form(word) !== wanted) return;
  }
  found.push({ start: tokens.starts[at] ?? 0, end: tokens.ends[at + last] ?? 0, leaf: pattern.leaf });
}

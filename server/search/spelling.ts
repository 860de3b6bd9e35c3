import { countBits } from './doc-set.ts';
import { foldWord, stem } from './normalise.ts';
import { findThesaurusMatch } from './thesaurus.ts';

/** Known words with the number of documents that hold each. */
export type Vocabulary = readonly (readonly [word: string, documents: number])[];

export interface Speller {
  /** Folded words close to an unknown one, the closest and most frequent first. */
  candidates(folded: string): readonly string[];
  has(folded: string): boolean;
}

const MOST_CANDIDATES = 5;

/** Letters that only one of two words may have when both, less at most one letter, are equal. */
const MOST_LETTERS_APART = 2;

/**
 * Corrections by symmetric deletion: a known word and a misspelt one meet when both, less at most one letter, are equal. Finds one
 * missing, added, changed or swapped letter, and many pairs of errors. Words are put aside by their letters first, so that nothing has
 * to be prepared but a number for each.
 */
export function buildSpeller(vocabulary: Vocabulary): Speller {
  const documents = new Map(vocabulary);
  const letters = Int32Array.from(vocabulary, ([word]) => lettersOf(word));
  return {
    has: (folded) => documents.has(folded),
    candidates(folded) {
      const forms = deletions(folded);
      const wanted = lettersOf(folded);
      const met: string[] = [];
      for (let i = 0; i < letters.length; i++) {
        if (countBits((letters[i] ?? 0) ^ wanted) > MOST_LETTERS_APART) continue;
        const word = vocabulary[i]?.[0] ?? '';
        const isNear =
          Math.abs(word.length - folded.length) <= 1 && [...deletions(word)].some((form) => forms.has(form));
        if (isNear) met.push(word);
      }
      return met
        .map((word) => ({ word, distance: distance(folded, word), documents: documents.get(word) ?? 0 }))
        .filter((entry) => entry.distance <= (folded.length >= 7 ? 2 : 1))
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
        .map((entry) => entry.word);
    },
  };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function deletions(word: string): Set<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** Edits between two words: insertion, deletion, change, swap of neighbours. */
function distance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

export interface UnknownWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const OPERATOR = /^(?:ET|AND|OU|OR|SAUF|NOT|PAS|NEAR|ADJ)$/;

/** What makes a word part of a name, an address or a number: "nom@site", "covid-19", "site.fr". */
const SYMBOL_BEFORE = /(?:[\p{L}\p{N}@#+&_/\\$%=~]|[\p{L}\p{N}]\.|\d-)$/u;
const SYMBOL_AFTER = /^(?:[@#+&_/\\$%=~]|\.[\p{L}\p{N}]|-\d)/u;

/** Words of a query that could be misspelt: letters only, five or more, no operator, no truncation, no symbol, no term of the thesaurus. */
export function checkableWords(q: string): readonly UnknownWord[] {
  return [...q.matchAll(/[\p{L}\p{M}]{5,24}(?![\p{L}\p{M}\p{N}*:])/gu)]
    .filter(({ 0: word, index }) => {
      const [before, after] = [q.slice(Math.max(index - 2, 0), index), q.slice(index + word.length).slice(0, 2)];
      const isTerm = findThesaurusMatch([stem(foldWord(word))], 0) !== null;
      return !isTerm && !OPERATOR.test(word) && !SYMBOL_BEFORE.test(before) && !SYMBOL_AFTER.test(after);
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) }));
}

/** The query with words replaced, from the last to the first. */
export function replaceWords(q: string, replacements: readonly (UnknownWord & { readonly by: string })[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), q);
}

/** Words to correct with: those of one document count in a small corpus, misprints must not in a large one. */
export function leastDocuments(documents: number): number {
  if (documents < 500) return 1;
  return documents < 20_000 ? 4 : 20;
}

import { foldWord, stem } from './normalise.ts';
import { findThesaurusMatch } from './thesaurus.ts';

/** A known word, folded, with the number of documents that hold it. */
export interface CountedWord {
  readonly word: string;
  readonly documents: number;
}

/** Two errors are looked for in words of this length. */
const LONG_WORD = 7;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Errors that may be corrected in a word. */
export function mostEdits(folded: string): 1 | 2 {
  return folded.length >= LONG_WORD ? 2 : 1;
}

/** Everything that is one error away from a folded word: a missing, added, changed letter, or two swapped neighbours. */
export function nearForms(folded: string): readonly string[] {
  const forms = new Set<string>();
  for (let i = 0; i <= folded.length; i++) {
    const [before, after] = [folded.slice(0, i), folded.slice(i)];
    forms.add(before + after.slice(1));
    forms.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      forms.add(before + letter + after);
      forms.add(before + letter + after.slice(1));
    }
  }
  forms.delete(folded);
  return [...forms];
}

/** How much likelier a word is meant when its consonants were typed right. */
const SAME_CONSONANTS = 10;

/** The words at most `edits` errors away: the closest first, then the most frequent, those that sound alike counting more. */
export function orderByCloseness(folded: string, words: readonly CountedWord[], edits: number): readonly CountedWord[] {
  const frame = consonants(folded);
  return words
    .map((entry) => ({ entry, distance: countEdits(folded, entry.word) }))
    .filter(({ distance }) => distance > 0 && distance <= edits)
    .map(({ entry, distance }) => {
      const weight = entry.documents * (consonants(entry.word) === frame ? SAME_CONSONANTS : 1);
      return { entry, distance, weight };
    })
    .sort((a, b) => a.distance - b.distance || b.weight - a.weight || (a.entry.word < b.entry.word ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The consonants of a word, doubled ones once: vowels and doublings are missed more often than they are. */
function consonants(word: string): string {
  return word.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}

/** Rows of the table of `countEdits`: each question is answered before the next one. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Edits between two words of at most 60 letters: insertion, deletion, change, swap of neighbours. */
function countEdits(a: string, b: string): number {
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2);
      if (isSwap && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = best;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}

export interface CheckedWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Written as a name: with a capital, inside the query. */
  readonly isName: boolean;
}

const OPERATOR = /^(?:ET|AND|OU|OR|SAUF|NOT|PAS|NEAR|ADJ)$/;

/** What makes a word part of a name, an address or a number: "nom@site", "covid-19", "site.fr". */
const SYMBOL_BEFORE = /(?:[\p{L}\p{N}@#+&_/\\$%=~]|[\p{L}\p{N}]\.|\d-)$/u;
const SYMBOL_AFTER = /^(?:[@#+&_/\\$%=~]|\.[\p{L}\p{N}]|-\d)/u;

/** Words of a query that could be misspelt: letters only, five or more, no operator, no truncation, no symbol, no term of the thesaurus. */
export function checkableWords(q: string): readonly CheckedWord[] {
  return [...q.matchAll(/[\p{L}\p{M}]{5,24}(?![\p{L}\p{M}\p{N}*:])/gu)]
    .filter(({ 0: word, index }) => {
      const [before, after] = [q.slice(Math.max(index - 2, 0), index), q.slice(index + word.length).slice(0, 2)];
      const isTerm = findThesaurusMatch([stem(foldWord(word))], 0) !== null;
      return !isTerm && !OPERATOR.test(word) && !SYMBOL_BEFORE.test(before) && !SYMBOL_AFTER.test(after);
    })
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      folded: foldWord(word),
      isName: /^\p{Lu}\p{Ll}/u.test(word) && /\p{L}/u.test(q.slice(0, index)),
    }));
}

/** The query with words replaced, from the last to the first. */
export function replaceWords(q: string, replacements: readonly (CheckedWord & { readonly by: string })[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), q);
}

/** Words to correct with: those of one document count in a small corpus, misprints must not in a large one. */
export function leastDocuments(documents: number): number {
  if (documents < 500) return 1;
  return documents < 20_000 ? 4 : 20;
}

import table from '../../data/thesaurus.json' with { type: 'json' };
import { foldedWords, STOP_WORDS, stem } from './normalise.ts';

/** Terms of one entry mean the same and find each other; broader terms are offered, never imposed. */
export interface ThesaurusEntry {
  readonly id: string;
  readonly terms: readonly string[];
  /** Abbreviations that are also common words: read as the first term only when typed in capitals. */
  readonly capitals: readonly string[];
  readonly broader: readonly string[];
  /** The word of the index that stands for any of the terms. */
  readonly token: string;
}

interface EntryRow {
  readonly id: string;
  readonly terms: readonly string[];
  readonly capitals?: readonly string[];
  readonly broader?: readonly string[];
}

/** Changes with the words of the thesaurus: indexes hold its tokens and are rebuilt then. */
export const THESAURUS_VERSION = fingerprint(JSON.stringify(table.entries));

export const THESAURUS: readonly ThesaurusEntry[] = (table.entries as readonly EntryRow[]).map((row, at) => ({
  id: row.id,
  terms: row.terms,
  capitals: row.capitals ?? [],
  broader: row.broader ?? [],
  token: `zqc${at}`,
}));

interface Sequence {
  readonly stems: readonly string[];
  readonly entry: ThesaurusEntry;
  readonly whole: boolean;
}

const WHOLE = groupByFirst(sequences((words) => words));
/** An entry with one term is only what its abbreviation stands for. */
const CONTENT = groupByFirst(sequences(contentWords).filter((sequence) => sequence.entry.terms.length > 1));
const BY_CAPITALS = new Map(THESAURUS.flatMap((entry) => entry.capitals.map((form) => [form, entry] as const)));

function sequences(choose: (words: readonly string[]) => readonly string[]): Sequence[] {
  return THESAURUS.flatMap((entry) =>
    entry.terms.map((term) => {
      const words = foldedWords(term);
      const stems = choose(words).map(stem);
      return { stems, entry, whole: stems.length === words.length };
    }),
  ).filter((sequence) => sequence.stems.length > 0);
}

function contentWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

function groupByFirst(all: readonly Sequence[]): ReadonlyMap<string, readonly Sequence[]> {
  const groups = new Map<string, Sequence[]>();
  for (const sequence of all) {
    const first = sequence.stems[0] ?? '';
    const group = groups.get(first) ?? [];
    group.push(sequence);
    groups.set(first, group);
  }
  for (const group of groups.values()) group.sort((a, b) => b.stems.length - a.stems.length);
  return groups;
}

/** The tokens of every entry of which a term stands in the stems, once per place. */
export function conceptTokens(stems: readonly string[]): string[] {
  const tokens: string[] = [];
  stems.forEach((first, at) => {
    const group = WHOLE.get(first);
    if (!group) return;
    const found = group
      .filter((sequence) => startsWith(stems, at, sequence.stems))
      .map((sequence) => sequence.entry.token);
    tokens.push(...new Set(found));
  });
  return tokens;
}

export interface ThesaurusMatch {
  readonly entry: ThesaurusEntry;
  /** Number of content words of the query that the term covers. */
  readonly length: number;
  /** True when the term has no other words: whatever holds these words in a row holds the term. */
  readonly whole: boolean;
}

/** The longest term that starts at `at` in the content words (stemmed) of a query, or null. One word alone is never "avec sursis". */
export function findThesaurusMatch(stems: readonly string[], at: number): ThesaurusMatch | null {
  const group = CONTENT.get(stems[at] ?? '') ?? [];
  const found = group.find(
    (sequence) => (sequence.whole || sequence.stems.length > 1) && startsWith(stems, at, sequence.stems),
  );
  return found ? { entry: found.entry, length: found.stems.length, whole: found.whole } : null;
}

/** The entry that an abbreviation typed in capitals stands for ("CA"), or null. */
export function findByCapitals(word: string): ThesaurusEntry | null {
  return BY_CAPITALS.get(word) ?? null;
}

/** Stem sequences of every term of an entry, for marking passages. */
export function termSequences(entry: ThesaurusEntry): readonly (readonly string[])[] {
  return entry.terms.map((term) => foldedWords(term).map(stem)).filter((words) => words.length > 0);
}

function startsWith(stems: readonly string[], at: number, sequence: readonly string[]): boolean {
  return at + sequence.length <= stems.length && sequence.every((word, i) => stems[at + i] === word);
}

/** FNV-1a of a string, in base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

import search from 'approx-string-match';
import type { Anchor } from '../domain/anchor.ts';

/** Where an anchor stands in a text, and how surely: `position` and `quote` are the very words, `fuzzy` nearly them. */
export interface Placement {
  readonly start: number;
  readonly end: number;
  readonly how: 'position' | 'quote' | 'fuzzy';
  /** 1 for the same words in the same surroundings. */
  readonly score: number;
}

/** Weights of the evidence: the words count most, their surroundings settle between look-alikes, the place breaks ties. */
const WORDS_WEIGHT = 50;
const CONTEXT_WEIGHT = 23;
const PLACE_WEIGHT = 4;
const ALL_WEIGHTS = WORDS_WEIGHT + 2 * CONTEXT_WEIGHT + PLACE_WEIGHT;

/** At most this share of a quotation's characters may differ. */
const TOLERATED_CHANGE = 0.25;
/** A quotation shorter than this says too little by itself: its surroundings must be recognised too. */
const TELLING_LENGTH = 20;
const LEAST_CONTEXT = 0.6;
/** A fuzzy search costs time with the errors allowed; a longer quotation is found by its two ends. */
const LONGEST_FUZZY = 2_000;
const MOST_ERRORS = 128;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly wordsScore: number;
}

/**
 * Finds the passage that an anchor means in another version of its text: at its place, else the same words in the most similar
 * surroundings, else nearly the same words. Null when nothing is convincing: the annotation is then orphaned, never guessed.
 */
export function placeAnchor(text: string, anchor: Anchor): Placement | null {
  if (anchor.exact === '') return null;
  if (stands(text, anchor)) return { start: anchor.start, end: anchor.end, how: 'position', score: 1 };
  const exact = best(text, anchor, occurrencesOf(text, anchor.exact));
  if (exact) return { ...exact, how: 'quote' };
  const fuzzy = best(text, anchor, nearOccurrences(text, anchor.exact));
  return fuzzy ? { ...fuzzy, how: 'fuzzy' } : null;
}

function stands(text: string, { start, end, exact, prefix, suffix }: Anchor): boolean {
  return (
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

function occurrencesOf(text: string, exact: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, wordsScore: 1 });
  }
  return found;
}

function nearOccurrences(text: string, exact: string): Candidate[] {
  if (exact.length > LONGEST_FUZZY) return nearByEnds(text, exact);
  const allowed = Math.min(MOST_ERRORS, Math.floor(exact.length * TOLERATED_CHANGE));
  return search(text, exact, allowed).map(({ start, end, errors }) => ({
    start,
    end,
    wordsScore: 1 - errors / exact.length,
  }));
}

function nearByEnds(text: string, exact: string): Candidate[] {
  const edge = 200;
  const allowed = Math.floor(edge * TOLERATED_CHANGE);
  const heads = search(text, exact.slice(0, edge), allowed);
  const tails = search(text, exact.slice(-edge), allowed);
  return heads.flatMap((head) =>
    tails
      .filter((tail) => Math.abs(tail.end - head.start - exact.length) <= exact.length * TOLERATED_CHANGE)
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        wordsScore: 1 - (head.errors + tail.errors) / (2 * edge),
      })),
  );
}

function best(text: string, anchor: Anchor, candidates: readonly Candidate[]): Omit<Placement, 'how'> | null {
  let winner: Omit<Placement, 'how'> | null = null;
  for (const { start, end, wordsScore } of candidates) {
    const before = sharedEnding(text.slice(Math.max(0, start - anchor.prefix.length), start), anchor.prefix);
    const after = sharedBeginning(text.slice(end, end + anchor.suffix.length), anchor.suffix);
    if (anchor.exact.length < TELLING_LENGTH && Math.max(before, after) < LEAST_CONTEXT) continue;
    const place = 1 - Math.min(1, Math.abs(start - anchor.start) / Math.max(1, text.length));
    const score = (WORDS_WEIGHT * wordsScore + CONTEXT_WEIGHT * (before + after) + PLACE_WEIGHT * place) / ALL_WEIGHTS;
    if (!winner || score > winner.score) winner = { start, end, score };
  }
  return winner;
}

function sharedEnding(text: string, prefix: string): number {
  return likeness(text, prefix, (length) => text.endsWith(prefix.slice(-length)));
}

function sharedBeginning(text: string, suffix: string): number {
  return likeness(text, suffix, (length) => text.startsWith(suffix.slice(0, length)));
}

/** Share of the context that is the same: counted from the passage outwards, else by the fewest edits. */
function likeness(text: string, context: string, agrees: (length: number) => boolean): number {
  if (context === '') return text === '' ? 1 : 0.5;
  if (agrees(context.length)) return 1;
  const errors = Math.min(context.length, ...search(text, context, context.length).map((match) => match.errors));
  return 1 - errors / context.length;
}

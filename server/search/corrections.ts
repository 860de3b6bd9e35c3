import { splitsOf } from './glued-words.ts';
import { type CheckedWord, type CountedWord, mostEdits, orderByCloseness } from './spelling.ts';

/** What an engine knows of the words in its documents; all of them folded. */
export interface KnownWords {
  /** Documents that a word must be in before another is corrected to it. */
  readonly least: number;
  /** True when some decision holds the word in any form. */
  has(folded: string): Promise<boolean>;
  /** Words in at least `least` documents, those that are `edits` errors away among them. */
  near(folded: string, edits: 1 | 2): Promise<readonly CountedWord[]>;
  /** Documents that hold each of the words. */
  count(folded: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** True when the words stand side by side somewhere. */
  together(folded: readonly string[]): Promise<boolean>;
  /** Words that stand side by side, with accents and capitals, as documents write them. */
  write(folded: readonly string[]): Promise<string>;
}

/** One way to correct a word: by another, or by those that it runs together. */
export interface Correction {
  readonly word: CheckedWord;
  readonly by: readonly string[];
}

const MOST_CANDIDATES = 3;
/** Words of a query that are looked at closely at most: more are no slips. */
const MOST_UNKNOWN = 5;

/**
 * Ways to correct the words of a query that no decision holds, the likeliest first: each corrects every word that can be. Empty when
 * all are known, or when nothing known is like the others.
 */
export async function findCorrections(
  words: readonly CheckedWord[],
  known: KnownWords,
): Promise<readonly (readonly Correction[])[]> {
  const unknown: CheckedWord[] = [];
  for (const word of words) {
    if (unknown.length < MOST_UNKNOWN && !(await known.has(word.folded))) unknown.push(word);
  }
  const choices: (readonly Correction[])[] = [];
  for (const word of unknown) {
    const found = await correctionsOf(word, known);
    if (found.length > 0) choices.push(found);
  }
  const best = choices.flatMap((choice) => choice[0] ?? []);
  if (best.length === 0) return [];
  const others = choices.flatMap((choice, at) =>
    choice.slice(1).map((other) => best.map((one, i) => (i === at ? other : one))),
  );
  return [best, ...others].slice(0, MOST_CANDIDATES);
}

/** One error, else two words run together, else two errors. A name is only corrected by a name. */
async function correctionsOf(word: CheckedWord, known: KnownWords): Promise<readonly Correction[]> {
  const near = await nearest(word, known, 1);
  if (near.length > 0 || word.isName) return near;
  const glued = await unglue(word, known);
  if (glued.length > 0 || mostEdits(word.folded) === 1) return glued;
  return nearest(word, known, 2);
}

async function nearest(word: CheckedWord, known: KnownWords, edits: 1 | 2): Promise<readonly Correction[]> {
  const ordered = orderByCloseness(word.folded, await known.near(word.folded, edits), edits);
  const found: Correction[] = [];
  for (const candidate of ordered.slice(0, MOST_CANDIDATES)) {
    if (!word.isName || (await isNameLike(word.folded, candidate.word, known)))
      found.push({ word, by: [candidate.word] });
  }
  return found;
}

/** Two names that begin otherwise are two names. */
async function isNameLike(folded: string, candidate: string, known: KnownWords): Promise<boolean> {
  return folded[0] === candidate[0] && /^\p{Lu}/u.test(await known.write([candidate]));
}

/** The split that stands in some document, the one whose rarer end is the most frequent. */
async function unglue(word: CheckedWord, known: KnownWords): Promise<readonly Correction[]> {
  const splits = splitsOf(word.folded);
  const counts = await known.count([...new Set(splits.flatMap((split) => [split[0], split.at(-1) ?? '']))]);
  const likely = splits
    .map((by) => ({ by, rarer: Math.min(counts.get(by[0]) ?? 0, counts.get(by.at(-1) ?? '') ?? 0) }))
    .filter(({ rarer }) => rarer >= known.least)
    .sort((a, b) => b.rarer - a.rarer);
  for (const { by } of likely.slice(0, MOST_CANDIDATES)) {
    if (await known.together(by)) return [{ word, by }];
  }
  return [];
}

import type { Columns } from './columns/columns.ts';
import { type Correction, findCorrections, type KnownWords } from './corrections.ts';
import type { DocSet } from './doc-set.ts';
import { evaluate, type TextEngine, TooManyCandidatesError } from './evaluate.ts';
import { readQuery } from './query.ts';
import type { QueryReading, SearchRequest } from './search-index.ts';
import { type CheckedWord, checkableWords, replaceWords } from './spelling.ts';

/** Decisions that are read at most to count what a suggestion finds. */
const MOST_VERIFIED = 200;

type Suggestion = Pick<QueryReading, 'suggestion' | 'suggestionTotal'>;
type Replacement = CheckedWord & { readonly by: string };

/**
 * The query with the words that no decision holds corrected, as decisions write them: the likeliest correction that finds more than
 * `total` under the filters, else one that finds something without them, which its total of 0 says. Empty when there is none, and
 * always when every word is known.
 */
export async function suggestQuery(
  request: SearchRequest,
  total: number,
  filtered: (matched: DocSet) => DocSet,
  columns: Columns,
  engine: TextEngine & { readonly words: KnownWords },
): Promise<Suggestion> {
  const { words } = engine;
  const ways = await findCorrections(checkableWords(request.q.slice(0, 2000)), words);
  let elsewhere: readonly Correction[] | null = null;
  for (const way of ways) {
    const query = replaceWords(request.q, way.map(foldedReplacement));
    const matched = await matchesOf(query, request, columns, engine);
    const found = matched && filtered(matched).count();
    if (found === null) return { suggestion: await write(request.q, way, words) };
    if (found > total) return { suggestion: await write(request.q, way, words), suggestionTotal: found };
    if (matched && total === 0 && matched.count() > 0) elsewhere ??= way;
  }
  return elsewhere
    ? { suggestion: await write(request.q, elsewhere, words), suggestionTotal: 0 }
    : { suggestion: null };
}

/** What a query finds whatever the filters; null when that takes too much reading. */
async function matchesOf(
  q: string,
  { withoutExpansions, language }: SearchRequest,
  columns: Columns,
  engine: TextEngine,
): Promise<DocSet | null> {
  const { root } = readQuery(q, withoutExpansions, language);
  if (root === null) return columns.all();
  try {
    return await evaluate(root, { ...engine, mostVerified: Math.min(engine.mostVerified, MOST_VERIFIED) }, columns);
  } catch (error) {
    if (error instanceof TooManyCandidatesError) return null;
    throw error;
  }
}

function foldedReplacement({ word, by }: Correction): Replacement {
  return { ...word, by: by.join(' ') };
}

async function write(q: string, way: readonly Correction[], words: KnownWords): Promise<string> {
  const replacements: Replacement[] = [];
  for (const { word, by } of way) {
    const text = `${elisionIn(word.folded, by)}${(await words.write(by)).toLowerCase()}`;
    replacements.push({ ...word, by: word.isName ? text.charAt(0).toUpperCase() + text.slice(1) : text });
  }
  return replaceWords(q, replacements);
}

/** "d’" when the word was typed as "dhuissier", "" when nothing is elided. */
function elisionIn(typed: string, [word = '']: readonly string[]): string {
  const isElided = /^[dl][aeiouyh]/.test(typed) && typed.slice(1) === word;
  return isElided ? `${typed.charAt(0)}’` : '';
}

import type { MultiSearchParams } from 'meilisearch';
import { spelledIn } from '../spelled-in.ts';
import { checkableWords, leastDocuments, replaceWords, type UnknownWord } from '../spelling.ts';
import type { MeilisearchClients } from './clients.ts';
import { parseSource, type StoredDecision } from './documents.ts';

const CANDIDATES = 6;

/** The query with its unknown words corrected by a second, typo-tolerant query on the words in use; null when nothing helps. */
export async function suggestFromVocabulary(
  q: string,
  clients: MeilisearchClients,
  documents: number,
): Promise<string | null> {
  const replacements: (UnknownWord & { readonly by: string })[] = [];
  for (const word of checkableWords(q)) {
    const by = await correct(word.folded, clients, leastDocuments(documents));
    if (by !== null) replacements.push({ ...word, by });
  }
  return replacements.length > 0 ? replaceWords(q, replacements) : null;
}

/** The most frequent of the close words, as a decision spells it; null when the word itself is in use or none is close. */
async function correct(word: string, clients: MeilisearchClients, least: number): Promise<string | null> {
  const near = await clients.vocabulary.search(word, { limit: CANDIDATES });
  const others = near.hits.map((hit) => hit.word).filter((other) => other !== word);
  const found = await lookUp([word, ...others], clients);
  const [itself, ...candidates] = found;
  if (!itself || itself.documents >= least) return null;
  const best = candidates.filter((entry) => entry.documents >= least).sort((a, b) => b.documents - a.documents)[0];
  return best ? spelledIn(best.source === null ? null : parseSource(best.source), best.word) : null;
}

interface FoundWord {
  readonly word: string;
  readonly documents: number;
  readonly source: string | null;
}

async function lookUp(words: readonly string[], clients: MeilisearchClients): Promise<readonly FoundWord[]> {
  const { results } = await clients.search.multiSearch<MultiSearchParams, StoredDecision>({
    queries: words.map((word) => ({
      indexUid: clients.decisions.uid,
      q: `"${word}"`,
      limit: 1,
      attributesToRetrieve: ['source'],
    })),
  });
  return words.map((word, at) => {
    const result = results[at];
    return { word, documents: result?.estimatedTotalHits ?? 0, source: result?.hits[0]?.source ?? null };
  });
}

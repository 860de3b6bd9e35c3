import type { MultiSearchQuery } from 'meilisearch';
import type { Columns } from '../columns/columns.ts';
import type { TextEngine } from '../evaluate.ts';
import { orderByLikeness, tellingWords, weighWords } from '../similar.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import type { StoredDecision } from './documents.ts';

/** Words of the decision whose rarity is asked for. */
const MOST_COUNTED = 60;
/** Decisions with a telling word that are compared. */
const MOST_COMPARED = 300;

/** Ids of the decisions most alike, best first: those that share the words that tell it from the others. */
export async function findSimilar(
  id: string,
  limit: number,
  clients: MeilisearchClients,
  cache: CachedColumns,
  columns: Columns,
  engine: TextEngine,
): Promise<readonly string[]> {
  const ordinal = columns.findOrdinal(id);
  const document = ordinal === null ? undefined : (await engine.read([ordinal]))[0];
  if (ordinal === null || !document) return [];
  const heaviest = [...weighWords(document)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_COUNTED);
  const counted = await ask(clients, heaviest, 0);
  const documentsWith = new Map(heaviest.map(([word], at) => [word, counted[at]?.estimatedTotalHits ?? 0]));
  const telling = tellingWords(new Map(heaviest), documentsWith, columns.size);
  const results = await ask(clients, telling, MOST_COMPARED);
  const likeness = new Map<number, number>();
  results.forEach((result, at) => {
    const weight = telling[at]?.[1] ?? 0;
    for (const other of cache.toOrdinals(result.hits.map((hit) => hit.n))) {
      if (other !== ordinal) likeness.set(other, (likeness.get(other) ?? 0) + weight);
    }
  });
  return orderByLikeness(columns, ordinal, likeness, limit);
}

async function ask(clients: MeilisearchClients, words: readonly (readonly [string, number])[], limit: number) {
  if (words.length === 0) return [];
  const queries = words.map(
    ([word]): MultiSearchQuery => ({
      indexUid: clients.decisions.uid,
      q: `"${word}"`,
      limit,
      attributesToRetrieve: ['n'],
    }),
  );
  return (await clients.search.multiSearch<{ queries: MultiSearchQuery[] }, StoredDecision>({ queries })).results;
}

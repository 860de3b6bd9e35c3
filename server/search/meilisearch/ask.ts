import type { MultiSearchQuery } from 'meilisearch';
import type { DocSet } from '../doc-set.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import type { StoredDecision } from './documents.ts';
import type { TextQuery } from './query-text.ts';

/** The decisions that each query finds: the counts of the facet `n` name each of them, without reading any. */
export async function askSets(
  texts: readonly TextQuery[],
  clients: MeilisearchClients,
  cache: CachedColumns,
): Promise<readonly DocSet[]> {
  const results = await askAll(texts, { limit: 0, facets: ['n'] }, clients);
  return results.map((result) => cache.toSet(Object.keys(result.facetDistribution?.n ?? {}).map(Number)));
}

/** About how many decisions each query finds: not one of them is looked at. */
export async function askCounts(texts: readonly TextQuery[], clients: MeilisearchClients): Promise<readonly number[]> {
  const results = await askAll(texts, { limit: 0 }, clients);
  return results.map((result) => result.estimatedTotalHits ?? 0);
}

/** The decisions that each query finds, as ordinals, the most relevant first. */
export async function askRankings(
  texts: readonly TextQuery[],
  options: { readonly limit: number; readonly filter?: string },
  clients: MeilisearchClients,
  cache: CachedColumns,
): Promise<readonly (readonly number[])[]> {
  const results = await askAll(texts, options, clients);
  return results.map((result) => cache.toOrdinals(result.hits.map((hit) => hit.n)));
}

async function askAll(
  texts: readonly TextQuery[],
  options: Pick<MultiSearchQuery, 'limit' | 'facets' | 'filter'>,
  clients: MeilisearchClients,
) {
  if (texts.length === 0) return [];
  const queries = texts.map(
    ({ q, attributes }): MultiSearchQuery => ({
      indexUid: clients.decisions.uid,
      q,
      matchingStrategy: 'all',
      attributesToRetrieve: ['n'],
      ...(attributes ? { attributesToSearchOn: [...attributes] } : {}),
      ...options,
    }),
  );
  return (await clients.search.multiSearch<{ queries: MultiSearchQuery[] }, StoredDecision>({ queries })).results;
}

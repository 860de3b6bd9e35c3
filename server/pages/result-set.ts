import type { FoundDecisions } from '../domain/found-decisions.ts';
import type { SearchRequest } from '../search/search-index.ts';
import type { AppDeps } from './app-deps.ts';
import type { SearchState } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

/** What finding a whole result set needs. */
export type ResultSetDeps = Pick<AppDeps, 'search' | 'store' | 'resolveReferences'>;

/** Hits asked for at once from an engine that gives pages alone. */
const PAGE_SIZE = 1000;

/**
 * Ids of every decision that a search finds, as the search page finds them. Fictitious decisions are left out once an ingested one
 * is stored, even when the search asks for them: they never enter figures, exports, feeds or alerts.
 * @throws what the engine throws.
 */
export async function findResultIds(deps: ResultSetDeps, state: SearchState): Promise<readonly string[]> {
  const request = await toWholeRequest(deps, state);
  return deps.search.ids === undefined ? collectPages(deps, request) : deps.search.ids(request);
}

/** The same decisions without their order: numbers where the engine gives them, else ids. @throws what the engine throws. */
export async function findResultSet(
  deps: ResultSetDeps,
  state: SearchState,
): Promise<FoundDecisions | readonly string[]> {
  const { find } = deps.search;
  if (find === undefined) return findResultIds(deps, state);
  return find(await toWholeRequest(deps, state));
}

async function toWholeRequest(deps: ResultSetDeps, state: SearchState): Promise<SearchRequest> {
  const hasIngested = await deps.store.hasIngested();
  const includeFictitious = !hasIngested && state.fictitious !== 'false';
  const pinned = state.q === '' ? [] : await deps.resolveReferences(state.q);
  const request = toSearchRequest(state, { includeFictitious, facets: [] });
  return { ...request, sort: '-date', page: 1, size: PAGE_SIZE, pinned };
}

async function collectPages({ search }: ResultSetDeps, request: SearchRequest): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { hits, total } = await search.search({ ...request, page });
    for (const hit of hits) ids.add(hit.id);
    if (hits.length === 0 || ids.size >= total) return [...ids];
  }
}

import type { Language } from '../domain/language.ts';
import type { FacetName, SearchHit, SearchRequest, SearchResponse } from '../search/search-index.ts';
import type { JudgmentSummary } from '../store/read-model.ts';
import type { AppDeps } from './app-deps.ts';
import type { SearchState } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

export interface ResultRow {
  readonly hit: SearchHit;
  readonly judgment: JudgmentSummary;
  /** True when the query names this very decision (number, ECLI, court and date). */
  readonly exact: boolean;
}

export interface Results {
  readonly response: SearchResponse;
  readonly request: SearchRequest;
  /** One per hit that is still stored and visible: the index may lag behind a removal. */
  readonly rows: readonly ResultRow[];
  /** The same for decisions near the search, which are none of its results. */
  readonly nearby: readonly ResultRow[];
}

/** Runs a search state: references resolved by the store, hits by the engine, what is shown by the store. @throws what the engine throws. */
export async function findResults(
  deps: AppDeps,
  state: SearchState,
  facets: readonly FacetName[],
  language: Language = 'fr',
): Promise<Results> {
  const request = { ...(await buildRequest(deps, state, facets)), language };
  const response = await deps.search.search(request);
  const summaries = await deps.store.listSummaries([...response.hits, ...response.nearby].map((hit) => hit.id));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const exact = new Set(request.pinned);
  const rowsOf = (hits: readonly SearchHit[]) =>
    hits.flatMap((hit) => {
      const judgment = byId.get(hit.id);
      return judgment ? [{ hit, judgment, exact: exact.has(hit.id) }] : [];
    });
  return { response, request, rows: rowsOf(response.hits), nearby: rowsOf(response.nearby) };
}

/** The engine's request for a search state, with what the store knows: whether samples still count, which decisions `q` names. */
export async function buildRequest(
  deps: Pick<AppDeps, 'store' | 'resolveReferences'>,
  state: SearchState,
  facets: readonly FacetName[],
): Promise<SearchRequest> {
  const includeFictitious = state.fictitious === null ? !(await deps.store.hasIngested()) : state.fictitious === 'true';
  const pinned = state.q === '' ? [] : await deps.resolveReferences(state.q);
  return { ...toSearchRequest(state, { includeFictitious, facets }), pinned };
}

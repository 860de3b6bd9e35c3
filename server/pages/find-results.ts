import type { Language } from '../domain/language.ts';
import type { FacetName, SearchHit, SearchIndex, SearchRequest, SearchResponse } from '../search/search-index.ts';
import type { JudgmentSummary } from '../store/read-model.ts';
import type { Store } from '../store/store.ts';
import type { AppDeps } from './app-deps.ts';
import type { SearchState } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

/** What finding takes: of an engine and a store, no more than this. */
interface Finders extends Pick<AppDeps, 'resolveReferences'> {
  readonly search: Pick<SearchIndex, 'search'>;
  readonly store: Pick<Store, 'hasIngested' | 'listSummaries'>;
}

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

/** Told the decisions of a page as soon as they are read, while the engine may still read their passages. */
export type OnRead = (judgments: readonly JudgmentSummary[]) => void;

/** Runs a search state: references resolved by the store, hits by the engine, what is shown by the store. @throws what the engine throws. */
export async function findResults(
  deps: Finders,
  state: SearchState,
  facets: readonly FacetName[],
  language: Language = 'fr',
  onRead?: OnRead,
): Promise<Results> {
  const request = { ...(await buildRequest(deps, state, facets)), language };
  const { response, byId } = await searchAndRead(deps, request, onRead);
  const exact = new Set(request.pinned);
  const rowsOf = (hits: readonly SearchHit[]) =>
    hits.flatMap((hit) => {
      const judgment = byId.get(hit.id);
      return judgment ? [{ hit, judgment, exact: exact.has(hit.id) }] : [];
    });
  return { response, request, rows: rowsOf(response.hits), nearby: rowsOf(response.nearby) };
}

/** What an engine answers, and the decisions that it names: those of the page are read while the engine reads their passages. */
async function searchAndRead(
  { search, store }: Finders,
  request: SearchRequest,
  onRead?: OnRead,
): Promise<{ readonly response: SearchResponse; readonly byId: ReadonlyMap<string, JudgmentSummary> }> {
  let early: Promise<readonly JudgmentSummary[]> = Promise.resolve([]);
  const response = await search.search(request, (ids) => {
    early = store.listSummaries(ids).then((judgments) => {
      onRead?.(judgments);
      return judgments;
    });
    // Awaited below; until then, or when the search itself fails first, nobody else would hear of its failure.
    early.catch(() => undefined);
  });
  const byId = new Map((await early).map((summary) => [summary.id, summary]));
  const others = [...response.hits, ...response.nearby].map(({ id }) => id).filter((id) => !byId.has(id));
  for (const summary of await store.listSummaries(others)) byId.set(summary.id, summary);
  return { response, byId };
}

/** The engine's request for a search state, with what the store knows: whether samples still count, which decisions `q` names. */
export async function buildRequest(
  deps: Omit<Finders, 'search'>,
  state: SearchState,
  facets: readonly FacetName[],
): Promise<SearchRequest> {
  const includeFictitious = state.fictitious === null ? !(await deps.store.hasIngested()) : state.fictitious === 'true';
  const pinned = state.q === '' ? [] : await deps.resolveReferences(state.q);
  return { ...toSearchRequest(state, { includeFictitious, facets }), pinned };
}

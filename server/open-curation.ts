import { type Curation, createCuration } from './curation/curation.ts';
import { resolveReadings } from './outcomes/resolve.ts';
import { parseSearchParams } from './pages/search-params.ts';
import { toSearchRequest } from './pages/search-request.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Workspace } from './workspace.ts';

/** The acts of people on the data of a workspace. */
export function openCuration(workspace: Pick<Workspace, 'store' | 'search' | 'engines'>): Curation {
  const { store, engines } = workspace;
  return createCuration({
    store,
    engines,
    resolveReadings,
    clock: () => new Date(),
    searchIds: (query) => searchIds(workspace, query),
  });
}

/** Results are read page by page, up to 50 000 decisions. */
const PAGE = 100;
const MOST_PAGES = 500;

/** Ids of all that a search page's address finds; fictitious decisions only while there are no others. */
async function searchIds(
  { store, search }: Pick<Workspace, 'store' | 'search'>,
  query: string,
): Promise<readonly string[]> {
  const { state } = parseSearchParams(new URLSearchParams(query));
  const includeFictitious = !(await store.hasIngested());
  const pinned = state.q === '' ? [] : await resolveReferences(store, state.q);
  const request = { ...toSearchRequest(state, { includeFictitious, facets: [] }), pinned, size: PAGE };
  const ids = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { hits, total } = await search.search({ ...request, page });
    for (const hit of hits) ids.add(hit.id);
    if (hits.length === 0 || page * PAGE >= total) break;
  }
  return [...ids];
}

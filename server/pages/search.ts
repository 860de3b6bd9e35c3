import type { RequestHandler } from 'express';
import type { Language } from '../domain/language.ts';
import { findResults, type Results } from './find-results.ts';
import { findFurtherConditionUrl } from './further-condition.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { PAGE_FACETS } from './search-facets.ts';
import { buildSearchPage } from './search-page.ts';
import { parseSearchParams, type SearchState } from './search-params.ts';

/** GET / : search, filters and results; the newest decisions when nothing is asked. */
export function searchPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const { state, problems } = parseSearchParams(page.url.searchParams);
    const elsewhere = findFurtherConditionUrl(page.url.searchParams, state);
    if (elsewhere !== null) return response.redirect(303, elsewhere);
    const { results, error } = await tryResults(deps, newestFirst(state), page.language);
    if (error !== null) response.status(503);
    response.locals.error = error;
    response.send(renderView('search', await buildSearchPage(deps, page, { state, problems, results })));
  };
}

/** Without words there is no relevance: the newest decisions come first. */
function newestFirst(state: SearchState): SearchState {
  return state.q === '' && state.sort === 'relevance' ? { ...state, sort: '-date' } : state;
}

async function tryResults(
  deps: PageDeps,
  state: SearchState,
  language: Language,
): Promise<{ readonly results: Results | null; readonly error: unknown }> {
  try {
    return { results: await findResults(deps, state, PAGE_FACETS, language), error: null };
  } catch (error) {
    return { results: null, error };
  }
}

import type { RequestHandler } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { problemLines } from '../parameter-words.ts';
import { renderView } from '../render.ts';
import { parseSearchParams, type SearchState } from '../search-params.ts';
import { readFigureOptions } from './figures-params.ts';
import { type LoadedFacts, loadFacts } from './load-facts.ts';
import { buildStatisticsPage } from './statistics-page.ts';

/** GET /statistiques : what the decisions of a search granted. Takes the parameters of the search page. */
export function statisticsPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const { state, problems } = parseSearchParams(page.url.searchParams);
    const options = readFigureOptions(page.url.searchParams);
    const { facts, error } = await tryFacts(deps, state);
    response.locals.error = error;
    if (facts === null) response.status(503);
    const lines = problemLines(problems, page.language, page.t);
    const props = await buildStatisticsPage({ deps, page, state, options, facts, problems: lines });
    response.send(renderView('statistics', props));
  };
}

async function tryFacts(deps: PageDeps, state: SearchState): Promise<{ facts: LoadedFacts | null; error: unknown }> {
  try {
    return { facts: await loadFacts(deps, state), error: null };
  } catch (error) {
    return { facts: null, error };
  }
}

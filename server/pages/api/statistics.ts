import type { RequestHandler } from 'express';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { searchUrl } from '../search-url.ts';
import { DIMENSION_NAMES } from '../statistics/dimension.ts';
import { readFigureOptions } from '../statistics/figures-params.ts';
import { loadFacts } from '../statistics/load-facts.ts';
import { breakdownToJson, claimPairsToJson, figuresToJson } from './figures-json.ts';
import { selectSearchState } from './strict-params.ts';

/**
 * GET /api/v1/statistics : the figures of a search; `focus` and `by` add one type's sums (for imprisonment, its lengths) by year, court,
 * offence or theme, and its claims one by one.
 */
export function showStatistics(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { searchParams } = readPageRequest(request).url;
    const state = selectSearchState(searchParams, ['by', 'focus']);
    const options = readFigureOptions(searchParams);
    checkOption(searchParams, 'by', options.by, DIMENSION_NAMES.join(', '));
    checkOption(searchParams, 'focus', options.focus, 'an outcome type (see /api/v1/taxonomy)');
    const facts = await loadFacts(deps, state);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json({
      search: `${deps.config.publicUrl ?? ''}${searchUrl(state)}`,
      ...figuresToJson(facts, deps.analytics),
      breakdown: options.focus === null ? null : breakdownToJson(facts, deps.analytics, options.focus, options.by),
      claim_pairs: options.focus === null ? null : claimPairsToJson(facts, deps.analytics, options.focus),
    });
  };
}

function checkOption(params: URLSearchParams, parameter: string, read: string | null, expected: string): void {
  const given = params.get(parameter);
  if (given === null || given === '' || given === read) return;
  throw new HttpError(400, 'badRequest', [
    { parameter, message: `"${given.slice(0, 80)}" cannot be used; expected ${expected}` },
  ]);
}

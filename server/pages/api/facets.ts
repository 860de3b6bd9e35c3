import type { RequestHandler } from 'express';
import { findFacetValues, findSearchableFacet, LONGEST_TERM } from '../facet-search.ts';
import { facetValueLabel } from '../format/labels.ts';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { selectSearchState } from './strict-params.ts';

const MOST_VALUES = 100;

/**
 * GET /api/v1/facets/:name : values of one facet whose label has `term`, with counts under the search, at most 100. 404 when the
 * facet has no list to search; 400 names each parameter that cannot be used.
 */
export function searchFacet(deps: PageDeps): RequestHandler<{ name: string }> {
  return async (request, response) => {
    const facet = findSearchableFacet(request.params.name);
    if (facet === null) throw new HttpError(404, 'notFound');
    const { searchParams } = readPageRequest(request).url;
    const term = (searchParams.get('term') ?? '').trim();
    if (term.length > LONGEST_TERM) {
      throw new HttpError(400, 'badRequest', [
        { parameter: 'term', message: `too long; expected at most ${LONGEST_TERM} characters` },
      ]);
    }
    const values = await findFacetValues(deps, selectSearchState(searchParams, ['term']), facet, term);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json({
      facet,
      term,
      total: values.length,
      values: values
        .slice(0, MOST_VALUES)
        .map(({ value, count }) => ({ value, label: facetValueLabel(facet, value, 'fr'), count })),
    });
  };
}

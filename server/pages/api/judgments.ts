import type { RequestHandler } from 'express';
import { FACET_NAMES } from '../../domain/facets.ts';
import type { SearchResponse } from '../../search/search-index.ts';
import { findResults, type ResultRow, type Results } from '../find-results.ts';
import { facetValueLabel } from '../format/labels.ts';
import { selectJudgment } from '../judgment.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import type { SearchState } from '../search-params.ts';
import { searchQuery } from '../search-url.ts';
import { judgmentToJson, summaryToJson } from './judgment-json.ts';
import { selectSearchState } from './strict-params.ts';

/** GET /api/v1/judgments : the search of the page, as JSON. 400 names each parameter that cannot be used. */
export function listJudgments(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url } = readPageRequest(request);
    const state = selectSearchState(url.searchParams);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json(resultsToJson(deps, state, await findResults(deps, state, FACET_NAMES)));
  };
}

/** GET /api/v1/judgments/:id */
export function showJudgment(deps: PageDeps): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const found = await selectJudgment(deps, request.params.id);
    if ('moved' in found) return response.redirect(301, `/api/v1/judgments/${found.moved}`);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json(judgmentToJson(found.judgment, decisionUrl(deps, found.judgment.id)));
  };
}

function resultsToJson(deps: PageDeps, state: SearchState, { response, rows, nearby }: Results) {
  const { total, query, facets } = response;
  const more = state.page * state.size < total;
  const next = `${deps.config.publicUrl ?? ''}/api/v1/judgments${searchQuery({ ...state, page: state.page + 1 })}`;
  return {
    total,
    page: state.page,
    size: state.size,
    next: more ? next : null,
    query: {
      q: state.q,
      understood: query.understood,
      expansions: query.expansions,
      broader: query.broader,
      problems: query.problems,
      suggestion: query.suggestion,
      suggestion_total: query.suggestionTotal ?? null,
    },
    hits: rows.map((row) => rowToJson(deps, row)),
    nearby: nearby.map((row) => rowToJson(deps, row)),
    facets: facetsToJson(facets),
    engine: response.engine,
  };
}

function rowToJson(deps: PageDeps, { hit, judgment, exact }: ResultRow) {
  return {
    ...summaryToJson(judgment, decisionUrl(deps, judgment.id)),
    exact_reference: exact,
    matched: hit.matched,
    snippets: hit.snippets,
  };
}

function facetsToJson(facets: SearchResponse['facets']) {
  const named = FACET_NAMES.map((name) => [
    name,
    (facets[name] ?? []).map(({ value, count }) => ({ value, label: facetValueLabel(name, value, 'fr'), count })),
  ]);
  return Object.fromEntries(named);
}

/** Absolute when the public address is known, otherwise from the root of the site. */
function decisionUrl(deps: PageDeps, id: string): string {
  return `${deps.config.publicUrl ?? ''}/decisions/${id}`;
}

import type { RequestHandler } from 'express';
import { FACET_NAMES } from '../../domain/facets.ts';
import type { SearchResponse } from '../../search/search-index.ts';
import type { JudgmentSummary } from '../../store/read-model.ts';
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
    const judgments = new JudgmentTexts(deps);
    const results = await findResults(deps, state, FACET_NAMES, 'fr', (read) => judgments.write(read));
    response.setHeader('X-Robots-Tag', 'noindex');
    response.type('json').send(writeResults(deps, state, results, judgments));
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

/** Decisions as JSON text. They are most of an answer, and are written while the engine reads their passages. */
class JudgmentTexts {
  readonly #deps: PageDeps;
  readonly #texts = new Map<string, string>();

  constructor(deps: PageDeps) {
    this.#deps = deps;
  }

  write(judgments: readonly JudgmentSummary[]): void {
    for (const judgment of judgments) this.#texts.set(judgment.id, this.#write(judgment));
  }

  of(judgment: JudgmentSummary): string {
    return this.#texts.get(judgment.id) ?? this.#write(judgment);
  }

  #write(judgment: JudgmentSummary): string {
    return JSON.stringify(summaryToJson(judgment, decisionUrl(this.#deps, judgment.id)));
  }
}

function writeResults(
  deps: PageDeps,
  state: SearchState,
  { response, rows, nearby }: Results,
  judgments: JudgmentTexts,
): string {
  const { total, query, facets } = response;
  const more = state.page * state.size < total;
  const next = `${deps.config.publicUrl ?? ''}/api/v1/judgments${searchQuery({ ...state, page: state.page + 1 })}`;
  const answer = JSON.stringify({
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
    facets: facetsToJson(facets),
    engine: response.engine,
  });
  const write = (row: ResultRow) => writeRow(row, judgments);
  return addMembers(answer, `"hits":[${rows.map(write).join()}],"nearby":[${nearby.map(write).join()}]`);
}

function writeRow({ hit, judgment, exact }: ResultRow, judgments: JudgmentTexts): string {
  const { matched, snippets } = hit;
  const found = JSON.stringify({ exact_reference: exact, matched, snippets });
  return addMembers(judgments.of(judgment), found.slice(1, -1));
}

/** The text of a JSON object with members added to its end; neither is empty. */
function addMembers(object: string, members: string): string {
  return `${object.slice(0, -1)},${members}}`;
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

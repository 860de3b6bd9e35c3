import type { RequestHandler } from 'express';
import type { SortOrder } from '../search/search-index.ts';
import { type ActiveFilter, listActiveFilters } from './active-filters.ts';
import { findCostliestFilter } from './costliest-filter.ts';
import { findResults, type Results } from './find-results.ts';
import { formatCount } from './format/money.ts';
import { buildAmountHistogram, buildYearHistogram, type Histogram } from './histogram.ts';
import type { Messages } from './messages/fr.ts';
import { plural } from './messages/messages.ts';
import type { PageDeps } from './page-deps.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';
import { type Pagination, paginate } from './pagination.ts';
import { problemLines } from './parameter-words.ts';
import { buildQueryReading, type QueryReadingView } from './query-reading.ts';
import { renderView } from './render.ts';
import { buildCard, type ResultCard } from './result-card.ts';
import { buildFacets, type FacetGroup, PAGE_FACETS } from './search-facets.ts';
import { DEFAULT_STATE, parseSearchParams, type SearchState } from './search-params.ts';
import { changeState, searchUrl } from './search-url.ts';
import { buildShell, type Shell } from './shell.ts';

export interface SearchPage {
  readonly shell: Shell;
  readonly t: Messages;
  /** How the page is: results, none, nothing stored at all, or an engine that does not answer. */
  readonly state: 'results' | 'none' | 'beyond' | 'empty' | 'failed';
  readonly heading: string;
  readonly problems: readonly string[];
  readonly reading: QueryReadingView | null;
  readonly active: readonly ActiveFilter[];
  readonly clearHref: string;
  readonly retryHref: string;
  readonly firstPageHref: string;
  readonly sorts: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly facets: readonly FacetGroup[];
  readonly amount: { readonly min: string; readonly max: string; readonly histogram: Histogram | null };
  readonly years: { readonly from: string; readonly to: string; readonly histogram: Histogram | null };
  /** Parameters without a field of their own, kept through the form. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly cards: readonly ResultCard[];
  readonly pagination: Pagination;
  readonly costliest: { readonly label: string; readonly href: string; readonly count: string } | null;
  readonly examples: readonly { readonly label: string; readonly href: string }[];
  readonly submitLabel: string;
}

const SORTS: readonly SortOrder[] = ['relevance', '-date', 'date', '-amount', 'amount'];

/** GET / : search, filters and results; the newest decisions when nothing is asked. */
export function searchPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const { state: asked, problems } = parseSearchParams(page.url.searchParams);
    const state = asked.q === '' && asked.sort === 'relevance' ? { ...asked, sort: '-date' as const } : asked;
    const { results, error } = await tryResults(deps, state);
    if (error !== null) response.status(503);
    response.locals.error = error;
    const shell = await buildShell(deps, page, { title: asked.q, query: asked.q });
    const props = await buildPage(deps, page, asked, results, shell);
    response.send(renderView('search', { ...props, problems: problemLines(problems, page.language, page.t) }));
  };
}

async function tryResults(deps: PageDeps, state: SearchState): Promise<{ results: Results | null; error: unknown }> {
  try {
    return { results: await findResults(deps, state, PAGE_FACETS), error: null };
  } catch (error) {
    return { results: null, error };
  }
}

async function buildPage(
  deps: PageDeps,
  { language, t }: PageRequest,
  state: SearchState,
  results: Results | null,
  shell: Shell,
): Promise<SearchPage> {
  const total = results?.response.total ?? 0;
  const facets = results?.response.facets ?? {};
  const active = listActiveFilters(state, language, t);
  const count = `${formatCount(total, language)} ${plural(total, language, DECISIONS[language][0], DECISIONS[language][1])}`;
  const none = results !== null && total === 0;
  return {
    shell,
    t,
    state: await stateOf(deps, results, state),
    heading: results === null ? t.search.failed : count,
    problems: [],
    reading: results === null ? null : buildQueryReading(results.response.query, state),
    active,
    clearHref: searchUrl({ ...DEFAULT_STATE, q: state.q }),
    retryHref: searchUrl(state),
    firstPageHref: searchUrl(changeState(state, {})),
    sorts: SORTS.map((value) => ({ value, label: t.search.sorts[value], selected: value === shownSort(state) })),
    facets: buildFacets({ facets }, state, language, t, deps.assetUrls.icons),
    amount: {
      min: state.amount_min === null ? '' : String(state.amount_min),
      max: state.amount_max === null ? '' : String(state.amount_max),
      histogram: buildAmountHistogram(facets.amount ?? [], state, language, t.facets.amount),
    },
    years: {
      from: state.from ?? '',
      to: state.to ?? '',
      histogram: buildYearHistogram(facets.year ?? [], state, language, t.facets.year),
    },
    kept: keptFields(state),
    cards: (results?.rows ?? []).map((row) => buildCard(row, language, t, deps.assetUrls.icons)),
    pagination: paginate(state, total),
    costliest: none && results !== null ? await findCostliestFilter(deps, results.request, active, language) : null,
    examples: state.q === '' && active.length === 0 ? EXAMPLES[language] : [],
    submitLabel: results === null ? t.search.seeResults : `${t.search.seeResults} (${formatCount(total, language)})`,
  };
}

const DECISIONS = { fr: ['décision', 'décisions'], en: ['decision', 'decisions'] } as const;

const EXAMPLES = {
  fr: [
    { label: 'Amendes pour harcèlement en ligne', href: '/?q=harcèlement&type=criminal_fine' },
    { label: 'Levées d’anonymat en référé', href: '/?type=identification_data_disclosure&procedure=refere' },
    { label: 'Provisions de plus de 5 000 €', href: '/?type=provisional_award&amount_min=5000' },
  ],
  en: [
    { label: 'Fines for online harassment', href: '/?q=harcèlement&type=criminal_fine' },
    {
      label: 'Identity disclosure in interim proceedings',
      href: '/?type=identification_data_disclosure&procedure=refere',
    },
    { label: 'Interim awards over €5,000', href: '/?type=provisional_award&amount_min=5000' },
  ],
} as const;

async function stateOf(deps: PageDeps, results: Results | null, state: SearchState): Promise<SearchPage['state']> {
  if (results === null) return 'failed';
  if (results.response.total === 0) return (await deps.store.countStore()).judgments === 0 ? 'empty' : 'none';
  return results.rows.length === 0 && state.page > 1 ? 'beyond' : 'results';
}

function shownSort(state: SearchState): SortOrder {
  return state.q === '' && state.sort === 'relevance' ? '-date' : state.sort;
}

/** Parameters that no field of the form shows, so that submitting it does not lose them. */
function keptFields(state: SearchState): SearchPage['kept'] {
  const lists = ['outcome', 'city', 'family', 'without'] as const;
  const kept = lists.flatMap((name) => state[name].map((value) => ({ name: name as string, value })));
  if (state.year !== null) kept.push({ name: 'year', value: String(state.year) });
  if (state.fictitious !== null) kept.push({ name: 'fictitious', value: state.fictitious });
  if (state.size !== DEFAULT_STATE.size) kept.push({ name: 'size', value: String(state.size) });
  return kept;
}

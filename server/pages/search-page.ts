import type { FacetName, SearchResponse } from '../search/search-index.ts';
import { type ActiveFilter, listActiveFilters } from './active-filters.ts';
import { findCostliestFilter } from './costliest-filter.ts';
import type { Results } from './find-results.ts';
import { formatCount } from './format/money.ts';
import { buildFurtherCondition, type FurtherCondition } from './further-condition.ts';
import { buildAmountHistogram, buildYearHistogram, type Histogram } from './histogram.ts';
import type { Messages } from './messages/fr.ts';
import { plural } from './messages/messages.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageRequest } from './page-request.ts';
import { type Pagination, paginate } from './pagination.ts';
import { problemLines } from './parameter-words.ts';
import { buildQueryReading, type QueryReadingView } from './query-reading.ts';
import { buildCard, type ResultCard } from './result-card.ts';
import { type HiddenField, listExports, listKeptFields, listSorts, type SortOption } from './search-controls.ts';
import { type Example, listExamples } from './search-examples.ts';
import { buildFacets, type FacetGroup } from './search-facets.ts';
import { describeNotices } from './search-notices.ts';
import { DEFAULT_STATE, type ParameterProblem, type SearchState } from './search-params.ts';
import { changeState, searchQuery, searchUrl } from './search-url.ts';
import { buildShell, type Shell } from './shell.ts';
import { planUrl } from './work/plan-url.ts';

export interface SearchPage {
  readonly shell: Shell;
  readonly t: Messages;
  /** How the page is: results, none, past the last page, nothing stored at all, or an engine that does not answer. */
  readonly state: 'results' | 'none' | 'beyond' | 'empty' | 'failed';
  readonly heading: string;
  readonly problems: readonly string[];
  readonly reading: QueryReadingView | null;
  readonly active: readonly ActiveFilter[];
  readonly clearHref: string;
  readonly retryHref: string;
  readonly firstPageHref: string;
  readonly statisticsHref: string;
  readonly followHref: string;
  /** Where these results become the sample of a campaign; "" for people who plan none. */
  readonly campaignHref: string;
  readonly exports: readonly { readonly href: string; readonly label: string }[];
  readonly sorts: readonly SortOption[];
  readonly facets: readonly FacetGroup[];
  readonly amount: { readonly min: string; readonly max: string; readonly histogram: Histogram | null };
  readonly years: { readonly from: string; readonly to: string; readonly histogram: Histogram | null };
  readonly further: FurtherCondition;
  /** Parameters without a field of their own, kept through the form. */
  readonly kept: readonly HiddenField[];
  readonly cards: readonly ResultCard[];
  readonly nearby: readonly ResultCard[];
  readonly pagination: Pagination;
  readonly costliest: { readonly label: string; readonly href: string; readonly count: string } | null;
  readonly examples: readonly Example[];
  readonly submitLabel: string;
}

/** What the address asks, and what was found; null when the engine did not answer. */
export interface SearchOutcome {
  readonly state: SearchState;
  readonly problems: readonly ParameterProblem[];
  readonly results: Results | null;
}

const DECISIONS = { fr: ['décision', 'décisions'], en: ['decision', 'decisions'] } as const;

/** The props of the search page. */
export async function buildSearchPage(
  deps: PageDeps,
  page: PageRequest,
  { state, problems, results }: SearchOutcome,
): Promise<SearchPage> {
  const { language, t } = page;
  const { icons } = deps.assetUrls;
  const total = results?.response.total ?? 0;
  const facets: SearchResponse['facets'] = results?.response.facets ?? {};
  const active = listActiveFilters(state, language, t);
  const [one, many] = DECISIONS[language];
  const whole = searchQuery(changeState(state, {}));
  const count = formatCount(total, language);
  const values = (name: FacetName) => facets[name] ?? [];
  return {
    shell: await buildShell(deps, page, {
      hasResults: true,
      title: state.q,
      query: state.q,
      alternates: [{ type: 'application/atom+xml', href: `/flux${whole}`, title: t.search.feed }],
    }),
    t,
    state: await situationOf(deps, results, state),
    heading: results === null ? t.search.failed : `${count} ${plural(total, language, one, many)}`,
    problems: [...problemLines(problems, language, t), ...describeNotices([results?.response.notice], t)],
    reading: results === null ? null : buildQueryReading(results.response.query, state, language),
    active,
    clearHref: searchUrl({ ...DEFAULT_STATE, q: state.q }),
    retryHref: searchUrl(state),
    firstPageHref: searchUrl(changeState(state, {})),
    exports: listExports(state, t),
    statisticsHref: `/statistiques${whole}`,
    followHref: `/suivre${whole}`,
    campaignHref: planUrl(page.visitor?.actor?.role ?? null, searchUrl(changeState(state, {}))),
    sorts: listSorts(state, t),
    facets: buildFacets({ facets }, state, language, t, icons),
    amount: {
      min: state.amount_min === null ? '' : String(state.amount_min),
      max: state.amount_max === null ? '' : String(state.amount_max),
      histogram: buildAmountHistogram(values('amount'), state, language, t.facets.amount),
    },
    years: {
      from: state.from ?? '',
      to: state.to ?? '',
      histogram: buildYearHistogram(values('year'), state, language, t.facets.year),
    },
    further: buildFurtherCondition(state, language),
    kept: listKeptFields(state),
    cards: (results?.rows ?? []).map((row) => buildCard(row, state, language, t, icons)),
    nearby: (results?.nearby ?? []).map((row) => buildCard(row, state, language, t, icons)),
    pagination: paginate(state, total),
    costliest:
      results !== null && total === 0 ? await findCostliestFilter(deps, results.request, active, language) : null,
    examples: state.q === '' && active.length === 0 ? listExamples(language) : [],
    submitLabel: results === null ? t.search.seeResults : `${t.search.seeResults} (${count})`,
  };
}

async function situationOf(
  { store }: PageDeps,
  results: Results | null,
  state: SearchState,
): Promise<SearchPage['state']> {
  if (results === null) return 'failed';
  if (results.response.total === 0) return (await store.listIdsAfter('', 1)).length === 0 ? 'empty' : 'none';
  return results.rows.length === 0 && state.page > 1 ? 'beyond' : 'results';
}

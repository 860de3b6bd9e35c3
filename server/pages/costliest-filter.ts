import type { SearchRequest } from '../search/search-index.ts';
import type { ActiveFilter } from './active-filters.ts';
import { formatCount } from './format/money.ts';
import type { Language } from './language.ts';
import type { PageDeps } from './page-deps.ts';
import { DEFAULT_STATE, type SearchState } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

/** Filters tried at most: each costs one search. */
const TRIED = 6;

/** Of the filters in force, the one whose removal gives most decisions; null when none of them alone helps, nor all of them. */
export async function findCostliestFilter(
  deps: Pick<PageDeps, 'search'>,
  request: SearchRequest,
  active: readonly ActiveFilter[],
  language: Language,
): Promise<{ readonly label: string; readonly href: string; readonly count: string } | null> {
  const { includeFictitious } = request.filters;
  const countFound = async (state: SearchState) => {
    const counted = { ...toSearchRequest(state, { includeFictitious, facets: [] }), size: 0 };
    return (await deps.search.search(counted)).total;
  };
  const unfiltered = { ...DEFAULT_STATE, q: request.q, without: [...request.withoutExpansions] };
  if (active.length === 0 || (await countFound(unfiltered)) === 0) return null;
  const tried = active.slice(0, TRIED);
  const totals = await Promise.all(tried.map(({ state }) => countFound(state)));
  const total = Math.max(...totals);
  const filter = tried[totals.indexOf(total)];
  if (!filter || total === 0) return null;
  return {
    label: language === 'fr' ? `« ${filter.name} : ${filter.label} »` : `“${filter.name}: ${filter.label}”`,
    href: filter.href,
    count: formatCount(total, language),
  };
}

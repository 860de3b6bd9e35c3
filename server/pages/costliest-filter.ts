import type { SearchRequest } from '../search/search-index.ts';
import type { ActiveFilter } from './active-filters.ts';
import { formatCount } from './format/money.ts';
import type { Language } from './language.ts';
import type { PageDeps } from './page-deps.ts';
import { toSearchRequest } from './search-request.ts';

/** Filters tried at most: each costs one search. */
const TRIED = 6;

/** Of the filters in force, the one whose removal gives most decisions; null when none of them alone helps. */
export async function findCostliestFilter(
  deps: Pick<PageDeps, 'search'>,
  request: SearchRequest,
  active: readonly ActiveFilter[],
  language: Language,
): Promise<{ readonly label: string; readonly href: string; readonly count: string } | null> {
  let best: { filter: ActiveFilter; total: number } | null = null;
  for (const filter of active.slice(0, TRIED)) {
    const { includeFictitious } = request.filters;
    const relaxed = { ...toSearchRequest(filter.state, { includeFictitious, facets: [] }), size: 0 };
    const { total } = await deps.search.search(relaxed);
    if (total > (best?.total ?? 0)) best = { filter, total };
  }
  if (best === null) return null;
  const { filter, total } = best;
  return {
    label: language === 'fr' ? `« ${filter.name} : ${filter.label} »` : `“${filter.name}: ${filter.label}”`,
    href: filter.href,
    count: formatCount(total, language),
  };
}

import { centsOf } from '../domain/money.ts';
import type { FacetName, OutcomeCondition, SearchRequest } from '../search/search-index.ts';
import { ANY_OUTCOME, parseOutcomeCondition } from './outcome-condition.ts';
import type { SearchState } from './search-params.ts';

/** What the page knows and the URL does not. */
export interface RequestSettings {
  readonly includeFictitious: boolean;
  readonly facets: readonly FacetName[];
}

/** The engine's request for a search state: euros become cents, a year becomes two bounds. */
export function toSearchRequest(state: SearchState, settings: RequestSettings): SearchRequest {
  return {
    q: state.q,
    filters: {
      outcomes: readConditions(state),
      court: state.court,
      kind: state.kind,
      city: state.city,
      chamber: state.chamber,
      procedure: state.procedure,
      offence: state.offence,
      keyword: state.keyword,
      legalBasis: state.legal_basis,
      source: state.source,
      review: state.review,
      from: latest(state.from, state.year === null ? null : `${state.year}-01-01`),
      to: earliest(state.to, state.year === null ? null : `${state.year}-12-31`),
      hasCommentary: state.has_commentary === null ? null : state.has_commentary === 'true',
      includeFictitious: settings.includeFictitious,
    },
    sort: state.sort,
    page: state.page,
    size: state.size,
    facets: settings.facets,
    withoutExpansions: state.without,
  };
}

/** The main condition first (when anything is asked of it), then one per `outcome=`. */
function readConditions(state: SearchState): readonly OutcomeCondition[] {
  const main: OutcomeCondition = {
    types: state.type,
    families: state.family,
    senses: state.sense,
    minCents: state.amount_min === null ? null : centsOf(state.amount_min),
    maxCents: state.amount_max === null ? null : centsOf(state.amount_max),
    suspended: state.suspended === null ? null : state.suspended === 'true',
    against: state.against,
    data: state.data,
  };
  const further = state.outcome.flatMap((text) => {
    const reading = parseOutcomeCondition(text);
    return reading.ok ? [reading.condition] : [];
  });
  return JSON.stringify(main) === JSON.stringify(ANY_OUTCOME) ? further : [main, ...further];
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

import type { FacetName } from '../search/search-index.ts';

const POSITIONS: Readonly<Record<FacetName, true>> = {
  type: true,
  family: true,
  sense: true,
  suspended: true,
  against: true,
  data: true,
  court: true,
  kind: true,
  city: true,
  chamber: true,
  procedure: true,
  offence: true,
  keyword: true,
  legal_basis: true,
  source: true,
  review: true,
  year: true,
  amount: true,
  has_commentary: true,
};

/** Every facet, in the order of the API; the compiler keeps the list complete. */
export const FACETS = Object.keys(POSITIONS) as readonly FacetName[];

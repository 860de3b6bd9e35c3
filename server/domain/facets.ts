/** What is filtered and counted of one outcome; conditions on it hold together. */
export const OUTCOME_FACETS = ['type', 'family', 'sense', 'suspended', 'against', 'data'] as const;

/** What is filtered and counted of a decision. */
export const DOCUMENT_FACETS = [
  'court',
  'kind',
  'city',
  'chamber',
  'procedure',
  'offence',
  'keyword',
  'legal_basis',
  'source',
  'has_commentary',
] as const;

/** Facets whose values are ticked, in the order of the API. */
export const LIST_FACETS = [...OUTCOME_FACETS, ...DOCUMENT_FACETS, 'review'] as const;

/** Every facet: the ticked ones, and those shown as histograms. Their names are those of the parameters of a search. */
export const FACET_NAMES = [...LIST_FACETS, 'year', 'amount'] as const;

export type FacetName = (typeof FACET_NAMES)[number];

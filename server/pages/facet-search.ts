import type { FacetName, FacetValue } from '../search/search-index.ts';
import { buildRequest } from './find-results.ts';
import type { Language } from './language.ts';
import type { PageDeps } from './page-deps.ts';
import { type HiddenField, listStateFields } from './search-controls.ts';
import type { SearchState } from './search-params.ts';

/** Facets with open-ended values: their lists are cut, so their values can be searched. */
export const SEARCHABLE_FACETS = [
  'court',
  'city',
  'keyword',
  'offence',
  'legal_basis',
  'chamber',
] as const satisfies readonly (FacetName & keyof SearchState)[];
export type SearchableFacet = (typeof SEARCHABLE_FACETS)[number];

/** Longest text that is looked for among the values of a facet. */
export const LONGEST_TERM = 100;

/** The small search field of a long list, and all that it must send along. */
export interface FacetSearchField {
  readonly name: SearchableFacet;
  /** Page that lists the values without JavaScript. */
  readonly action: string;
  readonly label: string;
  readonly submit: string;
  /** What assistive technology is told of the values found, "{n}" standing for their number. */
  readonly found: string;
  readonly none: string;
  readonly term: string;
  readonly kept: readonly HiddenField[];
}

const WORDS = {
  fr: {
    label: (group: string) => `${group} : chercher dans la liste`,
    submit: 'Chercher',
    found: 'Valeurs trouvées : {n}',
    none: 'Aucune valeur ne contient ces mots.',
  },
  en: {
    label: (group: string) => `${group}: search the list`,
    submit: 'Search',
    found: 'Values found: {n}',
    none: 'No value has these words.',
  },
} as const;

/** The facet of that name when its values can be searched, else null. */
export function findSearchableFacet(name: string): SearchableFacet | null {
  return SEARCHABLE_FACETS.find((facet) => facet === name) ?? null;
}

export function buildFacetSearch(
  name: SearchableFacet,
  group: string,
  state: SearchState,
  language: Language,
  term = '',
): FacetSearchField {
  const words = WORDS[language];
  return {
    name,
    action: `/facettes/${name}`,
    label: words.label(group),
    submit: words.submit,
    found: words.found,
    none: words.none,
    term,
    kept: listStateFields(state),
  };
}

/** Values of the facet whose label has the term, most decisions first, with counts under the rest of the search. */
export async function findFacetValues(
  deps: PageDeps,
  state: SearchState,
  name: SearchableFacet,
  term: string,
): Promise<readonly FacetValue[]> {
  const request = await buildRequest(deps, state, []);
  return deps.search.searchFacet(request, name, term);
}

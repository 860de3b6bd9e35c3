import { findOutcomeType, type OutcomeFamily } from '../domain/outcome-types.ts';
import type { FacetName, FacetValue, SearchResponse } from '../search/search-index.ts';
import { buildFacetSearch, type FacetSearchField, findSearchableFacet } from './facet-search.ts';
import { facetValueLabel } from './format/labels.ts';
import { formatCount } from './format/money.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import type { SearchState } from './search-params.ts';

/** A value to tick, with the number of decisions that it would give. */
export interface FacetOption {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly checked: boolean;
  /** Outcome family of a type or family, for its icon; "" otherwise. */
  readonly family: string;
}

export interface FacetGroup {
  readonly name: FacetName;
  readonly label: string;
  readonly options: readonly FacetOption[];
  /** Less frequent values, folded. */
  readonly more: readonly FacetOption[];
  readonly moreLabel: string;
  readonly open: boolean;
  readonly icons: string;
  /** Search among the values of a long list; null when the list is short. */
  readonly search: FacetSearchField | null;
}

/** The groups of the filter column in order, with how many values each shows before folding and whether it starts open. */
const GROUPS: readonly { readonly name: ListFacet; readonly shown: number; readonly open: boolean }[] = [
  { name: 'type', shown: 8, open: true },
  { name: 'family', shown: 9, open: false },
  { name: 'suspended', shown: 4, open: true },
  { name: 'against', shown: 5, open: true },
  { name: 'kind', shown: 6, open: true },
  { name: 'court', shown: 6, open: true },
  { name: 'city', shown: 6, open: false },
  { name: 'procedure', shown: 6, open: true },
  { name: 'sense', shown: 6, open: false },
  { name: 'data', shown: 6, open: false },
  { name: 'offence', shown: 6, open: false },
  { name: 'keyword', shown: 8, open: false },
  { name: 'legal_basis', shown: 6, open: false },
  { name: 'chamber', shown: 6, open: false },
  { name: 'source', shown: 6, open: false },
  { name: 'review', shown: 6, open: false },
  { name: 'has_commentary', shown: 2, open: false },
];

type ListFacet = Exclude<FacetName, 'year' | 'amount'>;

/** Facets that the search page asks the engine for. */
export const PAGE_FACETS: readonly FacetName[] = [...GROUPS.map((group) => group.name), 'year', 'amount'];

const LONGEST_LIST = 60;

/** A list with more values than this has a search field of its own. */
const SHORT_LIST = 10;

/** The filter groups that have something to offer; what is ticked is always shown, even without a decision left. */
export function buildFacets(
  response: Pick<SearchResponse, 'facets'>,
  state: SearchState,
  language: Language,
  t: Messages,
  icons: string,
): readonly FacetGroup[] {
  return GROUPS.flatMap(({ name, shown, open }) => {
    const chosen = chosenValues(state, name);
    const options = orderValues(name, response.facets[name] ?? [], chosen).map((entry, index) =>
      buildOption(name, entry, index, chosen, language),
    );
    if (options.length === 0) return [];
    const searchable = findSearchableFacet(name);
    const first = Math.max(shown, chosen.length);
    const group: FacetGroup = {
      name,
      label: t.facets[name],
      options: options.slice(0, first),
      more: options.slice(first, LONGEST_LIST),
      moreLabel: `${t.search.more} (${formatCount(Math.max(0, options.length - first), language)})`,
      open: open || chosen.length > 0,
      icons,
      search:
        searchable && options.length > SHORT_LIST
          ? buildFacetSearch(searchable, t.facets[name], state, language)
          : null,
    };
    return [group];
  });
}

function chosenValues(state: SearchState, name: ListFacet): readonly string[] {
  const value = state[name];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Families that go with most decisions and distinguish few: after the others, however frequent. */
const LATE_FAMILIES: ReadonlySet<OutcomeFamily | undefined> = new Set(['costs', 'procedural']);

/** What is ticked first, then by frequency; among outcome types, costs and procedural outcomes come last. */
function orderValues(name: ListFacet, values: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
  const isLate = ({ value }: FacetValue) => name === 'type' && LATE_FAMILIES.has(findOutcomeType(value)?.family);
  const known = new Set(values.map((entry) => entry.value));
  const missing = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const all = [...values.filter((entry) => entry.count > 0 || chosen.includes(entry.value)), ...missing];
  return all.sort(
    (a, b) =>
      Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) ||
      Number(isLate(a)) - Number(isLate(b)) ||
      b.count - a.count ||
      a.value.localeCompare(b.value),
  );
}

function buildOption(
  name: ListFacet,
  entry: FacetValue,
  index: number,
  chosen: readonly string[],
  language: Language,
): FacetOption {
  return {
    id: `f-${name}-${index}`,
    value: entry.value,
    label: facetValueLabel(name, entry.value, language),
    count: formatCount(entry.count, language),
    checked: chosen.includes(entry.value),
    family: familyOf(name, entry.value),
  };
}

function familyOf(name: ListFacet, value: string): string {
  if (name === 'family') return value;
  return name === 'type' ? (findOutcomeType(value)?.family ?? '') : '';
}

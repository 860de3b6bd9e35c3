import type { SortOrder } from '../search/search-index.ts';
import type { Messages } from './messages/fr.ts';
import { DEFAULT_STATE, type SearchState } from './search-params.ts';
import { changeState, searchQuery, stateEntries } from './search-url.ts';

export interface SortOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

const SORTS: readonly SortOrder[] = ['relevance', '-date', 'date', '-amount', 'amount'];
const EXPORTS = ['csv', 'xlsx', 'ndjson'] as const;

/**
 * The orders on offer. The default has no value of its own: it is the newest first until there are words, then relevance, so that
 * typing the first words changes the order too.
 */
export function listSorts(state: SearchState, t: Messages): readonly SortOption[] {
  const fallback: SortOrder = state.q === '' ? '-date' : 'relevance';
  const others = SORTS.filter((value) => value !== fallback && (value !== 'relevance' || state.q !== ''));
  return [
    { value: '', label: t.search.sorts[fallback], selected: !others.includes(state.sort) },
    ...others.map((value) => ({ value, label: t.search.sorts[value], selected: value === state.sort })),
  ];
}

/** Parameters that no field of the form shows, so that submitting it does not lose them. */
export function listKeptFields(state: SearchState): readonly HiddenField[] {
  const lists = ['outcome', 'family', 'without'] as const;
  const kept = lists.flatMap((name) => state[name].map((value) => ({ name: name as string, value })));
  if (state.year !== null) kept.push({ name: 'year', value: String(state.year) });
  if (state.fictitious !== null) kept.push({ name: 'fictitious', value: state.fictitious });
  if (state.size !== DEFAULT_STATE.size) kept.push({ name: 'size', value: String(state.size) });
  return kept;
}

/** The whole search as fields of another form, back on its first page. */
export function listStateFields(state: SearchState): readonly HiddenField[] {
  return stateEntries(changeState(state, {})).map(([name, value]) => ({ name, value }));
}

/** Where the whole result set can be taken away. */
export function listExports(
  state: SearchState,
  t: Messages,
): readonly { readonly href: string; readonly label: string }[] {
  return EXPORTS.map((format) => ({
    href: `/exports/decisions.${format}${searchQuery(changeState(state, {}))}`,
    label: t.search.exports[format],
  }));
}

import { DEFAULT_STATE, isRepeatable, PARAMETER_NAMES, type ParameterName, type SearchState } from './search-params.ts';

/** The query string of a search state, in a fixed order and without defaults: "" or "?q=…&type=…". */
export function searchQuery(state: SearchState): string {
  const text = new URLSearchParams(stateEntries(state)).toString();
  return text === '' ? '' : `?${text}`;
}

/** The parameters of a search state, one pair a value, in a fixed order and without defaults. */
export function stateEntries(state: SearchState): [name: string, value: string][] {
  return PARAMETER_NAMES.flatMap((name): [string, string][] => {
    const value = state[name];
    if (Array.isArray(value)) return value.map((item) => [name, item]);
    return value === null || value === DEFAULT_STATE[name] ? [] : [[name, String(value)]];
  });
}

/** The address of the search page in that state. */
export function searchUrl(state: SearchState): string {
  return `/${searchQuery(state)}`;
}

/** The state with some parameters changed, back on its first page. */
export function changeState(state: SearchState, changes: Partial<SearchState>): SearchState {
  return { ...state, page: 1, ...changes };
}

/** The state without one value of a parameter (or without the parameter when it takes one value), back on its first page. */
export function removeValue(state: SearchState, name: ParameterName, value: string): SearchState {
  const current = state[name];
  const kept = Array.isArray(current) ? current.filter((item) => item !== value) : DEFAULT_STATE[name];
  return changeState(state, { [name]: kept });
}

/** The state with one more value of a parameter, back on its first page. */
export function addValue(state: SearchState, name: ParameterName, value: string): SearchState {
  const current = state[name];
  const next = isRepeatable(name) && Array.isArray(current) ? [...new Set([...current, value])] : value;
  return changeState(state, { [name]: next });
}

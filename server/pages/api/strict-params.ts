import { HttpError } from '../http-error.ts';
import { expectedOf } from '../parameter-words.ts';
import { parseSearchParams, type SearchState } from '../search-params.ts';

/** The search state of an API request. @throws HttpError 400 that names each parameter that cannot be used. */
export function selectSearchState(params: URLSearchParams): SearchState {
  const { state, problems } = parseSearchParams(params);
  if (problems.length === 0) return state;
  const fields = problems.map(({ parameter, value }) => ({
    parameter,
    message: `"${value.slice(0, 80)}" cannot be used; expected ${expectedOf(parameter, 'en')}`,
  }));
  throw new HttpError(400, 'badRequest', fields);
}

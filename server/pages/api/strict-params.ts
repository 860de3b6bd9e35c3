import { HttpError } from '../http-error.ts';
import { expectedOf } from '../parameter-words.ts';
import { PARAMETER_NAMES, parseSearchParams, type SearchState } from '../search-params.ts';

/** Every address of the site takes it. */
const EVERYWHERE = ['lang'];

/**
 * The search state of an API request that may also have the parameters `others`. @throws HttpError 400 that names each parameter
 * that is unknown or cannot be used.
 */
export function selectSearchState(params: URLSearchParams, others: readonly string[] = []): SearchState {
  const { state, problems } = parseSearchParams(params);
  const taken = new Set<string>([...PARAMETER_NAMES, ...EVERYWHERE, ...others]);
  const unknown = [...new Set(params.keys())].filter((name) => !taken.has(name));
  const fields = [
    ...problems.map(({ parameter, value }) => ({
      parameter,
      message: `"${value.slice(0, 80)}" cannot be used; expected ${expectedOf(parameter, 'en')}`,
    })),
    ...unknown.slice(0, 20).map((name) => ({
      parameter: name.slice(0, 80),
      message: 'unknown parameter (paramètre inconnu); see /api/v1/openapi.json',
    })),
  ];
  if (fields.length > 0) throw new HttpError(400, 'badRequest', fields);
  return state;
}

import type { RequestHandler } from 'express';
import {
  buildFacetSearch,
  type FacetSearchField,
  findFacetValues,
  findSearchableFacet,
  LONGEST_TERM,
  type SearchableFacet,
} from './facet-search.ts';
import { facetValueLabel } from './format/labels.ts';
import { formatCount } from './format/money.ts';
import { HttpError } from './http-error.ts';
import type { PageDeps } from './page-deps.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { type HiddenField, listStateFields } from './search-controls.ts';
import type { FacetOption } from './search-facets.ts';
import { parseSearchParams, type SearchState } from './search-params.ts';
import { changeState, searchUrl } from './search-url.ts';
import { buildShell, type Shell } from './shell.ts';

export interface FacetPage {
  readonly shell: Shell;
  readonly title: string;
  readonly search: FacetSearchField;
  readonly name: SearchableFacet;
  readonly options: readonly FacetOption[];
  /** "+ 12 autres : précisez", or "". */
  readonly more: string;
  readonly none: string;
  readonly apply: string;
  readonly back: { readonly href: string; readonly label: string };
  /** The rest of the search, sent along with what is ticked. */
  readonly kept: readonly HiddenField[];
}

const SHOWN = 200;
const WORDS = {
  fr: {
    back: 'Revenir aux résultats',
    apply: 'Appliquer',
    more: (n: string) => `+ ${n} ${n === '1' ? 'autre valeur' : 'autres valeurs'} : précisez la recherche.`,
  },
  en: {
    back: 'Back to the results',
    apply: 'Apply',
    more: (n: string) => `+ ${n} more ${n === '1' ? 'value' : 'values'}: narrow the search.`,
  },
} as const;

/** GET /facettes/:name : the values of one facet under a search, those with `terme` in their label; what is ticked filters. */
export function facetPage(deps: PageDeps): RequestHandler<{ name: string }> {
  return async (request, response) => {
    const name = findSearchableFacet(request.params.name);
    if (name === null) throw new HttpError(404, 'notFound');
    const page = readPageRequest(request);
    const { state } = parseSearchParams(page.url.searchParams);
    const term = (page.url.searchParams.get('terme') ?? '').trim().slice(0, LONGEST_TERM);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.send(renderView('facet', await buildFacetPage(deps, page, { name, state, term })));
  };
}

async function buildFacetPage(
  deps: PageDeps,
  page: PageRequest,
  { name, state, term }: { readonly name: SearchableFacet; readonly state: SearchState; readonly term: string },
): Promise<FacetPage> {
  const { language, t } = page;
  const title = t.facets[name];
  const search = buildFacetSearch(name, title, state, language, term);
  const values = await findFacetValues(deps, state, name, term);
  const chosen: readonly string[] = state[name];
  const counts = new Map(values.map((entry) => [entry.value, entry.count]));
  const ticked = chosen.map((value) => ({ value, count: counts.get(value) ?? null }));
  const others = values.filter((entry) => !chosen.includes(entry.value));
  const hidden = others.length - SHOWN;
  return {
    shell: await buildShell(deps, page, { title: search.label, query: state.q, noindex: true }),
    title,
    search,
    name,
    options: [...ticked, ...others.slice(0, SHOWN)].map(({ value, count }, index) => ({
      id: `valeur-${index + 1}`,
      value,
      label: facetValueLabel(name, value, language),
      count: count === null ? '' : formatCount(count, language),
      checked: chosen.includes(value),
      family: '',
    })),
    more: hidden > 0 ? WORDS[language].more(formatCount(hidden, language)) : '',
    none: values.length === 0 ? search.none : '',
    apply: WORDS[language].apply,
    back: { href: searchUrl(changeState(state, {})), label: WORDS[language].back },
    kept: listStateFields(changeState(state, { [name]: [] })),
  };
}

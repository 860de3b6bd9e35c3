import { foldLabel } from '../domain/text.ts';
import type { QueryReading } from '../search/search-index.ts';
import { formatCount } from './format/money.ts';
import type { Language } from './language.ts';
import { DEFAULT_STATE, type SearchState } from './search-params.ts';
import { addValue, changeState, removeValue, searchUrl } from './search-url.ts';

/** How the query was understood, with a link to undo each widening. */
export interface QueryReadingView {
  /** "" when it is just what was typed. */
  readonly understood: string;
  readonly expansions: readonly { readonly from: string; readonly to: string; readonly href: string }[];
  readonly undone: readonly { readonly label: string; readonly href: string }[];
  readonly broader: readonly { readonly term: string; readonly href: string }[];
  readonly problems: readonly string[];
  readonly suggestion: {
    readonly query: string;
    readonly href: string;
    /** "(12)", "" when nobody counted. */
    readonly count: string;
    /** True when it finds nothing but without the filters, which its address leaves out. */
    readonly isUnfiltered: boolean;
  } | null;
}

export function buildQueryReading(query: QueryReading, state: SearchState, language: Language): QueryReadingView {
  const ask = (q: string) => searchUrl(changeState(state, { q, without: [] }));
  return {
    understood: foldLabel(query.understood) === foldLabel(state.q) ? '' : query.understood,
    expansions: query.expansions.map(({ id, from, to }) => ({
      from,
      to,
      href: searchUrl(addValue(state, 'without', id)),
    })),
    undone: state.without.map((id) => ({ label: id, href: searchUrl(removeValue(state, 'without', id)) })),
    broader: query.broader.map(({ term, query: q }) => ({ term, href: ask(q) })),
    problems: query.problems,
    suggestion: query.suggestion === null ? null : buildSuggestion(query.suggestion, query, state, language),
  };
}

function buildSuggestion(
  q: string,
  { suggestionTotal: total }: QueryReading,
  state: SearchState,
  language: Language,
): QueryReadingView['suggestion'] {
  const isUnfiltered = total === 0;
  return {
    query: q,
    href: searchUrl(isUnfiltered ? { ...DEFAULT_STATE, q } : changeState(state, { q, without: [] })),
    count: total === undefined || isUnfiltered ? '' : `(${formatCount(total, language)})`,
    isUnfiltered,
  };
}

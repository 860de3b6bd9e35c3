import { foldLabel } from '../domain/text.ts';
import type { QueryReading } from '../search/search-index.ts';
import type { SearchState } from './search-params.ts';
import { addValue, changeState, removeValue, searchUrl } from './search-url.ts';

/** How the query was understood, with a link to undo each widening. */
export interface QueryReadingView {
  /** "" when it is just what was typed. */
  readonly understood: string;
  readonly expansions: readonly { readonly from: string; readonly to: string; readonly href: string }[];
  readonly undone: readonly { readonly label: string; readonly href: string }[];
  readonly broader: readonly { readonly term: string; readonly href: string }[];
  readonly problems: readonly string[];
  readonly suggestion: { readonly query: string; readonly href: string } | null;
}

export function buildQueryReading(query: QueryReading, state: SearchState): QueryReadingView {
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
    suggestion: query.suggestion === null ? null : { query: query.suggestion, href: ask(query.suggestion) },
  };
}

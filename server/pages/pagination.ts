import type { SearchState } from './search-params.ts';
import { searchUrl } from './search-url.ts';

export interface PageLink {
  readonly number: number;
  readonly href: string;
  readonly current: boolean;
  /** True when pages were left out before this one. */
  readonly gap: boolean;
}

export interface Pagination {
  readonly pages: readonly PageLink[];
  /** "" at either end. */
  readonly previous: string;
  readonly next: string;
}

const AROUND = 2;

/** Links to the first, the last and the pages around the current one; no page when all fits on one. */
export function paginate(state: SearchState, total: number): Pagination {
  const last = Math.ceil(total / state.size);
  if (last <= 1) return { pages: [], previous: '', next: '' };
  const current = Math.min(state.page, last);
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - current) <= AROUND,
  );
  const href = (page: number) => searchUrl({ ...state, page });
  return {
    pages: numbers.map((number, index) => ({
      number,
      href: href(number),
      current: number === state.page,
      gap: index > 0 && number - (numbers[index - 1] ?? 0) > 1,
    })),
    previous: state.page > 1 ? href(current === state.page ? state.page - 1 : last) : '',
    next: state.page < last ? href(state.page + 1) : '',
  };
}

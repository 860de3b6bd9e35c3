import { findOutcomeType } from '../../domain/outcome-types.ts';
import { dropPage, type SearchState } from '../search-params.ts';
import { searchQuery } from '../search-url.ts';
import type { ScaleKind } from './axis.ts';
import { DIMENSION_NAMES, type DimensionName } from './dimension.ts';

/** What the figures page adds to the parameters of the search. */
export interface FigureOptions {
  readonly scale: ScaleKind;
  /** The outcome type shown in detail; null = the page chooses. */
  readonly focus: string | null;
  readonly by: DimensionName;
}

/** Reads `scale`, `focus` and `by`; values that are not known count as absent. */
export function readFigureOptions(params: URLSearchParams): FigureOptions {
  const focus = params.get('focus');
  const by = DIMENSION_NAMES.find((name) => name === params.get('by'));
  return {
    scale: params.get('scale') === 'linear' ? 'linear' : 'log',
    focus: focus !== null && findOutcomeType(focus) !== null ? focus : null,
    by: by ?? 'year',
  };
}

/** The address of a figures page (or of one of its files) for a search, in a fixed order and without defaults. */
export function figuresUrl(state: SearchState, options: FigureOptions, path = '/statistiques'): string {
  const params = new URLSearchParams(searchQuery(dropPage(state)));
  if (options.focus !== null) params.set('focus', options.focus);
  if (options.by !== 'year') params.set('by', options.by);
  if (options.scale !== 'log') params.set('scale', options.scale);
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

import type { Dimension } from '../../analytics/fact-table.ts';
import { courtLabel } from '../format/labels.ts';
import type { SearchState } from '../search-params.ts';
import { addValue, changeState } from '../search-url.ts';

export type DimensionName = Dimension;

export const DIMENSION_NAMES: readonly DimensionName[] = ['year', 'court', 'offence', 'theme'];

/** The name of one value of a dimension, for people. */
export function dimensionLabel(by: DimensionName, value: string): string {
  return by === 'court' ? courtLabel(value) : value;
}

/** The search narrowed to one value of a dimension. */
export function narrowTo(state: SearchState, by: DimensionName, value: string): SearchState {
  switch (by) {
    case 'year':
      return changeState(state, { year: Number(value) });
    case 'court':
      return addValue(changeState(state, { court: [] }), 'court', value);
    case 'offence':
      return addValue(changeState(state, { offence: [] }), 'offence', value);
    case 'theme':
      return addValue(changeState(state, { keyword: [] }), 'keyword', value);
  }
}

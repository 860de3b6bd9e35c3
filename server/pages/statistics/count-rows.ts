import type { TypeStatistics } from '../../analytics/statistics.ts';
import { type OutcomeFamily, selectOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import type { SearchState } from '../search-params.ts';
import { changeState, searchUrl } from '../search-url.ts';
import { percent } from './percent.ts';
import { formatShare } from './sum-rows.ts';

/** A type that bears no sum: how many decisions order it. */
export interface CountRow {
  readonly type: string;
  readonly family: OutcomeFamily;
  readonly label: string;
  readonly decisions: string;
  readonly refused: string;
  /** "" when withheld. */
  readonly share: string;
  /** Length of the bar. */
  readonly width: string;
  readonly href: string;
}

/** The types without any sum, most frequent first. */
export function buildCountRows(
  types: readonly TypeStatistics[],
  decisions: number,
  state: SearchState,
  language: Language,
): readonly CountRow[] {
  return types
    .filter((entry) => entry.sums.rows.length === 0 && (entry.granted > 0 || entry.refused > 0))
    .sort((a, b) => b.decisions - a.decisions)
    .map((entry) => ({
      type: entry.type,
      family: selectOutcomeType(entry.type).family,
      label: outcomeLabel(entry.type, language),
      decisions: formatCount(entry.decisions, language),
      refused: entry.refused === 0 ? '' : formatCount(entry.refused, language),
      share: entry.share === null ? '' : formatShare(entry.share, language),
      width: percent(decisions === 0 || entry.share === null ? 0 : entry.decisions / decisions),
      href: searchUrl(changeState(state, { type: [entry.type] })),
    }));
}

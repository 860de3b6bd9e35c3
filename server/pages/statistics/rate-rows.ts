import type { TypeStatistics } from '../../analytics/statistics.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import { type FormattedFigures, formatFigures } from './sum-rows.ts';
import { statisticsWords } from './words.ts';

/** Sums of one type by unit: an astreinte per day, damages to each. */
export interface RateRow extends FormattedFigures {
  readonly label: string;
  readonly unit: string;
}

export function buildRateRows(types: readonly TypeStatistics[], language: Language): readonly RateRow[] {
  const { per } = statisticsWords(language);
  return types.flatMap((entry) =>
    entry.rates.map((rate) => ({
      ...formatFigures(rate, language),
      label: outcomeLabel(entry.type, language),
      unit: per[rate.per],
    })),
  );
}

import type { Award, AwardSet } from '../../analytics/awards.ts';
import type { TypeStatistics } from '../../analytics/statistics.ts';
import { type OutcomeFamily, selectOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount, formatEuros } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import { plural } from '../messages/messages.ts';
import { awardUrl, buildDotWords, formatAward } from './award-words.ts';
import type { EuroAxis } from './axis.ts';
import { buildStripPlot, type StripPlot } from './strip-plot.ts';
import { statisticsWords } from './words.ts';

/** One award in a list. */
export interface ListedAward {
  readonly href: string;
  readonly reference: string;
  readonly sum: string;
}

/** The figures of a set of awards, formatted; "" where they are withheld. */
export interface FormattedFigures {
  readonly sums: string;
  readonly decisions: string;
  readonly median: string;
  readonly quartiles: string;
  readonly range: string;
  readonly withheld: boolean;
  /** The awards themselves, shown where the figures are withheld. */
  readonly list: readonly ListedAward[];
}

export interface SumRow extends FormattedFigures {
  readonly type: string;
  readonly family: OutcomeFamily;
  readonly label: string;
  readonly share: string;
  readonly notes: readonly string[];
  /** Null where the figures are withheld. */
  readonly plot: StripPlot | null;
  readonly plotTitle: string;
}

/** The types that grant sums, most decisions first. */
export function buildSumRows(types: readonly TypeStatistics[], axis: EuroAxis, language: Language): readonly SumRow[] {
  return types
    .filter((entry) => entry.sums.rows.length > 0)
    .sort((a, b) => b.sums.decisions - a.sums.decisions)
    .map((entry) => ({
      ...formatFigures(entry.sums, language),
      type: entry.type,
      family: selectOutcomeType(entry.type).family,
      label: outcomeLabel(entry.type, language),
      share: entry.share === null || entry.sums.figures === null ? '' : formatShare(entry.share, language),
      notes: noteCounts(entry, language),
      plot: entry.sums.figures === null ? null : buildStripPlot(entry.sums, axis, buildDotWords(language)),
      plotTitle: outcomeLabel(entry.type, language),
    }));
}

/** Counts and five figures of a set of awards in words. */
export function formatFigures(sums: AwardSet, language: Language): FormattedFigures {
  const { figures, rows, decisions } = sums;
  const { to } = statisticsWords(language);
  const euros = (cents: number) => formatEuros(roundFigure(cents), language);
  return {
    sums: formatCount(rows.length, language),
    decisions: formatCount(decisions, language),
    median: figures === null ? '' : euros(figures.median),
    quartiles: figures === null ? '' : `${euros(figures.q1)} ${to} ${euros(figures.q3)}`,
    range: figures === null ? '' : `${euros(figures.min)} ${to} ${euros(figures.max)}`,
    withheld: figures === null,
    list:
      figures === null
        ? sums
            .list()
            .toReversed()
            .map((award) => describeAward(award, language))
        : [],
  };
}

/** The `limit` highest awards, highest first. */
export function describeHighest(sums: AwardSet, limit: number, language: Language): readonly ListedAward[] {
  return sums.listHighest(limit).map((award) => describeAward(award, language));
}

function describeAward(award: Award, language: Language): ListedAward {
  return { href: awardUrl(award), reference: award.decision.label, sum: formatAward(award, language) };
}

export function formatShare(share: number, language: Language): string {
  return (share < 0.1 ? FINE_SHARES : SHARES)[language].format(share);
}

const SHARES = shareFormats(0);
/** Small shares keep a decimal. */
const FINE_SHARES = shareFormats(1);

function shareFormats(maximumFractionDigits: number): Readonly<Record<Language, Intl.NumberFormat>> {
  const options = { style: 'percent', maximumFractionDigits } as const;
  return { fr: new Intl.NumberFormat('fr-FR', options), en: new Intl.NumberFormat('en-GB', options) };
}

/** Interpolated figures are shown in whole euros, from 100 € on: their cents would pretend to a precision they lack. */
function roundFigure(cents: number): number {
  return cents >= 10_000 ? Math.round(cents / 100) * 100 : Math.round(cents);
}

function noteCounts({ sums, withoutSum }: TypeStatistics, language: Language): readonly string[] {
  const words = statisticsWords(language);
  const notes: readonly (readonly [readonly string[], number])[] = [
    [words.converted, sums.converted],
    [words.symbolic, sums.symbolic],
    [words.withoutSum, withoutSum],
  ];
  return notes
    .filter(([, count]) => count > 0)
    .map(([[one = '', many = ''], count]) => `${formatCount(count, language)} ${plural(count, language, one, many)}`);
}

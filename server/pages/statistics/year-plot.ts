import type { BreakdownGroup } from '../../analytics/breakdown.ts';
import type { EuroAxis } from './axis.ts';
import { percent } from './percent.ts';
import { type Dot, type DotWords, MAX_DOTS } from './strip-plot.ts';

/** A line between the medians of two years that both have one. */
export interface Segment {
  readonly x1: string;
  readonly y1: number;
  readonly x2: string;
  readonly y2: number;
}

/** Quartiles of a year, upright. */
export interface YearMark {
  readonly x: string;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Awards by year (left to right) and sum (bottom to top), with the medians joined. */
export interface YearPlot {
  readonly height: number;
  readonly plotHeight: number;
  readonly dots: readonly Dot[];
  readonly segments: readonly Segment[];
  readonly marks: readonly YearMark[];
  readonly years: readonly { readonly x: string; readonly label: string }[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
}

const PLOT_HEIGHT = 220;
const LABEL_SPACE = 24;
/** Shares of the width kept for the labels of sums, at the left, and for the last year, at the right. */
const LEFT = 0.1;
const RIGHT = 0.03;
const MAX_YEAR_LABELS = 8;

/** Lays out one type's awards by year; years without awards between the first and the last keep their place. */
export function buildYearPlot(groups: readonly BreakdownGroup[], axis: EuroAxis, words: DotWords): YearPlot {
  const years = groups.map((group) => Number(group.value));
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  const placeYear = (year: number) => LEFT + ((year - first) / span) * (1 - LEFT - RIGHT);
  const placeSum = (cents: number) => Math.round((1 - axis.place(cents)) * PLOT_HEIGHT * 10) / 10;
  const marks = groups.flatMap(({ value, sums: { figures } }) =>
    figures === null ? [] : [{ year: Number(value), ...figures }],
  );
  return {
    height: PLOT_HEIGHT + LABEL_SPACE,
    plotHeight: PLOT_HEIGHT,
    dots: buildDots(groups, placeYear, placeSum, words),
    segments: marks.slice(1).map((mark, index) => {
      const before = marks[index] ?? mark;
      return {
        x1: percent(placeYear(before.year)),
        y1: placeSum(before.median),
        x2: percent(placeYear(mark.year)),
        y2: placeSum(mark.median),
      };
    }),
    marks: marks.map((mark) => ({
      x: percent(placeYear(mark.year)),
      q1: placeSum(mark.q1),
      median: placeSum(mark.median),
      q3: placeSum(mark.q3),
    })),
    years: labelYears(first, first + span, new Set(years)).map((year) => ({
      x: percent(placeYear(year)),
      label: String(year),
    })),
    ticks: axis.ticks
      .filter((tick) => tick.label !== '')
      .map((tick) => ({ y: Math.round((1 - tick.at) * PLOT_HEIGHT * 10) / 10, label: tick.label })),
  };
}

function buildDots(
  groups: readonly BreakdownGroup[],
  placeYear: (year: number) => number,
  placeSum: (cents: number) => number,
  words: DotWords,
): readonly Dot[] {
  const total = groups.reduce((count, group) => count + group.sums.rows.length, 0);
  if (total > MAX_DOTS) return [];
  let first = true;
  return groups.flatMap(({ value, sums }) =>
    sums.list().map((award) => {
      const dot: Dot = {
        cx: percent(placeYear(Number(value))),
        cy: placeSum(award.euroCents),
        href: words.hrefOf(award),
        label: words.labelOf(award),
        kind: award.isSymbolic ? 'symbolic' : award.converted ? 'converted' : 'plain',
        first,
      };
      first = false;
      return dot;
    }),
  );
}

/** At most `MAX_YEAR_LABELS` years at a regular step, of those between the bounds. */
function labelYears(first: number, last: number, present: ReadonlySet<number>): readonly number[] {
  const step = Math.ceil((last - first + 1) / MAX_YEAR_LABELS);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => (year - first) % step === 0 && (present.size > 1 || present.has(year)));
}

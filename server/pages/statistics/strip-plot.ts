import type { Award, AwardSet } from '../../analytics/awards.ts';
import type { ValueSet } from '../../analytics/value-set.ts';
import type { PlotAxis } from './axis.ts';
import { percent } from './percent.ts';

/** One award as drawn; horizontal positions are percentages so that a plot fits any width without scaling its dots. */
export interface Dot {
  readonly cx: string;
  readonly cy: number;
  readonly href: string;
  /** "TJ Paris, 12 mars 2025, n° 25/00001 : 1 500 €". */
  readonly label: string;
  readonly kind: 'plain' | 'converted' | 'symbolic';
  /** True for the one dot of a plot that the Tab key reaches; the arrow keys lead to the others. */
  readonly first: boolean;
}

/** A bar that stands for several awards, where single dots would be too many. */
export interface Bar {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly height: number;
  readonly label: string;
}

export interface Box {
  readonly min: string;
  readonly q1: string;
  readonly width: string;
  readonly median: string;
  readonly q3: string;
  readonly max: string;
}

/** Dots (or bars) of one set of awards over its box of quartiles. */
export interface StripPlot {
  readonly height: number;
  /** Vertical position of the box, under the dots. */
  readonly boxY: number;
  readonly dots: readonly Dot[];
  readonly bars: readonly Bar[];
  /** How many dots a column holds, above those that are too many to be told apart. */
  readonly counts: readonly { readonly x: string; readonly y: number; readonly label: string }[];
  readonly box: Box | null;
  readonly gridlines: readonly string[];
}

/** What a bar says. */
export interface BarWords {
  barLabel(count: number, low: number, high: number): string;
}

/** What the dot of an award says and where it leads. */
export interface DotWords extends BarWords {
  labelOf(award: Award): string;
  hrefOf(award: Award): string;
}

/** What stands on a plot, ascending. */
export interface PlotItem extends Pick<Dot, 'href' | 'label' | 'kind'> {
  readonly value: number;
}

export const DOT_RADIUS = 4;
/** Beyond this many awards a plot shows bars. */
export const MAX_DOTS = 200;
/** Width of a column of dots, as a share of the plot: a dot's width on a plot of about 600 pixels. */
const COLUMN = 0.0135;
const MAX_STACK = 9;
const BAR_SPACE = 46;
/** Room for the number above a crowded column, and where its letters stand. */
const COUNT_SPACE = 18;
const COUNT_BASELINE = 11;
const BOX_SPACE = 22;

/** Lays out the awards on the axis. */
export function buildStripPlot(sums: AwardSet, axis: PlotAxis, words: DotWords): StripPlot {
  const listItems = () =>
    sums.list().map((award) => ({
      value: award.euroCents,
      href: words.hrefOf(award),
      label: words.labelOf(award),
      kind: award.isSymbolic ? ('symbolic' as const) : award.converted ? ('converted' as const) : ('plain' as const),
    }));
  return plotValues(sums, axis, listItems, words);
}

/** Lays out any values on an axis; `listItems` is asked only when there are few enough for dots. */
export function plotValues(
  set: Pick<ValueSet, 'values' | 'figures'>,
  axis: PlotAxis,
  listItems: () => readonly PlotItem[],
  words: BarWords,
): StripPlot {
  const many = set.values.length > MAX_DOTS;
  const columns = stackColumns(set.values, axis);
  const tallest = Math.min(MAX_STACK, Math.max(1, ...columns.map((column) => column.count)));
  const crowded = columns.filter((column) => column.count > MAX_STACK);
  const space = many ? BAR_SPACE : tallest * DOT_RADIUS * 2 + 4 + (crowded.length > 0 ? COUNT_SPACE : 0);
  return {
    height: space + BOX_SPACE,
    boxY: space + BOX_SPACE / 2,
    dots: many ? [] : buildDots(columns, listItems(), space, axis),
    bars: many ? buildBars(columns, axis, words) : [],
    counts: many ? [] : crowded.map((column) => countColumn(column, set.values, axis)),
    box: buildBox(set, axis),
    gridlines: axis.ticks.filter((tick) => tick.label !== '').map((tick) => percent(tick.at)),
  };
}

/** Neighbouring values that fall in the same narrow column of the plot. */
interface Column {
  /** Place of its first value among all. */
  readonly start: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** The columns from left to right: an axis places larger values further right, so the end of each is found by halving. */
function stackColumns(values: Float64Array, axis: PlotAxis): readonly Column[] {
  const columnOf = (at: number) => Math.floor(axis.place(values[at] ?? 0) / COLUMN);
  const columns: Column[] = [];
  for (let start = 0; start < values.length; ) {
    const own = columnOf(start);
    let [end, beyond] = [start + 1, values.length];
    while (end < beyond) {
      const middle = (end + beyond) >> 1;
      if (columnOf(middle) === own) end = middle + 1;
      else beyond = middle;
    }
    columns.push({ start, count: end - start, low: values[start] ?? 0, high: values[end - 1] ?? 0 });
    start = end;
  }
  return columns;
}

function buildDots(
  columns: readonly Column[],
  items: readonly PlotItem[],
  space: number,
  axis: PlotAxis,
): readonly Dot[] {
  return columns.flatMap(({ start, count }) => {
    const step = Math.min(DOT_RADIUS * 2, (MAX_STACK * DOT_RADIUS * 2) / count);
    return items.slice(start, start + count).map(
      ({ value, ...item }, index): Dot => ({
        ...item,
        cx: percent(axis.place(value)),
        cy: round(space - DOT_RADIUS - 1 - index * step),
        first: start + index === 0,
      }),
    );
  });
}

function countColumn({ start, count }: Column, values: Float64Array, axis: PlotAxis): StripPlot['counts'][number] {
  const middle = values[start + Math.floor(count / 2)] ?? 0;
  return { x: percent(axis.place(middle)), y: COUNT_BASELINE, label: `×${count}` };
}

function buildBars(columns: readonly Column[], axis: PlotAxis, words: BarWords): readonly Bar[] {
  const tallest = Math.max(...columns.map((column) => column.count));
  return columns.map(({ count, low, high }) => {
    const height = round(Math.max(1, (count / tallest) * (BAR_SPACE - 4)));
    const start = Math.floor(axis.place(low) / COLUMN) * COLUMN;
    return {
      x: percent(start),
      width: percent(COLUMN * 0.86),
      y: round(BAR_SPACE - height),
      height,
      label: words.barLabel(count, low, high),
    };
  });
}

function buildBox({ figures }: Pick<ValueSet, 'figures'>, axis: PlotAxis): Box | null {
  if (figures === null) return null;
  const q1 = axis.place(figures.q1);
  const q3 = axis.place(figures.q3);
  return {
    min: percent(axis.place(figures.min)),
    q1: percent(q1),
    width: percent(Math.max(q3 - q1, 0.004)),
    median: percent(axis.place(figures.median)),
    q3: percent(q3),
    max: percent(axis.place(figures.max)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

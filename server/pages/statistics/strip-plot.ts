import type { Award, AwardSet } from '../../analytics/awards.ts';
import type { EuroAxis } from './axis.ts';
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

/** What a dot says and where it leads. */
export interface DotWords {
  labelOf(award: Award): string;
  hrefOf(award: Award): string;
  barLabel(count: number, lowCents: number, highCents: number): string;
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
export function buildStripPlot(sums: AwardSet, axis: EuroAxis, words: DotWords): StripPlot {
  const many = sums.awards.length > MAX_DOTS;
  const columns = stackColumns(sums.awards, axis);
  const tallest = Math.min(MAX_STACK, Math.max(1, ...columns.map((column) => column.length)));
  const crowded = columns.filter((column) => column.length > MAX_STACK);
  const space = many ? BAR_SPACE : tallest * DOT_RADIUS * 2 + 4 + (crowded.length > 0 ? COUNT_SPACE : 0);
  return {
    height: space + BOX_SPACE,
    boxY: space + BOX_SPACE / 2,
    dots: many ? [] : buildDots(columns, space, axis, words),
    bars: many ? buildBars(columns, axis, words) : [],
    counts: many ? [] : crowded.map((column) => countColumn(column, axis)),
    box: buildBox(sums, axis),
    gridlines: axis.ticks.filter((tick) => tick.label !== '').map((tick) => percent(tick.at)),
  };
}

/** Awards that fall in the same narrow column of the plot, columns from left to right. */
function stackColumns(awards: readonly Award[], axis: EuroAxis): readonly (readonly Award[])[] {
  const columns = new Map<number, Award[]>();
  for (const award of awards) {
    const index = Math.floor(axis.place(award.euroCents) / COLUMN);
    const column = columns.get(index);
    if (column) column.push(award);
    else columns.set(index, [award]);
  }
  return [...columns.values()];
}

function buildDots(
  columns: readonly (readonly Award[])[],
  space: number,
  axis: EuroAxis,
  words: DotWords,
): readonly Dot[] {
  let first = true;
  return columns.flatMap((column) => {
    const step = Math.min(DOT_RADIUS * 2, (MAX_STACK * DOT_RADIUS * 2) / column.length);
    return column.map((award, index) => {
      const dot: Dot = {
        cx: percent(axis.place(award.euroCents)),
        cy: round(space - DOT_RADIUS - 1 - index * step),
        href: words.hrefOf(award),
        label: words.labelOf(award),
        kind: award.isSymbolic ? 'symbolic' : award.converted ? 'converted' : 'plain',
        first,
      };
      first = false;
      return dot;
    });
  });
}

function countColumn(column: readonly Award[], axis: EuroAxis): StripPlot['counts'][number] {
  const middle = column[Math.floor(column.length / 2)];
  return { x: percent(axis.place(middle?.euroCents ?? 0)), y: COUNT_BASELINE, label: `×${column.length}` };
}

function buildBars(columns: readonly (readonly Award[])[], axis: EuroAxis, words: DotWords): readonly Bar[] {
  const tallest = Math.max(...columns.map((column) => column.length));
  return columns.map((column) => {
    const cents = column.map((award) => award.euroCents);
    const low = Math.min(...cents);
    const height = round(Math.max(1, (column.length / tallest) * (BAR_SPACE - 4)));
    const start = Math.floor(axis.place(low) / COLUMN) * COLUMN;
    return {
      x: percent(start),
      width: percent(COLUMN * 0.86),
      y: round(BAR_SPACE - height),
      height,
      label: words.barLabel(column.length, low, Math.max(...cents)),
    };
  });
}

function buildBox({ figures }: AwardSet, axis: EuroAxis): Box | null {
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

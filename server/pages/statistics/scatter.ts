import type { Claim } from '../../analytics/claims.ts';
import { formatCount, formatEuros } from '../format/money.ts';
import type { Language } from '../language.ts';
import { plural } from '../messages/messages.ts';
import { awardUrl } from './award-words.ts';
import { buildEuroAxis, type EuroAxis } from './axis.ts';
import { percent } from './percent.ts';
import { type Dot, MAX_DOTS } from './strip-plot.ts';
import { statisticsWords } from './words.ts';

/** A part of the plot that stands for several claims, where single dots would be too many. */
export interface Cell {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly height: number;
  /** 0…1: how many claims it holds, against the fullest. */
  readonly weight: number;
  readonly label: string;
}

/** Claims by what was asked (left to right) and what was granted (bottom to top), on one logarithmic axis; refusals at the bottom. */
export interface ScatterPlot {
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly cells: readonly Cell[];
  readonly xTicks: readonly { readonly x: string; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Where the refusals stand. */
  readonly zeroY: number;
  /** All that was asked is granted on this line. */
  readonly diagonal: { readonly x1: string; readonly y1: number; readonly x2: string; readonly y2: number };
}

const PLOT_HEIGHT = 280;
/** Under the plot: the line of the refusals, then the labels of the axis. */
const ZERO_SPACE = 26;
const LABEL_SPACE = 40;
/** Shares of the width kept free at the left, for the labels, and at the right, for the last one. */
const LEFT = 0.1;
const RIGHT = 0.02;
const COLUMNS = 30;
const ROWS = 18;

export function buildScatter(claims: readonly Claim[], language: Language): ScatterPlot {
  const sums = claims.flatMap(({ requested, granted }) => (granted === 0 ? [requested] : [requested, granted]));
  const low = sums.reduce((least, sum) => Math.min(least, sum), 10_000_000);
  const high = sums.reduce((most, sum) => Math.max(most, sum), 10_000);
  const axis = buildEuroAxis('log', low, high, language);
  const marked = axis.ticks.filter((tick) => tick.label !== '');
  const many = claims.length > MAX_DOTS;
  return {
    height: PLOT_HEIGHT + ZERO_SPACE + LABEL_SPACE,
    dots: many ? [] : buildDots(claims, axis, language),
    cells: many ? buildCells(claims, axis, language) : [],
    xTicks: marked.map((tick) => ({ x: percent(across(tick.at)), label: tick.label })),
    yTicks: marked.map((tick) => ({ y: up(tick.at), label: tick.label })),
    zeroY: PLOT_HEIGHT + ZERO_SPACE / 2,
    diagonal: { x1: percent(across(0)), y1: up(0), x2: percent(across(1)), y2: up(1) },
  };
}

function buildDots(claims: readonly Claim[], axis: EuroAxis, language: Language): readonly Dot[] {
  const ordered = [...claims].sort((a, b) => a.requested - b.requested || a.granted - b.granted);
  return ordered.map((claim, index) => ({
    cx: percent(across(axis.place(claim.requested))),
    cy: claim.granted === 0 ? PLOT_HEIGHT + ZERO_SPACE / 2 : up(axis.place(claim.granted)),
    href: awardUrl(claim),
    label: `${claim.decision.label} : ${describeClaim(claim, language)}`,
    kind: claim.granted === 0 ? 'converted' : 'plain',
    first: index === 0,
  }));
}

/** "10 000 € demandés, 2 000 € accordés". */
export function describeClaim(
  { requested, granted }: Pick<Claim, 'requested' | 'granted'>,
  language: Language,
): string {
  const { requestedWord, grantedWord } = statisticsWords(language);
  return `${formatEuros(requested, language)} ${requestedWord}, ${formatEuros(granted, language)} ${grantedWord}`;
}

function buildCells(claims: readonly Claim[], axis: EuroAxis, language: Language): readonly Cell[] {
  const counts = new Map<number, number>();
  for (const { requested, granted } of claims) {
    const column = Math.min(COLUMNS - 1, Math.floor(axis.place(requested) * COLUMNS));
    const row = granted === 0 ? -1 : Math.min(ROWS - 1, Math.floor(axis.place(granted) * ROWS));
    const key = (row + 1) * COLUMNS + column;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const [one = '', many = ''] = statisticsWords(language).claimWords;
  return [...counts].map(([key, count]) => {
    const column = key % COLUMNS;
    const row = Math.floor(key / COLUMNS) - 1;
    return {
      x: percent(across(column / COLUMNS)),
      width: percent((1 - LEFT - RIGHT) / COLUMNS),
      y: row < 0 ? PLOT_HEIGHT + ZERO_SPACE / 2 - 6 : up((row + 1) / ROWS),
      height: row < 0 ? 12 : round(PLOT_HEIGHT / ROWS),
      weight: round(0.15 + 0.85 * Math.sqrt(count / most)),
      label: `${formatCount(count, language)} ${plural(count, language, one, many)}`,
    };
  });
}

function across(share: number): number {
  return LEFT + share * (1 - LEFT - RIGHT);
}

function up(share: number): number {
  return round((1 - share) * PLOT_HEIGHT);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import { formatCount } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import type { EuroAxis, Tick } from './axis.ts';
import type { ClaimsPlot } from './claims-plot.ts';
import { percent } from './percent.ts';
import type { StripPlot } from './strip-plot.ts';
import type { SumRow } from './sum-rows.ts';
import { statisticsWords } from './words.ts';
import type { YearPlot } from './year-plot.ts';

/** The sums chart as a file: one strip per type under each other, with its names and figures. */
export interface SumsChart {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly {
    readonly y: number;
    readonly label: string;
    readonly figures: string;
    readonly plot: StripPlot;
  }[];
  readonly axisY: number;
  readonly ticks: readonly (Omit<Tick, 'at'> & { readonly x: string })[];
}

export interface YearsChart {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly plot: YearPlot;
}

const WIDTH = 800;
const HEAD = 44;
const ROW_HEAD = 26;
const ROW_GAP = 14;
const AXIS = 34;

export function buildSumsChart(
  rows: readonly SumRow[],
  axis: EuroAxis,
  decisions: number,
  language: Language,
): SumsChart {
  const words = statisticsWords(language);
  let y = HEAD;
  const placed = rows.flatMap((row) => {
    if (row.plot === null) return [];
    const placedRow = {
      y,
      label: row.label,
      figures: `n = ${row.sums} · ${words.columns.median} ${row.median} · ${words.columns.quartiles} ${row.quartiles}`,
      plot: row.plot,
    };
    y += ROW_HEAD + row.plot.height + ROW_GAP;
    return [placedRow];
  });
  return {
    title: `${words.sums} (${formatCount(decisions, language)} ${words.decisionWords[1]})`,
    width: WIDTH,
    height: y + AXIS,
    rows: placed,
    axisY: y,
    ticks: axis.ticks.map((tick) => ({ x: percent(tick.at), label: tick.label })),
  };
}

export function buildYearsChart(plot: YearPlot, type: string, language: Language): YearsChart {
  const title = `${statisticsWords(language).yearPlot} : ${outcomeLabel(type, language)}`;
  return { title, width: WIDTH, height: plot.height + HEAD, plot };
}

export interface ClaimsChart {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly scatter: ClaimsPlot;
}

export function buildClaimsChart(scatter: ClaimsPlot): ClaimsChart {
  return { title: scatter.title, width: WIDTH, height: scatter.plot.height + HEAD + ROW_GAP, scatter };
}

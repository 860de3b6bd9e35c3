import type { FacetValue } from '../search/search-index.ts';
import { facetValueLabel } from './format/labels.ts';
import { formatCount, formatEuros } from './format/money.ts';
import type { Language } from './language.ts';
import { plural } from './messages/messages.ts';
import type { SearchState } from './search-params.ts';
import { changeState, searchUrl } from './search-url.ts';

/** One bar of a small histogram; a link that sets the filter it stands for. Lengths are in pixels. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  /** "2021 : 34 décisions". */
  readonly label: string;
  readonly selected: boolean;
}

export interface Histogram {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly first: string;
  readonly last: string;
}

const WIDTH = 240;
const HEIGHT = 40;
const LEAST_HEIGHT = 2;
const GAP = 1;

interface Column {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly selected: boolean;
}

/** Decisions by year, one bar a year without holes; null when there are fewer than two years. */
export function buildYearHistogram(
  values: readonly FacetValue[],
  state: SearchState,
  language: Language,
  label: string,
): Histogram | null {
  const counts = new Map(values.map((entry) => [Number(entry.value), entry.count]));
  const years = [...counts.keys()].filter((year) => Number.isInteger(year)).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const columns = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const selected = state.year === year;
    return {
      label: String(year),
      count: counts.get(year) ?? 0,
      href: searchUrl(changeState(state, { year: selected ? null : year })),
      selected,
    };
  });
  return layOut(columns, language, label, String(first), String(last));
}

/** Decisions by highest sum, in the engine's steps ("1000-2000", "100000-"); null without any. */
export function buildAmountHistogram(
  values: readonly FacetValue[],
  state: SearchState,
  language: Language,
  label: string,
): Histogram | null {
  const steps = values
    .flatMap((entry) => {
      const bounds = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)?$/.exec(entry.value);
      return bounds
        ? [{ min: Number(bounds[1]), max: bounds[2] === undefined ? null : Number(bounds[2]), count: entry.count }]
        : [];
    })
    .sort((a, b) => a.min - b.min);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || steps.length < 2) return null;
  const columns = steps.map((step) => {
    const selected = state.amount_min === step.min && state.amount_max === step.max;
    const bounds = selected ? { amount_min: null, amount_max: null } : { amount_min: step.min, amount_max: step.max };
    return {
      label: facetValueLabel('amount', `${step.min}-${step.max ?? ''}`, language),
      count: step.count,
      href: searchUrl(changeState(state, bounds)),
      selected,
    };
  });
  return layOut(
    columns,
    language,
    label,
    euros(first.min, language),
    last.max === null ? `${euros(last.min, language)} +` : euros(last.max, language),
  );
}

function euros(value: number, language: Language): string {
  return formatEuros(Math.round(value * 100), language);
}

function layOut(columns: readonly Column[], language: Language, label: string, first: string, last: string): Histogram {
  const greatest = Math.max(...columns.map((column) => column.count), 1);
  const step = WIDTH / columns.length;
  const bars = columns.map((column, index) => {
    const height = column.count === 0 ? 0 : Math.max(LEAST_HEIGHT, (HEIGHT * column.count) / greatest);
    const words = plural(
      column.count,
      language,
      language === 'fr' ? 'décision' : 'decision',
      language === 'fr' ? 'décisions' : 'decisions',
    );
    return {
      x: round(index * step),
      y: round(HEIGHT - height),
      width: round(Math.max(1, step - GAP)),
      height: round(height),
      href: column.href,
      label: `${column.label}${language === 'fr' ? ' : ' : ': '}${formatCount(column.count, language)} ${words}`,
      selected: column.selected,
    };
  });
  return { label, bars: bars.filter((bar) => bar.height > 0), first, last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

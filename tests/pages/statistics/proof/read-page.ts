import { type CheerioAPI, load } from 'cheerio';
import { expect } from 'vitest';
import type { describeValues } from './naive-figures.ts';

type Found = ReturnType<CheerioAPI>;
type Described = ReturnType<typeof describeValues>;

/** A page as a reader sees it: words with plain spaces, numbers without theirs. */
export const readPage = (html: string): CheerioAPI => load(html);
export const wordsOf = (found: Found): string => found.text().replace(/\s+/g, ' ').trim();

/** "1 234,50 €" → 1234.5, "≈ 152 €" → 152, "7 %" → 7, "1,5 M€" → 1500000. */
export function readNumber(words: string): number {
  const found = /(-?[\d\s]+(?:,\d+)?)\s*([kM](?=€)|Md(?=€))?/.exec(words.replace(/\u2248/g, ''));
  const scale = { k: 1e3, M: 1e6, Md: 1e9 }[found?.[2] ?? ''] ?? 1;
  return Number((found?.[1] ?? 'none').replace(/\s/g, '').replace(',', '.')) * scale;
}

/** A figure as the page says it shows figures: to the euro from 100 € on, to the cent below. */
export function expectEuros(shown: string, exact: number | null): void {
  if (exact === null) throw new Error(`${shown} is shown where nothing is to be`);
  expect(Math.abs(readNumber(shown) - exact), `${shown} for ${exact}`).toBeLessThanOrEqual(
    exact < 100 ? 0.0051 : 0.5001,
  );
}

/** A length in months, to one decimal. */
export function expectMonths(shown: string, exact: number | null): void {
  if (exact === null) throw new Error(`${shown} is shown where nothing is to be`);
  expect(Math.abs(readNumber(shown) - exact), `${shown} for ${exact}`).toBeLessThanOrEqual(0.0551);
}

/** A share in percent: to one decimal below a tenth, else to none. */
export function expectShare(shown: string, exact: number | null): void {
  if (exact === null) throw new Error(`${shown} is shown where nothing is to be`);
  expect(Math.abs(readNumber(shown) - exact * 100), `${shown} for ${exact}`).toBeLessThanOrEqual(
    exact < 0.1 ? 0.0501 : 0.501,
  );
}

/** Median, quartiles and range of a line of a table, against the five figures. */
export function expectFive(
  cells: readonly string[],
  five: Pick<Described, 'min' | 'q1' | 'median' | 'q3' | 'max'>,
  expectOne: (shown: string, exact: number | null) => void,
): void {
  const [median = '', quartiles = '', range = ''] = cells;
  expectOne(median, five.median);
  for (const [shown, low, high] of [
    [quartiles, five.q1, five.q3],
    [range, five.min, five.max],
  ] as const) {
    const [first = '', last = ''] = shown.split(' à ');
    expectOne(first, low);
    expectOne(last, high);
  }
}

/** The lines of the tables of a section, by their name: the words of their cells, and the line itself. */
export function readLines(
  $: CheerioAPI,
  scope: string,
): ReadonlyMap<string, { cells: readonly string[]; line: Found }> {
  const lines = $(`${scope} .sums-line`).toArray();
  return new Map(
    lines.map((line) => [
      wordsOf($(line).find('th')),
      {
        cells: $(line)
          .find('td.figure-cell')
          .toArray()
          .map((cell) => wordsOf($(cell))),
        line: $(line).parent(),
      },
    ]),
  );
}

export interface ReadDot {
  readonly path: string;
  readonly sum: number;
  /** Percentage of the width, and distance from the top. */
  readonly x: number;
  readonly y: number;
  readonly kind: string;
}

/** The dots inside an element: where they lead, and the sum that they say. */
export function readDots($: CheerioAPI, inside: Found): readonly ReadDot[] {
  return inside
    .find('.plot-dot')
    .toArray()
    .map((dot) => ({
      path: $(dot).attr('href') ?? '',
      sum: readNumber(wordsOf($(dot).find('title')).split(' : ').at(-1) ?? ''),
      x: Number.parseFloat($(dot).find('circle').attr('cx') ?? ''),
      y: Number($(dot).find('circle').attr('cy')),
      kind: ($(dot).attr('class') ?? '').replace('plot-dot dot-', ''),
    }));
}

/** How many sums the bars inside an element stand for. */
export function countBars($: CheerioAPI, inside: Found): number {
  return inside
    .find('.plot-bar title')
    .toArray()
    .reduce((sum, title) => sum + readNumber(wordsOf($(title)).split(' : ')[0] ?? ''), 0);
}

/** Where a value stands, told from the labels of an axis alone. */
export function placeOn(ticks: readonly { readonly at: number; readonly value: number }[], scale: 'log' | 'linear') {
  const told = ticks.filter(({ value }) => scale === 'linear' || value > 0);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) throw new Error('an axis needs two labels');
  const measure = (value: number) => (scale === 'log' ? Math.log10(Math.max(1, value)) : value);
  const step = (last.at - first.at) / (measure(last.value) - measure(first.value));
  return (value: number) => first.at + (measure(value) - measure(first.value)) * step;
}

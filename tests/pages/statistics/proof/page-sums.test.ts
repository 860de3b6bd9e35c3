import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import typeTable from '../../../../data/outcome-types.json' with { type: 'json' };
import { type Counted, describeSums, describeType, listOutcomes, plainSums, toEuros } from './naive-figures.ts';
import { PROVEN_CORPORA } from './proven-corpora.ts';
import { type RawDecision, readRawDecisions } from './raw-decisions.ts';
import {
  countBars,
  expectEuros,
  expectFive,
  expectShare,
  placeOn,
  type ReadDot,
  readDots,
  readLines,
  readNumber,
  readPage,
  wordsOf,
} from './read-page.ts';
import type { ProofSearch } from './searches.ts';
import type { ServedCorpus } from './serve-corpus.ts';

const MOST_DOTS = 200;
const SUMS = '[aria-labelledby="titre-sommes"]';
const pathOf = ({ decision, outcome }: Counted) => `/decisions/${decision.id}#mesure-${outcome.place}`;
const eurosOf = ({ outcome }: Counted) => toEuros(outcome.amount) ?? Number.NaN;

/** Each dot is one of the sums, says it and stands at its place; converted and symbolic ones are told from the others. */
function expectDots(dots: readonly ReadDot[], items: readonly Counted[], placeOf: (euros: number) => number): void {
  expect(dots.map(({ path }) => path).sort()).toEqual(items.map(pathOf).sort());
  const byPath = new Map(items.map((item) => [pathOf(item), item]));
  for (const { path, sum, x, kind } of dots) {
    const item = byPath.get(path);
    if (!item) throw new Error(`${path} was not granted`);
    const isConverted = item.outcome.amount?.currency !== 'EUR';
    expect(Math.abs(sum - eurosOf(item)), path).toBeLessThanOrEqual(
      isConverted && eurosOf(item) >= 10 ? 0.5001 : 0.0051,
    );
    expect(Math.abs(x - placeOf(eurosOf(item))), `${path} at ${x} %`).toBeLessThan(0.02);
    expect(kind).toBe(item.outcome.amount?.isSymbolic ? 'symbolic' : isConverted ? 'converted' : 'plain');
  }
}

describe.each(PROVEN_CORPORA)('sums of the page over $name, computed again from the stored outcomes', (corpus) => {
  let served: ServedCorpus;
  let raw: readonly RawDecision[];

  beforeAll(async () => {
    served = await corpus.open();
    raw = readRawDecisions(served.storePath);
  }, 120_000);
  afterAll(() => served.close());

  const wanted = ({ finds }: ProofSearch) => raw.filter(finds);
  const open = async (query: string) => readPage(await served.get(`/statistiques?${query}`));
  const withSums = (decisions: readonly RawDecision[]) =>
    typeTable.types
      .map(({ code, short }) => ({
        ...describeType(decisions, code),
        label: short.fr,
        items: plainSums(listOutcomes(decisions, code)),
      }))
      .filter(({ items }) => items.length > 0);

  const checkPage = async (search: ProofSearch, scale: 'log' | 'linear') => {
    const decisions = wanted(search);
    const $ = await open(`${search.query}&scale=${scale}`);
    expect(readNumber(wordsOf($('.figures-lead strong')))).toBe(decisions.length);
    const lines = readLines($, SUMS);
    const expected = withSums(decisions);
    if (corpus.isCrowded) expect(Math.max(...expected.map(({ items }) => items.length))).toBeGreaterThan(MOST_DOTS);
    const shown = expected.filter(({ sums }) => !sums.withheld);
    expect([...lines.keys()].sort()).toEqual(shown.map(({ label }) => label).sort());
    for (const { label, sums, share_of_decisions: share, items, without_sum: withoutSum } of shown) {
      const { cells = [], line } = lines.get(label) ?? {};
      if (!line) throw new Error(`${label} has no line`);
      const [holders = '', part = '', count = '', ...five] = cells;
      expect([readNumber(holders), readNumber(count)]).toEqual([sums.decisions, sums.count]);
      expectShare(part, share);
      expectFive(five, sums, expectEuros);
      const notes = line
        .find('.plot-notes span')
        .toArray()
        .map((note) => readNumber(wordsOf($(note))));
      expect(notes).toEqual([sums.converted, sums.symbolic, withoutSum].filter((number) => number > 0));
      const ticks = line
        .find('.plot-axis text')
        .toArray()
        .map((tick) => ({ at: Number.parseFloat($(tick).attr('x') ?? ''), value: readNumber(wordsOf($(tick))) }));
      const placeOf = placeOn(ticks, scale);
      for (const [mark, figure] of [
        [line.find('.plot-median').attr('x1'), sums.median],
        [line.find('.plot-quartiles').attr('x'), sums.q1],
      ] as const) {
        expect(Math.abs(Number.parseFloat(mark ?? '') - placeOf(figure ?? Number.NaN))).toBeLessThan(0.02);
      }
      if (items.length <= MOST_DOTS) expectDots(readDots($, line), items, placeOf);
      else expect(countBars($, line)).toBe(items.length);
    }
    const rare = $(`${SUMS} .few-row`)
      .toArray()
      .map((row) => ({
        label: wordsOf($(row).find('th')),
        paths: $(row)
          .find('li a')
          .toArray()
          .map((link) => $(link).attr('href') ?? '')
          .sort(),
        sums: $(row)
          .find('li .sum')
          .toArray()
          .map((sum) => Math.round(readNumber(wordsOf($(sum)))))
          .sort((a, b) => a - b),
      }));
    const few = expected.filter(({ sums }) => sums.withheld);
    expect(rare.map(({ label }) => label).sort()).toEqual(few.map(({ label }) => label).sort());
    for (const { label, items } of few) {
      const found = rare.find((entry) => entry.label === label);
      expect(found?.paths).toEqual(items.map(pathOf).sort());
      expect(found?.sums).toEqual(items.map((item) => Math.round(eurosOf(item))).sort((a, b) => a - b));
    }
  };

  it.each(corpus.searches)('are those of $query, each with its dot', (search) => checkPage(search, 'log'));
  it.each(corpus.searches.slice(0, 2))('are those of $query on a linear axis', (search) => checkPage(search, 'linear'));

  it.each(corpus.searches)('are listed one by one, the highest first, and by year for $query', async (search) => {
    const decisions = wanted(search);
    const all = decisions.length < 5 ? [] : withSums(decisions);
    // Every other type for one search, the others for the next.
    const expected = all.filter((_, at) => at % 2 === search.query.length % 2);
    for (const { type, items } of expected) {
      const $ = await open(`${search.query}&focus=${type}`);
      const highest = items.map(eurosOf).sort((a, b) => b - a);
      const listed = $('#detail .award-list .sum')
        .toArray()
        .map((sum) => readNumber(wordsOf($(sum))));
      expect(listed).toHaveLength(Math.min(40, highest.length));
      for (const [at, sum] of listed.entries()) expect(Math.abs(sum - (highest[at] ?? 0))).toBeLessThanOrEqual(0.5001);
      const plot = $('.plot-years');
      if (plot.length === 0) continue;
      const dots = readDots($, plot);
      expect(dots.map(({ path }) => path).sort()).toEqual(items.length > MOST_DOTS ? [] : items.map(pathOf).sort());
      const placeOf = placeOn(
        plot
          .find('text[text-anchor="end"]')
          .toArray()
          .map((tick) => ({ at: Number($(tick).attr('y')) - 4, value: readNumber(wordsOf($(tick))) })),
        'log',
      );
      const medians = [...new Set(items.map(({ decision }) => decision.day.slice(0, 4)))]
        .sort()
        .map((year) => describeSums(items.filter(({ decision }) => decision.day.startsWith(year))).median)
        .filter((median) => median !== null);
      const marks = plot
        .find('.plot-median-dot')
        .toArray()
        .map((mark) => Number($(mark).attr('cy')));
      expect(marks).toHaveLength(medians.length);
      for (const [at, median] of medians.entries())
        expect(Math.abs((marks[at] ?? 0) - placeOf(median))).toBeLessThan(0.11);
    }
  });
});

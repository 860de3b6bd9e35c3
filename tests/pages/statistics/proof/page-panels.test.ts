import type { CheerioAPI } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import typeTable from '../../../../data/outcome-types.json' with { type: 'json' };
import { TABLES } from '../../../../server/pages/format/label-tables.ts';
import { wordsFr } from '../../../../server/pages/statistics/words-fr.ts';
import {
  describeClaims,
  describeIdentification,
  describeType,
  listClaims,
  listOutcomes,
  plainSums,
} from './naive-figures.ts';
import { DIMENSIONS, describeGroups, groupName } from './naive-groups.ts';
import { describePrison, listSentences } from './naive-prison.ts';
import { PROVEN_CORPORA } from './proven-corpora.ts';
import { type RawDecision, readRawDecisions } from './raw-decisions.ts';
import {
  expectEuros,
  expectFive,
  expectMonths,
  expectShare,
  readDots,
  readLines,
  readNumber,
  readPage,
  wordsOf,
} from './read-page.ts';
import type { ProofSearch } from './searches.ts';
import type { ServedCorpus } from './serve-corpus.ts';

const MOST_DOTS = 200;
const pathOf = ({ decision, outcome }: { decision: RawDecision; outcome: { place: number } }) =>
  `/decisions/${decision.id}#mesure-${outcome.place}`;
const byLabel = <Entry extends { readonly label: string }>(entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.label < b.label ? -1 : 1));

/** Name and numbers of each line of a table of bars. */
function readBars($: CheerioAPI, table: ReturnType<CheerioAPI>) {
  return table
    .find('tbody tr')
    .toArray()
    .map((row) => ({
      label: wordsOf($(row).find('th')),
      cells: $(row)
        .find('td')
        .toArray()
        .map((cell) => wordsOf($(cell))),
    }));
}

const pathsIn = ($: CheerioAPI, inside: ReturnType<CheerioAPI>) =>
  inside
    .find('.withheld-list a')
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
    .sort();

describe.each(PROVEN_CORPORA)(
  'other figures of the page over $name, computed again from the stored outcomes',
  (corpus) => {
    let served: ServedCorpus;
    let raw: readonly RawDecision[];

    beforeAll(async () => {
      served = await corpus.open();
      raw = readRawDecisions(served.storePath);
    }, 120_000);
    afterAll(() => served.close());

    const open = async ({ query, finds }: ProofSearch, more = '') => ({
      $: readPage(await served.get(`/statistiques?${query}${more}`)),
      decisions: raw.filter(finds),
    });

    it.each(corpus.searches)('are, of claims, those of $query', async (search) => {
      const { $, decisions } = await open(search);
      const lines = readLines($, '[aria-labelledby="titre-demandes"]');
      const expected = typeTable.types
        .map(({ code, short }) => ({
          ...describeClaims(decisions, code),
          label: short.fr,
          items: listClaims(decisions, code),
        }))
        .filter(({ claims }) => claims > 0);
      expect([...lines.keys()].sort()).toEqual(expected.map(({ label }) => label).sort());
      for (const entry of expected) {
        const { cells: [count = '', ...cells] = [], line } = lines.get(entry.label) ?? {};
        expect(readNumber(count)).toBe(entry.claims);
        if (entry.median_share_granted === null) {
          expect(line && pathsIn($, line)).toEqual(entry.items.map(pathOf).sort());
          continue;
        }
        expect(cells.slice(0, 3).map(readNumber)).toEqual([
          entry.granted_in_full,
          entry.granted_in_part,
          entry.refused,
        ]);
        expectShare(cells[3] ?? '', entry.median_share_granted);
      }
      for (const { type, items, median_share_granted: median } of expected) {
        if (median === null) continue;
        const plot = (await open(search, `&focus=${type}`)).$('.plot-scatter');
        const cells = plot
          .find('.plot-bar title')
          .toArray()
          .map((title) => readNumber(wordsOf($(title))));
        const dots = readDots($, plot);
        if (items.length > MOST_DOTS) expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(items.length);
        else expect(dots.map(({ path }) => path).sort()).toEqual(items.map(pathOf).sort());
      }
    });

    it.each(corpus.searches)('are, of prison sentences, those of $query', async (search) => {
      const { $, decisions } = await open(search);
      const lines = readLines($, '[aria-labelledby="titre-prison"]');
      const prison = describePrison(decisions);
      if (prison === null) {
        expect(lines.size).toBe(0);
        return;
      }
      const sentences = listSentences(decisions);
      const counts = wordsOf($('[aria-labelledby="titre-prison"] > p').eq(1));
      const kinds = [
        prison.sentences,
        prison.firm,
        prison.suspended_in_part,
        prison.suspended,
        prison.suspension_unknown,
        prison.without_length,
      ];
      expect(counts.match(/\d+/g)?.map(Number)).toEqual(kinds.filter((count) => count > 0));
      for (const [label, lengths, items] of [
        [wordsFr.prisonParts.whole, prison.months, sentences.whole],
        [wordsFr.prisonParts.toServe, prison.months_to_serve, sentences.toServe],
        [wordsFr.prisonParts.onSuspension, prison.months_suspended, sentences.onSuspension],
      ] as const) {
        const { cells: [holders = '', count = '', ...five] = [], line } = lines.get(label) ?? {};
        if (lengths.count === 0 || !line) {
          expect([lengths.count, line]).toEqual([0, undefined]);
          continue;
        }
        expect([readNumber(holders), readNumber(count)]).toEqual([lengths.decisions, lengths.count]);
        if (lengths.withheld) expect(pathsIn($, line)).toEqual(items.map(pathOf).sort());
        else {
          expectFive(five, lengths, expectMonths);
          const dots = readDots($, line).map(({ path }) => path);
          expect(dots.sort()).toEqual(items.length > MOST_DOTS ? [] : items.map(pathOf).sort());
        }
      }
      const groups = describeGroups(decisions, 'imprisonment', 'offence');
      const shown = readBars($, $('[aria-labelledby="titre-prison"] .prison-offences'));
      expect(shown).toHaveLength(Math.min(12, groups.length));
      for (const { label, cells } of shown) {
        const found = groups.find(({ value }) => value === label)?.prison;
        expect(cells.slice(0, 2).map(readNumber)).toEqual([found?.months.decisions, found?.sentences]);
        for (const [at, median] of [found?.months.median, found?.months_to_serve.median].entries()) {
          if (median === null) expect(cells[2 + at]).toBe('–');
          else expectMonths(cells[2 + at] ?? '', median ?? null);
        }
      }
    });

    it.each(corpus.searches)('are, of identification orders, those of $query', async (search) => {
      const { $, decisions } = await open(search);
      const found = describeIdentification(decisions);
      const section = $('[aria-labelledby="titre-anonymat"]');
      expect(section.length).toBe(found === null ? 0 : 1);
      if (found === null) return;
      const [rate = '', , low = '', high = ''] = wordsOf(section.find('.headline-figure')).match(/[\d,]+ %/g) ?? [];
      const [ruled, granted] = (section.find('.headline-figure').contents().last().text().match(/\d+/g) ?? []).map(
        Number,
      );
      expect([ruled, granted]).toEqual([found.granted + found.refused, found.granted]);
      if (found.rate === null) expect(rate).toBe('');
      else {
        expectShare(rate, found.rate);
        expectShare(low, found.interval?.low ?? null);
        expectShare(high, found.interval?.high ?? null);
      }
      const tables = section.find('table').toArray();
      const lists = (['data', 'against'] as const).filter((name) => found[name].length > 0);
      expect(tables).toHaveLength(lists.length);
      for (const [at, name] of lists.entries()) {
        const shown = readBars($, $(tables[at])).map(({ label, cells }) => ({ label, cells: cells.map(readNumber) }));
        const words = (value: string) => (TABLES[name][value]?.[0] ?? value).replace(/\s+/g, ' ');
        expect(byLabel(shown)).toEqual(
          byLabel(
            found[name].map(({ value, ...counts }) => ({
              label: words(value),
              cells: [counts.granted, counts.refused],
            })),
          ),
        );
      }
    });

    it.each(corpus.searches)('are, of sums by unit and of measures without a sum, those of $query', async (search) => {
      const { $, decisions } = await open(search);
      const types = typeTable.types.map(({ code, short }) => ({ ...describeType(decisions, code), label: short.fr }));
      const rates = readLines($, '[aria-labelledby="titre-unites"]');
      const expected = types.flatMap(({ label, rates: own }) =>
        own.map(({ per, ...rate }) => ({
          ...rate,
          label: `${label}, ${wordsFr.per[per as keyof typeof wordsFr.per]}`,
        })),
      );
      expect([...rates.keys()].sort()).toEqual(expected.map(({ label }) => label).sort());
      for (const rate of expected) {
        const [holders = '', count = '', ...five] = rates.get(rate.label)?.cells ?? [];
        expect([readNumber(holders), readNumber(count)]).toEqual([rate.decisions, rate.count]);
        if (rate.withheld) expect(five).toEqual([]);
        else expectFive(five, rate, expectEuros);
      }
      const bare = types.filter(
        ({ type, granted, refused }) => granted + refused > 0 && plainSums(listOutcomes(decisions, type)).length === 0,
      );
      const counts = readBars($, $('[aria-labelledby="titre-mesures"] table'));
      expect(counts.map(({ label }) => label).sort()).toEqual(
        bare
          .filter(({ share_of_decisions: share }) => share !== null)
          .map(({ label }) => label)
          .sort(),
      );
      for (const { label, cells } of counts) {
        const found = bare.find((entry) => entry.label === label);
        expect([readNumber(cells[0] ?? ''), cells[2]]).toEqual([
          found?.decisions,
          found?.refused ? String(found.refused) : '',
        ]);
        expectShare(cells[1] ?? '', found?.share_of_decisions ?? null);
      }
      const rare = $('.rare li')
        .toArray()
        .map((item) => ({ label: wordsOf($(item).find('a')), count: readNumber(wordsOf($(item).find('.number'))) }));
      expect(byLabel(rare)).toEqual(
        byLabel(
          bare
            .filter(({ share_of_decisions: share }) => share === null)
            .map(({ label, decisions: count }) => ({ label, count })),
        ),
      );
    });

    it.each(corpus.searches)('are, set apart, those of $query', async (search) => {
      for (const by of DIMENSIONS) {
        const { $, decisions } = await open(search, `&focus=damages&by=${by}`);
        const type = plainSums(listOutcomes(decisions, 'damages')).length > 0 ? 'damages' : null;
        if (type === null || decisions.length < 5) continue;
        const lines = readLines($, '#detail');
        const groups = describeGroups(decisions, type, by).map(({ value, sums }) => ({
          label: groupName(by, value),
          sums,
        }));
        expect(lines.size).toBe(by === 'year' ? groups.length : Math.min(12, groups.length));
        const held = groups.map(({ sums }) => sums?.decisions ?? 0).sort((a, b) => b - a);
        const shown = [...lines].map(([label]) => groups.find((group) => group.label === label)?.sums?.decisions ?? 0);
        if (by !== 'year') expect(shown).toEqual(held.slice(0, 12));
        for (const [
          label,
          {
            cells: [holders = '', count = '', ...five],
            line,
          },
        ] of lines) {
          const sums = groups.find((group) => group.label === label)?.sums;
          expect([readNumber(holders), readNumber(count)]).toEqual([sums?.decisions, sums?.count]);
          if (sums?.withheld) expect(pathsIn($, line)).toHaveLength(sums.count);
          else if (sums) expectFive(five, sums, expectEuros);
        }
      }
    });
  },
);

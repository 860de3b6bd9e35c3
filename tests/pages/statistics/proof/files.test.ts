import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listClaims, listOutcomes, plainSums } from './naive-figures.ts';
import { expectedClaims, expectedFigures, expectedSums, type Line } from './naive-lines.ts';
import { PROVEN_CORPORA } from './proven-corpora.ts';
import { type RawDecision, readRawDecisions } from './raw-decisions.ts';
import type { ProofSearch } from './searches.ts';
import type { ServedCorpus } from './serve-corpus.ts';

/** Reads CSV as RFC 4180 writes it. */
function readCsv(body: string): readonly Line[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of body
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

/** Lines in an order of their own; what they say in words of a decision is looked at elsewhere. */
function sorted(lines: readonly Line[]): readonly Line[] {
  return lines
    .map(({ reference: _reference, court: _court, ...line }) => line)
    .map((line) => ({ key: JSON.stringify(Object.entries(line).sort()), line }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}

describe.each(PROVEN_CORPORA)('files of figures over $name, computed again from the stored outcomes', (corpus) => {
  let served: ServedCorpus;
  let raw: readonly RawDecision[];

  beforeAll(async () => {
    served = await corpus.open();
    raw = readRawDecisions(served.storePath);
  }, 120_000);
  afterAll(() => served.close());

  const wanted = ({ finds }: ProofSearch) => raw.filter(finds);
  const read = async (name: string, { query }: ProofSearch) =>
    readCsv(await served.get(`/statistiques/${name}?${query}`));

  it.each(corpus.searches)('give every sum of $query', async (search) => {
    expect(sorted(await read('sommes.csv', search))).toEqual(sorted(expectedSums(wanted(search))));
  });

  it.each(corpus.searches)('give every figure of $query', async (search) => {
    expect(sorted(await read('chiffres.csv', search))).toEqual(sorted(expectedFigures(wanted(search))));
  });

  it.each(corpus.searches)('give every claim of $query', async (search) => {
    expect(sorted(await read('demandes.csv', search))).toEqual(sorted(expectedClaims(wanted(search))));
  });

  it.each(corpus.searches)('draw every sum and every claim of $query', async (search) => {
    const decisions = wanted(search);
    const hasFigures = (items: readonly { readonly decision: RawDecision }[]) =>
      new Set(items.map(({ decision }) => decision.id)).size >= 5;
    const sums = [...new Set(listOutcomes(decisions).map(({ outcome }) => outcome.type))]
      .map((type) => plainSums(listOutcomes(decisions, type)))
      .filter(hasFigures);
    if (sums.length > 0) {
      const $ = load(await served.get(`/statistiques/sommes.svg?${search.query}`), { xml: true });
      const counts = $('a')
        .toArray()
        .map((dot) => $(dot).attr('href'));
      const drawn = sums.filter((set) => set.length <= 200).flat();
      expect(counts.sort()).toEqual(
        drawn
          .map(({ decision, outcome }) => `https://exemple.fr/decisions/${decision.id}#mesure-${outcome.place}`)
          .sort(),
      );
    }
    const claims = listClaims(decisions, 'damages');
    if (!hasFigures(claims) || claims.length > 200) return;
    const $ = load(await served.get(`/statistiques/demandes.svg?${search.query}&focus=damages`), { xml: true });
    expect($('a').length).toBe(claims.length);
  });
});

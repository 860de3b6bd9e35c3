import { type Random, syntheticDocument, wordOfRank } from './search-corpus.ts';

/** One way to ask, with the p95 asked of the embedded engine at 100 000 decisions, in milliseconds; null when none is. */
export interface RequestClass {
  readonly name: string;
  readonly limit: number | null;
  /** An address on the server. */
  readonly make: (random: Random, documents: number) => string;
}

export const between = (random: Random, low: number, high: number): number => Math.floor(low + random() * (high - low));

/** A word among those of the frequency ranks. */
export const wordBetween = (random: Random, low: number, high: number): string =>
  wordOfRank(between(random, low, high));

/** A search of the API: its first page of hits with passages, its exact total and every facet. */
function ask(q: string, parameters: Readonly<Record<string, string>> = {}): string {
  return `/api/v1/judgments?${new URLSearchParams({ q, ...parameters }).toString()}`;
}

export const QUERY_CLASSES: readonly RequestClass[] = [
  { name: 'rare term', limit: 15, make: (random) => ask(wordBetween(random, 20_000, 59_000)) },
  {
    name: 'two terms',
    limit: 30,
    make: (random) => ask(`${wordBetween(random, 120, 2_000)} ${wordBetween(random, 120, 2_000)}`),
  },
  {
    name: 'filters, facets, sort',
    limit: 45,
    make: (random) => {
      const year = between(random, 2001, 2020);
      return ask(wordBetween(random, 120, 2_000), {
        type: 'damages',
        amount_min: String(between(random, 100, 9_000)),
        from: `${year}-01-01`,
        to: `${year + 5}-12-31`,
        sort: random() < 0.5 ? '-date' : '-amount',
      });
    },
  },
  {
    name: 'very common term',
    limit: 100,
    make: (random) => ask(`${wordBetween(random, 20, 100)} -${wordBetween(random, 30_000, 59_000)}`),
  },
  {
    name: 'two very common terms',
    limit: null,
    make: (random) => ask(`${wordBetween(random, 20, 100)} ${wordBetween(random, 20, 100)}`),
  },
  { name: 'heavy phrase', limit: 350, make: (random, documents) => ask(`"${heavyPhrase(random, documents)}"`) },
  {
    name: 'boolean of five',
    limit: null,
    make: (random) => {
      const word = () => wordBetween(random, 100, 4_000);
      return ask(`(${word()} OU ${word()} OU ${word()}) ${word()} SAUF ${word()}`);
    },
  },
  { name: 'truncation', limit: null, make: (random) => ask(`${wordBetween(random, 500, 20_000).slice(0, 5)}*`) },
  {
    name: 'proximity',
    limit: null,
    make: (random) => ask(`${wordBetween(random, 60, 200)} /5 ${wordBetween(random, 60, 200)}`),
  },
  {
    name: 'reference',
    limit: null,
    make: (random, documents) => ask(`RG ${syntheticDocument(between(random, 0, documents)).numbers[0] ?? ''}`),
  },
  {
    name: 'no word, facets, by date',
    limit: null,
    make: (random) => ask('', { sort: '-date', page: String(between(random, 1, 500)) }),
  },
];

/** Two or three neighbouring words of a decision, some of them very common. */
function heavyPhrase(random: Random, documents: number): string {
  const words = syntheticDocument(between(random, 0, documents)).text.split(/[\s,.]+/);
  const at = between(random, 0, words.length - 4);
  return words.slice(at, at + 2 + Math.floor(random() * 2)).join(' ');
}

import { NO_FILTERS, type SearchRequest } from '../../server/search/search-index.ts';
import { type Random, randomSource, syntheticDocument, wordOfRank } from './search-corpus.ts';

const SIZE = 10;
const SIX_FACETS = ['type', 'family', 'court', 'kind', 'year', 'amount'] as const;
const NO_CONDITION = {
  types: [],
  families: [],
  senses: [],
  minCents: null,
  maxCents: null,
  suspended: null,
  against: [],
  data: [],
};

function ask(q: string, overrides: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q,
    filters: NO_FILTERS,
    sort: 'relevance',
    page: 1,
    size: SIZE,
    facets: [],
    withoutExpansions: [],
    ...overrides,
  };
}

const between = (random: Random, low: number, high: number) => Math.floor(low + random() * (high - low));

type MakeQuery = (random: Random, documents: number) => SearchRequest;

/** Each class of queries with the p95 asked of the embedded engine at 100 000 decisions, in milliseconds; null when none is. */
export const QUERY_CLASSES: readonly {
  readonly name: string;
  readonly limit: number | null;
  readonly make: MakeQuery;
}[] = [
  { name: 'rare term', limit: 15, make: (random) => ask(wordOfRank(between(random, 20_000, 59_000))) },
  {
    name: 'two terms',
    limit: 30,
    make: (random) => ask(`${wordOfRank(between(random, 120, 2_000))} ${wordOfRank(between(random, 120, 2_000))}`),
  },
  {
    name: 'filters, six facets, sort',
    limit: 45,
    make: (random) => {
      const year = between(random, 2001, 2020);
      const condition = { ...NO_CONDITION, types: ['damages'], minCents: between(random, 10_000, 900_000) };
      const filters = { ...NO_FILTERS, from: `${year}-01-01`, to: `${year + 5}-12-31`, outcomes: [condition] };
      return ask(wordOfRank(between(random, 120, 2_000)), {
        filters,
        facets: SIX_FACETS,
        sort: random() < 0.5 ? '-date' : '-amount',
      });
    },
  },
  {
    name: 'very common term',
    limit: 100,
    make: (random) => ask(`${wordOfRank(between(random, 20, 100))} -${wordOfRank(between(random, 30_000, 59_000))}`),
  },
  {
    name: 'very common, six facets',
    limit: null,
    make: (random) =>
      ask(`${wordOfRank(between(random, 20, 100))} ${wordOfRank(between(random, 20, 100))}`, { facets: SIX_FACETS }),
  },
  { name: 'heavy phrase', limit: 350, make: (random, documents) => ask(`"${heavyPhrase(random, documents)}"`) },
  {
    name: 'boolean of five',
    limit: null,
    make: (random) => {
      const word = () => wordOfRank(between(random, 100, 4_000));
      return ask(`(${word()} OU ${word()} OU ${word()}) ${word()} SAUF ${word()}`);
    },
  },
  {
    name: 'truncation',
    limit: null,
    make: (random) => ask(`${wordOfRank(between(random, 500, 20_000)).slice(0, 5)}*`),
  },
  {
    name: 'proximity',
    limit: null,
    make: (random) => ask(`${wordOfRank(between(random, 60, 200))} /5 ${wordOfRank(between(random, 60, 200))}`),
  },
  {
    name: 'reference',
    limit: null,
    make: (random, documents) => ask(`RG ${syntheticDocument(between(random, 0, documents)).numbers[0] ?? ''}`),
  },
  {
    name: 'no word, six facets',
    limit: null,
    make: (random) => ask('', { facets: SIX_FACETS, sort: '-date', page: between(random, 1, 20) }),
  },
];

/** Two or three neighbouring words of a decision, some of them very common. */
function heavyPhrase(random: Random, documents: number): string {
  const words = syntheticDocument(between(random, 0, documents)).text.split(/[\s,.]+/);
  const at = between(random, 0, words.length - 4);
  return words.slice(at, at + 2 + Math.floor(random() * 2)).join(' ');
}

/** `count` different requests of a class, the same for the same seed. */
export function makeRequests(
  make: MakeQuery,
  count: number,
  documents: number,
  seed: number,
): readonly SearchRequest[] {
  const random = randomSource(seed);
  const requests = new Map<string, SearchRequest>();
  for (let tries = 0; requests.size < count && tries < count * 20; tries++) {
    const request = make(random, documents);
    requests.set(JSON.stringify(request), request);
  }
  return [...requests.values()];
}

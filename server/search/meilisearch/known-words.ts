import type { MultiSearchParams } from 'meilisearch';
import type { KnownWords } from '../corrections.ts';
import { stem } from '../normalise.ts';
import { spelledInMost } from '../spelled-in.ts';
import { type CountedWord, leastDocuments } from '../spelling.ts';
import type { MeilisearchClients } from './clients.ts';
import { markStem, parseSource, type StoredDecision } from './documents.ts';

/** Words that its typo-tolerant query gives at most, those with one error first; each is then counted. */
const CANDIDATES = 20;
/** Decisions that are asked how a word is written. */
const WITNESSES = 3;

/** The words of the index: close ones by a typo-tolerant query on the words in use, which may no longer be in any decision. */
export function knownWords(clients: MeilisearchClients, documents: number): KnownWords {
  const least = leastDocuments(documents);
  return {
    least,
    has: async (folded) => {
      const [found] = await lookUp([markStem(stem(folded))], clients);
      return (found?.documents ?? 0) > 0;
    },
    near: async (folded) => {
      const { hits } = await clients.vocabulary.search(folded, { limit: CANDIDATES });
      const found = await lookUp(
        hits.map(({ word }) => word),
        clients,
      );
      return found.filter((entry) => entry.documents >= least);
    },
    count: async (folded) => {
      const found = await lookUp(folded, clients);
      return new Map(found.map((entry) => [entry.word, entry.documents]));
    },
    // Neighbouring pairs are what the index knows exactly.
    together: async (folded) => {
      const pairs = folded.slice(1).map((word, at) => `${folded[at]} ${word}`);
      return (await lookUp(pairs, clients)).every((pair) => pair.documents > 0);
    },
    write: async (folded) => {
      const { hits } = await clients.decisions.search(`"${folded.join(' ')}"`, {
        limit: WITNESSES,
        attributesToRetrieve: ['source'],
      });
      return spelledInMost(
        hits.map((hit) => parseSource(hit.source)),
        folded,
      );
    },
  };
}

async function lookUp(words: readonly string[], clients: MeilisearchClients): Promise<readonly CountedWord[]> {
  if (words.length === 0) return [];
  const { results } = await clients.search.multiSearch<MultiSearchParams, StoredDecision>({
    queries: words.map((word) => ({ indexUid: clients.decisions.uid, q: `"${word}"`, limit: 0 })),
  });
  return words.map((word, at) => ({ word, documents: results[at]?.estimatedTotalHits ?? 0 }));
}

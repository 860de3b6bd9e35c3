import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../server/search/document.ts';
import { drainQueue, type IndexQueue, type QueueEntry } from '../../server/search/indexer.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { judgment, request } from './support/documents.ts';
import { ENGINES } from './support/engines.ts';

function queueOf(ids: readonly string[]) {
  let waiting = ids.map((judgmentId) => ({ judgmentId }));
  const postponed: { readonly id: string; readonly error: string }[] = [];
  const queue: IndexQueue<QueueEntry> = {
    next: async (limit) => waiting.slice(0, limit),
    complete: async (entries) => {
      waiting = waiting.filter((entry) => !entries.includes(entry));
    },
    postpone: async (entries, error) => {
      waiting = waiting.filter((entry) => !entries.includes(entry));
      postponed.push(...entries.map(({ judgmentId }) => ({ id: judgmentId, error })));
    },
  };
  return { queue, postponed, waiting: () => waiting.map((entry) => entry.judgmentId) };
}

const documents = new Map<string, SearchDocument>(
  ['a', 'b', 'c'].map((id) => [id, judgment(id, { reasons: `vent ${id}` })]),
);
const findDocument = async (id: string) => documents.get(id) ?? null;

async function withIndex(work: (index: SearchIndex) => Promise<void>): Promise<void> {
  const opened = await ENGINES[0]?.open();
  if (!opened) throw new Error('no engine to test with');
  try {
    await work(opened.index);
  } finally {
    await opened.close();
  }
}

describe('drainQueue', () => {
  it('indexes what waits, removes what is gone, and empties the queue', () =>
    withIndex(async (index) => {
      await index.upsert([judgment('gone', { reasons: 'vent' })]);
      const { queue, waiting } = queueOf(['a', 'gone', 'b']);
      const report = await drainQueue({ index, queue, findDocument, batch: 2 });
      expect(report).toEqual({ indexed: 2, removed: 1, postponed: 0, error: null });
      expect(waiting()).toEqual([]);
      expect((await index.search(request({ q: 'vent' }))).hits.map((hit) => hit.id).sort()).toEqual(['a', 'b']);
    }));

  it('does no harm twice', () =>
    withIndex(async (index) => {
      await drainQueue({ index, queue: queueOf(['a']).queue, findDocument });
      await drainQueue({ index, queue: queueOf(['a']).queue, findDocument });
      expect((await index.status()).documents).toBe(1);
    }));

  it('postpones the one document that the engine refuses, with the reason', () =>
    withIndex(async (index) => {
      const picky: SearchIndex = {
        ...index,
        upsert: async (batch) => {
          if (batch.some((document) => document.id === 'b')) throw new Error('refused b');
          await index.upsert(batch);
        },
      };
      const { queue, postponed } = queueOf(['a', 'b', 'c']);
      expect(await drainQueue({ index: picky, queue, findDocument })).toEqual({
        indexed: 2,
        removed: 0,
        postponed: 1,
        error: 'refused b',
      });
      expect(postponed).toEqual([{ id: 'b', error: 'refused b' }]);
      expect((await index.status()).documents).toBe(2);
    }));

  it('stops, with the batch postponed and the rest waiting, when the engine is away', () =>
    withIndex(async (index) => {
      const away: SearchIndex = {
        ...index,
        upsert: async () => Promise.reject(new Error('connection refused')),
        status: async () => ({ engine: 'embedded', healthy: false, documents: 0, notices: [] }),
      };
      const { queue, postponed, waiting } = queueOf(['a', 'b', 'c']);
      const report = await drainQueue({ index: away, queue, findDocument, batch: 2 });
      expect(report.postponed).toBe(2);
      expect(report.error).toBe('connection refused');
      expect(postponed.map((entry) => entry.id)).toEqual(['a', 'b']);
      expect(waiting()).toEqual(['c']);
    }));
});

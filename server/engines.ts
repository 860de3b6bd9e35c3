import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.ts';
import { toSearchDocument } from './ingest/search-document.ts';
import type { SearchDocument } from './search/document.ts';
import { openEmbeddedIndex } from './search/embedded/open.ts';
import { drainQueue } from './search/indexer.ts';
import { ensureSearchKey } from './search/meilisearch/keys.ts';
import { openMeilisearchIndex } from './search/meilisearch/open.ts';
import type { SearchIndex } from './search/search-index.ts';
import { createSearchService, type SearchService } from './search/service.ts';
import type { QueuedJudgment } from './store/index-queue.ts';
import type { Store } from './store/store.ts';

/** The engines of an installation: one answers, all are fed from their own queue. */
export interface Engines {
  /** Every engine that must see each change. */
  readonly names: readonly string[];
  readonly search: SearchService;
  /** Engines that this process may write. */
  readonly writable: readonly SearchIndex[];
}

const PREFIX = 'dispositif-';
/** Decisions that Meilisearch may read to settle one question; beyond, the embedded engine is asked, which finds the same ones sooner. */
const MOST_VERIFIED = 300;
const FEED_EVERY_MS = 2_000;
const PAGE = 100;

export function embeddedIndexPath({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'search.sqlite');
}

/**
 * Opens the embedded engine and, when it is set, Meilisearch, which then answers first. A Meilisearch that is away is no error: the
 * embedded engine answers and `tell` says so. `readers`: search threads, 0 for a command that hardly searches.
 */
export async function openEngines(
  config: Config,
  store: Store,
  tell: (line: string) => void,
  readers?: number,
): Promise<Engines> {
  const embedded = await openEmbeddedIndex({
    path: embeddedIndexPath(config),
    tell,
    ...(readers === undefined ? {} : { readers }),
  });
  if (config.meili === null) return { names: [embedded.name], search: embedded, writable: [embedded] };
  const { url, searchKey, adminKey } = config.meili;
  if (adminKey !== null) {
    await ensureSearchKey(url, adminKey, PREFIX).catch((error: unknown) => {
      tell(
        `Meilisearch: the search key could not be checked: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  }
  const meilisearch = await openMeilisearchIndex({
    host: url,
    searchKey,
    adminKey,
    prefix: PREFIX,
    mostVerified: MOST_VERIFIED,
  });
  const search = createSearchService({
    primary: meilisearch,
    fallback: embedded,
    primaryLag: async () => (await store.queueLag(meilisearch.name)).waiting,
    onChange: ({ engine, healthy, reason }) => tell(`${engine} ${healthy ? 'answers again' : `is away: ${reason}`}`),
  });
  const mayWrite = adminKey !== null || searchKey === null;
  return {
    names: [embedded.name, meilisearch.name],
    search,
    writable: mayWrite ? [embedded, meilisearch] : [embedded],
  };
}

/**
 * Brings one engine up to date: rebuilt when another version made it or when it was thrown away, otherwise fed what waits.
 * @throws when it cannot.
 */
export async function catchUp(index: SearchIndex, store: Store, clock: () => Date): Promise<void> {
  if ((await index.isStale()) || (await isLost(index, store))) {
    await rebuild(index, store);
    return;
  }
  const { postponed, error } = await drainQueue<QueuedJudgment>({
    index,
    queue: {
      next: (limit) => store.nextQueued(index.name, limit, clock().toISOString()),
      complete: (entries) => store.completeQueued(index.name, entries),
      postpone: (entries, reason) => store.postponeQueued(index.name, entries, reason, clock()),
    },
    findDocument: async (id) => {
      const view = await store.findJudgment(id);
      return view && toSearchDocument(view);
    },
  });
  if (postponed > 0) throw new Error(`${index.name}: ${postponed} decisions could not be indexed and wait: ${error}`);
}

/** True when the index is empty although the store is not and nothing waits to be indexed. */
async function isLost(index: SearchIndex, store: Store): Promise<boolean> {
  const { healthy, documents } = await index.status();
  if (!healthy || documents > 0) return false;
  const { waiting } = await store.queueLag(index.name);
  return waiting === 0 && (await store.listIdsAfter('', 1)).length > 0;
}

/** Builds an index anew from the store; what changes meanwhile stays on the queue. */
export async function rebuild(index: SearchIndex, store: Store): Promise<{ readonly documents: number }> {
  const last = await store.lastQueued(index.name);
  const report = await index.rebuild(allDocuments(store));
  await store.completeUpTo(index.name, last);
  return report;
}

async function* allDocuments(store: Store): AsyncIterable<SearchDocument> {
  let after = '';
  for (;;) {
    const ids = await store.listIdsAfter(after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) return;
    for (const id of ids) {
      const view = await store.findJudgment(id);
      if (view) yield toSearchDocument(view);
    }
    after = last;
  }
}

/** Catches up again and again until the returned function is called, which waits for the last time. */
export function keepFed(
  index: SearchIndex,
  store: Store,
  clock: () => Date,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await catchUp(index, store, clock).catch(onFailure);
      await setTimeout(FEED_EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return () => {
    stop.abort();
    return running;
  };
}

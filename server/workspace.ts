import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Config, readConfig } from './config.ts';
import type { IngestDeps } from './ingest/ingest-record.ts';
import type { Reader } from './ingest/read-judgment.ts';
import { toSearchDocument } from './ingest/search-document.ts';
import { extractFromCommentary } from './outcomes/commentary.ts';
import { EXTRACTOR_VERSION, extractOutcomes } from './outcomes/extract.ts';
import { detectProcedures } from './outcomes/procedure.ts';
import { resolveReadings } from './outcomes/resolve.ts';
import { findSections } from './outcomes/sections.ts';
import type { SearchDocument } from './search/document.ts';
import { openEmbeddedIndex } from './search/embedded/open.ts';
import type { SearchIndex } from './search/search-index.ts';
import { openStore, type Store } from './store/store.ts';

/** What the web server and the command line both work with. */
export interface Workspace {
  readonly config: Config;
  readonly store: Store;
  readonly search: SearchIndex;
  /** Names of the engines that are fed. */
  readonly engines: readonly string[];
  readonly ingest: IngestDeps;
  /** Indexes everything that waits. @throws when an engine refuses documents; they stay on the queue. */
  drainQueue(): Promise<void>;
  /** Indexes what other processes queue, every few seconds, until the returned function is called. */
  feedIndex(onFailure: (error: unknown) => void): () => Promise<void>;
  /** Builds the index anew from the store. */
  rebuildIndex(): Promise<{ readonly documents: number }>;
  close(): Promise<void>;
}

const READER: Reader = {
  version: EXTRACTOR_VERSION,
  findSections,
  detectProcedures,
  extractOutcomes,
  extractFromCommentary,
  resolveReadings,
};

const BATCH = 100;
const FEED_EVERY_MS = 2_000;

/** Opens store and index below the data folder. `readers`: search threads, 0 for a command that hardly searches. */
export async function openWorkspace(config: Config, readers?: number): Promise<Workspace> {
  const store = await openStore(join(config.dataDir, 'dispositif.sqlite'));
  const search = await openEmbeddedIndex({
    path: join(config.dataDir, 'search.sqlite'),
    ...(readers === undefined ? {} : { readers }),
  });
  const clock = (): Date => new Date();
  const engines = [search.name];
  return {
    config,
    store,
    search,
    engines,
    ingest: { store, reader: READER, engines, clock },
    drainQueue: () => drainQueue(store, search, clock),
    feedIndex: (onFailure) => repeat(FEED_EVERY_MS, () => drainQueue(store, search, clock), onFailure),
    rebuildIndex: () => search.rebuild(allDocuments(store)),
    close: async () => {
      await search.close();
      await store.close();
    },
  };
}

/** Opens the workspace that the settings describe for one command, and closes it whatever happens. */
export async function withWorkspace<Result>(work: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace(readConfig(), 0);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** Runs `work` again and again with a pause in between, never twice at once. The returned function waits for the last one. */
function repeat(pause: number, work: () => Promise<void>, onFailure: (error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await work().catch(onFailure);
      await setTimeout(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return () => {
    stop.abort();
    return running;
  };
}

async function drainQueue(store: Store, index: SearchIndex, clock: () => Date): Promise<void> {
  for (;;) {
    const entries = await store.nextQueued(index.name, BATCH, clock().toISOString());
    if (entries.length === 0) return;
    const documents: SearchDocument[] = [];
    const gone: string[] = [];
    for (const { judgmentId } of entries) {
      const view = await store.findJudgment(judgmentId);
      if (view) documents.push(toSearchDocument(view));
      else gone.push(judgmentId);
    }
    await index.upsert(documents);
    await index.remove(gone);
    await store.completeQueued(index.name, entries);
  }
}

async function* allDocuments(store: Store): AsyncIterable<SearchDocument> {
  let after = '';
  for (;;) {
    const ids = await store.listIdsAfter(after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) return;
    for (const id of ids) {
      const view = await store.findJudgment(id);
      if (view) yield toSearchDocument(view);
    }
    after = last;
  }
}

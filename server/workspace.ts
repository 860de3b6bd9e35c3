import { join } from 'node:path';
import { placeReadings } from './annotation/place-readings.ts';
import { type Config, readConfig } from './config.ts';
import { catchUp, type Engines, embeddedIndexPath, keepFed, openEngines, rebuild } from './engines.ts';
import type { IngestDeps } from './ingest/deps.ts';
import type { Reader } from './ingest/read-judgment.ts';
import { extractFromCommentary } from './outcomes/commentary.ts';
import { EXTRACTOR_VERSION } from './outcomes/extract.ts';
import { readDecision } from './outcomes/read-decision.ts';
import { resolveReadings } from './outcomes/resolve.ts';
import { openStore, type Store } from './store/store.ts';

/** What the web server and the command line both work with. */
export interface Workspace {
  readonly config: Config;
  readonly store: Store;
  readonly search: Engines['search'];
  /** Paths of the files that every search reads: the index, when the embedded engine answers first. */
  readonly searched: readonly string[];
  /** Names of the engines whose queues are fed. */
  readonly engines: readonly string[];
  readonly ingest: IngestDeps;
  /** Indexes everything that waits. @throws when an engine cannot; what waits stays on its queue. */
  drainQueue(): Promise<void>;
  /** Indexes what any process queues, every few seconds, until the returned function is called. */
  feedIndex(onFailure: (error: unknown) => void): () => Promise<void>;
  /** Builds every index anew from the store. */
  rebuildIndex(): Promise<{ readonly documents: number }>;
  close(): Promise<void>;
}

const READER: Reader = {
  version: EXTRACTOR_VERSION,
  readDecision,
  extractFromCommentary,
  resolveReadings,
  placeReadings,
};

/** Opens store and engines below the data folder. `readers`: search threads, 0 for a command that hardly searches. */
export async function openWorkspace(config: Config, readers?: number): Promise<Workspace> {
  const store = await openStore(join(config.dataDir, 'dispositif.sqlite'));
  const { names, search, writable } = await openEngines(config, store, tell, readers);
  const clock = (): Date => new Date();
  return {
    config,
    store,
    search,
    searched: config.meili === null ? [embeddedIndexPath(config)] : [],
    engines: names,
    ingest: { store, reader: READER, engines: names, clock },
    drainQueue: async () => {
      for (const index of writable) await catchUp(index, store, clock);
    },
    feedIndex: (onFailure) => {
      const stops = writable.map((index) => keepFed(index, store, clock, onFailure));
      return async () => {
        await Promise.all(stops.map((stop) => stop()));
      };
    },
    rebuildIndex: async () => {
      const counts = [];
      for (const index of writable) counts.push((await rebuild(index, store)).documents);
      return { documents: Math.max(0, ...counts) };
    },
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

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

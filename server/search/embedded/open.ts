import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { SearchDocument } from '../document.ts';
import type { SearchIndex } from '../search-index.ts';
import { openNumbering } from './numbering.ts';
import { readInProcess, writeInProcess } from './operations.ts';
import { setAsideUnusable } from './set-aside.ts';
import { readInWorkers, writeInWorker } from './worker-client.ts';

export interface EmbeddedOptions {
  /** The index file; created when absent, with its folder. */
  readonly path: string;
  /** Reading worker threads; 0 runs everything in this thread (tests, one-off commands). Default: one per processor, at most four. */
  readonly readers?: number;
  /** Told when an unusable file was set aside; the index is then stale until it is rebuilt. Default: a warning of the process. */
  readonly tell?: (line: string) => void;
}

const BATCH = 100;

/** The search engine without a server: SQLite FTS5 in a file of its own, which can be thrown away and rebuilt. */
export async function openEmbeddedIndex({
  path,
  readers,
  tell = (line) => process.emitWarning(line),
}: EmbeddedOptions): Promise<SearchIndex> {
  mkdirSync(dirname(path), { recursive: true });
  const damage = setAsideUnusable(path, new Date());
  if (damage !== null) tell(damage);
  const pool = readers ?? Math.min(availableParallelism(), 4);
  const write = pool === 0 ? writeInProcess(path) : writeInWorker(path);
  await write.isStale();
  const read = pool === 0 ? readInProcess(path) : readInWorkers(path, pool);
  return {
    name: 'embedded',
    capabilities: { proximity: true, sameParagraph: true, typoTolerance: false },
    upsert: async (documents) => {
      for (const batch of batches(documents)) await write.upsert(batch);
    },
    remove: (ids) => write.remove(ids),
    search: (request, onPage) => read.search(request, onPage),
    ids: (request) => read.ids(request),
    find: openNumbering(read),
    searchFacet: (request, facet, text) => read.searchFacet(request, facet, text),
    similar: (id, limit) => read.similar(id, limit),
    rebuild: async (documents) => {
      await write.beginRebuild();
      await writeWhileReading(inBatches(documents), (batch) => write.addToRebuild(batch));
      return { documents: await write.finishRebuild() };
    },
    isStale: () => write.isStale(),
    status: async () => {
      try {
        return { engine: 'embedded', healthy: true, documents: await read.count(), notices: [] };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return {
          engine: 'embedded',
          healthy: false,
          documents: 0,
          notices: [{ kind: 'silent', engine: 'embedded', reason }],
        };
      }
    },
    close: async () => {
      await read.close();
      await write.close();
    },
  };
}

/** Writes each batch while the next one is read. @throws what either throws. */
async function writeWhileReading<Batch>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch) => Promise<void>,
): Promise<void> {
  let written = Promise.resolve();
  for await (const batch of batches) {
    await written;
    written = write(batch);
    written.catch(() => undefined);
  }
  await written;
}

function* batches(documents: readonly SearchDocument[]): Iterable<readonly SearchDocument[]> {
  for (let at = 0; at < documents.length; at += BATCH) yield documents.slice(at, at + BATCH);
}

async function* inBatches(documents: AsyncIterable<SearchDocument>): AsyncIterable<readonly SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

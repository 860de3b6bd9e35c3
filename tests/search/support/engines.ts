import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedIndex } from '../../../server/search/embedded/open.ts';
import { openMeilisearchIndex } from '../../../server/search/meilisearch/open.ts';
import type { SearchIndex } from '../../../server/search/search-index.ts';
import { hasMeilisearch, type MeilisearchServer, startMeilisearch } from './meilisearch-server.ts';

/** One way to run the same tests: an engine in a given mode. */
export interface EngineUnderTest {
  readonly label: string;
  readonly available: boolean;
  /** An empty index of its own, and how to be rid of it. */
  open(): Promise<{ readonly index: SearchIndex; close(): Promise<void> }>;
}

let server: Promise<MeilisearchServer> | null = null;

export async function stopSharedMeilisearch(): Promise<void> {
  await (await server)?.stop();
  server = null;
}

async function openMeilisearch(): Promise<{ index: SearchIndex; close(): Promise<void> }> {
  server ??= startMeilisearch();
  const { host } = await server;
  const adminKey = process.env.MEILI_MASTER_KEY ?? null;
  const index = await openMeilisearchIndex({ host, adminKey, prefix: `test-${randomUUID()}-`, freshForMs: 0 });
  return { index, close: () => index.close() };
}

async function openEmbedded(readers: number): Promise<{ index: SearchIndex; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-index-'));
  const index = await openEmbeddedIndex({ path: join(folder, 'index.db'), readers });
  const close = async () => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { index, close };
}

export const MEILISEARCH_AVAILABLE = hasMeilisearch();
if (!MEILISEARCH_AVAILABLE) {
  console.warn(
    '\n*** SEARCH TESTS AGAINST MEILISEARCH ARE NOT RUN: no server at MEILI_URL, no MEILI_BIN, no `meilisearch` on the PATH ***\n',
  );
}

export const ENGINES: readonly EngineUnderTest[] = [
  { label: 'embedded, in this thread', available: true, open: () => openEmbedded(0) },
  { label: 'embedded, in workers', available: true, open: () => openEmbedded(2) },
  { label: 'meilisearch', available: MEILISEARCH_AVAILABLE, open: openMeilisearch },
];

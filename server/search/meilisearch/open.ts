import { answer, answerFacet, answerIds, answerSet } from '../answer.ts';
import type { IndexStatus, SearchIndex } from '../search-index.ts';
import { CachedColumns } from './cached-columns.ts';
import { connect, type MeilisearchClients } from './clients.ts';
import { meilisearchEngine } from './engine.ts';
import { MEILISEARCH_VERSION } from './settings.ts';
import { findSimilar } from './similar.ts';
import { isPassing, withRetries } from './tasks.ts';
import { readVersion } from './version.ts';
import { MeilisearchWriter } from './writer.ts';

export interface MeilisearchOptions {
  /** e.g. "http://localhost:7700" */
  readonly host: string;
  /** A key that may only search: all that the web process needs to answer. */
  readonly searchKey?: string | null;
  /** A key that may write; without one, and with a search key, the index is read-only. */
  readonly adminKey?: string | null;
  /** Put before the names of the indexes, for several installations on one server. */
  readonly prefix?: string;
  /** How long another process's writes may go unseen; 1 second unless told. */
  readonly freshForMs?: number;
  /** Decisions that one question may have read; fewer where a faster engine stands by to take the question. */
  readonly mostVerified?: number;
}

const SEARCH_ATTEMPTS = 2;

/**
 * The search engine on a Meilisearch server. A server that is away does not prevent opening: `status` tells, and the first write
 * creates what is missing. @throws when the server answers that it cannot or may not.
 */
export async function openMeilisearchIndex(options: MeilisearchOptions): Promise<SearchIndex> {
  const { host, searchKey = null, adminKey = null, prefix = 'dispositif-', freshForMs = 1000, mostVerified } = options;
  const clients = connect({ host, searchKey, adminKey, prefix }, adminKey !== null || searchKey === null);
  const cache = new CachedColumns(clients.decisions, freshForMs);
  const writer = clients.admin ? new MeilisearchWriter(clients, clients.admin, cache) : null;
  await writer?.ready().catch((error: unknown) => {
    if (!isPassing(error)) throw error;
  });
  const selectWriter = () => {
    if (!writer) throw new Error('this process may only search Meilisearch: set an admin key to write');
    return writer;
  };
  const withEngine = async () => {
    const columns = await cache.current();
    return { columns, engine: meilisearchEngine(clients, cache, columns, mostVerified) };
  };
  return {
    name: 'meilisearch',
    capabilities: { proximity: true, sameParagraph: true, typoTolerance: true },
    upsert: (documents) => selectWriter().upsert(documents),
    remove: (ids) => selectWriter().remove(ids),
    search: (request, onPage) =>
      withRetries(async () => {
        const { columns, engine } = await withEngine();
        return answer(request, columns, engine, onPage);
      }, SEARCH_ATTEMPTS),
    ids: (request) =>
      withRetries(async () => {
        const { columns, engine } = await withEngine();
        return answerIds(request, columns, engine);
      }, SEARCH_ATTEMPTS),
    find: (request) =>
      withRetries(async () => {
        const { columns, engine } = await withEngine();
        return { numbering: columns, words: (await answerSet(request, columns, engine)).words };
      }, SEARCH_ATTEMPTS),
    searchFacet: (request, facet, text) =>
      withRetries(async () => {
        const { columns, engine } = await withEngine();
        return answerFacet(request, facet, text, columns, engine);
      }, SEARCH_ATTEMPTS),
    similar: async (id, limit) => {
      const { columns, engine } = await withEngine();
      return findSimilar(id, limit, clients, cache, columns, engine);
    },
    rebuild: async (documents) => ({ documents: await selectWriter().rebuild(documents) }),
    isStale: async () => (await readVersion(clients)) !== MEILISEARCH_VERSION,
    status: () => status(clients, cache),
    close: async () => undefined,
  };
}

async function status(clients: MeilisearchClients, cache: CachedColumns): Promise<IndexStatus> {
  try {
    await clients.search.health();
    return { engine: 'meilisearch', healthy: true, documents: (await cache.current()).size, notices: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      engine: 'meilisearch',
      healthy: false,
      documents: 0,
      notices: [{ kind: 'silent', engine: 'meilisearch', reason }],
    };
  }
}

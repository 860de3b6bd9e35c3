import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { analytics } from '../../server/analytics/analytics.ts';
import { createApp } from '../../server/app.ts';
import type { ParsedRecord } from '../../server/domain/judgment.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { toSearchDocument } from '../../server/ingest/search-document.ts';
import type { AppDeps } from '../../server/pages/app-deps.ts';
import { resolveReferences } from '../../server/resolve-references.ts';
import type { SearchDocument } from '../../server/search/document.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { provenance, realReader } from '../ingest/records.ts';
import { searchInMemory } from './memory-search.ts';

/** The whole application over a store in memory, on a loopback port. */
export interface ServedDecisions {
  readonly url: string;
  readonly store: Store;
  readonly deps: AppDeps;
  /** Ingests records as the product does and makes them searchable; returns the judgments' ids. */
  add(records: readonly ParsedRecord[], source?: string): Promise<readonly string[]>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly path?: string;
  readonly clock?: () => Date;
  readonly publicUrl?: string | null;
  readonly overrides?: Partial<AppDeps>;
}

export async function serveDecisions(options: ServeOptions = {}): Promise<ServedDecisions> {
  const { path = ':memory:', clock = () => new Date('2026-02-03T04:05:06.000Z'), publicUrl = null } = options;
  const store = await openStore(path);
  const documents = new Map<string, SearchDocument>();
  const deps: AppDeps = {
    config: { publicUrl, contact: null },
    store,
    search: searchInMemory(() => [...documents.values()]),
    analytics,
    resolveReferences: (query) => resolveReferences(store, query),
    clock,
    log: () => undefined,
    ...options.overrides,
  };
  const server = (await createApp(deps)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    store,
    deps,
    add: async (records, source = 'files') => {
      const ids: string[] = [];
      for (const record of records) {
        const result = await ingestRecord(
          { store, reader: realReader, engines: ['embedded'], clock },
          record,
          provenance(source),
        );
        for (const id of result.judgmentIds) {
          const view = await store.findJudgment(id);
          if (view) documents.set(id, toSearchDocument(view));
          ids.push(id);
        }
      }
      return ids;
    },
    get: (target, headers = {}) => fetch(`${url}${target}`, { headers, redirect: 'manual' }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
    },
  };
}

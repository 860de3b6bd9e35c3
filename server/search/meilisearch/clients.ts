import { type Index, Meilisearch } from 'meilisearch';
import type { StoredDecision } from './documents.ts';

export interface VocabularyWord {
  readonly word: string;
  readonly stem: string;
}

export interface MetaEntry {
  readonly key: string;
  readonly value: string;
}

/** Connections to one Meilisearch: searches hold a key that can only search. */
export interface MeilisearchClients {
  readonly search: Meilisearch;
  readonly decisions: Index<StoredDecision>;
  readonly vocabulary: Index<VocabularyWord>;
  readonly meta: Index<MetaEntry>;
  /** Null in a process that may not write. */
  readonly admin: Meilisearch | null;
  readonly prefix: string;
}

export interface MeilisearchKeys {
  readonly host: string;
  readonly searchKey: string | null;
  readonly adminKey: string | null;
  readonly prefix: string;
}

const TIMEOUT_MS = 30_000;

/** Compressed answers come in two writes, and the second waits 40 ms for the acknowledgement of the first. */
const UNCOMPRESSED = { headers: { 'Accept-Encoding': 'identity' } };

export function connect({ host, searchKey, adminKey, prefix }: MeilisearchKeys, mayWrite: boolean): MeilisearchClients {
  const client = (apiKey: string | null) =>
    new Meilisearch({ host, timeout: TIMEOUT_MS, requestInit: UNCOMPRESSED, ...(apiKey ? { apiKey } : {}) });
  const search = client(searchKey ?? adminKey);
  return {
    search,
    decisions: search.index<StoredDecision>(`${prefix}decisions`),
    vocabulary: search.index<VocabularyWord>(`${prefix}vocabulary`),
    meta: search.index<MetaEntry>(`${prefix}meta`),
    admin: mayWrite ? client(adminKey) : null,
    prefix,
  };
}

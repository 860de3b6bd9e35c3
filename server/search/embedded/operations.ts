import type { SearchDocument } from '../document.ts';
import type { FacetName, FacetValue, OnPage, SearchRequest, SearchResponse } from '../search-index.ts';
import type { KnownNumbers, NumberedSet } from './numbering.ts';
import { IndexReader } from './reader.ts';
import { IndexWriter } from './writer.ts';

/** What a reading worker answers. */
export interface ReadOperations {
  search(request: SearchRequest, onPage?: OnPage): Promise<SearchResponse>;
  ids(request: SearchRequest): Promise<readonly string[]>;
  find(request: SearchRequest, known: KnownNumbers): Promise<NumberedSet>;
  searchFacet(request: SearchRequest, facet: FacetName, text: string): Promise<readonly FacetValue[]>;
  similar(id: string, limit: number): Promise<readonly string[]>;
  count(): Promise<number>;
  close(): Promise<void>;
}

/** What the one writing worker does; each call is durable when it resolves. */
export interface WriteOperations {
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  beginRebuild(): Promise<void>;
  addToRebuild(documents: readonly SearchDocument[]): Promise<void>;
  finishRebuild(): Promise<number>;
  isStale(): Promise<boolean>;
  close(): Promise<void>;
}

export function readInProcess(path: string): ReadOperations {
  return new IndexReader(path);
}

export function writeInProcess(path: string): WriteOperations {
  const writer = new IndexWriter(path);
  return {
    upsert: async (documents) => writer.upsert(documents),
    remove: async (ids) => writer.remove(ids),
    beginRebuild: async () => writer.beginRebuild(),
    addToRebuild: async (documents) => writer.addToRebuild(documents),
    finishRebuild: async () => writer.finishRebuild(),
    isStale: async () => writer.isStale(),
    close: async () => writer.close(),
  };
}

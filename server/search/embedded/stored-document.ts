import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SearchDocument } from '../document.ts';

const FAST = 3;

/** A document as the index file keeps it, compressed two to three times. */
export function packDocument(document: SearchDocument): Buffer {
  return deflateRawSync(JSON.stringify(document), { level: FAST });
}

export function unpackDocument(packed: Uint8Array): SearchDocument {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as SearchDocument;
}

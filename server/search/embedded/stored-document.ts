import type { SearchDocument } from '../document.ts';
import { decodeOneByte, encodeOneByte } from './one-byte-text.ts';

/** Length of what stands before the text (4 bytes), how the text is written (1). */
const HEADER = 5;
const ONE_BYTE = 1;
const TWO_BYTES = 2;

/**
 * A document as the index file keeps it: a small header, everything but the text as JSON, then the text as it is in memory. Nothing is
 * compressed: undoing that for the twenty decisions of a page would take as long as finding them.
 */
export function packDocument(document: SearchDocument): Buffer {
  const { text, ...others } = document;
  const head = Buffer.from(JSON.stringify(others));
  const oneByte = encodeOneByte(text);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(head.length, 0);
  header.writeUInt8(oneByte ? ONE_BYTE : TWO_BYTES, 4);
  return Buffer.concat([header, head, oneByte ?? Buffer.from(text, 'utf16le')]);
}

export function unpackDocument(packed: Buffer): SearchDocument {
  const textAt = HEADER + packed.readUInt32LE(0);
  const others = JSON.parse(packed.toString('utf8', HEADER, textAt)) as Omit<SearchDocument, 'text'>;
  const bytes = packed.subarray(textAt);
  return { ...others, text: packed.readUInt8(4) === ONE_BYTE ? decodeOneByte(bytes) : bytes.toString('utf16le') };
}

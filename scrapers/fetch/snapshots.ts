import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeBody } from '../charset.ts';
import { FetchError } from '../fetch-error.ts';
import type { FetchedPage, Transport } from '../source.ts';

/** What is known of the last copy of an address. */
export interface Snapshot {
  /** The address asked for. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  readonly hash: string;
  readonly contentType: string;
  /** Charset that the server declared, or null. */
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO date-time. */
  readonly fetchedAt: string;
}

export interface SnapshotStore {
  /** Null when there is no copy of that address, or its bytes are gone. */
  find(url: string): Snapshot | null;
  /** Keeps the bytes and what is known of them; safe against a crash at any point. */
  save(snapshot: Snapshot, body: Buffer): void;
  /** Null when there is no copy of that address. @throws Error when its bytes are gone. */
  read(url: string): FetchedPage | null;
}

const INDEX = 'index.ndjson';

/**
 * Raw copies of fetched pages below `folder`: bytes once per content, compressed, under their SHA-256 (`ab/ab….gz`), and an index
 * to which one line is added per fetch. The last line of an address counts.
 */
export function openSnapshots(folder: string): SnapshotStore {
  mkdirSync(folder, { recursive: true });
  const indexFile = path.join(folder, INDEX);
  const entries = readIndex(indexFile);
  const blobOf = (hash: string) => path.join(folder, hash.slice(0, 2), `${hash}.gz`);
  return {
    find(url) {
      const snapshot = entries.get(url);
      return snapshot && existsSync(blobOf(snapshot.hash)) ? snapshot : null;
    },
    save(snapshot, body) {
      const blob = blobOf(snapshot.hash);
      if (!existsSync(blob)) {
        mkdirSync(path.dirname(blob), { recursive: true });
        const partial = `${blob}.${randomUUID()}.tmp`;
        writeFileSync(partial, gzipSync(body), { flush: true });
        renameSync(partial, blob);
      }
      appendFileSync(indexFile, `${JSON.stringify(snapshot)}\n`, { flush: true });
      entries.set(snapshot.url, snapshot);
    },
    read(url) {
      const snapshot = entries.get(url) ?? [...entries.values()].find((entry) => entry.finalUrl === url);
      if (!snapshot) return null;
      const body = gunzipSync(readFileSync(blobOf(snapshot.hash)));
      const { text } = decodeBody(body, snapshot.charset);
      const { finalUrl, contentType, fetchedAt, hash } = snapshot;
      return { url: finalUrl, contentType, body, text, fetchedAt, hash };
    },
  };
}

/** Pages from their copies, without network: parsing can be done again years later. */
export function createReplay(folder: string): Transport {
  const snapshots = openSnapshots(folder);
  return {
    get: async (url) => {
      const page = snapshots.read(url);
      if (!page) throw new FetchError(url, 'no copy of this page was kept', 'Fetch it on line first');
      return page;
    },
  };
}

/** A last line cut by a crash is left out, and closed so that the next one stands alone; damage elsewhere is an error. */
function readIndex(file: string): Map<string, Snapshot> {
  const entries = new Map<string, Snapshot>();
  if (!existsSync(file)) return entries;
  const content = readFileSync(file, 'utf8');
  const lines = content.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const snapshot = parseLine(line);
    if (snapshot) entries.set(snapshot.url, snapshot);
    else if (index < lines.length - 1) throw new Error(`${file}: line ${index + 1} is damaged; delete it to go on`);
  }
  if (content !== '' && !content.endsWith('\n')) {
    writeFileSync(file, [...entries.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(''), { flush: true });
  }
  return entries;
}

function parseLine(line: string): Snapshot | null {
  try {
    const value: Snapshot = JSON.parse(line);
    return typeof value.url === 'string' && typeof value.hash === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

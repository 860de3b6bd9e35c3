import { type FileHandle, open, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';

const CHUNK = 1024 * 1024;

/**
 * Reads files from end to end, so that the system holds them in memory when the first searches come: a page that it has to fetch from the disk
 * takes as long as the rest of a search. Leaves them alone when they would fill more than half of `memory` (bytes; by default, of what this
 * process may use). Returns the bytes read. @throws when a file cannot be read.
 */
export async function warmFiles(
  paths: readonly string[],
  { memory = usableMemory(), signal }: { readonly memory?: number; readonly signal?: AbortSignal } = {},
): Promise<number> {
  const stats = await Promise.all(paths.map((path) => stat(path)));
  if (stats.reduce((sum, { size }) => sum + size, 0) > memory / 2) return 0;
  const chunk = new Uint8Array(CHUNK);
  let total = 0;
  for (const path of paths) {
    const file = await open(path);
    total += await readThrough(file, chunk, signal).finally(() => file.close());
  }
  return total;
}

async function readThrough(file: FileHandle, chunk: Uint8Array, signal: AbortSignal | undefined): Promise<number> {
  let total = 0;
  while (!signal?.aborted) {
    const { bytesRead } = await file.read(chunk);
    if (bytesRead === 0) break;
    total += bytesRead;
  }
  return total;
}

/** A container may be given less than the machine has; the limit is absurdly high, or 0, where there is none. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

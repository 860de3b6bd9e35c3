import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { openPromise } from 'yauzl';
import { ParseError } from '../source.ts';
import { type FileLimits, formatSize } from './limits.ts';
import { NORMALISED } from './normalised-json.ts';

/** One file of an archive, in memory: nothing is ever unpacked to disk, so its name cannot lead anywhere. */
export type ArchiveMember =
  | { readonly name: string; readonly body: Buffer }
  | { readonly name: string; readonly error: ParseError };

export type ArchiveKind = 'zip' | 'tar' | 'tar.gz' | 'gz';

/** By its name. */
export function findArchiveKind(path: string): ArchiveKind | null {
  const name = path.toLowerCase();
  if (name.endsWith('.zip')) return 'zip';
  if (name.endsWith('.tar')) return 'tar';
  if (name.endsWith('.tar.gz') || name.endsWith('.tgz')) return 'tar.gz';
  return name.endsWith('.gz') ? 'gz' : null;
}

/**
 * The files of an archive, one after the other. A member that is too large is reported and skipped.
 * @throws ParseError when the archive is damaged or unfolds beyond the limits; what came before remains valid.
 */
export async function* readArchive(path: string, kind: ArchiveKind, limits: FileLimits): AsyncGenerator<ArchiveMember> {
  const members =
    kind === 'zip' ? readZip(path, limits) : kind === 'gz' ? readGzip(path, limits) : readTar(path, kind, limits);
  let count = 0;
  let total = 0;
  try {
    for await (const member of members) {
      count++;
      total += 'body' in member ? member.body.length : 0;
      if (count > limits.documents)
        throw new ParseError(NORMALISED, path, `at most ${limits.documents} files in an archive`);
      if (total > limits.archive) {
        throw new ParseError(NORMALISED, path, `an archive of at most ${formatSize(limits.archive)} when unpacked`);
      }
      yield member;
    }
  } catch (error) {
    if (error instanceof ParseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ParseError(NORMALISED, path, `a sound ${kind} archive: ${reason}`, { cause: error });
  }
}

async function* readZip(path: string, limits: FileLimits): AsyncGenerator<ArchiveMember> {
  const archive = await openPromise(path);
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith('/')) continue;
      const tooLarge = findExcess(`${path}/${name}`, entry.uncompressedSize, entry.compressedSize, limits);
      if (tooLarge) yield { name, error: tooLarge };
      else if (entry.isEncrypted())
        yield { name, error: new ParseError(NORMALISED, `${path}/${name}`, 'an open file: it is encrypted') };
      else yield { name, body: await readWhole(await archive.openReadStreamPromise(entry), `${path}/${name}`, limits) };
    }
  } finally {
    archive.close();
  }
}

async function* readTar(path: string, kind: 'tar' | 'tar.gz', limits: FileLimits): AsyncGenerator<ArchiveMember> {
  const unpacked = extract();
  const file = createReadStream(path);
  const source: Readable = kind === 'tar' ? file : Readable.from(gunzipGuarded(file, path, limits));
  source.on('error', (error: Error) => unpacked.destroy(error));
  source.pipe(unpacked);
  for await (const entry of unpacked) {
    const { name, type, size } = entry.header;
    const tooLarge = findExcess(`${path}/${name}`, size ?? 0, null, limits);
    if (type !== 'file' || tooLarge) {
      entry.resume();
      if (type === 'file' && tooLarge) yield { name, error: tooLarge };
      continue;
    }
    yield { name, body: await readWhole(toBuffers(entry), `${path}/${name}`, limits) };
  }
}

async function* readGzip(path: string, limits: FileLimits): AsyncGenerator<ArchiveMember> {
  const body = await readWhole(gunzipGuarded(createReadStream(path), path, limits), path, limits);
  yield { name: '', body };
}

/** Below this size a high ratio proves nothing. */
const RATIO_FREE = 10 * 1024 * 1024;

async function* gunzipGuarded(file: Readable, path: string, limits: FileLimits): AsyncGenerator<Buffer> {
  let read = 0;
  let unpacked = 0;
  const gunzip = createGunzip();
  file.on('data', (chunk: string | Buffer) => {
    read += chunk.length;
  });
  file.on('error', (error) => gunzip.destroy(error));
  for await (const chunk of file.pipe(gunzip)) {
    if (!Buffer.isBuffer(chunk)) continue;
    unpacked += chunk.length;
    if (unpacked > RATIO_FREE && unpacked > read * limits.ratio) {
      throw new ParseError(NORMALISED, path, `an honest archive: it unfolds more than ${limits.ratio} times (a bomb?)`);
    }
    yield chunk;
  }
}

function findExcess(place: string, size: number, compressed: number | null, limits: FileLimits): ParseError | null {
  if (size > limits.document) {
    return new ParseError(
      NORMALISED,
      place,
      `a document of at most ${formatSize(limits.document)}: this one has ${formatSize(size)}`,
    );
  }
  if (compressed !== null && size > RATIO_FREE && size > compressed * limits.ratio) {
    return new ParseError(NORMALISED, place, `an honest archive: it unfolds more than ${limits.ratio} times (a bomb?)`);
  }
  return null;
}

/** tar-stream's entries are streams of a library of its own, typed without their chunks. */
async function* toBuffers(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield Buffer.from(chunk);
}

async function readWhole(stream: AsyncIterable<Buffer>, place: string, limits: FileLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limits.document) {
      throw new ParseError(NORMALISED, place, `a document of at most ${formatSize(limits.document)} when unpacked`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ParseError } from '../source.ts';
import { type ArchiveKind, findArchiveKind, readArchive } from './archives.ts';
import { FILE_LIMITS, type FileLimits, formatSize } from './limits.ts';
import { NORMALISED } from './normalised-json.ts';
import { type ParsedPart, parseDocument } from './parse-document.ts';

export interface ReadFilesOptions {
  readonly signal?: AbortSignal;
  readonly limits?: FileLimits;
  /** Stubbed in tests. */
  readonly now?: () => Date;
}

/** Companions of collections that hold no decision; DILA's lists of withdrawn decisions are for its own source. */
const IGNORED = /^(?:\..*|__macosx|readme.*|licen[cs]e.*|changelog.*|liste_suppression_.*\.dat|thumbs\.db)$/i;

/**
 * Reads the decisions and articles of a file, a folder (its folders too) or an archive (zip, tar, tar.gz), in the order of the
 * names. Paths in the answer start with the name of `root`. What cannot be read is yielded as an error and the rest goes on; only
 * a `root` that does not exist, or the signal, stops it.
 */
export async function* readFiles(root: string, options: ReadFilesOptions = {}): AsyncGenerator<ParsedPart> {
  const absolute = path.resolve(root);
  const found = await stat(absolute).catch((cause: unknown) => {
    throw new ParseError(NORMALISED, root, 'a file or folder: there is none at this path', { cause });
  });
  yield* readEntry(absolute, path.basename(absolute), found, options);
}

async function* readEntry(
  file: string,
  label: string,
  found: Stats,
  options: ReadFilesOptions,
): AsyncGenerator<ParsedPart> {
  options.signal?.throwIfAborted();
  try {
    if (found.isDirectory()) yield* readFolder(file, label, options);
    else if (!found.isFile()) throw new ParseError(NORMALISED, label, 'an ordinary file: this is a device or a socket');
    else {
      const kind = findArchiveKind(file);
      if (kind) yield* readMembers(file, label, kind, options);
      else yield* readDocument(file, label, found.size, options);
    }
  } catch (error) {
    if (options.signal?.aborted) throw error;
    yield { path: label, error: describe(label, error) };
  }
}

async function* readFolder(folder: string, label: string, options: ReadFilesOptions): AsyncGenerator<ParsedPart> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !IGNORED.test(name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const place = `${label}/${entry.name}`;
    const found = await findStats(file, place);
    if (found instanceof ParseError) yield { path: place, error: found };
    else if (entry.isSymbolicLink() && found.isDirectory()) {
      yield {
        path: place,
        error: new ParseError(NORMALISED, place, 'a folder of its own: links to folders may turn in circles'),
      };
    } else yield* readEntry(file, place, found, options);
  }
}

/** A link that leads nowhere or a folder that may not be read is one bad entry. */
async function findStats(file: string, place: string): Promise<Stats | ParseError> {
  return stat(file).catch((error: unknown) => describe(place, error));
}

async function* readDocument(
  file: string,
  label: string,
  size: number,
  options: ReadFilesOptions,
): AsyncGenerator<ParsedPart> {
  const { document } = options.limits ?? FILE_LIMITS;
  if (size > document) {
    throw new ParseError(
      NORMALISED,
      label,
      `a document of at most ${formatSize(document)}: this one has ${formatSize(size)}`,
    );
  }
  yield* parseDocument(label, await readFile(file), now(options));
}

async function* readMembers(
  file: string,
  label: string,
  kind: ArchiveKind,
  options: ReadFilesOptions,
): AsyncGenerator<ParsedPart> {
  for await (const member of readArchive(file, kind, options.limits ?? FILE_LIMITS)) {
    options.signal?.throwIfAborted();
    const place = member.name === '' ? label : `${label}/${member.name}`;
    if (IGNORED.test(path.posix.basename(member.name))) continue;
    if ('error' in member) yield { path: place, error: member.error };
    else if (findArchiveKind(member.name)) {
      yield {
        path: place,
        error: new ParseError(NORMALISED, place, 'a document: an archive inside an archive is not opened'),
      };
    } else yield* parseDocument(place, member.body, now(options));
  }
}

function now(options: ReadFilesOptions): string {
  return (options.now?.() ?? new Date()).toISOString();
}

function describe(label: string, error: unknown): ParseError {
  if (error instanceof ParseError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ParseError(NORMALISED, label, `a readable file: ${reason}`, { cause: error });
}

import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

/** What a person can do about a store that does not open: which file or folder, what is wrong with it, what to do next. */
export function explainOpenError(path: string, error: unknown): Error {
  return new Error(describe(path, error), { cause: error });
}

function describe(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const folder = dirname(path);
  if (error instanceof Sqlite.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/.test(code))
    return `the store ${path} is damaged (${message}): move it and its -wal and -shm files away and restore a backup`;
  if (/^(?:EEXIST|ENOTDIR)$/.test(code))
    return `the data folder ${folder} cannot be made because a file is in its place (${message}): set DATA_DIR to a folder`;
  if (/^(?:EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/.test(code))
    return `the store cannot be written in the data folder ${folder} (${message}): check the rights of that folder and its files, or set DATA_DIR to another`;
  return `cannot open the store ${path}: ${message}`;
}

import { existsSync, renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { currentTables, openIndexFile, prepareIndexFile } from './schema.ts';

/** SQLite result codes of a file that is damaged, is no database, or has other tables than ours. */
const UNUSABLE = /^SQLITE_(?:NOTADB|CORRUPT|ERROR|FORMAT)/;

/**
 * Renames an index file that cannot be used, with its journal, to `<path>.damaged-<time>`, since the index can be built anew from
 * the store. Returns what happened, for a person, or null when the file is usable or absent.
 * @throws when the file cannot be opened for another reason (rights, disk, lock).
 */
export function setAsideUnusable(path: string, now: Date): string | null {
  if (!existsSync(path)) return null;
  const reason = findDamage(path);
  if (reason === null) return null;
  const suffix = `.damaged-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${part}`)) renameSync(`${path}${part}`, `${path}${suffix}${part}`);
  }
  return `the search index ${path} cannot be used (${reason}): it is kept as ${path}${suffix} and built anew from the store`;
}

function findDamage(path: string): string | null {
  try {
    const db = openIndexFile(path);
    try {
      prepareIndexFile(db);
      const { docs, stems, exact, postings, vocabulary } = currentTables(db);
      for (const table of [docs, stems, exact, postings, vocabulary])
        db.prepare(`SELECT * FROM ${table} LIMIT 1`).get();
    } finally {
      db.close();
    }
    return null;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && UNUSABLE.test(error.code)) return error.message;
    throw new Error(`cannot open the search index ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { keepStatements } from './kept-statements.ts';
import * as initial from './migrations/0001-initial.ts';
import * as people from './migrations/0002-people.ts';
import * as annotation from './migrations/0003-annotation.ts';
import * as statistics from './migrations/0010-statistics.ts';
import * as alerts from './migrations/0011-alerts.ts';
import * as suspension from './migrations/0012-suspension.ts';
import * as factChanges from './migrations/0013-fact-changes.ts';
import * as withdrawals from './migrations/0014-withdrawals.ts';
import * as judgmentChanges from './migrations/0015-judgment-changes.ts';
import * as countsIndex from './migrations/0016-counts.ts';
import * as rareFacts from './migrations/0017-rare-facts.ts';
import * as summaries from './migrations/0018-summaries.ts';
import { explainOpenError } from './open-error.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;

const MIGRATIONS = {
  '0001-initial': initial,
  '0002-people': people,
  '0003-annotation': annotation,
  '0010-statistics': statistics,
  '0011-alerts': alerts,
  '0012-suspension': suspension,
  '0013-fact-changes': factChanges,
  '0014-withdrawals': withdrawals,
  '0015-judgment-changes': judgmentChanges,
  '0016-counts': countsIndex,
  '0017-rare-facts': rareFacts,
  '0018-summaries': summaries,
};

/** How long a writer waits for another process's transaction, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;
/** Bytes of a page of a new file; an older one keeps its own. The outcomes of a decision lie side by side and fill about half of one. */
const PAGE_BYTES = 16 * 1024;
/** Pages kept by the connection itself. */
const CACHE_KIB = 64 * 1024;

/**
 * Opens the store file, creating it and its folder when absent, and brings it to the current schema.
 * @throws when the file cannot be opened, a migration fails or the file belongs to a newer version; the file is then left as it was.
 */
export async function openDatabase(path: string): Promise<Db> {
  const sqlite = openFile(path);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(sqlite) }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    // Numbers are set aside in ranges for parts that grow independently: a lower one may come later.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
      throw explainOpenError(path, error);
    throw new Error(
      `cannot bring the store ${path} up to date: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
  return db;
}

function openFile(path: string): Sqlite.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const sqlite = new Sqlite(path);
    sqlite.pragma(`page_size = ${PAGE_BYTES}`);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    sqlite.pragma(`cache_size = -${CACHE_KIB}`);
    return sqlite;
  } catch (error) {
    throw explainOpenError(path, error);
  }
}

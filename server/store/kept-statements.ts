import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept; a page runs about twenty. */
const KEPT = 300;
/** Longer ones, in UTF-16 units, name many values one by one and hardly come back. */
const LONGEST = 2_000;

/**
 * The database, with the statements that ran last kept compiled: compiling one takes about a tenth of a millisecond, which is what most
 * reads take themselves. SQLite compiles a kept statement anew after a change of the schema.
 */
export function keepStatements(sqlite: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      const statement = kept.get(sql) ?? sqlite.prepare(sql);
      if (sql.length > LONGEST) return statement;
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest = sql] = kept.keys();
      if (kept.size > KEPT) kept.delete(oldest);
      return statement;
    },
    close: () => {
      kept.clear();
      sqlite.close();
    },
  };
}

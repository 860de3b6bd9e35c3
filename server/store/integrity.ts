import { sql } from 'kysely';
import type { Db } from './open.ts';

/** What SQLite finds wrong with the file and its references; empty when nothing is. */
export async function checkIntegrity(db: Db): Promise<readonly string[]> {
  const pages = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  const links = await sql<{ table: string; parent: string }>`PRAGMA foreign_key_check`.execute(db);
  return [
    ...pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...links.rows.map((row) => `${row.table} refers to a missing row of ${row.parent}`),
  ];
}

/** Outcomes with a reading by a person whose making, or import, is not in the audit log. */
export async function listUnloggedReadings(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('readings')
    .select('outcome_id')
    .distinct()
    .where('origin', '!=', 'rule')
    .where('outcome_id', 'not in', db.selectFrom('audit_log').select('subject'))
    .execute();
  return rows.map((row) => row.outcome_id);
}

import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Requests that took a decision out of every page, and what became of them. */
const STATEMENTS = [
  `CREATE TABLE withdrawals (
    id INTEGER PRIMARY KEY,
    judgment_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    restored_at TEXT,
    restored_by TEXT
  ) STRICT`,
  `CREATE INDEX withdrawals_by_judgment ON withdrawals (judgment_id)`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

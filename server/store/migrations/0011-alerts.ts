import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

const STATEMENTS = [
  `CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    query TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
    frequency TEXT NOT NULL CHECK (frequency IN ('daily', 'weekly')),
    created_at TEXT NOT NULL,
    confirmed_at TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    UNIQUE (email, query)
  ) STRICT`,
  `CREATE INDEX alerts_by_frequency ON alerts (frequency, id) WHERE confirmed_at IS NOT NULL`,
  `CREATE TABLE alert_entries (
    alert_id INTEGER NOT NULL REFERENCES alerts(id) ON DELETE CASCADE,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (alert_id, judgment_id)
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Leaves nothing to show of the summaries of these judgments until they are written again. */
const outdate = (...ids: readonly string[]) => `
  UPDATE summaries SET version = 0, summary_json = NULL WHERE judgment_id IN (${ids.join(', ')}) AND version <> 0;`;

const PART_TRIGGERS = ['numbers', 'outcomes'].flatMap((table) => [
  `CREATE TRIGGER ${table}_insert_outdates AFTER INSERT ON ${table} BEGIN ${outdate('NEW.judgment_id')} END`,
  `CREATE TRIGGER ${table}_update_outdates AFTER UPDATE ON ${table} BEGIN
    ${outdate('OLD.judgment_id', 'NEW.judgment_id')}
  END`,
  `CREATE TRIGGER ${table}_delete_outdates AFTER DELETE ON ${table} BEGIN ${outdate('OLD.judgment_id')} END`,
]);

/**
 * What lists show of each judgment, in one row. `version` is that of its form (summary-form.ts); 0: changed since it was written; -1:
 * never written. Triggers see to it that no row outlives a change, whoever makes it. The table has a rowid: without it, the tree that
 * looks ids up would hold the summaries.
 */
const STATEMENTS = [
  `CREATE TABLE summaries (
    judgment_id TEXT PRIMARY KEY REFERENCES judgments(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    summary_json TEXT
  ) STRICT`,
  `INSERT INTO summaries (judgment_id, version) SELECT id, -1 FROM judgments`,
  `CREATE INDEX summaries_by_version ON summaries (version)`,
  `CREATE TRIGGER judgments_insert_outdates AFTER INSERT ON judgments BEGIN
    INSERT INTO summaries (judgment_id, version) VALUES (NEW.id, 0);
  END`,
  `CREATE TRIGGER judgments_update_outdates AFTER UPDATE ON judgments BEGIN ${outdate('OLD.id', 'NEW.id')} END`,
  `CREATE TRIGGER judgments_delete_outdates AFTER DELETE ON judgments BEGIN
    DELETE FROM summaries WHERE judgment_id = OLD.id;
  END`,
  ...PART_TRIGGERS,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

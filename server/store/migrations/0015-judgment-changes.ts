import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** When a reading outside campaigns was added or retired, whichever came last. */
const momentOf = (reading: string) => `max(${reading}.created_at, coalesce(${reading}.retired_at, ''))`;

/** The moment that is kept, computed anew from the judgment `id` and all its readings. */
const computed = (id: string) => `(
  SELECT max(j.created_at, coalesce((
    SELECT max(${momentOf('r')}) FROM readings r WHERE r.judgment_id = j.id AND r.campaign_id IS NULL
  ), ''))
  FROM judgments j WHERE j.id = ${id}
)`;

/** Does nothing for a judgment that is being deleted. */
const compute = (id: string) => `
  UPDATE judgment_changes SET changed_at = ${computed(id)}
  WHERE judgment_id = ${id} AND EXISTS (SELECT 1 FROM judgments WHERE id = ${id});`;

/**
 * When something that readers see of a judgment last changed: its arrival, or a reading outside campaigns added or retired. Feeds and
 * alerts ask for the newest of thousands at once, so it is kept by triggers beside the judgment.
 */
const STATEMENTS = [
  `CREATE TABLE judgment_changes (
    judgment_id TEXT PRIMARY KEY REFERENCES judgments(id) ON DELETE CASCADE,
    changed_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO judgment_changes (judgment_id, changed_at) SELECT id, ${computed('judgments.id')} FROM judgments`,
  `CREATE INDEX judgment_changes_by_moment ON judgment_changes (changed_at DESC, judgment_id)`,
  `CREATE TRIGGER judgments_insert_dated AFTER INSERT ON judgments BEGIN
    INSERT INTO judgment_changes (judgment_id, changed_at) VALUES (NEW.id, NEW.created_at);
  END`,
  `CREATE TRIGGER judgments_update_dated AFTER UPDATE OF created_at ON judgments BEGIN ${compute('NEW.id')} END`,
  `CREATE TRIGGER readings_insert_dated AFTER INSERT ON readings WHEN NEW.campaign_id IS NULL BEGIN
    UPDATE judgment_changes SET changed_at = ${momentOf('NEW')}
    WHERE judgment_id = NEW.judgment_id AND changed_at < ${momentOf('NEW')};
  END`,
  `CREATE TRIGGER readings_update_dated AFTER UPDATE OF judgment_id, created_at, retired_at, campaign_id ON readings BEGIN
    ${compute('OLD.judgment_id')} ${compute('NEW.judgment_id')}
  END`,
  `CREATE TRIGGER readings_delete_dated AFTER DELETE ON readings BEGIN ${compute('OLD.judgment_id')} END`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

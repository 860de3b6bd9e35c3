import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Notes a change of what may be counted of a judgment; the newest change has the highest place. */
const note = (row: string) => `
  INSERT INTO fact_changes (judgment_id, seq)
  VALUES (${row}, (SELECT coalesce(max(seq), 0) + 1 FROM fact_changes))
  ON CONFLICT (judgment_id) DO UPDATE SET seq = excluded.seq;`;

const TRIGGERS = (['INSERT', 'UPDATE', 'DELETE'] as const).flatMap((act) => {
  const row = act === 'DELETE' ? 'OLD' : 'NEW';
  const name = act.toLowerCase();
  return [
    `CREATE TRIGGER judgments_${name}_noted AFTER ${act} ON judgments BEGIN ${note(`${row}.id`)} END`,
    `CREATE TRIGGER outcomes_${name}_noted AFTER ${act} ON outcomes BEGIN ${note(`${row}.judgment_id`)} END`,
  ];
});

/** Which judgments changed, and in what order, so that figures kept in memory follow whatever process wrote. */
const STATEMENTS = [
  `CREATE TABLE fact_changes (judgment_id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE INDEX fact_changes_by_seq ON fact_changes (seq)`,
  ...TRIGGERS,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Holds all that visible decisions are counted by. The origin of the operative part comes first because nothing filters by it alone:
 * no other query is drawn to this index.
 */
const STATEMENTS = [
  `CREATE INDEX judgments_for_counts ON judgments (dispositif_origin, fictitious, (text_hash IS NULL)) WHERE hidden_at IS NULL`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

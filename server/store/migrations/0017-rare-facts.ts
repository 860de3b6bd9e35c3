import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Where the outcomes stand of which figures read more than `outcomes_for_statistics` holds: without them, every outcome of the store
 * is read from its row at each start, to find the few of these types.
 */
const STATEMENTS = [
  `CREATE INDEX outcomes_disclosures ON outcomes (judgment_id) WHERE type = 'identification_data_disclosure'`,
  `CREATE INDEX outcomes_sentences ON outcomes (judgment_id) WHERE type = 'imprisonment'`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

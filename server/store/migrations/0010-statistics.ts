import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Indexes that hold all that figures read of an outcome, so that counting a large result set reads no decision's JSON. */
const STATEMENTS = [
  `CREATE INDEX outcomes_for_statistics ON outcomes (
    judgment_id, position, type, sense, assertion, review_state, euro_cents, currency, per, id,
    json_extract(outcome_json, '$.amount.isSymbolic'),
    json_extract(outcome_json, '$.requested.cents'),
    json_extract(outcome_json, '$.requested.currency'),
    json_extract(outcome_json, '$.requested.per'),
    json_extract(outcome_json, '$.offences')
  )`,
  `CREATE INDEX judgments_by_update ON judgments (updated_at)`,
  `CREATE INDEX judgments_hidden ON judgments (hidden_at) WHERE hidden_at IS NOT NULL`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

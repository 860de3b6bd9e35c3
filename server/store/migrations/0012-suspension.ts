import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Renews the index of figures with the suspension, by which lists of outcomes are filtered too. */
const STATEMENTS = [
  `DROP INDEX outcomes_for_statistics`,
  `CREATE INDEX outcomes_for_statistics ON outcomes (
    judgment_id, position, type, sense, assertion, review_state, euro_cents, currency, per, suspension, id,
    json_extract(outcome_json, '$.amount.isSymbolic'),
    json_extract(outcome_json, '$.requested.cents'),
    json_extract(outcome_json, '$.requested.currency'),
    json_extract(outcome_json, '$.requested.per'),
    json_extract(outcome_json, '$.offences')
  )`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

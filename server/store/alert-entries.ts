import { sql } from 'kysely';
import type { LastChange } from './decision-changes.ts';
import type { Db } from './open.ts';

/** A change that was handed out; `toldBefore` is the earlier change of the decision that the same alert told, or null. */
export interface ClaimedChange extends LastChange {
  readonly toldBefore: string | null;
}

/**
 * Marks changes as told to an alert and returns those that were not yet: a change is handed out once, whoever asks and however
 * often.
 */
export async function claimAlertEntries(
  db: Db,
  alertId: number,
  changes: readonly LastChange[],
): Promise<readonly ClaimedChange[]> {
  const ids = JSON.stringify(changes.map(({ judgmentId }) => judgmentId));
  const { rows } = await sql<{ judgment_id: string; changed_at: string }>`
    SELECT e.judgment_id, e.changed_at
    FROM json_each(${ids}) AS wanted CROSS JOIN alert_entries e ON e.alert_id = ${alertId} AND e.judgment_id = wanted.value
  `.execute(db);
  const told = new Map(rows.map((row) => [row.judgment_id, row.changed_at]));
  const claimed = changes
    .map((change) => ({ ...change, toldBefore: told.get(change.judgmentId) ?? null }))
    .filter(({ toldBefore, changedAt }) => toldBefore === null || toldBefore < changedAt);
  await putEntries(db, alertId, claimed);
  return claimed;
}

/** Gives changes back after a mail that could not be sent, so that the next one tells them; what was told before stays told. */
export async function releaseAlertEntries(db: Db, alertId: number, changes: readonly ClaimedChange[]): Promise<void> {
  for (const { judgmentId, changedAt, toldBefore } of changes) {
    const entry = sql`alert_id = ${alertId} AND judgment_id = ${judgmentId} AND changed_at = ${changedAt}`;
    await (toldBefore === null
      ? sql`DELETE FROM alert_entries WHERE ${entry}`
      : sql`UPDATE alert_entries SET changed_at = ${toldBefore} WHERE ${entry}`
    ).execute(db);
  }
}

async function putEntries(db: Db, alertId: number, changes: readonly LastChange[]): Promise<void> {
  const entries = JSON.stringify(changes.map(({ judgmentId, changedAt }) => [judgmentId, changedAt]));
  await sql`
    INSERT INTO alert_entries (alert_id, judgment_id, changed_at)
    SELECT ${alertId}, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(${entries}) WHERE true
    ON CONFLICT (alert_id, judgment_id) DO UPDATE SET changed_at = excluded.changed_at
  `.execute(db);
}

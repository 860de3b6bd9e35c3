import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './open.ts';

/** When something that readers see of a decision last changed. */
export interface LastChange {
  readonly judgmentId: string;
  /**
   * ISO date-time at which it came or its outcomes last changed. Reading it again with the same result, or fetching its page again,
   * is no change (migration 0015).
   */
  readonly changedAt: string;
}

export interface DecisionChange extends LastChange {
  /** ISO date-time at which it was first stored. */
  readonly createdAt: string;
}

/** Newest changes of the whole store that are looked through before each of a long list of decisions is looked up. */
const NEWEST = 2_000;
/** Decisions looked up at a time for an alert, which may be about most of the store: requests are answered in between. */
const BATCH = 2_000;

const IS_VISIBLE = sql`c.judgment_id NOT IN (SELECT id FROM judgments WHERE hidden_at IS NOT NULL)`;

/** Visible real or fictitious decisions among `ids` that changed after a moment, last change first, at most `limit`. */
export async function listChanges(
  db: Db,
  ids: readonly string[],
  after: string,
  limit: number,
): Promise<readonly DecisionChange[]> {
  const newest = await narrow(db, ids, after);
  const isSettled = newest.isAll || newest.ids.length >= limit;
  return lookUp(db, isSettled ? newest.ids : ids, after, limit);
}

/** The same, without the changes that an alert told already. */
export async function listUntoldChanges(
  db: Db,
  alertId: number,
  ids: readonly string[],
  after: string,
  limit: number,
): Promise<readonly LastChange[]> {
  const newest = await narrow(db, ids, after);
  const wanted = newest.isAll ? newest.ids : ids;
  const untold: LastChange[] = [];
  for (let at = 0; at < wanted.length; at += BATCH) {
    for (const change of await lookUpUntold(db, alertId, wanted.slice(at, at + BATCH), after)) untold.push(change);
    await setImmediate();
  }
  return untold.sort(byChange).slice(0, limit);
}

function byChange(a: LastChange, b: LastChange): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
  return a.judgmentId < b.judgmentId ? -1 : 1;
}

/** Those of a long list that are among the newest changes, last change first; `isAll` when no other of them changed after the moment. */
async function narrow(
  db: Db,
  ids: readonly string[],
  after: string,
): Promise<{ readonly ids: readonly string[]; readonly isAll: boolean }> {
  if (ids.length <= NEWEST) return { ids, isAll: true };
  const { rows } = await sql<{ id: string }>`
    SELECT c.judgment_id AS id FROM judgment_changes c WHERE c.changed_at > ${after} AND ${IS_VISIBLE}
    ORDER BY c.changed_at DESC, c.judgment_id LIMIT ${NEWEST}
  `.execute(db);
  const wanted = new Set(ids);
  return { ids: rows.map(({ id }) => id).filter((id) => wanted.has(id)), isAll: rows.length < NEWEST };
}

/** CROSS JOIN keeps SQLite at the list of ids; what the decision itself tells is read for the last ones alone. */
async function lookUp(
  db: Db,
  ids: readonly string[],
  after: string,
  limit: number,
): Promise<readonly DecisionChange[]> {
  const { rows } = await sql<DecisionChange>`
    SELECT last.judgment_id AS judgmentId, last.changed_at AS changedAt, j.created_at AS createdAt
    FROM (
      SELECT c.judgment_id, c.changed_at
      FROM json_each(${JSON.stringify(ids)}) AS wanted CROSS JOIN judgment_changes c ON c.judgment_id = wanted.value
      WHERE c.changed_at > ${after} AND ${IS_VISIBLE}
      ORDER BY c.changed_at DESC, c.judgment_id LIMIT ${limit}
    ) AS last CROSS JOIN judgments j ON j.id = last.judgment_id
    ORDER BY last.changed_at DESC, last.judgment_id
  `.execute(db);
  return rows;
}

async function lookUpUntold(
  db: Db,
  alertId: number,
  ids: readonly string[],
  after: string,
): Promise<readonly LastChange[]> {
  const { rows } = await sql<LastChange>`
    SELECT c.judgment_id AS judgmentId, c.changed_at AS changedAt
    FROM json_each(${JSON.stringify(ids)}) AS wanted CROSS JOIN judgment_changes c ON c.judgment_id = wanted.value
    WHERE c.changed_at > ${after} AND ${IS_VISIBLE} AND NOT EXISTS (
      SELECT 1 FROM alert_entries e
      WHERE e.alert_id = ${alertId} AND e.judgment_id = c.judgment_id AND e.changed_at >= c.changed_at
    )
  `.execute(db);
  return rows;
}

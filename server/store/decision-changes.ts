import { sql } from 'kysely';
import type { Db } from './open.ts';

/** A decision and when something that readers see of it last changed. */
export interface DecisionChange {
  readonly judgmentId: string;
  /**
   * ISO date-time at which it came or its outcomes last changed. Reading it again with the same result, or fetching its page again,
   * is no change (migration 0015).
   */
  readonly changedAt: string;
  /** ISO date-time at which it was first stored. */
  readonly createdAt: string;
}

/** Newest changes of the whole store that are looked through before each of a long list of decisions is looked up. */
const NEWEST = 2_000;

const IS_VISIBLE = sql`c.judgment_id NOT IN (SELECT id FROM judgments WHERE hidden_at IS NOT NULL)`;

/** Visible real or fictitious decisions among `ids` that changed after a moment, last change first, at most `limit`. */
export function listChanges(
  db: Db,
  ids: readonly string[],
  after: string,
  limit: number,
): Promise<readonly DecisionChange[]> {
  return findChanges(db, ids, limit, sql`c.changed_at > ${after} AND ${IS_VISIBLE}`);
}

/** The same, without the changes that an alert told already. */
export function listUntoldChanges(
  db: Db,
  alertId: number,
  ids: readonly string[],
  after: string,
  limit: number,
): Promise<readonly DecisionChange[]> {
  const isUntold = sql`NOT EXISTS (SELECT 1 FROM alert_entries e
    WHERE e.alert_id = ${alertId} AND e.judgment_id = c.judgment_id AND e.changed_at >= c.changed_at)`;
  return findChanges(db, ids, limit, sql`c.changed_at > ${after} AND ${IS_VISIBLE} AND ${isUntold}`);
}

type Condition = ReturnType<typeof sql>;

/** A long list is met by the newest changes of all, or by all that there are; only otherwise is each of it looked up. */
async function findChanges(
  db: Db,
  ids: readonly string[],
  limit: number,
  condition: Condition,
): Promise<readonly DecisionChange[]> {
  if (ids.length <= NEWEST) return lookUp(db, ids, limit, condition);
  const newest = await listNewest(db, condition);
  const wanted = new Set(ids);
  const found = newest.filter((id) => wanted.has(id));
  const isSettled = found.length >= limit || newest.length < NEWEST;
  return lookUp(db, isSettled ? found : ids, limit, condition);
}

async function listNewest(db: Db, condition: Condition): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT c.judgment_id AS id FROM judgment_changes c WHERE ${condition}
    ORDER BY c.changed_at DESC, c.judgment_id LIMIT ${NEWEST}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** CROSS JOIN keeps SQLite at the list of ids; what the decision itself tells is read for the last ones alone. */
async function lookUp(
  db: Db,
  ids: readonly string[],
  limit: number,
  condition: Condition,
): Promise<readonly DecisionChange[]> {
  const { rows } = await sql<DecisionChange>`
    SELECT last.judgment_id AS judgmentId, last.changed_at AS changedAt, j.created_at AS createdAt
    FROM (
      SELECT c.judgment_id, c.changed_at
      FROM json_each(${JSON.stringify(ids)}) AS wanted CROSS JOIN judgment_changes c ON c.judgment_id = wanted.value
      WHERE ${condition}
      ORDER BY c.changed_at DESC, c.judgment_id LIMIT ${limit}
    ) AS last CROSS JOIN judgments j ON j.id = last.judgment_id
    ORDER BY last.changed_at DESC, last.judgment_id
  `.execute(db);
  return rows;
}

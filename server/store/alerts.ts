import { sql } from 'kysely';
import type { Db } from './open.ts';

export type AlertFrequency = 'daily' | 'weekly';

/** A search that somebody follows by e-mail. */
export interface Alert {
  readonly id: number;
  /** Secret of the links in its mails. */
  readonly token: string;
  readonly email: string;
  /** Canonical query string of the search, "" for everything. */
  readonly query: string;
  readonly language: 'fr' | 'en';
  readonly frequency: AlertFrequency;
  readonly createdAt: string;
  /** Null until the address was confirmed: nothing but the confirmation is sent before. */
  readonly confirmedAt: string | null;
  readonly failures: number;
}

export type NewAlert = Omit<Alert, 'id' | 'confirmedAt' | 'failures'>;

const COLUMNS = sql`id, token, email, query, language, frequency, created_at AS createdAt, confirmed_at AS confirmedAt, failures`;

/** Saves an alert; the same address and search keep their first token and take the new frequency and language. */
export async function saveAlert(db: Db, alert: NewAlert): Promise<Alert> {
  const { rows } = await sql<Alert>`
    INSERT INTO alerts (token, email, query, language, frequency, created_at)
    VALUES (${alert.token}, ${alert.email}, ${alert.query}, ${alert.language}, ${alert.frequency}, ${alert.createdAt})
    ON CONFLICT (email, query) DO UPDATE SET language = excluded.language, frequency = excluded.frequency
    RETURNING ${COLUMNS}
  `.execute(db);
  const [saved] = rows;
  if (!saved) throw new Error('the alert was not saved');
  return saved;
}

export async function countAlertsOf(db: Db, email: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM alerts WHERE email = ${email}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function findAlertByToken(db: Db, token: string): Promise<Alert | null> {
  const { rows } = await sql<Alert>`SELECT ${COLUMNS} FROM alerts WHERE token = ${token}`.execute(db);
  return rows[0] ?? null;
}

/** Confirms an alert: what changed before that moment is never sent. A second confirmation changes nothing. */
export async function confirmAlert(db: Db, id: number, now: string): Promise<void> {
  await sql`UPDATE alerts SET confirmed_at = ${now} WHERE id = ${id} AND confirmed_at IS NULL`.execute(db);
}

/** Deletes an alert and all that was remembered for it. */
export async function deleteAlert(db: Db, id: number): Promise<void> {
  await sql`DELETE FROM alerts WHERE id = ${id}`.execute(db);
}

/** Deletes alerts that nobody confirmed before a moment; returns how many. */
export async function deleteUnconfirmedAlerts(db: Db, createdBefore: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM alerts WHERE confirmed_at IS NULL AND created_at < ${createdBefore}
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

export async function listConfirmedAlerts(db: Db, frequency: AlertFrequency): Promise<readonly Alert[]> {
  const { rows } = await sql<Alert>`
    SELECT ${COLUMNS} FROM alerts WHERE frequency = ${frequency} AND confirmed_at IS NOT NULL ORDER BY id
  `.execute(db);
  return rows;
}

/** Counts a mail that could not be sent; a success starts again from zero. */
export async function noteAlertDelivery(db: Db, id: number, succeeded: boolean): Promise<void> {
  await sql`UPDATE alerts SET failures = ${succeeded ? sql`0` : sql`failures + 1`} WHERE id = ${id}`.execute(db);
}

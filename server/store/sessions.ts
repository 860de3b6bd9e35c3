import type { Account } from '../domain/account.ts';
import type { Db } from './open.ts';
import type { SessionsTable } from './schema-people.ts';

export interface SessionView {
  readonly account: Pick<Account, 'id' | 'name' | 'role'> | null;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

export async function addSession(db: Db, session: SessionsTable): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

/** A session that has not expired, with its account as it is now; a disabled account has none. */
export async function findSession(db: Db, tokenHash: string, now: string): Promise<SessionView | null> {
  const row = await db
    .selectFrom('sessions')
    .leftJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(['sessions.csrf_token', 'sessions.expires_at', 'sessions.account_id'])
    .select(['accounts.name', 'accounts.role', 'accounts.disabled_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const { account_id: id, name, role, disabled_at: disabledAt, csrf_token: csrfToken, expires_at: expiresAt } = row;
  if (id === null) return { account: null, csrfToken, expiresAt };
  if (disabledAt !== null || name === null || role === null) return null;
  return { account: { id, name, role }, csrfToken, expiresAt };
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Signs an account out everywhere, except from one session when told. */
export async function deleteSessionsOf(db: Db, accountId: string, exceptTokenHash: string | null): Promise<void> {
  let query = db.deleteFrom('sessions').where('account_id', '=', accountId);
  if (exceptTokenHash !== null) query = query.where('token_hash', '!=', exceptTokenHash);
  await query.execute();
}

/** Forgets expired sessions and sign-in failures older than `failuresBefore`. */
export async function pruneSessions(db: Db, now: string, failuresBefore: string): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  await db.deleteFrom('sign_in_failures').where('at', '<', failuresBefore).execute();
}

export async function addSignInFailure(db: Db, key: string, at: string): Promise<void> {
  await db.insertInto('sign_in_failures').values({ key, at }).execute();
}

export async function countSignInFailures(db: Db, key: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failures')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('key', '=', key)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function clearSignInFailures(db: Db, key: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('key', '=', key).execute();
}

import type { Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import type { SessionView } from '../store/sessions.ts';
import { type CurationDeps, nowOf } from './deps.ts';
import { hashPassword, hashToken, isPassword, randomToken } from './secrets.ts';

const MINUTE_MS = 60_000;
/** Failures are counted over this time. */
const WINDOW_MS = 15 * MINUTE_MS;
const FAILURES_PER_ACCOUNT = 8;
const FAILURES_PER_ADDRESS = 40;
const SESSION_DAYS = 14;
const VISITOR_HOURS = 2;

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
}

/** A session for a visitor, so that even the sign-in form is protected from other sites. */
export async function openVisitorSession(deps: CurationDeps): Promise<Session & { readonly csrfToken: string }> {
  return addSession(deps, null, VISITOR_HOURS);
}

/**
 * Signs in; the visitor's session ends and another begins. `address` is where the request comes from.
 * @throws Refusal for a wrong pair, and without looking at it after too many failures.
 */
export async function signIn(
  deps: CurationDeps,
  attempt: {
    readonly email: string;
    readonly password: string;
    readonly address: string;
    readonly visitor: string | null;
  },
): Promise<Session & { readonly actor: Actor }> {
  const email = attempt.email.trim().toLowerCase();
  const limits = [
    [hashToken(`account ${email}`), FAILURES_PER_ACCOUNT],
    [hashToken(`address ${attempt.address}`), FAILURES_PER_ADDRESS],
  ] as const;
  const since = new Date(deps.clock().getTime() - WINDOW_MS).toISOString();
  for (const [key, most] of limits) {
    if ((await deps.store.countSignInFailures(key, since)) >= most) {
      throw new Refusal('tooManyAttempts');
    }
  }
  const known = await deps.store.findAccountByEmail(email);
  const right = await isPassword(attempt.password, known?.passwordHash ?? null);
  if (!known || !right || known.account.disabledAt !== null) {
    for (const [key] of limits) await deps.store.addSignInFailure(key, nowOf(deps));
    throw new Refusal('wrongPair');
  }
  await deps.store.clearSignInFailures(limits[0][0]);
  await deps.store.pruneSessions(nowOf(deps), since);
  if (attempt.visitor !== null) await deps.store.deleteSession(hashToken(attempt.visitor));
  return { ...(await startSession(deps, known.account.id)), actor: known.account };
}

/** Opens a session for somebody who just proved who they are. */
export async function startSession(deps: CurationDeps, accountId: string): Promise<Session> {
  return addSession(deps, accountId, SESSION_DAYS * 24);
}

export async function findSessionOf(deps: CurationDeps, token: string): Promise<SessionView | null> {
  return deps.store.findSession(hashToken(token), nowOf(deps));
}

export async function signOut(deps: CurationDeps, token: string): Promise<void> {
  await deps.store.deleteSession(hashToken(token));
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  deps: CurationDeps,
  actor: Actor,
  change: { readonly current: string; readonly next: string; readonly session: string },
): Promise<void> {
  if (!(await isPassword(change.current, await deps.store.findPasswordHash(actor.id)))) {
    throw new Refusal('wrongPassword');
  }
  const passwordHash = await hashPassword(change.next);
  const at = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    await tx.setPasswordHash(actor.id, passwordHash);
    await tx.deleteSessionsOf(actor.id, hashToken(change.session));
    await tx.appendAudit({ at, actor: actor.id, action: 'account.new_password', subject: actor.id });
  });
}

async function addSession(
  deps: CurationDeps,
  accountId: string | null,
  hours: number,
): Promise<Session & { readonly csrfToken: string }> {
  const token = randomToken();
  const csrfToken = randomToken();
  const now = deps.clock();
  const expiresAt = new Date(now.getTime() + hours * 60 * MINUTE_MS).toISOString();
  await deps.store.addSession({
    token_hash: hashToken(token),
    account_id: accountId,
    csrf_token: csrfToken,
    created_at: now.toISOString(),
    expires_at: expiresAt,
  });
  return { token, csrfToken, expiresAt };
}

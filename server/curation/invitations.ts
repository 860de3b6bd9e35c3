import type { Account, Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { Role } from '../domain/role.ts';
import type { Invitation } from '../store/accounts.ts';
import type { StoreTransaction } from '../store/store.ts';
import { insertAccount, type NewPerson } from './accounts.ts';
import { type CurationDeps, found, nowOf, requireRole } from './deps.ts';
import { hashPassword, hashToken, randomToken } from './secrets.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const INVITATION_DAYS = 14;
const FIRST_ADMIN_DAYS = 1;

/** A one-time secret that makes whoever opens its link the first administrator; null once there is one. */
export async function offerFirstAdmin(deps: CurationDeps): Promise<string | null> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    if ((await tx.countActiveAdmins()) > 0) return null;
    await tx.closeInvitations('first_admin', now);
    return addInvitation(tx, deps, {
      purpose: 'first_admin',
      role: 'admin',
      days: FIRST_ADMIN_DAYS,
      by: null,
      accountId: null,
    });
  });
}

/** A link that lets one person in with a role, for fourteen days. */
export async function invite(deps: CurationDeps, actor: Actor, role: Role): Promise<string> {
  requireRole(actor, 'admin');
  return deps.store.transaction((tx) =>
    addInvitation(tx, deps, { purpose: 'invitation', role, days: INVITATION_DAYS, by: actor.id, accountId: null }),
  );
}

/** A link with which somebody who forgot it chooses a new password. */
export async function offerNewPassword(deps: CurationDeps, actor: Actor, accountId: string): Promise<string> {
  requireRole(actor, 'admin');
  return deps.store.transaction(async (tx) => {
    const account = found(await tx.findAccount(accountId), THINGS.account);
    return addInvitation(tx, deps, {
      purpose: 'new_password',
      role: account.role,
      days: 1,
      by: actor.id,
      accountId,
    });
  });
}

/** What a link offers, or null when it does not open any more. */
export async function findInvitation(deps: CurationDeps, token: string): Promise<Invitation | null> {
  return deps.store.findOpenInvitation(hashToken(token), nowOf(deps));
}

/** Uses a link: makes the account, or sets the new password. @throws Refusal when the link or an answer does not do. */
export async function acceptInvitation(deps: CurationDeps, token: string, person: NewPerson): Promise<Account> {
  const passwordHash = await hashPassword(person.password);
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const invitation = await tx.findOpenInvitation(hashToken(token), now);
    if (!invitation) {
      throw new Refusal('usedLink');
    }
    await tx.useInvitation(invitation.token_hash, now);
    if (invitation.account_id !== null) {
      await tx.setPasswordHash(invitation.account_id, passwordHash);
      await tx.deleteSessionsOf(invitation.account_id, null);
      const { account_id: subject } = invitation;
      await tx.appendAudit({ at: now, actor: subject, action: 'account.new_password', subject });
      return found(await tx.findAccount(subject), THINGS.account);
    }
    if (invitation.purpose === 'first_admin' && (await tx.countActiveAdmins()) > 0) {
      throw new Refusal('adminExists');
    }
    return insertAccount(tx, deps, person, invitation.role, passwordHash, invitation.invited_by ?? 'system');
  });
}

async function addInvitation(
  tx: StoreTransaction,
  deps: CurationDeps,
  offer: Pick<Invitation, 'purpose' | 'role'> & {
    readonly days: number;
    readonly by: string | null;
    readonly accountId: string | null;
  },
): Promise<string> {
  const token = randomToken();
  const now = deps.clock();
  await tx.addInvitation({
    token_hash: hashToken(token),
    purpose: offer.purpose,
    role: offer.role,
    account_id: offer.accountId,
    invited_by: offer.by,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + offer.days * DAY_MS).toISOString(),
    used_at: null,
  });
  await tx.appendAudit({
    at: now.toISOString(),
    actor: offer.by ?? 'system',
    action: `invitation.${offer.purpose}`,
    subject: offer.accountId ?? offer.role,
  });
  return token;
}

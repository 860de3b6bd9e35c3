import type { Account, Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import type { Role } from '../domain/role.ts';
import type { Invitation } from '../store/accounts.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, found, nowOf, requireRole, requireText } from './deps.ts';
import { hashPassword, hashToken, randomId, randomToken } from './secrets.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const INVITATION_DAYS = 14;
const FIRST_ADMIN_DAYS = 1;

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

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

/** Creates an account outright (command line). @throws Refusal when something is missing or the e-mail is taken. */
export async function createAccount(deps: CurationDeps, person: NewPerson & { readonly role: Role }): Promise<Account> {
  const passwordHash = await hashPassword(person.password);
  return deps.store.transaction((tx) => insertAccount(tx, deps, person, person.role, passwordHash, 'system'));
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

/** Gives an account another role. @throws Refusal when it would leave no administrator. */
export async function changeRole(deps: CurationDeps, actor: Actor, accountId: string, role: Role): Promise<void> {
  requireRole(actor, 'admin');
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const account = found(await tx.findAccount(accountId), THINGS.account);
    await tx.setAccountRole(accountId, role);
    await refuseWithoutAdmin(tx);
    const change = { before: account.role, after: role };
    await tx.appendAudit({ at: now, actor: actor.id, action: 'account.role', subject: accountId, ...change });
  });
}

/** Closes or reopens an account; closing signs it out everywhere. */
export async function setDisabled(
  deps: CurationDeps,
  actor: Actor,
  accountId: string,
  disabled: boolean,
): Promise<void> {
  requireRole(actor, 'admin');
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    found(await tx.findAccount(accountId), THINGS.account);
    await tx.setAccountDisabled(accountId, disabled ? now : null);
    if (disabled) await tx.deleteSessionsOf(accountId, null);
    await refuseWithoutAdmin(tx);
    const action = disabled ? 'account.disable' : 'account.enable';
    await tx.appendAudit({ at: now, actor: actor.id, action, subject: accountId });
  });
}

async function refuseWithoutAdmin(tx: StoreTransaction): Promise<void> {
  if ((await tx.countActiveAdmins()) > 0) return;
  throw new Refusal('lastAdmin');
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

async function insertAccount(
  tx: StoreTransaction,
  deps: CurationDeps,
  person: NewPerson,
  role: Role,
  passwordHash: string,
  by: string,
): Promise<Account> {
  const name = requireText(person.name, FIELDS.name, 100);
  const email = requireText(person.email, FIELDS.email, 200).toLowerCase();
  if (!/^[^\s@]{1,100}@[^\s@]{1,99}$/.test(email)) {
    throw new Refusal('wrongEmail');
  }
  if (await tx.findAccountByEmail(email)) throw new Refusal('emailTaken');
  const createdAt = nowOf(deps);
  const id = randomId('a');
  await tx.addAccount({ id, name, email, role, passwordHash, createdAt });
  await tx.appendAudit({ at: createdAt, actor: by, action: 'account.add', subject: id, after: role });
  return { id, name, email, role, disabledAt: null, createdAt };
}

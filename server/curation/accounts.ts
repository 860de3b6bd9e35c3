import type { Account, Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import type { Role } from '../domain/role.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, found, nowOf, requireRole, requireText } from './deps.ts';
import { hashPassword, randomId } from './secrets.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Creates an account outright (command line). @throws Refusal when something is missing or the e-mail is taken. */
export async function createAccount(deps: CurationDeps, person: NewPerson & { readonly role: Role }): Promise<Account> {
  const passwordHash = await hashPassword(person.password);
  return deps.store.transaction((tx) => insertAccount(tx, deps, person, person.role, passwordHash, 'system'));
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

/** Writes a new account. @throws Refusal when something is missing or the e-mail is taken. */
export async function insertAccount(
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

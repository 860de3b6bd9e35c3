import type { Account } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import type { Db } from './open.ts';
import type { AccountsTable, InvitationsTable } from './schema-people.ts';

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly passwordHash: string | null;
  readonly createdAt: string;
}

/** @throws when the e-mail is taken (see `findAccountByEmail`). */
export async function addAccount(db: Db, account: NewAccount): Promise<void> {
  const { id, name, email, role, passwordHash, createdAt } = account;
  await db
    .insertInto('accounts')
    .values({ id, name, email, role, password_hash: passwordHash, disabled_at: null, created_at: createdAt })
    .execute();
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAccount(row) : null;
}

/** The account of an e-mail (any case) with the hash of its password. */
export async function findAccountByEmail(
  db: Db,
  email: string,
): Promise<{ readonly account: Account; readonly passwordHash: string | null } | null> {
  const row = await db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst();
  return row ? { account: toAccount(row), passwordHash: row.password_hash } : null;
}

export async function findPasswordHash(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('accounts').select('password_hash').where('id', '=', id).executeTakeFirst();
  return row?.password_hash ?? null;
}

/** All accounts, oldest first. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map(toAccount);
}

/** Names by account id, for showing who did something. */
export async function listAccountNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('accounts').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function countActiveAdmins(db: Db): Promise<number> {
  const row = await db
    .selectFrom('accounts')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function setPasswordHash(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', id).execute();
}

export async function setAccountRole(db: Db, id: string, role: Role): Promise<void> {
  await db.updateTable('accounts').set({ role }).where('id', '=', id).execute();
}

export async function setAccountDisabled(db: Db, id: string, disabledAt: string | null): Promise<void> {
  await db.updateTable('accounts').set({ disabled_at: disabledAt }).where('id', '=', id).execute();
}

export type Invitation = InvitationsTable;

export async function addInvitation(db: Db, invitation: Invitation): Promise<void> {
  await db.insertInto('invitations').values(invitation).execute();
}

/** An invitation that still opens the door; null when unknown, used or expired. */
export async function findOpenInvitation(db: Db, tokenHash: string, now: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

export async function useInvitation(db: Db, tokenHash: string, now: string): Promise<void> {
  await db.updateTable('invitations').set({ used_at: now }).where('token_hash', '=', tokenHash).execute();
}

/** Closes every open invitation of one purpose. */
export async function closeInvitations(db: Db, purpose: Invitation['purpose'], now: string): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ used_at: now })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
}

function toAccount(row: AccountsTable): Account {
  const { id, name, email, role } = row;
  return { id, name, email, role, disabledAt: row.disabled_at, createdAt: row.created_at };
}

import type { Actor, TokenScope } from '../domain/account.ts';
import type { Db } from './open.ts';

export interface ApiTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export interface NewApiToken {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
}

export async function addApiToken(db: Db, token: NewApiToken): Promise<void> {
  await db
    .insertInto('api_tokens')
    .values({
      id: token.id,
      account_id: token.accountId,
      name: token.name,
      token_hash: token.tokenHash,
      scopes_json: JSON.stringify(token.scopes),
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

/** Tokens of an account that still work, newest first. */
export async function listApiTokens(db: Db, accountId: string): Promise<readonly ApiTokenView[]> {
  const rows = await db
    .selectFrom('api_tokens')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: JSON.parse(row.scopes_json) as TokenScope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Who a token speaks for; null when unknown, revoked, expired or its owner disabled. Notes the day of use. */
export async function findTokenOwner(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<{ readonly actor: Actor; readonly scopes: readonly TokenScope[] } | null> {
  const row = await db
    .selectFrom('api_tokens')
    .innerJoin('accounts', 'accounts.id', 'api_tokens.account_id')
    .select(['api_tokens.id as token_id', 'scopes_json', 'expires_at', 'last_used_at'])
    .select(['accounts.id', 'accounts.name', 'accounts.role'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('accounts.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= now)) return null;
  const day = now.slice(0, 10);
  if (row.last_used_at !== day) {
    await db.updateTable('api_tokens').set({ last_used_at: day }).where('id', '=', row.token_id).execute();
  }
  const { id, name, role } = row;
  return { actor: { id, name, role }, scopes: JSON.parse(row.scopes_json) as TokenScope[] };
}

/** Returns whether that account had such a token. */
export async function revokeApiToken(db: Db, accountId: string, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('api_tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

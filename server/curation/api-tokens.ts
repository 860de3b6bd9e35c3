import type { Actor, TokenScope } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import { type CurationDeps, nowOf, requireText } from './deps.ts';
import { hashToken, randomId, randomToken } from './secrets.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOKEN_DAYS = 365;

/** A token for programs, shown once. */
export async function createApiToken(
  deps: CurationDeps,
  actor: Actor,
  wish: { readonly name: string; readonly scopes: readonly TokenScope[] },
): Promise<string> {
  const name = requireText(wish.name, FIELDS.tokenName, 80);
  if (wish.scopes.length === 0) throw new Refusal('noScope');
  const token = `dsp_${randomToken()}`;
  const now = deps.clock();
  const id = randomId('t');
  await deps.store.transaction(async (tx) => {
    await tx.addApiToken({
      id,
      accountId: actor.id,
      name,
      tokenHash: hashToken(token),
      scopes: wish.scopes,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + TOKEN_DAYS * DAY_MS).toISOString(),
    });
    await tx.appendAudit({ at: now.toISOString(), actor: actor.id, action: 'token.add', subject: id });
  });
  return token;
}

export async function revokeToken(deps: CurationDeps, actor: Actor, id: string): Promise<void> {
  const at = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    if (!(await tx.revokeApiToken(actor.id, id, at))) throw new Refusal('missing', { thing: THINGS.token });
    await tx.appendAudit({ at, actor: actor.id, action: 'token.revoke', subject: id });
  });
}

/** Who an API token speaks for, or null. */
export async function findTokenActor(
  deps: CurationDeps,
  token: string,
): Promise<{ readonly actor: Actor; readonly scopes: readonly TokenScope[] } | null> {
  return deps.store.findTokenOwner(hashToken(token), nowOf(deps));
}

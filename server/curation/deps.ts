import type { Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayActAs, ROLE_LABELS, type Role } from '../domain/role.ts';
import type { resolveReadings } from '../outcomes/resolve.ts';
import type { Store, StoreTransaction } from '../store/store.ts';

/** What the acts of people on the data need. */
export interface CurationDeps {
  readonly store: Store;
  readonly resolveReadings: typeof resolveReadings;
  /** Names of the search engines whose queue is fed. */
  readonly engines: readonly string[];
  readonly clock: () => Date;
  /** Ids of every visible decision that a search finds, given as the query of its URL. */
  searchIds(query: string): Promise<readonly string[]>;
}

export function nowOf(deps: Pick<CurationDeps, 'clock'>): string {
  return deps.clock().toISOString();
}

/** @throws Refusal when the role does not allow it. */
export function requireRole(actor: Actor, needed: Role): void {
  if (mayActAs(actor.role, needed)) return;
  throw new Refusal(
    'forbidden',
    `Il faut être ${ROLE_LABELS[needed]} pour cela ; vous êtes ${ROLE_LABELS[actor.role]}.`,
  );
}

/** @throws Refusal when nothing was found. */
export function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw notFound(what);
  return value;
}

/** @throws Refusal when a removal request hid the decision, or it never was. */
export async function requireVisible(
  tx: Pick<StoreTransaction, 'isJudgmentVisible'>,
  judgmentId: string,
): Promise<void> {
  if (!(await tx.isJudgmentVisible(judgmentId))) throw notFound('Cette décision');
}

export function notFound(what: string): Refusal {
  return new Refusal('not_found', `${what} n’existe pas ou n’existe plus.`);
}

/** A text field without surrounding spaces. @throws Refusal when it is empty or too long. */
export function requireText(value: string, what: string, longest: number): string {
  const text = value.normalize('NFC').trim();
  if (text === '') throw new Refusal('invalid', `${what} : ce champ ne peut pas rester vide.`);
  if (text.length > longest) throw new Refusal('invalid', `${what} : ${longest} caractères au plus.`);
  return text;
}

/** An optional text field. @throws Refusal when it is too long. */
export function limitText(value: string, what: string, longest: number): string {
  return value.trim() === '' ? '' : requireText(value, what, longest);
}

/** @throws Refusal when somebody else changed the thing since it was shown. */
export function expectVersion(current: string | number, seen: string | number, what: string): void {
  if (String(current) === String(seen)) return;
  throw new Refusal(
    'conflict',
    `${what} a changé pendant que vous y travailliez. Rien n’a été perdu : voyez ce qui a été enregistré, puis recommencez si besoin.`,
  );
}

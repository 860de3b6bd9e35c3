import type { Actor } from '../domain/account.ts';
import type { Words } from '../domain/language.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
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
  throw new Refusal('roleNeeded', { needed: ROLE_LABELS[needed], held: ROLE_LABELS[actor.role] });
}

/** @throws Refusal when nothing was found. */
export function found<Value>(value: Value | null | undefined, thing: Words): Value {
  if (value === null || value === undefined) throw notFound(thing);
  return value;
}

/** @throws Refusal when a removal request hid the decision, or it never was. */
export async function requireVisible(
  tx: Pick<StoreTransaction, 'isJudgmentVisible'>,
  judgmentId: string,
): Promise<void> {
  if (!(await tx.isJudgmentVisible(judgmentId))) throw notFound(THINGS.decision);
}

export function notFound(thing: Words): Refusal {
  return new Refusal('missing', { thing });
}

/** A text field without surrounding spaces. @throws Refusal when it is empty or too long. */
export function requireText(value: string, field: Words, longest: number): string {
  const text = value.normalize('NFC').trim();
  if (text === '') throw new Refusal('emptyField', { field });
  if (text.length > longest) throw new Refusal('longField', { field, most: longest, length: text.length });
  return text;
}

/** An optional text field. @throws Refusal when it is too long. */
export function limitText(value: string, field: Words, longest: number): string {
  return value.trim() === '' ? '' : requireText(value, field, longest);
}

/** @throws Refusal when somebody else changed the thing since it was shown. */
export function expectVersion(current: string | number, seen: string | number, thing: Words): void {
  if (String(current) === String(seen)) return;
  throw new Refusal('changed', { thing });
}

import type { Words } from './language.ts';

/** What people may do, each role including those before it. */
export const ROLES = ['reader', 'annotator', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, Words>> = {
  reader: { fr: 'lecteur', en: 'reader' },
  annotator: { fr: 'annotateur', en: 'annotator' },
  reviewer: { fr: 'relecteur', en: 'reviewer' },
  admin: { fr: 'administrateur', en: 'administrator' },
};

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** True when `held` includes what `needed` allows; null stands for a visitor without an account. */
export function mayActAs(held: Role | null, needed: Role): boolean {
  return held !== null && ROLES.indexOf(held) >= ROLES.indexOf(needed);
}

import type { Words } from './language.ts';
import type { Role } from './role.ts';

/** Somebody who acts: what is needed to decide and to record it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface Account extends Actor {
  /** Null for people known only from an imported data set. */
  readonly email: string | null;
  /** ISO date-time since when signing in is refused; null while the account works. */
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

/** Characters that a password must have. */
export const SHORTEST_PASSWORD = 12;

/** What an API token may do; a token never does more than its owner. */
export const TOKEN_SCOPES = ['read', 'annotate', 'export'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_SCOPE_LABELS: Readonly<Record<TokenScope, Words>> = {
  read: { fr: 'lire', en: 'read' },
  annotate: { fr: 'relire et annoter', en: 'review and annotate' },
  export: { fr: 'exporter', en: 'export' },
};

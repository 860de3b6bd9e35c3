import type { Generated } from 'kysely';

export interface AccountsTable {
  id: string;
  name: string;
  email: string | null;
  role: 'reader' | 'annotator' | 'reviewer' | 'admin';
  /** Null until the person chose a password, and for people known only from an imported data set. */
  password_hash: string | null;
  disabled_at: string | null;
  created_at: string;
}

/** Links that let somebody in once: the first administrator, an invited person, a forgotten password. */
export interface InvitationsTable {
  token_hash: string;
  purpose: 'first_admin' | 'invitation' | 'new_password';
  role: 'reader' | 'annotator' | 'reviewer' | 'admin';
  /** The account that a new password is for; null for a new account. */
  account_id: string | null;
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface SessionsTable {
  token_hash: string;
  /** Null before signing in: the session then only protects the sign-in form. */
  account_id: string | null;
  csrf_token: string;
  created_at: string;
  expires_at: string;
}

export interface SignInFailuresTable {
  id: Generated<number>;
  /** Hash of an address or e-mail, so that neither is kept. */
  key: string;
  at: string;
}

export interface ApiTokensTable {
  id: string;
  account_id: string;
  name: string;
  token_hash: string;
  scopes_json: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Append-only; ids and hashes, never words of a note or decision. */
export interface AuditLogTable {
  seq: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before_hash: string | null;
  after_hash: string | null;
  previous_hash: string;
  hash: string;
}

export interface PeopleTables {
  accounts: AccountsTable;
  invitations: InvitationsTable;
  sessions: SessionsTable;
  sign_in_failures: SignInFailuresTable;
  api_tokens: ApiTokensTable;
  audit_log: AuditLogTable;
}

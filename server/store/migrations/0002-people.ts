import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

const STATEMENTS = [
  `CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT COLLATE NOCASE UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'annotator', 'reviewer', 'admin')),
    password_hash TEXT,
    disabled_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('first_admin', 'invitation', 'new_password')),
    role TEXT NOT NULL CHECK (role IN ('reader', 'annotator', 'reviewer', 'admin')),
    account_id TEXT REFERENCES accounts(id),
    invited_by TEXT REFERENCES accounts(id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
  ) STRICT`,
  `CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT REFERENCES accounts(id),
    csrf_token TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX sessions_by_account ON sessions (account_id)`,
  `CREATE INDEX sessions_by_expiry ON sessions (expires_at)`,
  `CREATE TABLE sign_in_failures (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
  `CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at)`,
  `CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    scopes_json TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    last_used_at TEXT,
    revoked_at TEXT
  ) STRICT`,
  `CREATE TABLE audit_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_hash TEXT,
    after_hash TEXT,
    previous_hash TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE
  ) STRICT`,
  `CREATE INDEX audit_log_by_subject ON audit_log (subject)`,
  `CREATE TRIGGER audit_log_is_not_rewritten BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
  `CREATE TRIGGER audit_log_is_not_shortened BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

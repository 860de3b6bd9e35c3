import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

const STATEMENTS = [
  `ALTER TABLE readings ADD COLUMN action TEXT`,
  `ALTER TABLE readings ADD COLUMN campaign_id TEXT`,
  `CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES accounts(id),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'team', 'public')),
    body TEXT,
    anchor_json TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    placement TEXT NOT NULL CHECK (placement IN ('anchored', 'moved', 'orphaned')),
    start_at INTEGER,
    end_at INTEGER,
    held_since TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX notes_by_judgment ON notes (judgment_id, start_at)`,
  `CREATE INDEX notes_by_author ON notes (author, updated_at)`,
  `CREATE INDEX notes_orphaned ON notes (placement) WHERE placement = 'orphaned'`,
  `CREATE TABLE note_revisions (
    note_id TEXT NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT,
    visibility TEXT NOT NULL,
    tags_json TEXT NOT NULL,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    PRIMARY KEY (note_id, version)
  ) STRICT`,
  `CREATE TABLE tags (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL COLLATE NOCASE UNIQUE,
    colour TEXT NOT NULL,
    definition TEXT NOT NULL DEFAULT '',
    retired_at TEXT,
    version INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE note_tags (
    note_id TEXT NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
    tag_id TEXT NOT NULL REFERENCES tags(id),
    PRIMARY KEY (note_id, tag_id)
  ) STRICT`,
  `CREATE TABLE replies (
    id TEXT PRIMARY KEY,
    note_id TEXT NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES accounts(id),
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT`,
  `CREATE INDEX replies_by_note ON replies (note_id, created_at)`,
  `CREATE TABLE review_skips (
    account_id TEXT NOT NULL REFERENCES accounts(id),
    outcome_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (account_id, outcome_id)
  ) STRICT`,
  `CREATE TABLE campaigns (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    codebook_version TEXT NOT NULL,
    sample_json TEXT NOT NULL,
    seed INTEGER NOT NULL,
    double_share REAL NOT NULL CHECK (double_share BETWEEN 0 AND 1),
    start_from TEXT NOT NULL CHECK (start_from IN ('blank', 'rules')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'frozen', 'released')),
    created_by TEXT NOT NULL REFERENCES accounts(id),
    created_at TEXT NOT NULL,
    frozen_at TEXT,
    released_at TEXT,
    version INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE campaign_members (
    campaign_id TEXT NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    duty TEXT NOT NULL CHECK (duty IN ('annotator', 'adjudicator')),
    PRIMARY KEY (campaign_id, account_id, duty)
  ) STRICT`,
  `CREATE TABLE campaign_judgments (
    campaign_id TEXT NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text_hash TEXT NOT NULL REFERENCES texts(hash),
    doubled INTEGER NOT NULL CHECK (doubled IN (0, 1)),
    PRIMARY KEY (campaign_id, judgment_id)
  ) STRICT`,
  `CREATE TABLE sheets (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE,
    judgment_id TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    duty TEXT NOT NULL CHECK (duty IN ('annotator', 'adjudicator')),
    state TEXT NOT NULL CHECK (state IN ('open', 'submitted')),
    created_at TEXT NOT NULL,
    submitted_at TEXT,
    UNIQUE (campaign_id, judgment_id, account_id, duty)
  ) STRICT`,
  `CREATE INDEX sheets_by_account ON sheets (account_id, state)`,
  `CREATE TABLE sheet_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id TEXT NOT NULL REFERENCES sheets(id) ON DELETE CASCADE,
    line TEXT NOT NULL,
    statement_json TEXT,
    reason TEXT,
    taken_from TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX sheet_entries_by_sheet ON sheet_entries (sheet_id, line, id)`,
  `CREATE TABLE dossiers (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL REFERENCES accounts(id),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'team')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE dossier_items (
    dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    added_by TEXT NOT NULL REFERENCES accounts(id),
    added_at TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (dossier_id, judgment_id)
  ) STRICT`,
  `CREATE TABLE imported_sources (
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    view_json TEXT NOT NULL,
    PRIMARY KEY (judgment_id, source, source_key)
  ) STRICT`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

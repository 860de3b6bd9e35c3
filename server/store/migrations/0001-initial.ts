import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

const STATEMENTS = [
  `CREATE TABLE texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT`,
  `CREATE TABLE judgments (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    court_code TEXT NOT NULL,
    court_json TEXT NOT NULL,
    decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    chamber TEXT,
    decision_type TEXT,
    ecli TEXT,
    parties TEXT,
    theme TEXT,
    solution TEXT,
    keywords_json TEXT NOT NULL DEFAULT '[]',
    visa_json TEXT NOT NULL DEFAULT '[]',
    procedures_json TEXT NOT NULL DEFAULT '[]',
    text_hash TEXT REFERENCES texts(hash),
    sections_json TEXT NOT NULL DEFAULT '[]',
    dispositif_origin TEXT NOT NULL DEFAULT 'none',
    extractor_version TEXT,
    fictitious INTEGER NOT NULL DEFAULT 0 CHECK (fictitious IN (0, 1)),
    hidden_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX judgments_by_court_and_day ON judgments (court_code, decided_on)`,
  `CREATE INDEX judgments_by_ecli ON judgments (ecli) WHERE ecli IS NOT NULL`,
  `CREATE INDEX judgments_by_day ON judgments (decided_on DESC, id)`,
  `CREATE TABLE numbers (
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (judgment_id, position)
  ) STRICT`,
  `CREATE INDEX numbers_by_key ON numbers (key)`,
  `CREATE TABLE source_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    record TEXT NOT NULL CHECK (record IN ('judgment', 'commentary')),
    url TEXT,
    title TEXT NOT NULL,
    author TEXT,
    published_on TEXT,
    fetched_at TEXT NOT NULL,
    snapshot_hash TEXT,
    content_hash TEXT NOT NULL,
    licence TEXT NOT NULL,
    text_hash TEXT NOT NULL REFERENCES texts(hash),
    payload_json TEXT NOT NULL,
    fictitious INTEGER NOT NULL DEFAULT 0 CHECK (fictitious IN (0, 1)),
    UNIQUE (source, source_key)
  ) STRICT`,
  `CREATE INDEX source_records_by_url ON source_records (url)`,
  `CREATE TABLE judgment_sources (
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    source_record_id INTEGER NOT NULL REFERENCES source_records(id) ON DELETE CASCADE,
    PRIMARY KEY (judgment_id, source_record_id)
  ) STRICT`,
  `CREATE INDEX judgment_sources_by_record ON judgment_sources (source_record_id)`,
  `CREATE TABLE readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    outcome_id TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('rule', 'person', 'adjudication')),
    author TEXT,
    statement_json TEXT,
    reason TEXT,
    created_at TEXT NOT NULL,
    retired_at TEXT,
    text_hash TEXT NOT NULL,
    extractor_version TEXT
  ) STRICT`,
  `CREATE INDEX readings_by_judgment ON readings (judgment_id)`,
  `CREATE INDEX readings_by_outcome ON readings (outcome_id)`,
  `CREATE TABLE outcomes (
    id TEXT PRIMARY KEY,
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    sense TEXT NOT NULL,
    assertion TEXT NOT NULL,
    cents INTEGER,
    currency TEXT,
    euro_cents INTEGER,
    per TEXT,
    suspension TEXT,
    origin TEXT NOT NULL,
    review_state TEXT NOT NULL,
    author TEXT,
    confidence TEXT NOT NULL,
    rule TEXT NOT NULL,
    outcome_json TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX outcomes_by_judgment ON outcomes (judgment_id, position)`,
  `CREATE INDEX outcomes_by_type ON outcomes (type, sense)`,
  `CREATE TABLE index_queue (
    engine TEXT NOT NULL,
    judgment_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    enqueued_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    not_before TEXT,
    PRIMARY KEY (engine, judgment_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX index_queue_in_order ON index_queue (engine, seq)`,
  `CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    fetched INTEGER NOT NULL DEFAULT 0,
    new_records INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    errors_json TEXT NOT NULL DEFAULT '[]',
    status TEXT NOT NULL CHECK (status IN ('running', 'ok', 'partial', 'failed', 'interrupted'))
  ) STRICT`,
  `CREATE INDEX runs_by_source ON runs (source, started_at DESC)`,
  `CREATE TABLE redirects (old_id TEXT PRIMARY KEY, new_id TEXT NOT NULL) STRICT`,
  `CREATE TABLE tombstones (
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    judgment_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (source, source_key)
  ) STRICT`,
  `CREATE TABLE maybe_same (
    judgment_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES judgments(id) ON DELETE CASCADE,
    similarity REAL NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (judgment_id, other_id)
  ) STRICT`,
];

export async function up(db: Kysely<Database>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

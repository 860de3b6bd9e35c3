import Database from 'better-sqlite3';
import { FIELD_NAMES, FIELD_WEIGHTS } from '../fields.ts';

export type Db = Database.Database;

/** Layout of the tables; a file of another layout is emptied, since the index is derived and can be rebuilt. */
const LAYOUT = 3;

/** Bytes of the journal that stay on disk after a large write. */
const JOURNAL_KEPT = 64 * 2 ** 20;

/** Words that one transaction may gather before they are written: larger pieces need less merging. */
const HASH_BYTES = 64 * 2 ** 20;

/** Bytes of a page of a new file: a decision is read in two or three pieces instead of six, wherever the file lies. */
const PAGE_BYTES = 16 * 1024;

/** Names of the tables of one generation: a rebuild fills the next one while searches read the current. */
export interface Tables {
  readonly generation: number;
  readonly docs: string;
  readonly stems: string;
  readonly exact: string;
  /** For each stem and thesaurus entry, the documents it stands in: see postings.ts. */
  readonly postings: string;
  readonly vocabulary: string;
  /** Ids written or removed by others while the generation was being built: the rebuild leaves them alone. */
  readonly touched: string;
}

export function tablesOf(generation: number): Tables {
  return {
    generation,
    docs: `docs_${generation}`,
    stems: `stems_${generation}`,
    exact: `exact_${generation}`,
    postings: `postings_${generation}`,
    vocabulary: `vocabulary_${generation}`,
    touched: `touched_${generation}`,
  };
}

/** The index file, ready to use; safe to open from several processes. @throws when the file cannot be opened or is no database. */
export function openIndexFile(path: string): Db {
  const db = new Database(path, { timeout: 30_000 });
  db.pragma(`page_size = ${PAGE_BYTES}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${JOURNAL_KEPT}`);
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 2147483648');
  return db;
}

/** Creates what is missing; drops what an interrupted rebuild or another layout left. Run by the writer alone. */
export function prepareIndexFile(db: Db): void {
  db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    if (Number(readMeta(db, 'layout') ?? LAYOUT) !== LAYOUT) dropEverything(db);
    db.exec('CREATE TABLE IF NOT EXISTS log(seq INTEGER PRIMARY KEY AUTOINCREMENT, doc INTEGER NOT NULL)');
    writeMeta(db, 'layout', String(LAYOUT));
    if (readMeta(db, 'generation') === null) {
      createTables(db, tablesOf(1));
      writeMeta(db, 'generation', '1');
    }
  }).immediate();
}

function dropEverything(db: Db): void {
  const generation = Number(readMeta(db, 'generation') ?? 0);
  const building = Number(readMeta(db, 'building') ?? 0);
  for (const number of [generation, building]) if (number > 0) dropTables(db, tablesOf(number));
  db.exec('DELETE FROM meta; DROP TABLE IF EXISTS log');
}

export function createTables(db: Db, tables: Tables): void {
  const columns = FIELD_NAMES.join(', ');
  const weights = FIELD_NAMES.map((name) => FIELD_WEIGHTS[name].toFixed(1)).join(', ');
  db.exec(
    `CREATE TABLE ${tables.docs}(id INTEGER PRIMARY KEY AUTOINCREMENT, doc_id TEXT NOT NULL UNIQUE, row TEXT NOT NULL, words INTEGER NOT NULL, body BLOB NOT NULL)`,
  );
  for (const table of [tables.stems, tables.exact]) {
    db.exec(`CREATE VIRTUAL TABLE ${table} USING fts5(${columns}, content='', contentless_delete=1, tokenize='ascii')`);
    db.prepare(`INSERT INTO ${table}(${table}, rank) VALUES('rank', ?)`).run(`bm25(${weights})`);
    db.exec(`INSERT INTO ${table}(${table}, rank) VALUES('hashsize', ${HASH_BYTES})`);
  }
  db.exec(
    `CREATE TABLE ${tables.postings}(term TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, documents INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(term, first)) WITHOUT ROWID`,
  );
  db.exec(`CREATE TABLE ${tables.vocabulary}(term TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID`);
  db.exec(`CREATE TABLE ${tables.touched}(doc_id TEXT PRIMARY KEY) WITHOUT ROWID`);
}

/** FTS5's merging of small pieces as they come: off while a whole index is written, which ends with one merging of everything. */
export function setMerging(db: Db, { stems, exact }: Tables, isOn: boolean): void {
  for (const table of [stems, exact])
    db.exec(`INSERT INTO ${table}(${table}, rank) VALUES('automerge', ${isOn ? 4 : 0})`);
}

/** Merges all pieces of the full-text tables into one each: searches are faster and the file smaller. */
export function mergeEverything(db: Db, { stems, exact }: Tables): void {
  for (const table of [stems, exact]) db.exec(`INSERT INTO ${table}(${table}) VALUES('optimize')`);
}

export function dropTables(db: Db, tables: Tables): void {
  const { docs, stems, exact, postings, vocabulary, touched } = tables;
  for (const table of [docs, stems, exact, postings, vocabulary, touched]) db.exec(`DROP TABLE IF EXISTS ${table}`);
}

export function readMeta(db: Db, key: string): string | null {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key);
  return typeof value === 'string' ? value : null;
}

export function writeMeta(db: Db, key: string, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM meta WHERE key = ?').run(key);
  else
    db.prepare('INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value').run(
      key,
      value,
    );
}

/** The generation that searches read. @throws when the file was never prepared. */
export function currentTables(db: Db): Tables {
  const generation = Number(readMeta(db, 'generation') ?? 0);
  if (generation === 0) throw new Error('the index file is empty: open it for writing once');
  return tablesOf(generation);
}

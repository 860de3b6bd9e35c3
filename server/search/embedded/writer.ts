import { facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import { type AnalysedDocument, analyseDocument, FIELD_NAMES, INDEX_VERSION } from '../fields.ts';
import {
  createTables,
  currentTables,
  type Db,
  dropTables,
  openIndexFile,
  prepareIndexFile,
  readMeta,
  type Tables,
  tablesOf,
  writeMeta,
} from './schema.ts';
import { packDocument, unpackDocument } from './stored-document.ts';

const LOG_KEPT = 200_000;

interface Prepared {
  readonly document: SearchDocument;
  readonly analysed: AnalysedDocument;
  readonly row: string;
  readonly body: Buffer;
}

/** The one connection that writes to an index file. Each call is one transaction: it is wholly there after it returns, or not at all. */
export class IndexWriter {
  readonly #db: Db;

  constructor(path: string) {
    this.#db = openIndexFile(path);
    prepareIndexFile(this.#db);
  }

  upsert(documents: readonly SearchDocument[]): void {
    const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
    const prepared = unique.map(prepare);
    this.#write((tables, isBuilding) => {
      for (const entry of prepared) {
        removeDocument(this.#db, tables, entry.document.id);
        insertDocument(this.#db, tables, entry, !isBuilding);
        if (isBuilding) touch(this.#db, tables, entry.document.id);
      }
      countWords(this.#db, tables, prepared, 1);
    });
  }

  remove(ids: readonly string[]): void {
    this.#write((tables, isBuilding) => {
      for (const id of ids) {
        removeDocument(this.#db, tables, id, !isBuilding);
        if (isBuilding) touch(this.#db, tables, id);
      }
    });
  }

  /** Starts an empty generation beside the current one; drops one that was left unfinished. */
  beginRebuild(): void {
    this.#db
      .transaction(() => {
        const unfinished = Number(readMeta(this.#db, 'building') ?? 0);
        if (unfinished > 0) dropTables(this.#db, tablesOf(unfinished));
        const next = Math.max(currentTables(this.#db).generation, unfinished) + 1;
        createTables(this.#db, tablesOf(next));
        writeMeta(this.#db, 'building', String(next));
      })
      .immediate();
  }

  /** Adds to the new generation what no one wrote or removed since it began. */
  addToRebuild(documents: readonly SearchDocument[]): void {
    const prepared = documents.map(prepare);
    this.#db
      .transaction(() => {
        const tables = this.#building();
        const isTouched = this.#db.prepare(`SELECT 1 FROM ${tables.touched} WHERE doc_id = ?`).pluck();
        const fresh = prepared.filter((entry) => isTouched.get(entry.document.id) === undefined);
        for (const entry of fresh) {
          removeDocument(this.#db, tables, entry.document.id);
          insertDocument(this.#db, tables, entry, false);
        }
        countWords(this.#db, tables, fresh, 1);
      })
      .immediate();
  }

  /** Makes the new generation the current one, at once for every reader; returns its number of documents. */
  finishRebuild(): number {
    return this.#db
      .transaction(() => {
        const old = currentTables(this.#db);
        const tables = this.#building();
        for (const table of [tables.stems, tables.exact])
          this.#db.exec(`INSERT INTO ${table}(${table}) VALUES('optimize')`);
        writeMeta(this.#db, 'generation', String(tables.generation));
        writeMeta(this.#db, 'building', null);
        writeMeta(this.#db, 'version', INDEX_VERSION);
        this.#db.exec('DELETE FROM log');
        dropTables(this.#db, old);
        return Number(this.#db.prepare(`SELECT count(*) FROM ${tables.docs}`).pluck().get());
      })
      .immediate();
  }

  /** True until a rebuild with this version of the normaliser, thesaurus and fields has finished. */
  isStale(): boolean {
    return readMeta(this.#db, 'version') !== INDEX_VERSION;
  }

  close(): void {
    this.#db.close();
  }

  #building(): Tables {
    const generation = Number(readMeta(this.#db, 'building') ?? 0);
    if (generation === 0) throw new Error('no rebuild of the search index is under way: start it again');
    return tablesOf(generation);
  }

  /** Runs a change on the current generation, and on the one being built. */
  #write(change: (tables: Tables, isBuilding: boolean) => void): void {
    this.#db
      .transaction(() => {
        change(currentTables(this.#db), false);
        if (readMeta(this.#db, 'building') !== null) change(this.#building(), true);
        this.#db.prepare('DELETE FROM log WHERE seq <= (SELECT max(seq) FROM log) - ?').run(LOG_KEPT);
      })
      .immediate();
  }
}

function prepare(document: SearchDocument): Prepared {
  return {
    document,
    analysed: analyseDocument(document),
    row: JSON.stringify(facetRow(document)),
    body: packDocument(document),
  };
}

function touch(db: Db, tables: Tables, id: string): void {
  db.prepare(`INSERT OR IGNORE INTO ${tables.touched}(doc_id) VALUES(?)`).run(id);
}

function insertDocument(db: Db, tables: Tables, entry: Prepared, isLogged: boolean): void {
  const { document, analysed, row, body } = entry;
  const inserted = db
    .prepare(`INSERT INTO ${tables.docs}(doc_id, row, body) VALUES(?, ?, ?)`)
    .run(document.id, row, body).lastInsertRowid;
  const places = FIELD_NAMES.map(() => '?').join(', ');
  const sql = (table: string) => `INSERT INTO ${table}(rowid, ${FIELD_NAMES.join(', ')}) VALUES(?, ${places})`;
  const stems = FIELD_NAMES.map((name) => [...analysed[name].stems, ...analysed[name].concepts].join(' '));
  const exact = FIELD_NAMES.map((name) => analysed[name].exact.join(' '));
  db.prepare(sql(tables.stems)).run(inserted, ...stems);
  db.prepare(sql(tables.exact)).run(inserted, ...exact);
  if (isLogged) db.prepare('INSERT INTO log(doc) VALUES(?)').run(inserted);
}

function removeDocument(db: Db, tables: Tables, id: string, isLogged = true): void {
  const found = db.prepare(`SELECT id, body FROM ${tables.docs} WHERE doc_id = ?`).get(id);
  if (!isStoredRow(found)) return;
  const document = unpackDocument(found.body);
  countWords(db, tables, [{ document, analysed: analyseDocument(document), row: '', body: found.body }], -1);
  for (const table of [tables.stems, tables.exact]) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(found.id);
  db.prepare(`DELETE FROM ${tables.docs} WHERE id = ?`).run(found.id);
  if (isLogged) db.prepare('INSERT INTO log(doc) VALUES(?)').run(found.id);
}

function isStoredRow(value: unknown): value is { readonly id: number; readonly body: Buffer } {
  return typeof value === 'object' && value !== null && 'body' in value && Buffer.isBuffer(value.body);
}

/** Adds to (or takes from) the number of documents that each word is in; words worth suggesting only. */
function countWords(db: Db, tables: Tables, entries: readonly Prepared[], by: 1 | -1): void {
  const counts = new Map<string, number>();
  for (const { analysed } of entries) {
    const words = new Set(FIELD_NAMES.flatMap((name) => analysed[name].exact));
    for (const word of words) if (/^[a-z]{4,24}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + by);
  }
  const add = db.prepare(
    `INSERT INTO ${tables.vocabulary}(term, documents) VALUES(?, ?) ON CONFLICT(term) DO UPDATE SET documents = documents + excluded.documents`,
  );
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) add.run(word, count);
}

import type { SearchDocument } from '../document.ts';
import { INDEX_VERSION } from '../fields.ts';
import { countWords, documentInserter, type Prepared, prepareDocument, removeDocument } from './document-rows.ts';
import { PostingsBatch } from './postings.ts';
import {
  createTables,
  currentTables,
  type Db,
  dropTables,
  mergeEverything,
  openIndexFile,
  prepareIndexFile,
  readMeta,
  setMerging,
  type Tables,
  tablesOf,
  writeMeta,
} from './schema.ts';

const LOG_KEPT = 200_000;
/** Documents of a rebuild that are written together. */
const REBUILD_BATCH = 1000;
/** Documents of a rebuild whose postings are gathered in memory, about two kilobytes each. */
const POSTINGS_BATCH = 25_000;

/** The one connection that writes to an index file. Each call is one transaction: it is wholly there after it returns, or not at all. */
export class IndexWriter {
  readonly #db: Db;
  /** Documents of the rebuild under way that are not written yet, and postings of those that are. */
  #waiting: Prepared[] = [];
  #postings = new PostingsBatch();
  #generation = 0;

  constructor(path: string) {
    this.#db = openIndexFile(path);
    prepareIndexFile(this.#db);
  }

  upsert(documents: readonly SearchDocument[]): void {
    const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
    const prepared = unique.map(prepareDocument);
    this.#write((tables, isBuilding) => {
      const postings = new PostingsBatch();
      const insert = documentInserter(this.#db, tables);
      for (const entry of prepared) {
        this.#remove(tables, entry.id, isBuilding);
        const ordinal = insert(entry);
        postings.add(ordinal, entry.terms);
        if (!isBuilding) this.#log(ordinal);
      }
      postings.write(this.#db, tables);
      countWords(this.#db, tables, prepared, 1);
    });
  }

  remove(ids: readonly string[]): void {
    this.#write((tables, isBuilding) => {
      for (const id of ids) this.#remove(tables, id, isBuilding);
    });
  }

  /** Starts an empty generation beside the current one; drops one that was left unfinished. */
  beginRebuild(): void {
    this.#generation = this.#db
      .transaction(() => {
        const unfinished = Number(readMeta(this.#db, 'building') ?? 0);
        if (unfinished > 0) dropTables(this.#db, tablesOf(unfinished));
        const next = Math.max(currentTables(this.#db).generation, unfinished) + 1;
        createTables(this.#db, tablesOf(next));
        setMerging(this.#db, tablesOf(next), false);
        writeMeta(this.#db, 'building', String(next));
        return next;
      })
      .immediate();
    this.#waiting = [];
    this.#postings = new PostingsBatch();
  }

  /** Adds to the new generation, now or with the next documents, what no one wrote or removed since it began. */
  addToRebuild(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#waiting.push(prepareDocument(document));
    if (this.#waiting.length >= REBUILD_BATCH) this.#db.transaction(() => this.#writeWaiting()).immediate();
  }

  /** Makes the new generation the current one, at once for every reader; returns its number of documents. */
  finishRebuild(): number {
    const tables = tablesOf(this.#generation);
    this.#db
      .transaction(() => {
        this.#writeWaiting();
        this.#postings.write(this.#db, tables);
        setMerging(this.#db, tables, true);
      })
      .immediate();
    mergeEverything(this.#db, tables);
    return this.#db
      .transaction(() => {
        this.#checkGeneration();
        const old = currentTables(this.#db);
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

  /** @throws when another process began a rebuild since this one did, which ended it. */
  #checkGeneration(): void {
    if (Number(readMeta(this.#db, 'building') ?? 0) !== this.#generation)
      throw new Error('another process began to rebuild the search index meanwhile: this rebuild ends here');
  }

  #writeWaiting(): void {
    this.#checkGeneration();
    const tables = tablesOf(this.#generation);
    const isTouched = this.#db.prepare(`SELECT 1 FROM ${tables.touched} WHERE doc_id = ?`).pluck();
    const fresh = this.#waiting.filter((entry) => isTouched.get(entry.id) === undefined);
    const insert = documentInserter(this.#db, tables);
    for (const entry of fresh) {
      removeDocument(this.#db, tables, entry.id);
      this.#postings.add(insert(entry), entry.terms);
    }
    countWords(this.#db, tables, fresh, 1);
    if (this.#postings.documents >= POSTINGS_BATCH) this.#postings.write(this.#db, tables);
    this.#waiting = [];
  }

  #remove(tables: Tables, id: string, isBuilding: boolean): void {
    const ordinal = removeDocument(this.#db, tables, id);
    if (isBuilding) touch(this.#db, tables, id);
    else if (ordinal !== null) this.#log(ordinal);
  }

  #log(ordinal: number): void {
    this.#db.prepare('INSERT INTO log(doc) VALUES(?)').run(ordinal + 1);
  }

  /** Runs a change on the current generation, and on the one being built. */
  #write(change: (tables: Tables, isBuilding: boolean) => void): void {
    this.#db
      .transaction(() => {
        change(currentTables(this.#db), false);
        const building = readMeta(this.#db, 'building');
        if (building !== null) change(tablesOf(Number(building)), true);
        this.#db.prepare('DELETE FROM log WHERE seq <= (SELECT max(seq) FROM log) - ?').run(LOG_KEPT);
      })
      .immediate();
  }
}

function touch(db: Db, tables: Tables, id: string): void {
  db.prepare(`INSERT OR IGNORE INTO ${tables.touched}(doc_id) VALUES(?)`).run(id);
}

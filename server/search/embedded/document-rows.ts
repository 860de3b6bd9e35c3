import { facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import { analyseDocument, FIELD_NAMES } from '../fields.ts';
import { weighTerms } from './postings.ts';
import type { Db, Tables } from './schema.ts';
import { packDocument, unpackDocument } from './stored-document.ts';

/** What is written of one document, worked out before the transaction begins. */
export interface Prepared {
  readonly id: string;
  readonly row: string;
  readonly body: Buffer;
  /** Text of each field for the two full-text tables. */
  readonly stems: readonly string[];
  readonly exact: readonly string[];
  /** Number of words in `stems`. */
  readonly words: number;
  readonly terms: ReadonlyMap<string, number>;
  /** Words that a misspelling may be corrected to. */
  readonly vocabulary: readonly string[];
}

const SUGGESTABLE = /^[a-z]{4,24}$/;

export function prepareDocument(document: SearchDocument): Prepared {
  const analysed = analyseDocument(document);
  const fields = FIELD_NAMES.map((name) => analysed[name]);
  return {
    id: document.id,
    row: JSON.stringify(facetRow(document)),
    body: packDocument(document),
    stems: fields.map(({ stems, concepts }) => [...stems, ...concepts].join(' ')),
    exact: fields.map(({ exact }) => exact.join(' ')),
    words: fields.reduce((sum, { stems, concepts }) => sum + stems.length + concepts.length, 0),
    terms: weighTerms(analysed),
    vocabulary: [...new Set(fields.flatMap(({ exact }) => exact))].filter((word) => SUGGESTABLE.test(word)),
  };
}

/** Writes documents that are not there, their postings and vocabulary aside; gives the ordinal of each. */
export function documentInserter(db: Db, tables: Tables): (entry: Prepared) => number {
  const places = FIELD_NAMES.map(() => '?').join(', ');
  const intoText = (table: string) =>
    db.prepare(`INSERT INTO ${table}(rowid, ${FIELD_NAMES.join(', ')}) VALUES(?, ${places})`);
  const [intoStems, intoExact] = [intoText(tables.stems), intoText(tables.exact)];
  const intoDocs = db.prepare(`INSERT INTO ${tables.docs}(doc_id, row, words, body) VALUES(?, ?, ?, ?)`);
  return ({ id, row, words, body, stems, exact }) => {
    const { lastInsertRowid } = intoDocs.run(id, row, words, body);
    intoStems.run(lastInsertRowid, ...stems);
    intoExact.run(lastInsertRowid, ...exact);
    return Number(lastInsertRowid) - 1;
  };
}

/**
 * Removes a document; returns its ordinal, or null when it is not there. Its postings stay: no other document ever gets the ordinal,
 * and readers leave out those that have no document.
 */
export function removeDocument(db: Db, tables: Tables, id: string): number | null {
  const found = db.prepare(`SELECT id, body FROM ${tables.docs} WHERE doc_id = ?`).get(id);
  if (!isStoredRow(found)) return null;
  countWords(db, tables, [prepareDocument(unpackDocument(found.body))], -1);
  for (const table of [tables.stems, tables.exact]) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(found.id);
  db.prepare(`DELETE FROM ${tables.docs} WHERE id = ?`).run(found.id);
  return found.id - 1;
}

function isStoredRow(value: unknown): value is { readonly id: number; readonly body: Buffer } {
  return typeof value === 'object' && value !== null && 'body' in value && Buffer.isBuffer(value.body);
}

/** Adds to (or takes from) the number of documents that each word is in. */
export function countWords(db: Db, tables: Tables, entries: readonly Prepared[], by: 1 | -1): void {
  const counts = new Map<string, number>();
  for (const { vocabulary } of entries) for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + by);
  const add = db.prepare(
    `INSERT INTO ${tables.vocabulary}(term, documents) VALUES(?, ?) ON CONFLICT(term) DO UPDATE SET documents = documents + excluded.documents`,
  );
  for (const word of [...counts.keys()].sort()) add.run(word, counts.get(word));
}

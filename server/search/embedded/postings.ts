import { DocSet } from '../doc-set.ts';
import { type AnalysedDocument, FIELD_NAMES, FIELD_WEIGHTS } from '../fields.ts';
import { decodePostings, joinPostings, type Postings, PostingsEncoder } from './postings-codec.ts';
import type { Db, Tables } from './schema.ts';

/** Weights of fields have one decimal; postings hold tenths. */
export const WEIGHT_SCALE = 10;
/** A list shorter than this, in bytes, grows with the next write; a longer one gets a neighbour. */
const FULL = 1024;

/** Stems and thesaurus entries of a document, each with the sum of the weights of the fields where it stands, in tenths. */
export function weighTerms(analysed: AnalysedDocument): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const name of FIELD_NAMES) {
    const weight = Math.round(FIELD_WEIGHTS[name] * WEIGHT_SCALE);
    const { stems, concepts } = analysed[name];
    for (const term of stems) weights.set(term, (weights.get(term) ?? 0) + weight);
    for (const term of concepts) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}

/** Postings of documents that are written together. */
export class PostingsBatch {
  readonly #lists = new Map<string, PostingsEncoder>();
  #documents = 0;

  get documents(): number {
    return this.#documents;
  }

  /** Ordinals come in ascending order. */
  add(ordinal: number, terms: ReadonlyMap<string, number>): void {
    this.#documents++;
    for (const [term, weight] of terms) {
      let list = this.#lists.get(term);
      if (!list) {
        list = new PostingsEncoder(ordinal);
        this.#lists.set(term, list);
      }
      list.add(ordinal, weight);
    }
  }

  /** Adds every list to the table, in the order of its key, and forgets them. */
  write(db: Db, { postings }: Tables): void {
    const lastOf = db
      .prepare(`SELECT first, last, documents, data FROM ${postings} WHERE term = ? ORDER BY first DESC LIMIT 1`)
      .raw();
    const put = db.prepare(
      `INSERT OR REPLACE INTO ${postings}(term, first, last, documents, data) VALUES(?, ?, ?, ?, ?)`,
    );
    for (const term of [...this.#lists.keys()].sort()) {
      const list = this.#lists.get(term);
      if (!list) continue;
      const known = lastOf.get(term) as [first: number, last: number, documents: number, data: Buffer] | undefined;
      if (known && known[3].length < FULL && known[1] < list.first) {
        const [first, last, documents, data] = known;
        const joined = joinPostings(data, list.first - last, list.bytes());
        put.run(term, first, list.last, documents + list.documents, joined);
      } else {
        put.run(term, list.first, list.last, list.documents, list.bytes());
      }
    }
    this.#lists.clear();
    this.#documents = 0;
  }
}

type StoredList = readonly [first: number, documents: number, data: Buffer];

/** Reads postings, each word once. Removed documents may still be in them. */
export class PostingsReader {
  readonly #db: Db;
  readonly #table: string;
  readonly #all: DocSet;
  readonly #known = new Map<string, Postings>();
  readonly #sets = new Map<string, DocSet>();

  /** `all`: every document that is there. */
  constructor(db: Db, { postings }: Tables, all: DocSet) {
    this.#db = db;
    this.#table = postings;
    this.#all = all;
  }

  of(term: string): Postings {
    const known = this.#known.get(term);
    if (known) return known;
    const lists = this.#db
      .prepare(`SELECT first, documents, data FROM ${this.#table} WHERE term = ?`)
      .raw()
      .all(term) as StoredList[];
    const documents = lists.reduce((sum, list) => sum + list[1], 0);
    const postings = { ordinals: new Int32Array(documents), weights: new Int32Array(documents) };
    let at = 0;
    for (const [first, , data] of lists) at = decodePostings(data, first, postings, at);
    this.#known.set(term, postings);
    return postings;
  }

  /** For each document, the weight of the words of the side index that begin so, all together. */
  weightsOfStart(start: string): Int32Array {
    const weights = new Int32Array(this.#all.capacity);
    const lists = this.#db
      .prepare(`SELECT first, documents, data FROM ${this.#table} WHERE term >= ? AND term < ?`)
      .raw()
      .iterate(start, `${start}\uffff`) as IterableIterator<StoredList>;
    for (const [first, documents, data] of lists) {
      const list = { ordinals: new Int32Array(documents), weights: new Int32Array(documents) };
      decodePostings(data, first, list, 0);
      for (let i = 0; i < documents; i++) {
        const ordinal = list.ordinals[i] ?? 0;
        weights[ordinal] = (weights[ordinal] ?? 0) + (list.weights[i] ?? 0);
      }
    }
    return weights;
  }

  /** The documents of a word among all that are there. */
  holding(term: string): DocSet {
    const known = this.#sets.get(term);
    if (known) return known;
    const { ordinals } = this.of(term);
    const set = new DocSet(this.#all.capacity);
    for (let i = 0; i < ordinals.length; i++) set.add(ordinals[i] ?? 0);
    const holding = set.and(this.#all);
    this.#sets.set(term, holding);
    return holding;
  }
}

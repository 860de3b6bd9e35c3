import { type AnswerEngine, answer, answerFacet, answerIds, answerSet } from '../answer.ts';
import { Columns } from '../columns/columns.ts';
import type { FacetRow } from '../columns/facet-row.ts';
import { DocSet } from '../doc-set.ts';
import type { SearchDocument } from '../document.ts';
import { stem } from '../normalise.ts';
import type { QueryNode } from '../query-ast.ts';
import type { FacetName, FacetValue, OnPage, SearchRequest, SearchResponse } from '../search-index.ts';
import { orderByLikeness, tellingWords, weighWords } from '../similar.ts';
import { ftsExpression, ftsTable } from './fts-expression.ts';
import { FullTextReader } from './full-text.ts';
import { DocumentLengths } from './impact.ts';
import { knownWords } from './known-words.ts';
import { findPostedTerm, findWordStart, nativeKey } from './native.ts';
import type { KnownNumbers, NumberedSet } from './numbering.ts';
import { PostingsReader } from './postings.ts';
import { addTerms, bestScores, type RankScope, rankNodes } from './rank.ts';
import { currentTables, type Db, openIndexFile, type Tables, tablesOf } from './schema.ts';
import { unpackDocument } from './stored-document.ts';

const SIMILAR_CANDIDATES = 60;
/** About ten seconds of reading: nothing answers such a query faster. */
const MOST_VERIFIED = 20_000;

type DocumentRow = readonly [id: number, row: string, words: number];

/** A read connection with its columns in memory, brought up to date before each question. Questions run one after the other. */
export class IndexReader {
  readonly #db: Db;
  #columns = new Columns();
  #lengths = new DocumentLengths();
  #tables: Tables = tablesOf(0);
  #seq = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#db = openIndexFile(path);
  }

  search(request: SearchRequest, onPage?: OnPage): Promise<SearchResponse> {
    return this.#ask(() => answer(request, this.#columns, this.#engine(request.sort === 'relevance'), onPage));
  }

  ids(request: SearchRequest): Promise<readonly string[]> {
    return this.#ask(() => answerIds(request, this.#columns, this.#engine()));
  }

  find(request: SearchRequest, known: KnownNumbers): Promise<NumberedSet> {
    return this.#ask(async () => {
      const { words } = await answerSet(request, this.#columns, this.#engine());
      const { generation } = this.#tables;
      const first = known.generation === generation ? Math.min(known.length, this.#columns.capacity) : 0;
      return { generation, first, ids: this.#columns.idsFrom(first), words };
    });
  }

  searchFacet(request: SearchRequest, facet: FacetName, text: string): Promise<readonly FacetValue[]> {
    return this.#ask(() => answerFacet(request, facet, text, this.#columns, this.#engine()));
  }

  similar(id: string, limit: number): Promise<readonly string[]> {
    return this.#ask(async () => this.#similar(id, limit));
  }

  count(): Promise<number> {
    return this.#ask(async () => this.#columns.size);
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#db.close();
  }

  /** Everything inside sees one state of the file. */
  #ask<T>(question: () => Promise<T>): Promise<T> {
    const run = async () => {
      this.#db.exec('BEGIN');
      try {
        this.#refresh();
        return await question();
      } finally {
        this.#db.exec('COMMIT');
      }
    };
    const asked = this.#queue.then(run, run);
    this.#queue = asked.catch(() => undefined);
    return asked;
  }

  #refresh(): void {
    const tables = currentTables(this.#db);
    const last = Number(this.#db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'log'").pluck().get() ?? 0);
    const first = Number(this.#db.prepare('SELECT min(seq) FROM log').pluck().get() ?? last + 1);
    if (tables.generation !== this.#tables.generation || first > this.#seq + 1) {
      this.#tables = tables;
      this.#reload();
    } else if (last > this.#seq) {
      this.#catchUp();
    }
    this.#seq = last;
  }

  #reload(): void {
    this.#columns = new Columns();
    this.#lengths = new DocumentLengths();
    for (const row of this.#db.prepare(`SELECT id, row, words FROM ${this.#tables.docs}`).raw().iterate()) {
      this.#put(row as DocumentRow);
    }
  }

  #catchUp(): void {
    const changed = this.#db.prepare('SELECT DISTINCT doc FROM log WHERE seq > ?').pluck().all(this.#seq) as number[];
    const rowOf = this.#db.prepare(`SELECT id, row, words FROM ${this.#tables.docs} WHERE id = ?`).raw();
    for (const id of changed) {
      this.#columns.delete(id - 1);
      this.#lengths.delete(id - 1);
    }
    for (const id of changed) {
      const row = rowOf.get(id) as DocumentRow | undefined;
      if (row) this.#put(row);
    }
  }

  #put([id, row, words]: DocumentRow): void {
    this.#columns.put(id - 1, JSON.parse(row) as FacetRow);
    this.#lengths.put(id - 1, words);
  }

  #engine(isRanked = false): AnswerEngine {
    const scope = this.#scope(isRanked);
    return {
      name: 'embedded',
      nativeKey,
      match: async (node) => this.#match(node, scope),
      widen: (node) => node,
      mostVerified: MOST_VERIFIED,
      read: async (ordinals) => this.#read(ordinals),
      rank: async (root, _matched, wanted, limit) => rankNodes(scope, root, wanted, limit),
      words: knownWords(this.#db, this.#tables, scope.postings, scope.all, (ordinals) => this.#read(ordinals)),
    };
  }

  #scope(isRanked: boolean): RankScope {
    const all = this.#columns.all();
    return {
      fullText: new FullTextReader(this.#db, this.#tables, isRanked),
      postings: new PostingsReader(this.#db, this.#tables, all),
      lengths: this.#lengths,
      all,
    };
  }

  #match(node: QueryNode, { fullText, postings, all }: RankScope): DocSet {
    const term = findPostedTerm(node);
    if (term !== null) return postings.holding(term);
    const start = findWordStart(node);
    if (start !== null) return fullText.matchStart(start, all.capacity);
    return fullText.match({ table: ftsTable(node) ?? 'stems', expression: ftsExpression(node) }, all.capacity);
  }

  #read(ordinals: readonly number[]): SearchDocument[] {
    const bodyOf = this.#db.prepare(`SELECT body FROM ${this.#tables.docs} WHERE id = ?`).pluck();
    return ordinals.map((ordinal) => {
      const body = bodyOf.get(ordinal + 1);
      if (!Buffer.isBuffer(body)) throw new Error(`the search index lost document ${ordinal + 1}: run "reindex"`);
      return unpackDocument(body);
    });
  }

  #similar(id: string, limit: number): readonly string[] {
    const ordinal = this.#columns.findOrdinal(id);
    const document = ordinal === null ? undefined : this.#read([ordinal])[0];
    if (ordinal === null || !document) return [];
    const weights = weighWords(document);
    const frequency = this.#db.prepare(`SELECT documents FROM ${this.#tables.vocabulary} WHERE term = ?`).pluck();
    const documentsWith = new Map([...weights.keys()].map((word) => [word, Number(frequency.get(word) ?? 0)]));
    const words = tellingWords(weights, documentsWith, this.#columns.size).map(([word]) => word);
    const scope = this.#scope(true);
    const scores = new Float64Array(scope.all.capacity);
    addTerms(scope, scores, [...new Set(words.map(stem))]);
    const likest = bestScores(scores, scope.all.andNot(DocSet.of(scope.all.capacity, [ordinal])), SIMILAR_CANDIDATES);
    const likeness = new Map(likest.map((other) => [other, scores[other] ?? 0]));
    return orderByLikeness(this.#columns, ordinal, likeness, limit);
  }
}

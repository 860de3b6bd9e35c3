import { DocSet } from '../doc-set.ts';
import type { FtsTable } from './fts-expression.ts';
import type { Db, Tables } from './schema.ts';

/** A query of one full-text table. */
export interface FullTextQuery {
  readonly table: FtsTable;
  readonly expression: string;
}

/** Documents that a query finds, with the bm25 of each when it was asked for. */
interface Found {
  readonly ids: readonly number[];
  readonly scores: readonly number[] | null;
}

/** Scores leave SQLite as whole numbers, which are written and read faster. */
const SCORE_SCALE = 1e12;

/** Runs full-text queries, each once, with scores when the answer is to be ranked: FTS5 goes through the places of a phrase for either. */
export class FullTextReader {
  readonly #db: Db;
  readonly #tables: Tables;
  readonly #isRanked: boolean;
  readonly #known = new Map<string, Found>();

  constructor(db: Db, tables: Tables, isRanked: boolean) {
    this.#db = db;
    this.#tables = tables;
    this.#isRanked = isRanked;
  }

  match(query: FullTextQuery, capacity: number): DocSet {
    return toSet(this.#find(query, this.#isRanked), capacity);
  }

  /** Documents with a word, as it is written, that begins so (letters and digits only); nobody asks FTS5 for their bm25. */
  matchStart(start: string, capacity: number): DocSet {
    return toSet(this.#find({ table: 'exact', expression: `"${start}" *` }, false), capacity);
  }

  /** Adds the bm25 of the query to the scores of its documents. */
  addScores(query: FullTextQuery, scores: Float64Array): void {
    const found = this.#find(query, true);
    found.ids.forEach((id, i) => {
      scores[id - 1] = (scores[id - 1] ?? 0) + (found.scores?.[i] ?? 0) / SCORE_SCALE;
    });
  }

  #find(query: FullTextQuery, isRanked: boolean): Found {
    const key = `${query.table} ${query.expression}`;
    const known = this.#known.get(key);
    if (known && (known.scores !== null || !isRanked)) return known;
    const table = this.#tables[query.table];
    const score = isRanked ? `json_group_array(CAST(rank * -${SCORE_SCALE} AS INTEGER))` : 'NULL';
    const [ids, scores] = this.#db
      .prepare(`SELECT json_group_array(rowid), ${score} FROM ${table} WHERE ${table} MATCH ?`)
      .raw()
      .get(query.expression) as [ids: string, scores: string | null];
    const found = {
      ids: JSON.parse(ids) as number[],
      scores: scores === null ? null : (JSON.parse(scores) as number[]),
    };
    this.#known.set(key, found);
    return found;
  }
}

function toSet({ ids }: Found, capacity: number): DocSet {
  const set = new DocSet(capacity);
  for (const id of ids) set.add(id - 1);
  return set;
}

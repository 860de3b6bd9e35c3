import type { KnownWords } from '../corrections.ts';
import type { DocSet } from '../doc-set.ts';
import type { SearchDocument } from '../document.ts';
import { stem } from '../normalise.ts';
import { spelledInMost } from '../spelled-in.ts';
import { type CountedWord, leastDocuments, nearForms } from '../spelling.ts';
import type { PostingsReader } from './postings.ts';
import type { Db, Tables } from './schema.ts';

/** Two errors are looked for among the words that begin alike: few get the first letters wrong, and all others need not be read. */
const SAME_START = 2;
/** Documents that are asked how a word is written. */
const WITNESSES = 3;

/**
 * The words of the index, as its tables have them at the moment: nothing is kept in memory, so nothing has to be read again after a
 * write. All words one error away are a few hundred forms, looked up in one query; those two errors away are a range of the table.
 */
export function knownWords(
  db: Db,
  tables: Tables,
  postings: PostingsReader,
  all: DocSet,
  read: (ordinals: readonly number[]) => readonly SearchDocument[],
): KnownWords {
  const least = leastDocuments(all.count());
  return {
    least,
    has: async (folded) => postings.holding(stem(folded)).count() > 0,
    near: async (folded, edits) =>
      edits === 1 ? oneEditAway(db, tables, folded, least) : alike(db, tables, folded, least),
    count: async (folded) => countStems(db, tables, folded),
    together: async (folded) => holding(db, tables, folded, 1).length > 0,
    write: async (folded) => spelledInMost(read(holding(db, tables, folded, WITNESSES).map((id) => id - 1)), folded),
  };
}

function oneEditAway(db: Db, { vocabulary }: Tables, folded: string, least: number): readonly CountedWord[] {
  return db
    .prepare<[string, number], CountedWord>(
      `SELECT term AS word, documents FROM json_each(?) CROSS JOIN ${vocabulary} ON term = value WHERE documents >= ?`,
    )
    .all(JSON.stringify(nearForms(folded)), least);
}

function alike(db: Db, { vocabulary }: Tables, folded: string, least: number): readonly CountedWord[] {
  const start = folded.slice(0, SAME_START);
  return db
    .prepare<[string, string, number, number, number], CountedWord>(
      `SELECT term AS word, documents FROM ${vocabulary} WHERE term >= ? AND term < ? AND documents >= ? AND length(term) BETWEEN ? AND ?`,
    )
    .all(start, `${start}{`, least, folded.length - 2, folded.length + 2);
}

/** Words of three letters are in no vocabulary, so their postings are counted. */
function countStems(db: Db, { postings }: Tables, words: readonly string[]): ReadonlyMap<string, number> {
  const counts = db
    .prepare<[string], CountedWord>(
      `SELECT term AS word, sum(documents) AS documents FROM json_each(?) CROSS JOIN ${postings} ON term = value GROUP BY term`,
    )
    .all(JSON.stringify([...new Set(words.map(stem))]));
  const byStem = new Map(counts.map(({ word, documents }) => [word, documents]));
  return new Map(words.map((word) => [word, byStem.get(stem(word)) ?? 0]));
}

/** Some documents in which the words stand side by side. */
function holding(db: Db, { exact }: Tables, words: readonly string[], limit: number): readonly number[] {
  return db
    .prepare<[string, number], number>(`SELECT rowid FROM ${exact} WHERE ${exact} MATCH ? LIMIT ?`)
    .pluck()
    .all(`"${words.join(' ')}"`, limit);
}

import type { SearchDocument } from '../document.ts';
import { spelledIn } from '../spelled-in.ts';
import {
  buildSpeller,
  checkableWords,
  leastDocuments,
  replaceWords,
  type Speller,
  type Vocabulary,
} from '../spelling.ts';
import type { Db, Tables } from './schema.ts';

/** Writes after which the words known to the speller are read again. */
const STALE_AFTER = 500;

export class VocabularyCache {
  #speller: Speller | null = null;
  #generation = 0;
  #seq = 0;

  speller(db: Db, tables: Tables, seq: number, documents: number): Speller {
    const isFresh = tables.generation === this.#generation && seq - this.#seq < STALE_AFTER;
    if (this.#speller && isFresh) return this.#speller;
    const rows = db
      .prepare(`SELECT term, documents FROM ${tables.vocabulary} WHERE documents >= ?`)
      .raw()
      .all(leastDocuments(documents)) as Vocabulary;
    this.#speller = buildSpeller(rows);
    this.#generation = tables.generation;
    this.#seq = seq;
    return this.#speller;
  }
}

/** The query with each unknown word replaced by the closest known one as documents spell it, or null when nothing helps. */
export function suggestSpelling(
  q: string,
  speller: Speller,
  exampleOf: (word: string) => SearchDocument | null,
): string | null {
  const replacements = checkableWords(q).flatMap((word) => {
    const [best] = speller.has(word.folded) ? [] : speller.candidates(word.folded);
    return best === undefined ? [] : [{ ...word, by: spelledIn(exampleOf(best), best) }];
  });
  return replacements.length > 0 ? replaceWords(q, replacements) : null;
}

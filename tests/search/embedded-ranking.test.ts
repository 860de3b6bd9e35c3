import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { syntheticDocument, wordOfRank } from '../bench/search-corpus.ts';
import { request, stream } from './support/documents.ts';

const DOCUMENTS = Array.from({ length: 60 }, (_, at) => syntheticDocument(at));
const folder = mkdtempSync(join(tmpdir(), 'dispositif-ranking-'));
const path = join(folder, 'index.db');

/** The best ten of FTS5's own bm25, which the side index stands in for. */
function bestOfFts5(expression: string): readonly string[] {
  const db = new Sqlite(path, { readonly: true });
  const generation = String(db.prepare("SELECT value FROM meta WHERE key = 'generation'").pluck().get());
  const [stems, docs] = [`stems_${generation}`, `docs_${generation}`];
  const ids = db
    .prepare(
      `SELECT doc_id FROM ${stems} JOIN ${docs} ON ${docs}.id = ${stems}.rowid WHERE ${stems} MATCH ? ORDER BY rank LIMIT 10`,
    )
    .pluck()
    .all(expression) as string[];
  db.close();
  return ids;
}

describe('the order of the side index', () => {
  let index: SearchIndex;

  beforeAll(async () => {
    index = await openEmbeddedIndex({ path, readers: 0 });
    await index.rebuild(stream(DOCUMENTS.slice(0, 40)));
    await index.upsert(DOCUMENTS.slice(40));
  });
  afterAll(async () => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const best = async (q: string) => (await index.search(request({ q, size: 10 }))).hits.map((hit) => hit.id);
  const made = (first: number) => Array.from({ length: 12 }, (_, i) => wordOfRank(first + i * 7));

  it('is that of bm25 for one word', async () => {
    for (const word of made(120))
      expect({ word, ids: await best(word) }).toEqual({ word, ids: bestOfFts5(`"${word}"`) });
  });

  it('is that of bm25 for two words, both or either', async () => {
    for (const [i, word] of made(120).entries()) {
      const other = wordOfRank(130 + i);
      expect({ word, other, ids: await best(`${word} ${other}`) }).toEqual({
        word,
        other,
        ids: bestOfFts5(`"${word}" AND "${other}"`),
      });
      expect({ word, other, ids: await best(`${word} OU ${other}`) }).toEqual({
        word,
        other,
        ids: bestOfFts5(`"${word}" OR "${other}"`),
      });
    }
  });
});

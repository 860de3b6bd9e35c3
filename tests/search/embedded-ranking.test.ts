import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../server/search/document.ts';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { syntheticDocument, wordOfRank } from '../bench/search-corpus.ts';
import { judgment, request, stream } from './support/documents.ts';

const DOCUMENTS = Array.from({ length: 60 }, (_, at) => syntheticDocument(at));
const folder = mkdtempSync(join(tmpdir(), 'dispositif-ranking-'));
const path = join(folder, 'index.db');

/** The best ten of FTS5's own bm25, which the side index stands in for. */
function bestOfFts5(expression: string, table: 'stems' | 'exact' = 'stems'): readonly string[] {
  const db = new Sqlite(path, { readonly: true });
  const generation = String(db.prepare("SELECT value FROM meta WHERE key = 'generation'").pluck().get());
  const [words, docs] = [`${table}_${generation}`, `docs_${generation}`];
  const ids = db
    .prepare(
      `SELECT doc_id FROM ${words} JOIN ${docs} ON ${docs}.id = ${words}.rowid WHERE ${words} MATCH ? ORDER BY rank LIMIT 10`,
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

  it('is nearly that of bm25 for the start of a word, alone and beside a word', async () => {
    for (const word of made(500).map((long) => long.slice(0, 6))) {
      const ids = bestOfFts5(`"${word}" *`, 'exact');
      const shared = (await best(`${word}*`)).filter((id) => ids.includes(id));
      expect({ word, isLike: shared.length >= ids.length * 0.8 }).toEqual({ word, isLike: true });
    }
    const [start, other] = [wordOfRank(500).slice(0, 6), wordOfRank(130)];
    const found = await best(`${start}* ${other}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await best(`${other} ${start}*`));
  });
});

describe('the start of a word', () => {
  const bestOf = async (documents: readonly SearchDocument[], q: string) => {
    const own = mkdtempSync(join(tmpdir(), 'dispositif-starts-'));
    const index = await openEmbeddedIndex({ path: join(own, 'index.db'), readers: 0 });
    await index.rebuild(stream(documents));
    const { hits } = await index.search(request({ q }));
    await index.close();
    rmSync(own, { recursive: true, force: true });
    return hits.map((hit) => hit.id);
  };
  const filler = 'Le tribunal rappelle les faits de la cause et les moyens des parties avant de statuer.';

  it('ranks the title above the text, and more of its words above fewer', async () => {
    const documents = [
      judgment('once', { reasons: `${filler} Un hébergeur répond.` }),
      judgment('twice', { reasons: `${filler} Un hébergeur et un hébergement.` }),
      judgment('title', { reasons: filler }, { title: 'Hébergeurs' }),
      judgment('none', { reasons: filler }),
      ...['x', 'y', 'z', 'w'].map((id) => judgment(id, { reasons: filler })),
    ];
    expect(await bestOf(documents, 'héberg*')).toEqual(['title', 'twice', 'once']);
  });

  it('finds and ranks words whose stem begins otherwise', async () => {
    const documents = [
      judgment('eyes', { reasons: `${filler} Les yeux.` }),
      judgment('oak', { reasons: `${filler.repeat(20)} Une yeuse.` }),
      ...['x', 'y', 'z', 'w', 'v'].map((id) => judgment(id, { reasons: filler })),
    ];
    expect(await bestOf(documents, 'yeu*')).toEqual(['eyes', 'oak']);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catchUp, rebuild } from '../../server/engines.ts';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import { writeInWorker } from '../../server/search/embedded/worker-client.ts';
import { openStore } from '../../server/store/store.ts';
import { judgment, request } from './support/documents.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dispositif-damage-'));
  path = join(folder, 'search.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeOtherTables(): void {
  const db = new Sqlite(path);
  db.exec('CREATE TABLE meta(name TEXT)');
  db.close();
}

async function cutShort(): Promise<void> {
  const index = await openEmbeddedIndex({ path, readers: 0 });
  await index.upsert([judgment('a', {})]);
  await index.close();
  writeFileSync(path, readFileSync(path).subarray(0, 10_000));
}

describe('an index file that cannot be used', () => {
  it.each<[string, () => void | Promise<void>, number]>([
    ['holds something else', () => writeFileSync(path, 'garbage\n'), 0],
    ['holds something else, seen with workers', () => writeFileSync(path, 'garbage\n'), 1],
    ['has the tables of another program', writeOtherTables, 0],
    ['was cut short', cutShort, 0],
  ])('is set aside and replaced when it %s', async (_, damage, readers) => {
    await damage();
    const bytes = readFileSync(path);
    const told: string[] = [];
    const index = await openEmbeddedIndex({ path, readers, tell: (line) => told.push(line) });
    expect(told).toEqual([expect.stringMatching(/search\.sqlite cannot be used \(.+\): it is kept as .*built anew/)]);
    const kept = readdirSync(folder).filter((name) => /^search\.sqlite\.damaged-\d{8}T\d{6}Z$/.test(name));
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(folder, kept[0] ?? '')).length).toBe(bytes.length);
    expect(await index.isStale()).toBe(true);
    await index.upsert([judgment('b', { reasons: 'accalmie' })]);
    expect((await index.search(request({ q: 'accalmie' }))).total).toBe(1);
    await index.close();
  });

  it('is built anew from the store by the next catching up, and by a reindexing', async () => {
    const store = await openStore(':memory:');
    for (const build of [
      (index: Awaited<ReturnType<typeof openEmbeddedIndex>>) => catchUp(index, store, () => new Date()),
      (index: Awaited<ReturnType<typeof openEmbeddedIndex>>) => rebuild(index, store),
    ]) {
      writeFileSync(path, 'garbage\n');
      const index = await openEmbeddedIndex({ path, readers: 0, tell: () => {} });
      await build(index);
      expect(await index.isStale()).toBe(false);
      await index.close();
    }
    await store.close();
  });

  it('leaves a good file alone', async () => {
    const told: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      await (await openEmbeddedIndex({ path, readers: 0, tell: (line) => told.push(line) })).close();
    }
    expect(told).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('that a worker cannot open is told with its message', async () => {
    writeFileSync(path, 'garbage\n');
    const failure = await writeInWorker(path)
      .isStale()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toContain('file is not a database');
  });
});

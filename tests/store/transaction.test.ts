import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../server/store/store.ts';

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'store.sqlite');
  store = await openStore(path);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a transaction', () => {
  it('has its turn from its first read on: nobody writes between what it read and what it writes', async () => {
    const other = new Sqlite(path, { timeout: 0 });
    await store.transaction(async (tx) => {
      await tx.countStore();
      expect(() => other.exec("INSERT INTO redirects VALUES ('a', 'b')")).toThrow('locked');
      await tx.saveText('h', 'texte');
    });
    other.exec("INSERT INTO redirects VALUES ('a', 'b')");
    other.close();
    expect(await store.findText('h')).toBe('texte');
  });

  it('leaves nothing of work that fails', async () => {
    const failing = store.transaction(async (tx) => {
      await tx.saveText('h', 'texte');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(store.findText('h')).rejects.toThrow();
  });
});

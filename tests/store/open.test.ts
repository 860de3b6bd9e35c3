import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/store/open.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dispositif-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
if (isRoot) console.warn('A folder without rights is not tried: root may write everywhere.');

async function messageOf(path: string): Promise<string> {
  try {
    await (await openDatabase(path)).destroy();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'it opened';
}

describe('a store that does not open', () => {
  it('is named, said to be damaged, and left as it was', async () => {
    const path = join(folder, 'dispositif.sqlite');
    writeFileSync(path, 'garbage\n');
    const message = await messageOf(path);
    expect(message).toContain(`the store ${path} is damaged (file is not a database)`);
    expect(message).toContain('restore a backup');
    expect(readFileSync(path, 'utf8')).toBe('garbage\n');
  });

  it('is said to be damaged when it was cut short', async () => {
    const path = join(folder, 'dispositif.sqlite');
    await (await openDatabase(path)).destroy();
    writeFileSync(path, readFileSync(path).subarray(0, 10_000));
    expect(await messageOf(path)).toMatch(/is damaged .*restore a backup/);
  });

  it.each([
    ['the data folder', 'data', 'data'],
    ['a folder above it', 'data', 'data/deep'],
  ])('names the data folder and DATA_DIR when a file is in the place of %s', async (_, file, dataDir) => {
    writeFileSync(join(folder, file), '');
    const message = await messageOf(join(folder, dataDir, 'dispositif.sqlite'));
    expect(message).toContain(`the data folder ${join(folder, dataDir)} cannot be made`);
    expect(message).toContain('set DATA_DIR');
  });

  it('names the data folder and DATA_DIR when a folder is in the place of the store', async () => {
    mkdirSync(join(folder, 'dispositif.sqlite'));
    expect(await messageOf(join(folder, 'dispositif.sqlite'))).toMatch(new RegExp(`${folder} .*DATA_DIR`));
  });

  it.runIf(!isRoot)('names the data folder and DATA_DIR when it may not be written', async () => {
    chmodSync(folder, 0o500);
    const message = await messageOf(join(folder, 'dispositif.sqlite'));
    chmodSync(folder, 0o700);
    expect(message).toMatch(new RegExp(`${folder} .*DATA_DIR`));
  });
});

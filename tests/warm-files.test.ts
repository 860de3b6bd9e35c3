import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warmFiles } from '../server/warm-files.ts';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'warm-files-'));
const [large, small] = [join(folder, 'large'), join(folder, 'small')];

describe('files', () => {
  beforeAll(() => {
    writeFileSync(large, Buffer.alloc(3 * MEGABYTE + 7));
    writeFileSync(small, 'abc');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read to their end', async () => {
    expect(await warmFiles([large, small])).toBe(3 * MEGABYTE + 10);
  });

  it('are left alone when together they would fill more than half of the memory', async () => {
    expect(await warmFiles([large, small], { memory: 6 * MEGABYTE + 19 })).toBe(0);
    expect(await warmFiles([large, small], { memory: 6 * MEGABYTE + 20 })).toBe(3 * MEGABYTE + 10);
  });

  it('are left where they are when the server stops', async () => {
    expect(await warmFiles([large], { signal: AbortSignal.abort() })).toBe(0);
  });

  it('that cannot be read are told', async () => {
    await expect(warmFiles([join(folder, 'absent')])).rejects.toThrow(/absent/);
  });
});

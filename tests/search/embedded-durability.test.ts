import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import { judgment, request } from './support/documents.ts';

const WRITER = fileURLToPath(new URL('./support/write-until-killed.mts', import.meta.url));

/** Starts a writer, lets it acknowledge some writes, kills it without warning; returns the last one acknowledged. */
async function writeAndKill(path: string, mode: string, after: number): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, path, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = -1;
  await new Promise<void>((resolve) => {
    let buffered = '';
    writer.stdout.on('data', (chunk: Buffer) => {
      buffered += chunk.toString();
      const lines = buffered.split('\n');
      buffered = lines.pop() ?? '';
      last = Number(lines.at(-1) ?? last);
      if (last >= after) writer.kill('SIGKILL');
    });
    writer.once('exit', () => resolve());
  });
  return last;
}

describe('embedded index', () => {
  it.each(['upsert', 'rebuild'])('loses nothing acknowledged when killed during %s, and works on', async (mode) => {
    const folder = mkdtempSync(join(tmpdir(), 'dispositif-kill-'));
    const path = join(folder, 'index.db');
    for (const after of [7, 23, 41]) {
      const last = await writeAndKill(path, mode, after);
      const index = await openEmbeddedIndex({ path, readers: 0 });
      const { hits } = await index.search(request({ q: 'vent', size: 1000 }));
      const ids = new Set(hits.map((hit) => hit.id));
      expect(ids.size).toBe(hits.length);
      for (let at = 0; at <= last; at++) expect(ids).toContain(`k${at}`);
      for (const at of [0, last]) expect((await index.search(request({ q: `"numéro${at}"` }))).total).toBe(1);
      await index.upsert([judgment('after', { reasons: 'accalmie' })]);
      expect((await index.search(request({ q: 'accalmie' }))).total).toBe(1);
      await index.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('sees what another connection wrote, rebuilt or removed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dispositif-two-'));
    const path = join(folder, 'index.db');
    const [reader, writer] = [
      await openEmbeddedIndex({ path, readers: 0 }),
      await openEmbeddedIndex({ path, readers: 0 }),
    ];
    const ids = async () => (await reader.search(request({ sort: '-date' }))).hits.map((hit) => hit.id);
    await writer.upsert([judgment('a', {}), judgment('b', {})]);
    expect(await ids()).toEqual(['a', 'b']);
    await writer.remove(['a']);
    expect(await ids()).toEqual(['b']);
    await writer.rebuild(
      (async function* () {
        yield judgment('c', {});
      })(),
    );
    expect(await ids()).toEqual(['c']);
    await writer.upsert([judgment('d', {})]);
    expect(await ids()).toEqual(['c', 'd']);
    await Promise.all([reader.close(), writer.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
});

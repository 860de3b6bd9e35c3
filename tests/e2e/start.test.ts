import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dispositif-start-'));

interface Started {
  readonly process: ChildProcess;
  /** The line that says where to look. */
  readonly announcement: string;
  readonly origin: string;
  /** Everything told before that line. */
  readonly told: string;
}

function launch(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function started(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      told += chunk;
      const announcement = /^Dispositif is at (\S+).*$/m.exec(told);
      if (announcement) resolve({ process: child, announcement: announcement[0], origin: announcement[1] ?? '', told });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${told}`)));
  });
}

async function stop({ process: child }: Started): Promise<number | null> {
  child.removeAllListeners('exit');
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  return code;
}

describe('npm start', () => {
  let running: Started | null = null;

  afterEach(async () => {
    if (running) await stop(running);
    running = null;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('loads the samples once, says where to look and how to go on, and stops cleanly on Ctrl-C', async () => {
    running = await started(launch({}));
    expect(running.told).toContain('"source":"samples"');
    expect(running.announcement).toMatch(/^Dispositif is at http:\/\/localhost:\d+ \(\d+ samples; .*ingest files/);
    const found = await fetch(`${running.origin}/api/v1/judgments?q=harcèlement&type=criminal_fine`);
    expect(((await found.json()) as { total: number }).total).toBeGreaterThan(0);
    expect(await stop(running)).toBe(0);

    running = await started(launch({}));
    expect(running.told).not.toContain('"source":"samples"');
    expect((await fetch(`${running.origin}/health`)).status).toBe(200);
    expect(await stop(running)).toBe(0);
    running = null;
  }, 120_000);

  it('says which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(started(launch({ PORT: String(port) }))).rejects.toThrow(new RegExp(`${port}.*set PORT`, 's'));
    other.close();
  }, 60_000);

  it('names a setting that cannot be used', async () => {
    await expect(started(launch({ PORT: 'abc' }))).rejects.toThrow(/PORT="abc"/);
  }, 60_000);
});

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MeilisearchServer {
  readonly host: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** The program to start: MEILI_BIN, or `meilisearch` on the PATH; null when there is none. */
export function findMeilisearchBinary(): string | null {
  for (const candidate of [process.env.MEILI_BIN, 'meilisearch']) {
    if (!candidate) continue;
    try {
      execFileSync(candidate, ['--version'], { stdio: 'pipe' });
      return candidate;
    } catch (error) {
      if (candidate !== 'meilisearch') throw new Error(`MEILI_BIN (${candidate}) does not run`, { cause: error });
    }
  }
  return null;
}

/** Where a real Meilisearch can be had for tests: a server at MEILI_URL, or a binary to start. */
export function hasMeilisearch(): boolean {
  return Boolean(process.env.MEILI_URL) || findMeilisearchBinary() !== null;
}

/** A Meilisearch of our own on a free loopback port, with its data in a temporary folder; or the one at MEILI_URL. */
export async function startMeilisearch(port?: number, folder?: string): Promise<MeilisearchServer> {
  const url = process.env.MEILI_URL;
  if (url) return { host: url, version: await readVersion(url), stop: async () => undefined };
  const binary = findMeilisearchBinary();
  if (!binary) throw new Error('no meilisearch binary: put one on the PATH or set MEILI_BIN');
  const data = folder ?? mkdtempSync(join(tmpdir(), 'dispositif-meili-'));
  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const args = [
    '--db-path',
    join(data, 'data'),
    '--http-addr',
    address,
    '--no-analytics',
    '--max-indexing-threads',
    '2',
  ];
  const server = spawn(binary, args, { cwd: data, stdio: 'ignore' });
  const host = `http://${address}`;
  await untilHealthy(host);
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    if (!folder) rmSync(data, { recursive: true, force: true });
  };
  return { host, version: await readVersion(host), stop };
}

async function readVersion(host: string): Promise<string> {
  const response = await fetch(`${host}/version`, { headers: authorisation() });
  const body = (await response.json()) as { pkgVersion?: string };
  return body.pkgVersion ?? 'unknown';
}

function authorisation(): Record<string, string> {
  const key = process.env.MEILI_MASTER_KEY;
  return key ? { authorization: `Bearer ${key}` } : {};
}

async function untilHealthy(host: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const healthy = await fetch(`${host}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Meilisearch did not start on ${host} within 10 s`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

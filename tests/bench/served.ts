import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../search/support/meilisearch-server.ts';

export interface ServerMemory {
  /** Largest resident memory so far, parts of mapped files that were read included. */
  readonly peak: number;
  /** What is not a part of a file, now. */
  readonly own: number;
}

export interface Served {
  /** Milliseconds until the whole answer is there, decompressed. @throws when the answer is no success. */
  time(path: string): Promise<{ readonly milliseconds: number; readonly body: string }>;
  /** Memory of the server in bytes; null where the system does not tell. */
  memory(): ServerMemory | null;
  stop(): Promise<void>;
}

/** The real server, in a process of its own, on a loopback port. */
export async function serve(dataDir: string, meiliUrl: string | null): Promise<Served> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      SCHEDULE: 'off',
      API_RATE: '1000000000',
      MEILI_URL: meiliUrl ?? '',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server);
  return {
    time: async (path) => {
      const asked = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const body = await response.text();
      const milliseconds = performance.now() - asked;
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`);
      return { milliseconds, body };
    },
    memory: () => readMemory(server.pid ?? 0),
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

/** @throws with what the server said when it ends before it is ready. */
async function untilReady(server: ChildProcess): Promise<void> {
  const { stderr } = server;
  if (!stderr) throw new Error('the server has no messages to read');
  const lines: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    if (line.startsWith('Dispositif is at ')) {
      stderr.resume();
      return;
    }
    lines.push(line);
  }
  throw new Error(`the server did not start: ${lines.join('\n')}`);
}

function readMemory(pid: number): ServerMemory | null {
  if (process.platform !== 'linux') return null;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { peak: read('VmHWM'), own: read('RssAnon') };
}

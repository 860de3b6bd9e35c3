import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createInterface } from 'node:readline';
import { freePort } from '../search/support/meilisearch-server.ts';

export interface ServerMemory {
  /** Largest resident memory so far, parts of mapped files that were read included. */
  readonly peak: number;
  /** What is not a part of a file, now. */
  readonly own: number;
}

export interface Served {
  /** Milliseconds until the whole answer is there, not compressed. @throws when the answer is no success. */
  time(path: string): Promise<{ readonly milliseconds: number; readonly body: Buffer }>;
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
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    time: (path) => timeAnswer(agent, `http://127.0.0.1:${port}${path}`),
    memory: () => readMemory(server.pid ?? 0),
    stop: async () => {
      agent.destroy();
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

/** Asked with as little as can be, since the one who asks shares the processors with the server: `fetch` takes milliseconds of its own. */
function timeAnswer(agent: Agent, url: string): ReturnType<Served['time']> {
  return new Promise((resolve, reject) => {
    const asked = performance.now();
    const request = get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const milliseconds = performance.now() - asked;
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve({ milliseconds, body });
        else reject(new Error(`${url} answered ${response.statusCode}: ${body.toString('utf8', 0, 300)}`));
      });
    });
    request.once('error', reject);
  });
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

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCuration } from '../../server/curation/curation.ts';
import { openStore } from '../../server/store/store.ts';
import { openDesk, textOf } from '../curation/desk.ts';

const PEOPLE = 20;
const EACH = 6;
const NUMBERS = ['25/00051', '25/00052', '25/00053'];
const root = join(import.meta.dirname, '../..');

interface Annotator {
  readonly id: string;
  readonly cookie: string;
  readonly csrf: string;
}

/** One statement that one person adds: words that nobody else takes. */
interface Saving {
  readonly who: Annotator;
  readonly judgmentId: string;
  readonly span: string;
}

let folder: string;
let savings: Saving[];
let judgments: string[];
let server: ChildProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annotators-'));
  const desk = await openDesk(join(folder, 'dispositif.sqlite'));
  const run = await desk.store.startRun('files', new Date().toISOString());
  const counts = { fetched: 3, added: 3, changed: 0, unchanged: 0, failed: 0 };
  await desk.store.finishRun(run, { ...counts, status: 'ok', errors: [] }, new Date().toISOString());
  await desk.person('rita', 'admin');
  const lines = Array.from({ length: PEOPLE * EACH }, (_, i) => `Mention numéro ${i} du registre des annotations.`);
  const texts = NUMBERS.map((number) => textOf(`Affaire ${number}. ${lines.join('\n')}`, 'CONDAMNE M. T. aux dépens.'));
  judgments = [];
  for (const [i, number] of NUMBERS.entries()) judgments.push(await desk.decide(number, texts[i] ?? ''));
  savings = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const actor = await desk.person(`annotateur-${person}`, 'annotator');
    const { token } = await createLongSession(desk, actor.id);
    const csrf = (await desk.curation.findSessionOf(token))?.csrfToken ?? '';
    const who = { id: actor.id, cookie: `session=${token}`, csrf };
    for (let nth = 0; nth < EACH; nth += 1) {
      const text = texts[nth % NUMBERS.length] ?? '';
      const words = `Mention numéro ${person * EACH + nth} du registre`;
      const start = text.indexOf(words);
      savings.push({
        who,
        judgmentId: judgments[nth % NUMBERS.length] ?? '',
        span: `${start}-${start + words.length}`,
      });
    }
  }
  await desk.store.close();
}, 60_000);

afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Sessions made with the wall clock, so that they last into the test. */
async function createLongSession(desk: Awaited<ReturnType<typeof openDesk>>, accountId: string) {
  return createCuration({ ...desk.deps, clock: () => new Date() }).startSession(accountId);
}

/** Starts the real server on the folder; returns its address. */
async function startServer(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', SCHEDULE: 'off', MEILI_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server = child;
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\/\/localhost:(\d+)/.exec(said);
      if (address) resolve(`http://127.0.0.1:${address[1]}`);
    });
    child.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

/** True once the server said that it is saved. */
async function save(url: string, { who, judgmentId, span }: Saving): Promise<boolean> {
  const body = new URLSearchParams({
    _csrf: who.csrf,
    type: 'other_order',
    sense: 'granted',
    assertion: 'ordered_here',
    span1: span,
  });
  try {
    const response = await fetch(`${url}/decisions/${judgmentId}/mesures`, {
      method: 'POST',
      body,
      headers: { cookie: who.cookie },
      redirect: 'manual',
    });
    return response.status === 303 && (response.headers.get('location') ?? '').startsWith('/decisions/');
  } catch {
    return false;
  }
}

/** Every person saves their statements one after the other, all people at once, until `stop`; returns what was acknowledged. */
async function saveAll(url: string, wanted: readonly Saving[], onSaved: (count: number) => void): Promise<Set<Saving>> {
  const saved = new Set<Saving>();
  const people = new Map<string, Saving[]>();
  for (const saving of wanted) people.set(saving.who.id, [...(people.get(saving.who.id) ?? []), saving]);
  await Promise.all(
    [...people.values()].map(async (own) => {
      for (const saving of own) {
        if (!(await save(url, saving))) return;
        saved.add(saving);
        onSaved(saved.size);
      }
    }),
  );
  return saved;
}

describe('twenty annotators on the same decisions, the server killed in the middle', () => {
  it('keeps every acknowledged change, once, and the log unbroken', async () => {
    const first = await startServer();
    const killed = server;
    const acknowledged = await saveAll(first, savings, (count) => {
      if (count === 40) killed?.kill('SIGKILL');
    });
    if (killed && killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit');
    expect(acknowledged.size).toBeGreaterThanOrEqual(40);
    expect(acknowledged.size).toBeLessThan(savings.length);

    const second = await startServer();
    const after = await readAdditions();
    for (const { who, judgmentId, span } of acknowledged) expect(after.get(`${judgmentId} ${who.id} ${span}`)).toBe(1);

    const rest = await saveAll(
      second,
      savings.filter((saving) => !acknowledged.has(saving)),
      () => undefined,
    );
    expect(acknowledged.size + rest.size).toBe(savings.length);
    const all = await readAdditions();
    expect(all.size).toBe(savings.length);
    expect([...all.values()].every((times) => times === 1)).toBe(true);

    const ended = server;
    ended?.kill('SIGTERM');
    if (ended) await Promise.race([once(ended, 'exit'), setTimeout(10_000)]);
    const store = await openStore(join(folder, 'dispositif.sqlite'));
    try {
      expect((await store.verifyAudit()).fault).toBeNull();
      expect(await store.listUnloggedReadings()).toEqual([]);
      const additions = (await store.listAudit({ limit: 10_000 })).filter((entry) => entry.action === 'outcome.add');
      expect(additions).toHaveLength(savings.length);
      const ids = additions.map((entry) => entry.subject);
      expect(new Set(ids).size).toBe(ids.length);
    } finally {
      await store.close();
    }
  }, 180_000);
});

/** How often each person's statement is on record, by decision, person and words. */
async function readAdditions(): Promise<ReadonlyMap<string, number>> {
  const store = await openStore(join(folder, 'dispositif.sqlite'));
  try {
    const times = new Map<string, number>();
    for (const id of judgments) {
      for (const { author, statement, action } of await store.listReadings(id)) {
        if (action !== 'add' || !statement) continue;
        const [evidence] = statement.evidence;
        const key = `${id} ${author} ${evidence?.start}-${evidence?.end}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
    return times;
  } finally {
    await store.close();
  }
}

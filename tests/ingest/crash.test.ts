import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { openWorkspace, type Workspace } from '../../server/workspace.ts';

const root = join(import.meta.dirname, '../..');

/** Runs `seed` on a data folder; with `killAfter` it is killed (SIGKILL) that many milliseconds after its first stored record. */
async function seed(folder: string, killAfter: number | null): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'seed'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  if (killAfter !== null) {
    await new Promise((resolve) => {
      child.stderr.once('data', resolve);
    });
    await setTimeout(killAfter);
    child.kill('SIGKILL');
  } else child.stderr.resume();
  const code = await ended;
  if (killAfter === null) expect(code).toBe(0);
}

async function inspect<Result>(folder: string, look: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace(readConfig({ DATA_DIR: folder }), 0);
  try {
    return await look(workspace);
  } finally {
    await workspace.close();
  }
}

/** Everything that must not depend on how often the process died. */
async function contentOf({ store, search }: Workspace): Promise<unknown> {
  const ids = await store.listIdsAfter('', 1000);
  const summaries = await store.listSummaries(ids);
  const readings = await Promise.all(ids.map((id) => store.listReadings(id)));
  return {
    judgments: summaries.map(({ id, numbers, outcomes }) => ({
      id,
      numbers,
      outcomes: outcomes.map((entry) => entry.id),
    })),
    readings: readings.flat().map(({ outcomeId, statement, retiredAt }) => ({ outcomeId, statement, retiredAt })),
    records: (await store.countStore()).sourceRecords,
    waiting: (await store.queueLag('embedded')).waiting,
    indexed: (await search.status()).documents,
  };
}

describe('an ingest that is killed at any point', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'dispositif-crash-'));
    folders.push(folder);
    return folder;
  };
  let expected: unknown;

  beforeAll(async () => {
    const whole = newFolder();
    await seed(whole, null);
    expected = await inspect(whole, contentOf);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('goes on at the next start: nothing is lost and nothing is there twice', async () => {
    const folder = newFolder();
    for (const killAfter of [0, 200, 700]) {
      await seed(folder, killAfter);
      const waiting = await inspect(folder, async ({ store }) => (await store.countStore()).judgments);
      expect(waiting).toBeGreaterThan(0);
    }
    await seed(folder, null);
    expect(await inspect(folder, contentOf)).toEqual(expected);
    const runs = await inspect(folder, ({ store }) => store.listRuns(10));
    expect(runs.map((run) => run.status)).toContain('interrupted');
  }, 120_000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createProgress } from '../server/commands/progress.ts';
import { readConfig } from '../server/config.ts';
import { fillSummaries, startFillingSummaries } from '../server/fill-summaries.ts';
import { seedSamples } from '../server/samples.ts';
import { SUMMARY_VERSION } from '../server/store/summary-form.ts';
import { openWorkspace, type Workspace } from '../server/workspace.ts';
import { expectCurrent, listKeptRows, runSql } from './store/kept-rows.ts';

describe('the summaries of the samples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fill-summaries-'));
  const path = join(folder, 'dispositif.sqlite');
  let workspace: Workspace;
  let ids: readonly string[];

  beforeAll(async () => {
    workspace = await openWorkspace(readConfig({ DATA_DIR: folder }), 0);
    await seedSamples(workspace, createProgress('samples', new PassThrough().resume()));
    ids = await workspace.store.listIdsAfter('', 1000);
  }, 60_000);
  afterAll(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => runSql(path, 'UPDATE summaries SET version = -1, summary_json = NULL'));

  const writtenRows = () => listKeptRows(path).filter((row) => row.version === SUMMARY_VERSION);

  it('are the same from their rows as from the tables, one by one and all at once', async () => {
    expect(ids.length).toBeGreaterThan(50);
    const before = await workspace.store.listSummaries(ids);
    await fillSummaries(workspace.store, { restMs: 0 });
    expect(listKeptRows(path).every((row) => row.version === SUMMARY_VERSION && row.written === 1)).toBe(true);
    expect(JSON.stringify(await workspace.store.listSummaries(ids))).toBe(JSON.stringify(before));
    await expectCurrent(workspace.store, path, ids);
    for (const id of ids) await expectCurrent(workspace.store, path, [id]);
  });

  it('are written on from where a stop left them, between what others do', async () => {
    const transaction: typeof workspace.store.transaction = async (work) => {
      const result = await workspace.store.transaction(work);
      expect(writtenRows().length).toBeLessThan(ids.length);
      return result;
    };
    const stop = startFillingSummaries({ transaction }, (error) => expect(error).toBeNull());
    await stop();
    const first = writtenRows().length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(ids.length);
    await expectCurrent(workspace.store, path, ids);
    await fillSummaries(workspace.store, { restMs: 0 });
    expect(writtenRows()).toHaveLength(ids.length);
  });

  it('are written anew when their form has another version', async () => {
    runSql(path, `UPDATE summaries SET version = ${SUMMARY_VERSION + 1}, summary_json = '{}'`);
    await expectCurrent(workspace.store, path, ids);
    await fillSummaries(workspace.store, { restMs: 0 });
    expect(writtenRows()).toHaveLength(ids.length);
    await expectCurrent(workspace.store, path, ids);
  });

  it('are not looked for among hidden decisions, which are done with at once', async () => {
    const [hidden = ''] = ids;
    const moment = { judgmentId: hidden, reason: 'r', withdrawnAt: '2026-01-01', withdrawnBy: 'system' };
    await workspace.store.withdrawJudgment(moment);
    await fillSummaries(workspace.store, { restMs: 0 });
    expect(listKeptRows(path).find((row) => row.id === hidden)).toMatchObject({ version: SUMMARY_VERSION, written: 0 });
    expect(await workspace.store.listSummaries([hidden])).toEqual([]);
    await workspace.store.restoreJudgment(hidden, '2026-01-02', 'system');
    await expectCurrent(workspace.store, path, ids);
  });

  it('say why they cannot be written', async () => {
    const heard: unknown[] = [];
    const stop = startFillingSummaries({ transaction: () => Promise.reject(new Error('disk full')) }, (error) =>
      heard.push(error),
    );
    await stop();
    expect(heard).toMatchObject([{ message: 'disk full' }]);
  });
});

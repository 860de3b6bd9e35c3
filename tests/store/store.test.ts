import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../server/store/store.ts';

const T0 = '2026-01-01T00:00:00.000Z';
const T1 = '2026-01-01T00:10:00.000Z';

describe('the store', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dispositif-store-'));
    store = await openStore(join(folder, 'store.sqlite'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('opens again with what it held', async () => {
    await store.startRun('legalis', T0);
    await store.close();
    store = await openStore(join(folder, 'store.sqlite'));
    expect(await store.listRuns(5)).toMatchObject([{ source: 'legalis', status: 'running' }]);
  });

  it('keeps nothing of a transaction that fails', async () => {
    await expect(
      store.transaction(async (tx) => {
        await tx.saveText('h', 'texte');
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    await expect(store.findText('h')).rejects.toThrow();
  });

  describe('index queue', () => {
    it('holds a judgment once per engine, at the place of its last change', async () => {
      await store.enqueueForIndex(['embedded', 'meilisearch'], ['a', 'b'], T0);
      await store.enqueueForIndex(['embedded'], ['a'], T0);
      expect((await store.nextQueued('embedded', 9, T0)).map((entry) => entry.judgmentId)).toEqual(['b', 'a']);
      expect((await store.nextQueued('meilisearch', 9, T0)).map((entry) => entry.judgmentId)).toEqual(['a', 'b']);
    });

    it('keeps an entry that changed again while it was being indexed', async () => {
      await store.enqueueForIndex(['embedded'], ['a', 'b'], T0);
      const taken = await store.nextQueued('embedded', 9, T0);
      await store.enqueueForIndex(['embedded'], ['a'], T1);
      await store.completeQueued('embedded', taken);
      expect((await store.nextQueued('embedded', 9, T1)).map((entry) => entry.judgmentId)).toEqual(['a']);
    });

    it('forgets what a rebuilt index holds, and nothing that changed since', async () => {
      await store.enqueueForIndex(['embedded'], ['a', 'b'], T0);
      const last = await store.lastQueued('embedded');
      await store.enqueueForIndex(['embedded'], ['a'], T1);
      await store.completeUpTo('embedded', last);
      expect((await store.nextQueued('embedded', 9, T1)).map((entry) => entry.judgmentId)).toEqual(['a']);
    });

    it('tries a failed entry again later, and says why it waits', async () => {
      await store.enqueueForIndex(['embedded'], ['a'], T0);
      await store.postponeQueued('embedded', await store.nextQueued('embedded', 9, T0), 'disk full', new Date(T0));
      expect(await store.nextQueued('embedded', 9, T0)).toEqual([]);
      expect(await store.nextQueued('embedded', 9, T1)).toMatchObject([{ judgmentId: 'a', attempts: 1 }]);
      expect(await store.queueLag('embedded')).toMatchObject({ waiting: 1, oldest: T0, lastError: 'disk full' });
    });
  });

  it('marks a run that never finished as interrupted when the next one starts', async () => {
    await store.startRun('legalis', T0);
    const second = await store.startRun('legalis', T1);
    const counts = { fetched: 3, added: 1, changed: 1, unchanged: 0, failed: 1 };
    await store.finishRun(second, { ...counts, status: 'partial', errors: [{ url: 'u', reason: 'r' }] }, T1);
    expect((await store.listRuns(5)).map((run) => run.status)).toEqual(['partial', 'interrupted']);
    expect((await store.listRuns(1))[0]).toMatchObject({ ...counts, errors: [{ url: 'u', reason: 'r' }] });
  });
});

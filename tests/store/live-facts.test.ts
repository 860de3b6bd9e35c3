import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LiveFacts, openLiveFacts } from '../../server/analytics/live-facts.ts';
import { selectFacts } from '../../server/analytics/selection.ts';
import { summariseOutcomes } from '../../server/analytics/statistics.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { provenance, realReader } from '../ingest/records.ts';
import { damagesDecision } from '../pages/statistics/decisions.ts';

describe('facts kept in memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-facts-'));
  let store: Store;
  let live: LiveFacts;
  let file = 0;

  beforeEach(async () => {
    file += 1;
    store = await openStore(join(folder, `${file}.sqlite`));
    live = openLiveFacts(store, (decision) => decision.numbers.join());
  });
  afterEach(async () => {
    await store.close();
    rmSync(join(folder, `${file}.sqlite`));
  });

  const add = async (into: Store, index: number, euros: number) => {
    const deps = { store: into, reader: realReader, engines: ['embedded'], clock: () => new Date(0) };
    const { judgmentIds } = await ingestRecord(deps, damagesDecision(index, euros), provenance('files'));
    return judgmentIds[0] ?? '';
  };
  /** The damages that the memory now holds, in euros. */
  const damages = async (ids: readonly string[]) => {
    const { table } = await live.current();
    const { types } = summariseOutcomes(selectFacts(table, ids));
    const sums = types.find((entry) => entry.type === 'damages')?.sums.list() ?? [];
    return sums.map((award) => award.euroCents / 100);
  };

  it('hold what is stored, with the reference of each decision', async () => {
    const ids = [await add(store, 1, 1000), await add(store, 2, 2500)];
    expect(await damages(ids)).toEqual([1000, 2500]);
    const { table } = await live.current();
    expect(table.selectDecision(table.findOrdinal(ids[0] ?? '') ?? -1).label).toBe('RG 25/10001');
  });

  it('follow what another process writes', async () => {
    const first = await add(store, 1, 1000);
    const before = await live.current();
    const other = await openStore(join(folder, `${file}.sqlite`));
    const second = await add(other, 2, 2500);
    await add(other, 1, 1200);
    await other.close();
    expect(await damages([first, second])).toEqual([1200, 2500]);
    expect((await live.current()).seq).toBeGreaterThan(before.seq);
  });

  it('keep the same place while nothing changes', async () => {
    await add(store, 1, 1000);
    const { seq, table } = await live.current();
    expect(await live.current()).toEqual({ seq, table });
  });

  it('forget a decision that is hidden or deleted, and find it again when it comes back', async () => {
    const ids = [await add(store, 1, 1000), await add(store, 2, 2500)];
    expect(await damages(ids)).toHaveLength(2);
    await store.deleteSource('files');
    expect(await damages(ids)).toEqual([]);
    expect(await damages([await add(store, 2, 2600)])).toEqual([2600]);
  });

  it('answer those who ask at once with one state', async () => {
    const ids = [await add(store, 1, 1000)];
    const answers = await Promise.all([damages(ids), damages(ids), damages(ids)]);
    expect(answers).toEqual([[1000], [1000], [1000]]);
  });

  it('try again after the store failed', async () => {
    const ids = [await add(store, 1, 1000)];
    let failing = true;
    const flaky = openLiveFacts(
      {
        ...store,
        listIdsAfter: (...args) => (failing ? Promise.reject(new Error('locked')) : store.listIdsAfter(...args)),
      },
      () => '',
    );
    await expect(flaky.current()).rejects.toThrow('locked');
    failing = false;
    expect((await flaky.current()).table.findOrdinal(ids[0] ?? '')).not.toBeNull();
  });
});

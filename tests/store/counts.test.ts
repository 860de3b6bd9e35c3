import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { openDatabase } from '../../server/store/open.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { commentary, decision, provenance, realReader } from '../ingest/records.ts';

describe('counts of the store', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(() => store.close());

  const add = async (record: Parameters<typeof ingestRecord>[1], source: string) => {
    const deps = { store, reader: realReader, engines: [], clock: () => new Date(0) };
    return (await ingestRecord(deps, record, provenance(source))).judgmentIds[0] ?? '';
  };
  const withdraw = (judgmentId: string) =>
    store.withdrawJudgment({ judgmentId, reason: 'r', withdrawnAt: '2026-01-01', withdrawnBy: 'system' });

  it('are all zero when it is empty', async () => {
    const none = { judgments: 0, fictitious: 0, withoutText: 0, withDispositif: 0 };
    expect(await store.countDecisions()).toEqual(none);
    expect(await store.countStore()).toEqual({ ...none, ingested: 0, sourceRecords: 0 });
  });

  it('tell apart what the samples gave, what has no text and what has no operative part', async () => {
    await add(decision({ sourceKey: 's', numbers: ['24/1'], decidedOn: '2024-01-01', fictitious: true }), 'samples');
    await add(decision(), 'files');
    await add(decision({ sourceKey: 'b', numbers: ['25/2'], text: 'Une décision sans autre mention.' }), 'files');
    const elsewhere = [
      { court: 'Tribunal judiciaire de Lyon', decidedOn: '2025-05-05', numbers: ['25/9'], chamber: null },
    ];
    await add(commentary({ refersTo: elsewhere }), 'files');
    expect(await store.countStore()).toEqual({
      judgments: 4,
      fictitious: 1,
      withoutText: 1,
      withDispositif: 2,
      ingested: 3,
      sourceRecords: 4,
    });
  });

  it('count a decision that the samples and another source gave among those of other sources', async () => {
    const first = await add(decision({ fictitious: true }), 'samples');
    expect(await store.countStore()).toMatchObject({ judgments: 1, ingested: 0 });
    expect(await add(decision({ sourceKey: 'other' }), 'files')).toBe(first);
    expect(await store.countStore()).toMatchObject({ judgments: 1, ingested: 1, sourceRecords: 2 });
  });

  it('leave out what was withdrawn', async () => {
    await withdraw(await add(decision({ sourceKey: 's', fictitious: true }), 'samples'));
    await withdraw(await add(decision({ sourceKey: 'b', numbers: ['25/2'] }), 'files'));
    expect(await store.countStore()).toMatchObject({ judgments: 0, fictitious: 0, ingested: 0, sourceRecords: 2 });
  });
});

describe('what is asked of the whole store', () => {
  it.each([
    [
      'decisions by kind',
      `SELECT count(*), sum(fictitious), sum(text_hash IS NULL), sum(dispositif_origin <> 'none') FROM judgments WHERE hidden_at IS NULL`,
      'judgments_for_counts',
    ],
    [
      'lengths of imprisonment',
      `SELECT o.outcome_json FROM json_each('[]') w CROSS JOIN outcomes o ON o.judgment_id = w.value WHERE o.type = 'imprisonment'`,
      'outcomes_sentences',
    ],
    [
      'data to disclose',
      `SELECT o.outcome_json FROM json_each('[]') w CROSS JOIN outcomes o ON o.judgment_id = w.value
       WHERE o.type = 'identification_data_disclosure'`,
      'outcomes_disclosures',
    ],
  ])('is found by an index, not in every row: %s', async (_, query, index) => {
    const db = await openDatabase(':memory:');
    const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.raw(query)}`.execute(db);
    expect(rows.at(-1)?.detail).toContain(`USING INDEX ${index}`);
    await db.destroy();
  });
});

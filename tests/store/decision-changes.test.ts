import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimAlertEntries, releaseAlertEntries } from '../../server/store/alert-entries.ts';
import { confirmAlert, saveAlert } from '../../server/store/alerts.ts';
import { listChanges, listUntoldChanges } from '../../server/store/decision-changes.ts';
import { type Db, openDatabase } from '../../server/store/open.ts';
import { restoreJudgment, withdrawJudgment } from '../../server/store/withdrawals.ts';
import { addDecision, addReading, makeHistory, minute } from './change-history.ts';

const ALL = 100_000;

describe('the last change of a decision', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'));
  const path = join(folder, 'store.sqlite');
  let db: Db;

  beforeEach(async () => {
    db = await openDatabase(path);
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const idsOf = async () => (await sql<{ id: string }>`SELECT id FROM judgments`.execute(db)).rows.map(({ id }) => id);
  const listAll = async () => listChanges(db, await idsOf(), '', ALL);
  const orderOf = async (ids: readonly string[], limit = ALL) =>
    (await listChanges(db, ids, '', limit)).map(({ judgmentId }) => judgmentId);

  /** The same by other means: a plain walk over the rows, what was withdrawn left out. */
  async function recompute() {
    const { rows: decisions } = await sql<{ id: string; created_at: string; hidden_at: string | null }>`
      SELECT id, created_at, hidden_at FROM judgments`.execute(db);
    const { rows: readings } = await sql<{
      judgment_id: string;
      created_at: string;
      retired_at: string | null;
      campaign_id: string | null;
    }>`SELECT * FROM readings`.execute(db);
    return decisions
      .filter((decision) => decision.hidden_at === null)
      .map(({ id, created_at: createdAt }) => {
        const own = readings.filter((reading) => reading.judgment_id === id && reading.campaign_id === null);
        const moments = own.flatMap((reading) => [reading.created_at, reading.retired_at ?? '']);
        return { judgmentId: id, changedAt: [createdAt, ...moments].sort().at(-1) ?? '', createdAt };
      })
      .sort((a, b) =>
        a.changedAt === b.changedAt ? (a.judgmentId < b.judgmentId ? -1 : 1) : a.changedAt < b.changedAt ? 1 : -1,
      );
  }

  it('is what its arrival and its readings say, whatever happened to them', async () => {
    let changes = 0;
    let last = '';
    for await (const _ of makeHistory(db, 12, 500)) {
      const expected = await recompute();
      expect(await listAll()).toEqual(expected);
      if (JSON.stringify(expected) !== last) changes += 1;
      last = JSON.stringify(expected);
    }
    expect(changes).toBeGreaterThan(100);
  });

  it('is known of a store that was made before it was kept', async () => {
    for await (const _ of makeHistory(db, 40, 600));
    await withdrawJudgment(db, { judgmentId: 'd-3', reason: 'r', withdrawnAt: minute(2_000), withdrawnBy: 'system' });
    await forgetMigration(db);
    await db.destroy();
    db = await openDatabase(path);
    const expected = await recompute();
    expect(expected).toHaveLength(39);
    expect(await listAll()).toEqual(expected);
    await addReading(db, 'd-5', minute(5_000));
    expect((await listAll())[0]).toMatchObject({ judgmentId: 'd-5', changedAt: minute(5_000) });
  });

  it.each([
    ['a reading of the rules', minute(20), () => addReading(db, 'a', minute(20))],
    ['a reading of a person', minute(20), () => addReading(db, 'a', minute(20), { origin: 'person' })],
    ['a retired reading', minute(30), () => sql`UPDATE readings SET retired_at = ${minute(30)}`.execute(db)],
    ['a reading of a campaign', minute(10), () => addReading(db, 'a', minute(20), { campaignId: 'c' })],
    ['being read again with the same result', minute(10), () => addDecision(db, 'a', minute(40))],
  ])('after %s is %s', async (_, expected, act) => {
    await addDecision(db, 'a', minute(0));
    await addReading(db, 'a', minute(10));
    await act();
    expect(await listAll()).toEqual([{ judgmentId: 'a', changedAt: expected, createdAt: minute(0) }]);
  });

  it('leaves with the decision, withdrawn or deleted, and comes back with it unchanged', async () => {
    for (const id of ['a', 'b', 'c']) await addDecision(db, id, minute(1));
    await addReading(db, 'b', minute(9));
    await withdrawJudgment(db, { judgmentId: 'b', reason: 'r', withdrawnAt: minute(20), withdrawnBy: 'system' });
    await sql`DELETE FROM judgments WHERE id = 'c'`.execute(db);
    expect(await orderOf(['a', 'b', 'c'])).toEqual(['a']);
    await restoreJudgment(db, 'b', minute(30), 'system');
    expect(await listChanges(db, ['b'], '', 9)).toEqual([
      { judgmentId: 'b', changedAt: minute(9), createdAt: minute(1) },
    ]);
    expect((await sql`SELECT * FROM judgment_changes WHERE judgment_id = 'c'`.execute(db)).rows).toEqual([]);
  });

  it('orders those that are asked for, after a moment and up to a limit, ids that nobody knows left out', async () => {
    for (let at = 0; at < 9; at += 1) await addDecision(db, `d-${at}`, minute(at));
    expect(await orderOf(['d-1', 'd-8', 'unknown', 'd-4'], 2)).toEqual(['d-8', 'd-4']);
    const after = await listChanges(db, ['d-1', 'd-4', 'd-5'], minute(4), 9);
    expect(after.map(({ judgmentId }) => judgmentId)).toEqual(['d-5']);
    expect(await orderOf([])).toEqual([]);
  });

  it('is found in a long list whether its decisions changed last or long ago, withdrawn ones left out', async () => {
    const count = 5_000;
    await addDecision(db, 'seed', minute(0));
    await sql`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})
      INSERT INTO judgments (id, title, court_code, court_json, decided_on, created_at, updated_at, hidden_at)
      SELECT 'x-' || i, '', court_code, court_json, decided_on, printf('2026-02-01T%05d', (i * 7919) % 997), updated_at,
        iif(i % 10 = 3, updated_at, NULL)
      FROM n, judgments WHERE id = 'seed'`.execute(db);
    const order = (await recompute()).map(({ judgmentId }) => judgmentId);
    const shuffled = [...(await idsOf())].sort();
    expect(await orderOf(shuffled, 50)).toEqual(order.slice(0, 50));
    expect(await orderOf(shuffled)).toEqual(order);
    const old = new Set(order.slice(-2_100));
    expect(
      await orderOf(
        shuffled.filter((id) => old.has(id)),
        50,
      ),
    ).toEqual(order.slice(-2_100, -2_050));
    const person = { email: 'a@exemple.fr', language: 'fr', frequency: 'daily' } as const;
    const alert = await saveAlert(db, { ...person, token: 't', query: '', createdAt: minute(0) });
    const told = await listUntoldChanges(db, alert.id, shuffled, '', 2_500);
    expect(told.map(({ judgmentId }) => judgmentId)).toEqual(order.slice(0, 2_500));
    await claimAlertEntries(db, alert.id, told);
    const untold = await listUntoldChanges(db, alert.id, shuffled, '', ALL);
    expect(untold.map(({ judgmentId }) => judgmentId)).toEqual(order.slice(2_500));
    const thousand = shuffled.filter((id) => order.indexOf(id) % 4 === 0);
    expect(await orderOf(thousand, 300)).toEqual(order.filter((_, at) => at % 4 === 0).slice(0, 300));
  });

  describe('told to an alert', () => {
    const ids = ['a', 'b', 'c'];
    let alertId: number;
    const untold = async (limit = 9) =>
      (await listUntoldChanges(db, alertId, ids, minute(0), limit)).map(({ judgmentId }) => judgmentId);
    const claim = async (limit = 9) =>
      claimAlertEntries(db, alertId, await listUntoldChanges(db, alertId, ids, minute(0), limit));

    beforeEach(async () => {
      const person = { email: 'a@exemple.fr', language: 'fr', frequency: 'daily' } as const;
      ({ id: alertId } = await saveAlert(db, { ...person, token: 't', query: '', createdAt: minute(0) }));
      await confirmAlert(db, alertId, minute(0));
      for (const [index, id] of ids.entries()) await addDecision(db, id, minute(index + 1));
    });

    it('is told once, those beyond the limit the next time', async () => {
      expect((await claim(2)).map(({ judgmentId }) => judgmentId)).toEqual(['c', 'b']);
      expect(await untold(2)).toEqual(['a']);
      await claim();
      expect(await untold()).toEqual([]);
      await addReading(db, 'b', minute(20));
      expect(await claim()).toEqual([{ judgmentId: 'b', changedAt: minute(20), toldBefore: minute(2) }]);
    });

    it('is handed out once to those who ask at the same time', async () => {
      const changes = await listUntoldChanges(db, alertId, ids, minute(0), 9);
      expect(await claimAlertEntries(db, alertId, changes)).toHaveLength(3);
      expect(await claimAlertEntries(db, alertId, changes)).toEqual([]);
    });

    it('is told again when the mail failed, and is still known to have been told before', async () => {
      await claim();
      await addReading(db, 'b', minute(20));
      await releaseAlertEntries(db, alertId, await claim());
      expect(await claim()).toMatchObject([{ judgmentId: 'b', toldBefore: minute(2) }]);
      await addDecision(db, 'd', minute(30));
      const fresh = await listUntoldChanges(db, alertId, ['d'], minute(0), 9);
      await releaseAlertEntries(db, alertId, await claimAlertEntries(db, alertId, fresh));
      expect(await claimAlertEntries(db, alertId, fresh)).toMatchObject([{ judgmentId: 'd', toldBefore: null }]);
    });
  });
});

/** Brings a store back to what it was before the moments were kept. */
async function forgetMigration(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%judgment_changes%'`.execute(db);
  for (const { name } of rows) await sql`DROP TRIGGER ${sql.id(name)}`.execute(db);
  await sql`DROP TABLE judgment_changes`.execute(db);
  await sql`DELETE FROM kysely_migration WHERE name = '0015-judgment-changes'`.execute(db);
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { decision, provenance, realReader } from '../ingest/records.ts';
import { type Desk, openDesk, textOf } from './desk.ts';

const TEXT = textOf('Affaire 12.', "CONDAMNE M. T. aux dépens de l'instance.");

let desk: Desk;
let admin: Actor;
let id: string;

beforeEach(async () => {
  desk = await openDesk();
  admin = await desk.person('lea', 'admin');
  id = await desk.decide('25/00012', TEXT);
  await desk.store.completeQueued('embedded', await desk.store.nextQueued('embedded', 10, '2099-01-01'));
});

const queued = async () =>
  (await desk.store.nextQueued('embedded', 10, '2099-01-01')).map(({ judgmentId }) => judgmentId);

describe('a request to occult', () => {
  it('takes the decision out of sight and of the index at once, and keeps why', async () => {
    await desk.curation.withdrawDecision(admin, id, 'Demande du 3 mars, passage nommant un mineur');
    expect(await desk.store.isJudgmentVisible(id)).toBe(false);
    expect(await desk.store.findJudgment(id)).toBeNull();
    expect(await desk.store.listIdsAfter('', 10)).toEqual([]);
    expect(await queued()).toEqual([id]);
    expect(await desk.store.listWithdrawals()).toMatchObject([
      {
        judgmentId: id,
        reason: 'Demande du 3 mars, passage nommant un mineur',
        withdrawnBy: admin.id,
        restoredAt: null,
      },
    ]);
    const [entry] = await desk.store.listAudit({ subject: id, limit: 1 });
    expect(entry).toMatchObject({ action: 'decision.withdraw', actor: admin.id });
  });

  it('holds when a source reports the decision again, changed or not', async () => {
    await desk.curation.withdrawDecision(admin, id, 'Demande');
    const { store, deps } = desk;
    const again = decision({
      sourceKey: '25/00012',
      numbers: ['RG 25/00012'],
      text: `${TEXT}\nOrdonne la publication.`,
    });
    await ingestRecord({ store, reader: realReader, engines: ['embedded'], clock: deps.clock }, again, provenance());
    expect(await store.isJudgmentVisible(id)).toBe(false);
    expect(await store.listIdsAfter('', 10)).toEqual([]);
  });

  it('can be lifted, and says when', async () => {
    await desk.curation.withdrawDecision(admin, id, 'Demande');
    await desk.curation.restoreDecision(admin, id);
    expect(await desk.store.isJudgmentVisible(id)).toBe(true);
    expect((await desk.store.listWithdrawals())[0]?.restoredAt).toMatch(/^2026-/);
    await expect(desk.curation.restoreDecision(admin, id)).rejects.toThrow();
  });

  it('needs an administrator, a reason and a decision in sight', async () => {
    const reviewer = await desk.person('rea', 'reviewer');
    await expect(desk.curation.withdrawDecision(reviewer, id, 'Demande')).rejects.toThrow(/role/i);
    await expect(desk.curation.withdrawDecision(admin, id, '  ')).rejects.toThrow(/Reason/);
    await expect(desk.curation.withdrawDecision(admin, 'inconnue', 'Demande')).rejects.toThrow();
    expect(await desk.store.isJudgmentVisible(id)).toBe(true);
  });
});

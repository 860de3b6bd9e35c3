import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import { openDatabase } from '../../server/store/open.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const TEXT = textOf('Affaire 95.', `${COSTS}.`);

let folder: string;
let desk: Desk;
let ada: Actor;
let id: string;
let note: string;
let sheet: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hidden-'));
  desk = await openDesk(join(folder, 'dispositif.sqlite'));
  ada = await desk.person('ada', 'annotator');
  const rea = await desk.person('rea', 'reviewer');
  id = await desk.decide('25/00095', TEXT);
  note = (await desk.curation.addNote(ada, id, { start: 0, end: 8 }, { body: 'x', visibility: 'public', tags: [] })).id;
  const campaign = await desk.curation.planCampaign(rea, {
    title: 'C',
    description: '',
    codebookVersion: '1.0',
    sample: { kind: 'list', ids: [id], size: 1 },
    seed: 1,
    doubleShare: 0,
    startFrom: 'blank',
    annotators: [ada.id],
    adjudicators: [],
  });
  await desk.curation.openCampaign(rea, campaign, 1);
  sheet = (await desk.store.listSheets(campaign))[0]?.id ?? '';
  const db = await openDatabase(join(folder, 'dispositif.sqlite'));
  await sql`UPDATE judgments SET hidden_at = '2026-01-01' WHERE id = ${id}`.execute(db);
  await db.destroy();
});
afterEach(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true });
});

describe('a decision that a removal request hid', () => {
  it('is out of reach of every act and list of annotation', async () => {
    const { curation, store } = desk;
    const outcomeId = `${id}.1`;
    const asked = [
      () => curation.selectOutcomeState(id, outcomeId),
      () => curation.reviewOutcome(ada, { judgmentId: id, outcomeId, version: '1-0' }, { kind: 'confirm' }),
      () => curation.addOutcome(ada, id, statementOn(TEXT, COSTS, 'court_costs')),
      () => curation.addNote(ada, id, { start: 0, end: 8 }, { body: '', visibility: 'team', tags: [] }),
      () => curation.addReply(ada, note, 'x'),
      () => curation.selectOwnSheet(ada, sheet),
      () => curation.describeAnnotations(ada.id, id, ''),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ kind: 'not_found' });
    expect(await store.listNotes({ viewer: ada.id })).toEqual([]);
    expect(await store.listReviewQueue({ account: ada.id, limit: 5 })).toEqual([]);
    await expect(
      curation.makeRelease(
        { campaign: null, withTeam: true, withNames: true },
        { title: 't', version: '1', licence: 'x', authors: [] },
      ),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });
});

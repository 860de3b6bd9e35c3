import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import { plainMoney } from '../../server/domain/money.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { commentary, provenance, realReader } from '../ingest/records.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros dont 400 euros avec sursis';
const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const REMOVAL = 'ORDONNE le retrait de la page, « https://exemple.test » ; sous astreinte';
const TEXT = textOf('Affaire, 1re.', `${FINE} ;`, `${COSTS} ;`, `${REMOVAL}.`);
const WORDS = { title: 'Essai, « données »', version: '1.0', licence: 'CC-BY-4.0', authors: [] };
const CHOICE = { campaign: null, withTeam: true, withNames: true };

let desk: Desk;
let ada: Actor;
let rea: Actor;
let id: string;

beforeEach(async () => {
  desk = await openDesk();
  ada = await desk.person('ada', 'annotator');
  rea = await desk.person('rea', 'reviewer');
  id = await desk.decide('25/00041', TEXT);
  const { store, deps } = desk;
  const article = commentary({
    refersTo: [
      { court: 'Tribunal judiciaire de Paris', decidedOn: '2025-03-12', numbers: ['25/00041'], chamber: null },
    ],
  });
  await ingestRecord({ store, reader: realReader, engines: [], clock: deps.clock }, article, provenance('commentary'));
  await work();
});

/** A correction, an addition, a rejection undone, a note with a tag and a reply, a private note, a released campaign. */
async function work(): Promise<void> {
  const { curation, store } = desk;
  const added = await curation.addOutcome(
    ada,
    id,
    statementOn(TEXT, REMOVAL, 'content_removal', { accessoryTo: null }),
  );
  await curation.addOutcome(
    ada,
    id,
    statementOn(TEXT, FINE, 'criminal_fine', {
      amount: plainMoney(100_000),
      suspension: 'partial',
      suspendedAmount: plainMoney(40_000),
    }),
  );
  const { version } = await curation.selectOutcomeState(id, added);
  const rejected = await curation.reviewOutcome(
    ada,
    { judgmentId: id, outcomeId: added, version },
    { kind: 'reject', reason: 'wrong_role' },
  );
  await curation.undoReview(ada, { judgmentId: id, outcomeId: added, version: rejected });
  const tag = await curation.saveTag(rea, null, {
    label: 'Sursis',
    colour: 'teal',
    definition: 'Sursis, en tout ou partie',
    retired: false,
  });
  const passage = { start: TEXT.indexOf(COSTS), end: TEXT.indexOf(COSTS) + COSTS.length };
  const note = await curation.addNote(ada, id, passage, {
    body: 'Voir, ici.\nEt là.',
    visibility: 'public',
    tags: [tag],
  });
  await curation.addReply(rea, note.id, 'Oui.');
  await curation.addNote(ada, id, passage, { body: 'secret', visibility: 'private', tags: [] });
  const campaign = await curation.planCampaign(rea, {
    title: 'C',
    description: '',
    codebookVersion: '1.0',
    sample: { kind: 'list', ids: [id], size: 1 },
    seed: 1,
    doubleShare: 0,
    startFrom: 'rules',
    annotators: [ada.id],
    adjudicators: [],
  });
  await curation.openCampaign(rea, campaign, 1);
  const [sheet] = await store.listSheets(campaign);
  await curation.submitSheet(ada, sheet?.id ?? '', true);
  await curation.freezeCampaign(rea, campaign, 2);
  await curation.releaseCampaign(rea, campaign, 3);
}

async function release(from: Desk = desk) {
  return from.curation.makeRelease(CHOICE, WORDS);
}

describe('a release', () => {
  it('comes back to the same bytes through an empty store', async () => {
    const files = await release();
    const other = await openDesk();
    const report = await other.curation.importRelease(files);
    expect(report).toMatchObject({ decisions: 1, known: 0, notes: 1, refused: [] });
    const again = await release(other);
    for (const [path, text] of files) expect([path, again.get(path)]).toEqual([path, text]);
    expect([...again.keys()]).toEqual([...files.keys()]);
  });

  it('shows the same outcomes, notes and campaign there', async () => {
    const other = await openDesk();
    await other.curation.importRelease(await release());
    const [here, there] = await Promise.all([desk.store.findJudgment(id), other.store.findJudgment(id)]);
    expect(
      there?.outcomes.map(({ id: outcome, origin, reviewState, author }) => [outcome, origin, reviewState, author]),
    ).toEqual(
      here?.outcomes.map(({ id: outcome, origin, reviewState, author }) => [outcome, origin, reviewState, author]),
    );
    expect(there?.text).toBe(TEXT);
    expect(await other.store.listNotes({ judgmentId: id, viewer: 'x' })).toMatchObject([
      { body: 'Voir, ici.\nEt là.', replies: [{ body: 'Oui.' }] },
    ]);
    expect(await other.store.listCampaigns()).toMatchObject([{ state: 'released', title: 'C' }]);
    expect(await other.store.nextQueued('embedded', 5, '2030')).toMatchObject([{ judgmentId: id }]);
  });

  it('changes nothing when it is given a second time, nor where it comes from', async () => {
    const files = await release();
    const other = await openDesk();
    await other.curation.importRelease(files);
    expect(await other.curation.importRelease(files)).toMatchObject({ decisions: 0, known: 1, readings: 0, notes: 0 });
    expect(await desk.curation.importRelease(files)).toMatchObject({ decisions: 0, known: 1, readings: 0, notes: 0 });
    expect(await release(other)).toEqual(files);
    expect(await release()).toEqual(files);
  });

  it('never puts somebody’s words on another outcome that has the same number', async () => {
    const files = await release();
    const other = await openDesk();
    const person = await other.person('zoe', 'annotator');
    const there = await other.decide('25/00041', TEXT);
    const mine = await other.curation.addOutcome(
      person,
      there,
      statementOn(TEXT, 'M. T. et Mme L. sont en litige', 'other_order'),
    );
    const report = await other.curation.importRelease(files);
    const theirs = (await desk.store.listReadings(id)).filter((reading) => reading.outcomeId === mine);
    expect(theirs.length).toBeGreaterThan(0);
    expect(report.refused).toHaveLength(1);
    expect((await other.store.listReadingsOfOutcome(there, mine)).map((reading) => reading.author)).toEqual([
      person.id,
    ]);
  });

  it('holds no private note, no e-mail and no text of a commentary', async () => {
    const all = [...(await release()).values()].join('\n');
    expect(all).not.toContain('secret');
    expect(all).not.toContain('exemple.test"');
    expect(all).not.toContain(commentary().text);
    expect(all).toContain(commentary().title);
  });

  it('describes itself: package, citation and checksums that sha256sum reads', async () => {
    const files = await release();
    const description = JSON.parse(files.get('datapackage.json') ?? '') as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    for (const { path, hash, bytes } of description.resources) {
      const text = files.get(path) ?? '';
      expect([path, hash, bytes]).toEqual([
        path,
        `sha256:${createHash('sha256').update(text).digest('hex')}`,
        Buffer.byteLength(text),
      ]);
    }
    expect(files.get('SHA256SUMS')?.split('\n')[0]).toMatch(/^[0-9a-f]{64} {2}data\/decisions\.ndjson$/);
    expect(files.get('CITATION.cff')).toContain('cff-version: 1.2.0');
    expect(files.get('data/outcomes.csv')?.split('\r\n')[0]).toContain('outcome_id,type');
  });

  it.each([
    [
      'a changed file',
      (files: Map<string, string>) => files.set('data/readings.ndjson', `${files.get('data/readings.ndjson')} `),
    ],
    ['a missing file', (files: Map<string, string>) => files.delete('data/outcomes.csv')],
    ['no checksums', (files: Map<string, string>) => files.delete('SHA256SUMS')],
  ])('is refused whole with %s', async (_, spoil) => {
    const files = new Map(await release());
    spoil(files);
    const other = await openDesk();
    await expect(other.curation.importRelease(files)).rejects.toMatchObject({ kind: 'invalid' });
    expect((await other.store.countStore()).judgments).toBe(0);
  });

  it('is refused where nobody worked', async () => {
    const other = await openDesk();
    await expect(release(other)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

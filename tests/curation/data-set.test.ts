import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { openDatabase } from '../../server/store/open.ts';
import { commentary, provenance, realReader } from '../ingest/records.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const NUMBERS = ['25/00101', '25/00102', '25/00103'];
const WORDS = { title: 'Essai', version: '1.0', licence: 'CC-BY-4.0', authors: [] };
const TEAM = { campaign: null, withTeam: true, withNames: true };
const PUBLIC = { campaign: null, withTeam: false, withNames: false };

let folder: string;
let desk: Desk;
let ada: Actor;
let bob: Actor;
let rea: Actor;
const ids: string[] = [];
const texts: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-set-'));
  desk = await openDesk(join(folder, 'dispositif.sqlite'));
  ada = await desk.person('Ada', 'annotator');
  bob = await desk.person('Bob', 'annotator');
  rea = await desk.person('Rea', 'reviewer');
  ids.length = 0;
  texts.length = 0;
  for (const number of NUMBERS) {
    const text = textOf(`Affaire ${number}.`, `${FINE} ;`, `${COSTS}.`);
    texts.push(text);
    ids.push(await desk.decide(number, text));
  }
});

afterEach(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A released campaign, two decisions read twice and settled by Réa. */
async function settle(): Promise<string> {
  const { curation, store } = desk;
  const campaign = await curation.planCampaign(rea, {
    title: 'Double',
    description: 'Consigne',
    codebookVersion: '1.0',
    sample: { kind: 'list', ids: ids.slice(0, 2), size: 2 },
    seed: 3,
    doubleShare: 1,
    startFrom: 'blank',
    annotators: [ada.id, bob.id],
    adjudicators: [rea.id],
  });
  await curation.openCampaign(rea, campaign, 1);
  for (const { id, accountId, judgmentId } of await store.listSheets(campaign)) {
    const owner = accountId === ada.id ? ada : bob;
    const text = texts[ids.indexOf(judgmentId)] ?? '';
    const [words, type] = owner === ada ? [FINE, 'criminal_fine'] : [COSTS, 'court_costs'];
    const line = await curation.saveSheetLine(owner, id, { line: null, seen: 0 }, statementOn(text, words, type));
    const [entry] = (await curation.selectOwnSheet(owner, id)).lines;
    const refused = statementOn(text, words, type, { sense: 'refused' });
    await curation.saveSheetLine(owner, id, { line, seen: entry?.id ?? 0 }, refused);
    await curation.submitSheet(owner, id, true);
  }
  for (const judgmentId of ids.slice(0, 2)) {
    const { sheet, compared } = await curation.openAdjudication(rea, campaign, judgmentId);
    const taken = compared.find(({ a }) => a)?.a;
    if (taken) await curation.saveSheetLine(rea, sheet.id, { line: null, seen: 0, takenFrom: 'x/o1' }, taken.statement);
    await curation.submitSheet(rea, sheet.id, true);
  }
  await curation.freezeCampaign(rea, campaign, 2);
  await curation.releaseCampaign(rea, campaign, 3);
  return campaign;
}

/** A note that was private, then the team's, then public; one that is held back; a thread; a folder of the team and a private one. */
async function annotate() {
  const { curation } = desk;
  const [id = ''] = ids;
  const [text = ''] = texts;
  const tag = await curation.saveTag(rea, null, { label: 'Sursis', colour: 'teal', definition: 'D', retired: false });
  const retired = { label: 'Ancien', colour: 'plum', definition: '', retired: true };
  await curation.saveTag(rea, null, retired);
  const passage = { start: text.indexOf(COSTS), end: text.indexOf(COSTS) + COSTS.length };
  const note = await curation.addNote(ada, id, passage, { body: 'pour moi seule', visibility: 'private', tags: [] });
  const change = (version: number, body: string, visibility: 'team' | 'public') =>
    curation.changeNote(ada, note.id, { version }, { body, visibility, tags: [tag] });
  await change(1, 'pour l’équipe', 'team');
  await change(2, 'pour tous', 'public');
  await change(3, 'pour tous, mieux dit', 'public');
  await curation.addReply(bob, note.id, 'Oui.');
  await curation.addReply(rea, note.id, 'Non.');
  const held = await curation.addNote(bob, id, passage, { body: 'M. Tranchet', visibility: 'public', tags: [] });
  const dossier = await curation.saveDossier(bob, null, {
    title: 'Frais à comparer',
    description: 'À lire',
    visibility: 'team',
  });
  await curation.addToDossier(ada, dossier, [ids[2] ?? ''], 'Sans suite');
  const secret = await curation.saveDossier(bob, null, { title: 'À moi', description: '', visibility: 'private' });
  await curation.addToDossier(bob, secret, [id]);
  return { note: note.id, held: held.id, dossier, secret };
}

const makeAll = (from: Desk, choice = TEAM) => from.curation.makeRelease(choice, WORDS);

describe('a data set with names and the team’s work', () => {
  it('restores revisions, threads, tags, members, adjudications, folders and roles, and comes back to the same bytes', async () => {
    const campaign = await settle();
    const { note, held, dossier, secret } = await annotate();
    const files = await makeAll(desk);
    const other = await openDesk();
    const report = await other.curation.importRelease(files);
    expect(report).toMatchObject({ decisions: 3, notes: 2, campaigns: 1, dossiers: 1, refused: [] });
    const same = async <Value>(ask: (from: Desk) => Promise<Value>) =>
      expect(await ask(other)).toEqual(await ask(desk));
    await same((from) => from.store.listCampaignMembers(campaign));
    await same((from) => from.store.listSheets(campaign));
    await same((from) => from.store.listTags());
    await same((from) => from.store.findDossier(dossier));
    await same((from) => from.store.listDossierItems(dossier));
    await same((from) => from.curation.reportAgreement(rea, campaign));
    for (const id of [note, held]) await same((from) => from.store.findNote(id));
    const people = async (from: Desk) =>
      (await from.store.listAccounts()).map(({ id, name, role }) => [id, name, role]);
    await same(async (from) => (await people(from)).sort());
    const sheets = await desk.store.listSheets(campaign);
    const entries = (from: Desk) => Promise.all(sheets.map(({ id }) => from.store.listSheetEntries(id)));
    expect((await entries(other)).flat().map(({ id: _, ...entry }) => entry)).toEqual(
      (await entries(desk)).flat().map(({ id: _, ...entry }) => entry),
    );
    expect((await other.store.listNoteRevisions(note)).map(({ version, body }) => [version, body])).toEqual([
      [2, 'pour l’équipe'],
      [3, 'pour tous'],
      [4, 'pour tous, mieux dit'],
    ]);
    expect((await other.store.findNote(held))?.heldSince).not.toBeNull();
    expect(await other.store.findDossier(secret)).toBeNull();
    expect(await makeAll(other)).toEqual(files);
  });

  it('keeps what was said in private out, whatever it became', async () => {
    await annotate();
    for (const choice of [TEAM, PUBLIC]) {
      expect([...(await makeAll(desk, choice)).values()].join('\n')).not.toContain('pour moi seule');
    }
    const open = [...(await makeAll(desk, PUBLIC)).values()].join('\n');
    for (const words of ['pour l’équipe', 'Tranchet', 'Frais à comparer', 'À moi']) expect(open).not.toContain(words);
    expect(open).toContain('pour tous, mieux dit');
  });

  it('says nothing of a decision withdrawn since, not even through its campaign or folder', async () => {
    await settle();
    await annotate();
    const hidden = ids[0] ?? '';
    const db = await openDatabase(join(folder, 'dispositif.sqlite'));
    await sql`UPDATE judgments SET hidden_at = '2026-02-01' WHERE id = ${hidden}`.execute(db);
    await db.destroy();
    const files = await makeAll(desk);
    expect([...files.values()].join('\n')).not.toContain(hidden);
    expect(files.get('data/texts.ndjson')).not.toContain(`Affaire ${NUMBERS[0]}`);
    const other = await openDesk();
    await other.curation.importRelease(files);
    expect(await makeAll(other)).toEqual(files);
  });
});

describe('a data set for everybody', () => {
  it('calls people by pseudonyms that last, and tells how much each did', async () => {
    await settle();
    await annotate();
    const files = await makeAll(desk, PUBLIC);
    const all = [...files.values()].join('\n');
    for (const { name } of [ada, bob, rea]) expect(all).not.toMatch(new RegExp(`"name":"${name}"|name: "${name}"`));
    const people = (files.get('data/people.ndjson') ?? '').trim().split('\n');
    expect(people.map((line) => JSON.parse(line).name)).toEqual(['annotator-1', 'annotator-2', 'reviewer-1']);
    // Each annotator handed in two sheets, Réa settled both decisions; Ada's note is the only public one, with two replies.
    expect((files.get('data/contributors.csv') ?? '').trim().split('\r\n')).toEqual([
      'person,role,decisions,confirmed,corrected,rejected,added,sheets,adjudications,notes,replies',
      'annotator-1,annotator,2,0,0,0,0,2,0,1,0',
      'annotator-2,annotator,2,0,0,0,0,2,0,0,1',
      'reviewer-1,reviewer,2,0,0,0,0,0,2,0,1',
    ]);
    expect(files.get('CITATION.cff')).toContain('Contributors of “Essai”');
    const other = await openDesk();
    await other.curation.importRelease(files);
    expect(await makeAll(other, PUBLIC)).toEqual(files);
  });

  it('is signed by whoever signs it', async () => {
    await annotate();
    const files = await desk.curation.makeRelease(PUBLIC, { ...WORDS, authors: ['Équipe A', 'M. B.'] });
    expect(files.get('CITATION.cff')).toContain('  - name: "Équipe A"\n  - name: "M. B."\n');
  });
});

describe('bad data sets', () => {
  type Files = Map<string, string>;
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  const spoil = (path: string, change: (text: string) => string) => (files: Files) => {
    const text = change(files.get(path) ?? '');
    files.set(path, text);
    const sums = files.get('SHA256SUMS') ?? '';
    files.set('SHA256SUMS', sums.replace(new RegExp(`.{64}(?=  ${path}\\n)`), sum(text)));
  };

  it.each<readonly [string, (files: Files) => void, string, RegExp]>([
    ['no data set', (files) => files.clear(), 'notDataSet', /SHA256SUMS/],
    ['one cut short', (files) => files.set('data/readings.ndjson', ''), 'fileChanged', /data\/readings\.ndjson/],
    [
      'one of a newer version',
      spoil('datapackage.json', (text) => text.replace('"dispositif_format": 2', '"dispositif_format": 9')),
      'newerFormat',
      /format 9.*up to format 2/,
    ],
    ['a torn line', spoil('data/tags.ndjson', (text) => text.slice(0, 20)), 'badLine', /data\/tags\.ndjson, line 1/],
    [
      'an unknown colour',
      spoil('data/tags.ndjson', (text) => text.replace('teal', 'beige')),
      'badLine',
      /line \d: colour/,
    ],
    [
      'a text that is not its own',
      spoil('data/texts.ndjson', (text) => text.replace('Tribunal', 'Tribunaux')),
      'wrongTextHash',
      /does not have this hash/,
    ],
    [
      'an outcome that is none',
      spoil('data/readings.ndjson', (text) => text.replace('"type":"court_costs"', '"type":"nothing"')),
      'badLine',
      /readings\.ndjson, line \d+: type/,
    ],
  ])('refuses %s, and keeps nothing of it', async (_, damage, code, message) => {
    await annotate();
    const files = new Map(await makeAll(desk));
    damage(files);
    const other = await openDesk();
    const failed = other.curation.importRelease(files);
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await other.store.countStore()).toMatchObject({ judgments: 0 });
    expect(await other.store.listTags()).toEqual([]);
  });
});

describe('after an import', () => {
  it('the audit log is unbroken and holds every outcome that came', async () => {
    await settle();
    const other = await openDesk();
    const { audit } = await other.curation.importRelease(await makeAll(desk));
    expect(audit).toMatchObject({ fault: null });
    expect(audit.entries).toBeGreaterThan(2);
    expect(await other.store.listUnloggedReadings()).toEqual([]);
    await other.store.addReadings([
      {
        judgmentId: ids[0] ?? '',
        outcomeId: `${ids[0]}.99`,
        origin: 'person',
        author: ada.id,
        statement: null,
        reason: null,
        createdAt: '2026-03-01T00:00:00.000Z',
        textHash: '',
        extractorVersion: null,
        action: 'reject',
      },
    ]);
    expect(await other.store.listUnloggedReadings()).toEqual([`${ids[0]}.99`]);
  });

  it('an outcome known from a commentary alone can be corrected, on the passages that it quotes', async () => {
    const { store, deps, curation } = desk;
    const numbers = ['25/00199'];
    const refersTo = [{ court: 'Tribunal judiciaire de Paris', decidedOn: '2025-03-12', numbers, chamber: null }];
    const article = commentary({ refersTo });
    const { judgmentIds } = await ingestRecord(
      { store, reader: realReader, engines: [], clock: deps.clock },
      article,
      provenance('commentary'),
    );
    const id = judgmentIds[0] ?? '';
    const [outcome] = (await store.findJudgment(id))?.outcomes ?? [];
    if (!outcome) throw new Error('the commentary tells nothing');
    const target = async (from: Desk) => ({
      judgmentId: id,
      outcomeId: outcome.id,
      version: (await from.curation.selectOutcomeState(id, outcome.id)).version,
    });
    await curation.reviewOutcome(ada, await target(desk), { kind: 'confirm' });
    const files = await makeAll(desk);
    expect(files.get('data/texts.ndjson')).not.toContain(article.text);
    const other = await openDesk();
    await other.curation.importRelease(files);
    const zoe = await other.person('Zoe', 'annotator');
    const correct = async (statement: typeof outcome.outcome) =>
      other.curation.reviewOutcome(zoe, await target(other), { kind: 'correct', statement });
    await correct({ ...outcome.outcome, sense: 'refused' });
    expect((await other.store.findJudgment(id))?.outcomes[0]).toMatchObject({
      reviewState: 'corrected',
      author: zoe.id,
      outcome: { sense: 'refused', evidence: outcome.outcome.evidence },
    });
    const elsewhere = { ...outcome.outcome, evidence: [{ start: 0, end: 10, text: 'autres mots' }] };
    await expect(correct(elsewhere)).rejects.toMatchObject({ code: 'textNotHere' });
  });
});

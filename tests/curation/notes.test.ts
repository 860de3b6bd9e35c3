import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import type { Visibility } from '../../server/domain/note.ts';
import { type Desk, openDesk, textOf } from './desk.ts';

const ORDER = 'ORDONNE à la société Alpha de communiquer les données de connexion sous huit jours';
const TEXT = textOf('Affaire une.', `${ORDER} ;`, 'CONDAMNE M. T. aux dépens.');

let desk: Desk;
let ada: Actor;
let bob: Actor;
let rea: Actor;
let id: string;

beforeEach(async () => {
  desk = await openDesk();
  ada = await desk.person('ada', 'annotator');
  bob = await desk.person('bob', 'annotator');
  rea = await desk.person('rea', 'reviewer');
  id = await desk.decide('25/00021', TEXT);
});

function add(visibility: Visibility, body = 'Délai très court.', words = ORDER) {
  const start = TEXT.indexOf(words);
  return desk.curation.addNote(ada, id, { start, end: start + words.length }, { body, visibility, tags: [] });
}

async function seenBy(viewer: string | null): Promise<readonly string[]> {
  return (await desk.store.listNotes({ judgmentId: id, viewer })).map((note) => note.visibility);
}

describe('notes on passages', () => {
  it('are seen by their author, the team or everybody, as wished', async () => {
    for (const visibility of ['private', 'team', 'public'] as const) await add(visibility);
    expect([await seenBy(ada.id), await seenBy(bob.id), await seenBy(null)].map((list) => [...list].sort())).toEqual([
      ['private', 'public', 'team'],
      ['public', 'team'],
      ['public'],
    ]);
  });

  it('keep the words and what surrounds them', async () => {
    const { id: noteId } = await add('team');
    expect((await desk.store.findNote(noteId))?.anchor).toMatchObject({
      exact: ORDER,
      suffix: expect.stringMatching(/^ ;\nCONDAMNE/),
    });
  });

  it('follow their words into a new text, or wait as orphans, never dropped', async () => {
    const { id: kept } = await add('team');
    const { id: lost } = await add('team', '', 'CONDAMNE M. T. aux dépens');
    await desk.decide(
      '25/00021',
      TEXT.replace('Affaire une.', 'Affaire une, texte corrigé.').replace(
        'CONDAMNE M. T. aux dépens.',
        'Rejette tout le reste, sans autre forme.',
      ),
    );
    expect(await desk.store.listJudgmentsToPlace()).toEqual([id]);
    expect(await desk.curation.placeNotes(id)).toBe(2);
    expect(await desk.store.findNote(kept)).toMatchObject({ placement: 'moved' });
    expect(await desk.store.findNote(lost)).toMatchObject({
      placement: 'orphaned',
      start: null,
      anchor: { exact: 'CONDAMNE M. T. aux dépens' },
    });
    expect(await desk.store.listNotes({ viewer: bob.id, placement: 'orphaned' })).toHaveLength(1);
    expect(await desk.curation.placeNotes(id)).toBe(0);
  });

  it('wait for nobody where there are none to place, even while another process writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-'));
    const path = join(folder, 'store.sqlite');
    const other = await openDesk(path);
    const read = await other.decide('25/00021', TEXT);
    const writer = new Sqlite(path);
    writer.exec('BEGIN IMMEDIATE');
    expect(await other.curation.placeNotes(read)).toBe(0);
    writer.close();
    await other.store.close();
    rmSync(folder, { recursive: true });
  });

  it('are held back when they would publish a hidden name, until a reviewer decides', async () => {
    const { id: noteId, leaks } = await add('public', 'Il s’agit de M. Tranchet.');
    expect(leaks.map((leak) => leak.words)).toEqual(['M. Tranchet']);
    expect(await seenBy(null)).toEqual([]);
    await expect(desk.curation.decideHeldNote(ada, noteId, true)).rejects.toMatchObject({ kind: 'forbidden' });
    await desk.curation.decideHeldNote(rea, noteId, false);
    expect(await desk.store.findNote(noteId)).toMatchObject({ visibility: 'team', heldSince: null });
    const other = await add('public', 'Voir M. Tranchet.');
    await desk.curation.decideHeldNote(rea, other.id, true);
    expect(await seenBy(null)).toEqual(['public']);
  });

  it('cannot leak through a reply to a public note, nor by turning public with such a reply', async () => {
    const open = await add('public');
    await expect(desk.curation.addReply(bob, open.id, 'C’est Madame Lavoisier.')).rejects.toMatchObject({
      kind: 'invalid',
    });
    const inside = await add('team');
    await desk.curation.addReply(bob, inside.id, 'C’est Madame Lavoisier.');
    const { leaks } = await desk.curation.changeNote(
      ada,
      inside.id,
      { version: 1 },
      { body: 'Délai.', visibility: 'public', tags: [] },
    );
    expect(leaks).toHaveLength(1);
  });

  it('are changed by their author only, with the second of two windows told, and every state restored', async () => {
    const { id: noteId } = await add('team', 'Un.');
    await expect(
      desk.curation.changeNote(bob, noteId, { version: 1 }, { body: 'x', visibility: 'team', tags: [] }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await desk.curation.changeNote(ada, noteId, { version: 1 }, { body: 'Deux.', visibility: 'team', tags: [] });
    await expect(
      desk.curation.changeNote(ada, noteId, { version: 1 }, { body: 'Trois.', visibility: 'team', tags: [] }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    await desk.curation.removeNote(ada, noteId);
    expect(await seenBy(ada.id)).toEqual([]);
    await desk.curation.restoreNote(ada, noteId, 1);
    expect(await desk.store.findNote(noteId)).toMatchObject({ body: 'Un.', version: 4 });
    expect((await desk.store.listNoteRevisions(noteId)).map((revision) => [revision.body, revision.deleted])).toEqual([
      ['Un.', false],
      ['Deux.', false],
      ['Deux.', true],
      ['Un.', false],
    ]);
  });

  it('do not even show that they exist to those who may not see them', async () => {
    const { id: noteId } = await add('private');
    await expect(desk.curation.addReply(bob, noteId, 'Bonjour')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(desk.curation.removeNote(rea, noteId)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('carry words of the vocabulary and no others', async () => {
    const words = { label: 'Délai', colour: 'teal', definition: '', retired: false };
    await expect(desk.curation.saveTag(ada, null, words)).rejects.toMatchObject({ kind: 'forbidden' });
    const tag = await desk.curation.saveTag(rea, null, words);
    await expect(desk.curation.saveTag(rea, null, { ...words, label: 'délai' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(desk.curation.saveTag(rea, null, { ...words, label: 'x', colour: 'rose' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    const passage = { start: 0, end: 10 };
    await desk.curation.addNote(ada, id, passage, { body: '', visibility: 'team', tags: [tag] });
    await expect(
      desk.curation.addNote(ada, id, passage, { body: '', visibility: 'team', tags: ['nul'] }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    expect((await desk.store.countTagUses()).get(tag)).toBe(1);
  });

  it('keep their words out of the audit log', async () => {
    await add('private', 'Un secret de cabinet.');
    expect(JSON.stringify(await desk.store.listAudit({ limit: 100 }))).not.toContain('secret');
  });
});

describe('dossiers', () => {
  it('are private or the team’s; the team fills the team’s, its owner alone renames it', async () => {
    const own = await desk.curation.saveDossier(ada, null, { title: 'À moi', description: '', visibility: 'private' });
    const shared = await desk.curation.saveDossier(ada, null, { title: 'À nous', description: '', visibility: 'team' });
    expect((await desk.store.listDossiers(bob.id)).map((dossier) => dossier.title)).toEqual(['À nous']);
    await expect(desk.curation.addToDossier(bob, own, [id])).rejects.toMatchObject({ kind: 'not_found' });
    expect(await desk.curation.addToDossier(bob, shared, [id, 'inconnue'])).toEqual(['inconnue']);
    await desk.curation.addToDossier(bob, shared, [id], 'à lire');
    expect(await desk.store.listDossierItems(shared)).toMatchObject([{ judgmentId: id, note: 'à lire' }]);
    await expect(desk.curation.removeDossier(bob, shared)).rejects.toMatchObject({ kind: 'forbidden' });
    await desk.curation.takeFromDossier(bob, shared, id);
    await desk.curation.removeDossier(ada, shared);
    expect(await desk.store.listDossiers(ada.id)).toHaveLength(1);
  });
});

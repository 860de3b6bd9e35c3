import type { Note, Tag, Visibility } from '../../domain/note.ts';
import { VISIBILITIES } from '../../domain/note.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { formatDateTime } from '../format/date.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type NoteView, readNames, toNoteView, VISIBILITY_LABELS } from './note-view.ts';
import { readPassages } from './read-outcome.ts';
import { passageOf, referenceOf, selectWorkJudgment, textOf } from './review.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface NotesPage extends Frame {
  readonly notes: readonly NoteView[];
  readonly lists: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly canPublish: boolean;
}

export interface NoteFormPage extends Frame {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  readonly reference: string;
  readonly version: string;
  /** Null when the passage is already settled. */
  readonly passage: { readonly words: string; readonly span: string } | null;
  readonly quote: string;
  readonly body: string;
  readonly visibilities: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  readonly tags: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: string;
    readonly chosen: boolean;
  }[];
}

export interface NotePage extends NoteFormPage {
  readonly note: NoteView;
  readonly own: boolean;
  readonly canRemove: boolean;
  readonly canReply: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly at: string;
    readonly body: string;
    readonly own: boolean;
  }[];
  readonly revisions: readonly {
    readonly version: string;
    readonly at: string;
    readonly body: string;
    readonly visibility: string;
  }[];
}

export const NOTE_ROUTES: readonly Route[] = [
  signedRoute('get', '/annotations', 'reader', notesPage),
  signedRoute('get', '/decisions/:id/annotations/nouvelle', 'annotator', newNoteForm),
  signedRoute('post', '/decisions/:id/annotations', 'annotator', addNote),
  signedRoute('get', '/annotations/:note', 'reader', (visit) =>
    notePage(visit, visit.query.get('retenue') ? HELD : ''),
  ),
  signedRoute('post', '/annotations/:note', 'annotator', changeNote),
  signedRoute('post', '/annotations/:note/supprimer', 'annotator', async (visit) => {
    await visit.curation.removeNote(visit.actor, visit.param('note'));
    return redirect(localPath(visit.form.text('suite') || '/annotations'));
  }),
  signedRoute('post', '/annotations/:note/restaurer', 'annotator', async (visit) => {
    await visit.curation.restoreNote(visit.actor, visit.param('note'), Number(visit.form.text('version')));
    return redirect(`/annotations/${visit.param('note')}`);
  }),
  signedRoute('post', '/annotations/:note/reponses', 'annotator', async (visit) => {
    await visit.curation.addReply(visit.actor, visit.param('note'), visit.form.text('body'));
    return redirect(`/annotations/${visit.param('note')}`);
  }),
  signedRoute('post', '/annotations/:note/reponses/:reply/supprimer', 'annotator', async (visit) => {
    await visit.curation.removeReply(visit.actor, visit.param('reply'));
    return redirect(`/annotations/${visit.param('note')}`);
  }),
  signedRoute('post', '/annotations/:note/publication', 'reviewer', async (visit) => {
    await visit.curation.decideHeldNote(visit.actor, visit.param('note'), visit.form.text('publish') === 'true');
    return redirect('/annotations?liste=retenues');
  }),
];

const HELD =
  'Cette note semble nommer une personne que la décision occulte. Elle est visible de l’équipe ; un relecteur décidera de la publier.';
const LISTS = { miennes: 'Les miennes', equipe: 'Équipe', orphelines: 'Orphelines', retenues: 'À vérifier' } as const;

async function notesPage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor, query, page } = visit;
  const list = (Object.keys(LISTS) as (keyof typeof LISTS)[]).find((name) => name === query.get('liste')) ?? 'miennes';
  for (const id of await deps.store.listJudgmentsToPlace()) await visit.curation.placeNotes(id);
  const filters = {
    miennes: { author: actor.id },
    equipe: { visibilities: ['team', 'public'] as const },
    orphelines: { placement: 'orphaned' as const },
    retenues: { held: true },
  };
  const [notes, tags, nameOf] = await Promise.all([
    deps.store.listNotes({ viewer: actor.id, ...filters[list], limit: 500 }),
    deps.store.listTags(),
    readNames(deps.store, true, page.language),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return show('work/notes', {
    ...(await buildFrame(visit, 'Notes')),
    notes: notes.map((note) => toNoteView(note, byId, nameOf, page.language)),
    lists: Object.entries(LISTS).map(([name, label]) => ({
      href: `/annotations?liste=${name}`,
      label,
      current: name === list,
    })),
    canPublish: mayActAs(actor.role, 'reviewer') && list === 'retenues',
  });
}

async function newNoteForm(visit: SignedVisit): Promise<Answer> {
  const judgment = await selectWorkJudgment(visit);
  const [passage] = passageOf(visit.query, textOf(judgment));
  const tags = await visit.deps.store.listTags();
  return show('work/note-form', {
    ...(await buildFrame(visit, 'Nouvelle note')),
    ...formFields(tags, { body: '', visibility: 'team', tags: [] }),
    heading: 'Nouvelle note',
    action: `/decisions/${judgment.id}/annotations`,
    back: `/decisions/${judgment.id}`,
    reference: referenceOf(judgment),
    version: '',
    passage: { words: passage?.text ?? '', span: passage ? `${passage.start}-${passage.end}` : '' },
    quote: '',
  });
}

async function addNote(visit: SignedVisit): Promise<Answer> {
  const [passage] = readPassages(visit.form);
  if (!passage) throw new Refusal('invalid', 'Sélectionnez un passage du texte, ou copiez ses mots.');
  const judgmentId = visit.param('id');
  const { id, leaks } = await visit.curation.addNote(visit.actor, judgmentId, passage, wordsOf(visit.form));
  return redirect(leaks.length > 0 ? `/annotations/${id}?retenue=1` : `/decisions/${judgmentId}#note-${id}`);
}

async function changeNote(visit: SignedVisit): Promise<Answer> {
  const version = Number(visit.form.text('version'));
  const { id, leaks } = await visit.curation.changeNote(
    visit.actor,
    visit.param('note'),
    { version },
    wordsOf(visit.form),
  );
  return redirect(`/annotations/${id}${leaks.length > 0 ? '?retenue=1' : ''}`);
}

async function notePage(visit: SignedVisit, notice: string): Promise<Answer> {
  const { deps, actor, page } = visit;
  const note = await selectNote(visit);
  const [tags, nameOf, revisions] = await Promise.all([
    deps.store.listTags(),
    readNames(deps.store, true, page.language),
    deps.store.listNoteRevisions(note.id),
  ]);
  const own = note.author === actor.id;
  const view = toNoteView(note, new Map(tags.map((tag) => [tag.id, tag])), nameOf, page.language);
  return show('work/note', {
    ...(await buildFrame(visit, 'Note', notice)),
    ...formFields(tags, { body: note.body ?? '', visibility: note.visibility, tags: note.tags }),
    heading: own ? 'Modifier' : 'Note',
    action: view.href,
    back: view.judgmentHref,
    reference: '',
    version: String(note.version),
    passage: null,
    quote: note.anchor.exact,
    note: view,
    own: own && mayActAs(actor.role, 'annotator'),
    canRemove: own || mayActAs(actor.role, 'reviewer'),
    canReply: mayActAs(actor.role, 'annotator'),
    replies: note.replies.map((reply) => ({
      id: reply.id,
      author: nameOf(reply.author),
      at: formatDateTime(reply.createdAt, page.language),
      body: reply.body,
      own: reply.author === actor.id,
    })),
    revisions: own
      ? revisions.slice(0, -1).map((revision) => ({
          version: String(revision.version),
          at: formatDateTime(revision.at, page.language),
          body: revision.body ?? 'surlignage seul',
          visibility: VISIBILITY_LABELS[revision.visibility],
        }))
      : [],
  });
}

async function selectNote(visit: SignedVisit): Promise<Note> {
  const note = await visit.deps.store.findNote(visit.param('note'));
  const hidden = note !== null && !(await visit.deps.store.isJudgmentVisible(note.judgmentId));
  if (!note || hidden || (note.visibility === 'private' && note.author !== visit.actor.id)) {
    throw new Refusal('not_found', 'Cette note n’existe pas ou n’existe plus.');
  }
  return note;
}

function wordsOf(form: Form): {
  readonly body: string;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
} {
  const visibility = VISIBILITIES.find((value) => value === form.text('visibility')) ?? 'private';
  return { body: form.text('body'), visibility, tags: form.list('tags') };
}

function formFields(
  tags: readonly Tag[],
  chosen: { readonly body: string; readonly visibility: Visibility; readonly tags: readonly string[] },
) {
  return {
    body: chosen.body,
    visibilities: VISIBILITIES.map((value) => ({
      value,
      label: VISIBILITY_LABELS[value],
      chosen: value === chosen.visibility,
    })),
    tags: tags
      .filter((tag) => tag.retiredAt === null || chosen.tags.includes(tag.id))
      .map(({ id, label, colour }) => ({ id, label, colour, chosen: chosen.tags.includes(id) })),
  };
}

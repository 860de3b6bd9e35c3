import type { Note } from '../../domain/note.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { formatDateTime } from '../format/date.ts';
import { buildFrame, show } from './frame.ts';
import { type NoteView, readNames, toNoteView, VISIBILITY_LABELS } from './note-view.ts';
import { formFields, type NoteFormPage, wordsOf } from './notes.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

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

export const NOTE_PAGE_ROUTES: readonly Route[] = [
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

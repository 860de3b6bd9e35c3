import type { Note } from '../../domain/note.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { formatDateTime } from '../format/date.ts';
import { fillIn } from '../messages/messages.ts';
import { buildFrame, show } from './frame.ts';
import { formFields, type NoteFormPage, wordsOf } from './note-form.ts';
import { type NoteView, readNames, toNoteView } from './note-view.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface NotePage extends NoteFormPage {
  readonly note: NoteView;
  readonly own: boolean;
  readonly canRemove: boolean;
  readonly canReply: boolean;
  /** Whether this person decides about a note that is held back. */
  readonly canPublish: boolean;
  /** A reply that was typed and could not be recorded; "" otherwise. */
  readonly replyBody: string;
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

const REPLIES = '/annotations/:note/reponses';

export const NOTE_PAGE_ROUTES: readonly Route[] = [
  signedRoute('get', '/annotations/:note', 'reader', (visit) => notePage(visit)),
  signedRoute('post', '/annotations/:note', 'annotator', (visit) =>
    orKeepTyped(visit, 'change', async () => {
      const seen = { version: Number(visit.form.text('version')) };
      await visit.curation.changeNote(visit.actor, visit.param('note'), seen, wordsOf(visit.form));
    }),
  ),
  signedRoute('post', '/annotations/:note/supprimer', 'annotator', async (visit) => {
    await visit.curation.removeNote(visit.actor, visit.param('note'));
    return redirect(localPath(visit.form.text('suite') || '/annotations'));
  }),
  signedRoute('post', '/annotations/:note/restaurer', 'annotator', async (visit) => {
    await visit.curation.restoreNote(visit.actor, visit.param('note'), Number(visit.form.text('version')));
    return redirect(`/annotations/${visit.param('note')}`);
  }),
  signedRoute('post', REPLIES, 'annotator', (visit) =>
    orKeepTyped(visit, 'reply', async () => {
      await visit.curation.addReply(visit.actor, visit.param('note'), visit.form.text('body'));
    }),
  ),
  signedRoute('post', `${REPLIES}/:reply/supprimer`, 'annotator', async (visit) => {
    await visit.curation.removeReply(visit.actor, visit.param('reply'));
    return redirect(`/annotations/${visit.param('note')}`);
  }),
  signedRoute('post', '/annotations/:note/publication', 'reviewer', async (visit) => {
    await visit.curation.decideHeldNote(visit.actor, visit.param('note'), visit.form.text('publish') === 'true');
    return redirect('/annotations?liste=retenues');
  }),
];

/** What was typed and refused: a change of the note, or a reply. */
type Typed = { readonly field: 'change' | 'reply'; readonly refusal: Refusal } | null;

async function orKeepTyped(visit: SignedVisit, field: 'change' | 'reply', act: () => Promise<void>): Promise<Answer> {
  try {
    await act();
    return redirect(`/annotations/${visit.param('note')}`);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return notePage(visit, { field, refusal: error });
  }
}

async function notePage(visit: SignedVisit, typed: Typed = null): Promise<Answer> {
  const { deps, actor, page } = visit;
  const w = page.t.work.note;
  const note = await visit.curation.readNote(actor, visit.param('note'));
  const [tags, nameOf, revisions] = await Promise.all([
    deps.store.listTags(),
    readNames(deps.store, true, page.language),
    deps.store.listNoteRevisions(note.id),
  ]);
  const own = note.author === actor.id;
  const view = toNoteView(note, new Map(tags.map((tag) => [tag.id, tag])), nameOf, page.language);
  const notice = typed?.refusal.wordsIn(page.language) ?? (await heldNotice(visit, note));
  const kept = { body: note.body ?? '', visibility: note.visibility, tags: note.tags };
  const props: NotePage = {
    ...(await buildFrame(visit, 'note', w.one, notice)),
    ...formFields(tags, typed?.field === 'change' ? wordsOf(visit.form) : kept, page.language),
    heading: w.one,
    action: view.href,
    back: view.judgmentHref,
    reference: '',
    version: String(note.version),
    passage: null,
    note: view,
    own: own && mayActAs(actor.role, 'annotator'),
    canRemove: own || mayActAs(actor.role, 'reviewer'),
    canReply: mayActAs(actor.role, 'annotator'),
    canPublish: note.heldSince !== null && mayActAs(actor.role, 'reviewer'),
    replyBody: typed?.field === 'reply' ? visit.form.text('body') : '',
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
          body: revision.body ?? w.highlightOnly,
          visibility: w.visibilities[revision.visibility],
        }))
      : [],
  };
  return show('work/note', props, typed ? (typed.refusal.kind === 'conflict' ? 409 : 422) : 200);
}

/** What to tell about a note that waits for a reviewer, and whom it seems to name; "" for any other. */
async function heldNotice({ curation, page }: SignedVisit, note: Note): Promise<string> {
  if (note.heldSince === null) return '';
  const names = (await curation.listNoteLeaks(note)).map(({ words }) => `« ${words} »`).join(', ');
  return fillIn(page.t.work.note.heldHow, { names });
}

import { type Tag, VISIBILITIES, type Visibility } from '../../domain/note.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type NoteView, readNames, toNoteView, VISIBILITY_LABELS } from './note-view.ts';
import { readPassages } from './read-outcome.ts';
import { passageOf, referenceOf, selectWorkJudgment, textOf } from './review.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

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

export const NOTE_ROUTES: readonly Route[] = [
  signedRoute('get', '/annotations', 'reader', notesPage),
  signedRoute('get', '/decisions/:id/annotations/nouvelle', 'annotator', newNoteForm),
  signedRoute('post', '/decisions/:id/annotations', 'annotator', addNote),
];

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

/** What a form says of a note. */
export function wordsOf(form: Form): {
  readonly body: string;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
} {
  const visibility = VISIBILITIES.find((value) => value === form.text('visibility')) ?? 'private';
  return { body: form.text('body'), visibility, tags: form.list('tags') };
}

/** The fields of the form of a note. */
export function formFields(
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

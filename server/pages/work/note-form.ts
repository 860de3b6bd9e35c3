import type { Language } from '../../domain/language.ts';
import { type Tag, VISIBILITIES, type Visibility } from '../../domain/note.ts';
import { Refusal } from '../../domain/refusal.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { readPassages } from './read-outcome.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';
import { passageOf, referenceOf, selectWorkJudgment, textOf } from './work-judgment.ts';

export interface NoteFormPage extends Frame<'note'> {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  readonly reference: string;
  readonly version: string;
  /** Null when the passage is already settled. */
  readonly passage: { readonly words: string; readonly span: string } | null;
  readonly body: string;
  readonly visibilities: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  readonly tags: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: string;
    readonly chosen: boolean;
  }[];
}

export interface NoteFormWords {
  readonly body: string;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
}

export const NOTE_FORM_ROUTES: readonly Route[] = [
  signedRoute('get', '/decisions/:id/annotations/nouvelle', 'annotator', (visit) => newNoteForm(visit, null)),
  signedRoute('post', '/decisions/:id/annotations', 'annotator', addNote),
];

/** The form of a new note, filled with what was typed when it could not be recorded. */
async function newNoteForm(visit: SignedVisit, refusal: Refusal | null): Promise<Answer> {
  const { language, t } = visit.page;
  const w = t.work.note;
  const judgment = await selectWorkJudgment(visit);
  const [passage] = refusal ? readPassages(visit.form) : passageOf(visit.query, textOf(judgment));
  const words = refusal ? wordsOf(visit.form) : { body: '', visibility: 'team' as const, tags: [] };
  const props: NoteFormPage = {
    ...(await buildFrame(visit, 'note', w.newNote, refusal?.wordsIn(language) ?? '')),
    ...formFields(await visit.deps.store.listTags(), words, language),
    heading: w.newNote,
    action: `/decisions/${judgment.id}/annotations`,
    back: `/decisions/${judgment.id}`,
    reference: referenceOf(judgment, language),
    version: '',
    passage: { words: passage?.text ?? '', span: passage ? `${passage.start}-${passage.end}` : '' },
  };
  return show('work/note-form', props, refusal ? 422 : 200);
}

async function addNote(visit: SignedVisit): Promise<Answer> {
  const [passage] = readPassages(visit.form);
  const judgmentId = visit.param('id');
  try {
    if (!passage) throw new Refusal('noPassage');
    const { id, leaks } = await visit.curation.addNote(visit.actor, judgmentId, passage, wordsOf(visit.form));
    return redirect(leaks.length > 0 ? `/annotations/${id}` : `/decisions/${judgmentId}#note-${id}`);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return newNoteForm(visit, error);
  }
}

/** What a form says of a note. */
export function wordsOf(form: Form): NoteFormWords {
  const visibility = VISIBILITIES.find((value) => value === form.text('visibility')) ?? 'private';
  return { body: form.text('body'), visibility, tags: form.list('tags') };
}

/** The fields of the form of a note. */
export function formFields(tags: readonly Tag[], chosen: NoteFormWords, language: Language) {
  const { audiences } = messagesIn(language).work.note;
  return {
    body: chosen.body,
    visibilities: VISIBILITIES.map((value) => ({
      value,
      label: audiences[value],
      chosen: value === chosen.visibility,
    })),
    tags: tags
      .filter((tag) => tag.retiredAt === null || chosen.tags.includes(tag.id))
      .map(({ id, label, colour }) => ({ id, label, colour, chosen: chosen.tags.includes(id) })),
  };
}

import { mayActAs } from '../../domain/role.ts';
import type { Option } from './fields.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type NoteView, readNames, toNoteView } from './note-view.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

export interface NotesPage extends Frame<'note'> {
  readonly notes: readonly NoteView[];
  readonly lists: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** The list that is shown, as its address names it. */
  readonly list: string;
  /** What the list says when it is empty. */
  readonly empty: string;
  readonly tags: readonly Option[];
  readonly canPublish: boolean;
}

const LISTS = ['miennes', 'equipe', 'orphelines', 'retenues'] as const;
const MOST_NOTES = 500;

export const NOTE_ROUTES: readonly Route[] = [signedRoute('get', '/annotations', 'reader', notesPage)];

/** GET /annotations : one's own notes, the team's, those that lost their passage, those that wait for a reviewer. */
async function notesPage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor, query, page } = visit;
  const w = page.t.work.note;
  const list = LISTS.find((name) => name === query.get('liste')) ?? 'miennes';
  for (const id of await deps.store.listJudgmentsToPlace()) await visit.curation.placeNotes(id);
  const filters = {
    miennes: { author: actor.id },
    equipe: { visibilities: ['team', 'public'] as const },
    orphelines: { placement: 'orphaned' as const },
    retenues: { held: true },
  };
  const tags = await deps.store.listTags();
  const tag = tags.find(({ id }) => id === query.get('etiquette'))?.id;
  const byTag = tag === undefined ? {} : { tag };
  const [notes, nameOf] = await Promise.all([
    deps.store.listNotes({ viewer: actor.id, ...filters[list], ...byTag, limit: MOST_NOTES }),
    readNames(deps.store, true, page.language),
  ]);
  const byId = new Map(tags.map((known) => [known.id, known]));
  return show('work/notes', {
    ...(await buildFrame(visit, 'note', w.title)),
    notes: notes.map((note) => toNoteView(note, byId, nameOf, page.language)),
    list,
    empty: w.emptyLists[list],
    lists: LISTS.map((name) => ({
      href: `/annotations?liste=${name}`,
      label: w.listNames[name],
      current: name === list,
    })),
    tags: tags.map(({ id, label }) => ({ value: id, label, chosen: id === tag })),
    canPublish: mayActAs(actor.role, 'reviewer') && list === 'retenues',
  });
}

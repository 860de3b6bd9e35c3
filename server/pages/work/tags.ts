import { TAG_COLOUR_LABELS, TAG_COLOURS } from '../../domain/note.ts';
import { mayActAs } from '../../domain/role.ts';
import { counted } from '../messages/messages.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface TagsPage extends Frame<'note'> {
  readonly canEdit: boolean;
  readonly colours: readonly { readonly value: string; readonly label: string }[];
  readonly tags: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: string;
    readonly definition: string;
    readonly retired: boolean;
    readonly version: string;
    readonly uses: string;
  }[];
}

export const TAG_ROUTES: readonly Route[] = [
  signedRoute('get', '/etiquettes', 'reader', tagsPage),
  signedRoute('post', '/etiquettes', 'reviewer', (visit) => save(visit, null)),
  signedRoute('post', '/etiquettes/:id', 'reviewer', (visit) =>
    save(visit, { id: visit.param('id'), version: Number(visit.form.text('version')) }),
  ),
];

async function save(
  visit: SignedVisit,
  target: { readonly id: string; readonly version: number } | null,
): Promise<Answer> {
  const { form } = visit;
  await visit.curation.saveTag(visit.actor, target, {
    label: form.text('label'),
    colour: form.text('colour'),
    definition: form.text('definition'),
    retired: form.has('retired'),
  });
  return redirect('/etiquettes');
}

async function tagsPage(visit: SignedVisit): Promise<Answer> {
  const { language, t } = visit.page;
  const [tags, uses] = await Promise.all([visit.deps.store.listTags(), visit.deps.store.countTagUses()]);
  return show('work/tags', {
    ...(await buildFrame(visit, 'note', t.work.note.tags)),
    canEdit: mayActAs(visit.actor.role, 'reviewer'),
    colours: TAG_COLOURS.map((value) => ({ value, label: TAG_COLOUR_LABELS[value][language] })),
    tags: tags.map((tag) => ({
      id: tag.id,
      label: tag.label,
      colour: tag.colour,
      definition: tag.definition,
      retired: tag.retiredAt !== null,
      version: String(tag.version),
      uses: counted(uses.get(tag.id) ?? 0, language, t.work.note.note),
    })),
  });
}

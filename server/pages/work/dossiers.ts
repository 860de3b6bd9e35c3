import { Refusal } from '../../domain/refusal.ts';
import { formatDate } from '../format/date.ts';
import { counted, fillIn } from '../messages/messages.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { readNames } from './note-view.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';
import { referenceOf } from './work-judgment.ts';

export interface DossiersPage extends Frame<'dossier'> {
  readonly dossiers: readonly {
    readonly href: string;
    readonly title: string;
    readonly size: string;
    readonly sharing: string;
    readonly updated: string;
  }[];
}

export interface DossierPage extends Frame<'dossier'> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly madeBy: string;
  readonly version: string;
  readonly items: readonly {
    readonly id: string;
    readonly href: string;
    readonly reference: string;
    readonly parties: string;
    readonly note: string;
    readonly by: string;
  }[];
}

export const DOSSIER_ROUTES: readonly Route[] = [
  signedRoute('get', '/dossiers', 'reader', dossiersPage),
  signedRoute('post', '/dossiers', 'reader', async (visit) => {
    const id = await visit.curation.saveDossier(visit.actor, null, wordsOf(visit.form));
    return redirect(`/dossiers/${id}`);
  }),
  signedRoute('get', '/dossiers/:dossier', 'reader', dossierPage),
  signedRoute('post', '/dossiers/:dossier', 'reader', async (visit) => {
    const target = { id: visit.param('dossier'), version: Number(visit.form.text('version')) };
    await visit.curation.saveDossier(visit.actor, target, wordsOf(visit.form));
    return redirect(`/dossiers/${target.id}`);
  }),
  signedRoute('post', '/dossiers/:dossier/supprimer', 'reader', async (visit) => {
    await visit.curation.removeDossier(visit.actor, visit.param('dossier'));
    return redirect('/dossiers');
  }),
  signedRoute('post', '/dossiers/:dossier/decisions', 'reader', async (visit) => {
    const ids = visit.form
      .list('decision')
      .flatMap((line) => line.split(/\s+/))
      .filter((id) => id !== '');
    const id = visit.param('dossier');
    const unknown = await visit.curation.addToDossier(visit.actor, id, ids, visit.form.text('note'));
    const told = unknown.length === 0 ? '' : `?${new URLSearchParams({ inconnues: unknown.join(' ').slice(0, 500) })}`;
    return redirect(`/dossiers/${id}${told}`);
  }),
  signedRoute('post', '/dossiers/:dossier/decisions/:id/retirer', 'reader', async (visit) => {
    await visit.curation.takeFromDossier(visit.actor, visit.param('dossier'), visit.param('id'));
    return redirect(`/dossiers/${visit.param('dossier')}`);
  }),
  signedRoute('post', '/decisions/:id/dossiers', 'reader', async (visit) => {
    const dossier = visit.form.text('dossier');
    if (dossier === '') throw new Refusal('noDossier');
    await visit.curation.addToDossier(visit.actor, dossier, [visit.param('id')], '');
    return redirect(`/dossiers/${dossier}`);
  }),
];

function wordsOf(form: Form) {
  const visibility = form.text('visibility') === 'team' ? ('team' as const) : ('private' as const);
  return { title: form.text('title'), description: form.text('description'), visibility };
}

async function dossiersPage(visit: SignedVisit): Promise<Answer> {
  const { store } = visit.deps;
  const { language, t } = visit.page;
  const w = t.work.dossier;
  const [dossiers, nameOf] = await Promise.all([store.listDossiers(visit.actor.id), readNames(store, true, language)]);
  return show('work/dossiers', {
    ...(await buildFrame(visit, 'dossier', w.title)),
    dossiers: dossiers.map((dossier) => ({
      href: `/dossiers/${dossier.id}`,
      title: dossier.title,
      size: counted(dossier.size, language, w.decision),
      sharing: dossier.visibility === 'team' ? fillIn(w.teamBy, { name: nameOf(dossier.owner) }) : w.private,
      updated: formatDate(dossier.updatedAt, language),
    })),
  });
}

async function dossierPage(visit: SignedVisit): Promise<Answer> {
  const { store } = visit.deps;
  const { language, t } = visit.page;
  const w = t.work.dossier;
  const dossier = await visit.curation.readDossier(visit.actor, visit.param('dossier'));
  const unknown = visit.query.get('inconnues');
  const items = await store.listDossierItems(dossier.id);
  const [summaries, nameOf] = await Promise.all([
    store.listSummaries(items.map((item) => item.judgmentId)),
    readNames(store, true, language),
  ]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return show('work/dossier', {
    ...(await buildFrame(visit, 'dossier', dossier.title, unknown === null ? '' : fillIn(w.unknown, { ids: unknown }))),
    id: dossier.id,
    title: dossier.title,
    description: dossier.description,
    shared: dossier.visibility === 'team',
    own: dossier.owner === visit.actor.id,
    madeBy: fillIn(w.madeBy, { name: nameOf(dossier.owner) }),
    version: String(dossier.version),
    items: items.flatMap((item) => {
      const summary = byId.get(item.judgmentId);
      if (!summary) return [];
      return [
        {
          id: summary.id,
          href: `/decisions/${summary.id}`,
          reference: referenceOf(summary, language),
          parties: summary.parties ?? '',
          note: item.note,
          by: fillIn(w.addedBy, { name: nameOf(item.addedBy) }),
        },
      ];
    }),
  });
}

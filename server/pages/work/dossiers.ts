import { Refusal } from '../../domain/refusal.ts';
import { formatDate } from '../format/date.ts';
import { numbersLine, referenceLine } from '../format/reference.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { readNames } from './note-view.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface DossiersPage extends Frame {
  readonly dossiers: readonly {
    readonly href: string;
    readonly title: string;
    readonly owner: string;
    readonly shared: boolean;
    readonly size: number;
    readonly updated: string;
  }[];
}

export interface DossierPage extends Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly owner: string;
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
    await visit.curation.addToDossier(visit.actor, visit.param('dossier'), ids, visit.form.text('note'));
    return redirect(localPath(visit.form.text('suite') || `/dossiers/${visit.param('dossier')}`));
  }),
  signedRoute('post', '/dossiers/:dossier/decisions/:id/retirer', 'reader', async (visit) => {
    await visit.curation.takeFromDossier(visit.actor, visit.param('dossier'), visit.param('id'));
    return redirect(`/dossiers/${visit.param('dossier')}`);
  }),
  signedRoute('post', '/decisions/:id/dossiers', 'reader', async (visit) => {
    const dossier = visit.form.text('dossier');
    if (dossier === '') throw new Refusal('invalid', 'Choisissez un dossier.');
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
  const [dossiers, nameOf] = await Promise.all([store.listDossiers(visit.actor.id), readNames(store, true, 'fr')]);
  return show('work/dossiers', {
    ...(await buildFrame(visit, 'Dossiers')),
    dossiers: dossiers.map((dossier) => ({
      href: `/dossiers/${dossier.id}`,
      title: dossier.title,
      owner: nameOf(dossier.owner),
      shared: dossier.visibility === 'team',
      size: dossier.size,
      updated: formatDate(dossier.updatedAt, visit.page.language),
    })),
  });
}

async function dossierPage(visit: SignedVisit): Promise<Answer> {
  const { store } = visit.deps;
  const dossier = await store.findDossier(visit.param('dossier'));
  if (!dossier || (dossier.visibility === 'private' && dossier.owner !== visit.actor.id)) {
    throw new Refusal('not_found', 'Ce dossier n’existe pas ou n’existe plus.');
  }
  const items = await store.listDossierItems(dossier.id);
  const [summaries, nameOf] = await Promise.all([
    store.listSummaries(items.map((item) => item.judgmentId)),
    readNames(store, true, 'fr'),
  ]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return show('work/dossier', {
    ...(await buildFrame(visit, dossier.title)),
    id: dossier.id,
    title: dossier.title,
    description: dossier.description,
    shared: dossier.visibility === 'team',
    own: dossier.owner === visit.actor.id,
    owner: nameOf(dossier.owner),
    version: String(dossier.version),
    items: items.flatMap((item) => {
      const summary = byId.get(item.judgmentId);
      if (!summary) return [];
      const reference = [referenceLine(summary, 'fr'), numbersLine(summary.numbers, 'fr')]
        .filter((part) => part !== '')
        .join(', ');
      return [
        {
          id: summary.id,
          href: `/decisions/${summary.id}`,
          reference,
          parties: summary.parties ?? '',
          note: item.note,
          by: nameOf(item.addedBy),
        },
      ];
    }),
  });
}

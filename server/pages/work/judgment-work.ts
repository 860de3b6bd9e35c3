import { mayActAs } from '../../domain/role.ts';
import type { JudgmentView } from '../../store/read-model.ts';
import type { PageDeps } from '../page-deps.ts';
import type { PageRequest } from '../page-request.ts';
import { type NoteView, readNames, toNoteView } from './note-view.ts';
import { REJECTION_REASONS } from './outcome-choices.ts';

/** What a person may do with one outcome of the page. */
export interface OutcomeActions {
  readonly base: string;
  readonly version: string;
  readonly csrf: string;
  readonly canUndo: boolean;
  readonly suite: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
}

/** What accounts add to a decision's page. */
export interface JudgmentWork {
  /** Notes that the visitor may see. */
  readonly notes: readonly NoteView[];
  /** The bench of annotators; null for everybody else. */
  readonly bench: {
    readonly csrf: string;
    readonly base: string;
    readonly tags: readonly { readonly id: string; readonly label: string; readonly colour: string }[];
    readonly dossiers: readonly { readonly id: string; readonly title: string }[];
  } | null;
  readonly historyHref: string;
}

export interface JudgmentWorkParts {
  readonly judgment: JudgmentView;
  readonly actions: ReadonlyMap<string, OutcomeActions>;
  readonly work: JudgmentWork | null;
}

/** The decision with its authors named, the acts on its outcomes and its notes, for this visitor; nothing without accounts. */
export async function readJudgmentWork(
  deps: PageDeps,
  page: PageRequest,
  judgment: JudgmentView,
): Promise<JudgmentWorkParts> {
  if (!deps.work) return { judgment, actions: new Map(), work: null };
  const { store } = deps;
  const { curation } = deps.work;
  const { actor = null, session = null } = page.visitor ?? {};
  await curation.placeNotes(judgment.id);
  const [nameOf, notes, tags] = await Promise.all([
    readNames(store, actor !== null, page.language),
    store.listNotes({ judgmentId: judgment.id, viewer: actor?.id ?? null }),
    store.listTags(),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const mayAnnotate = mayActAs(actor?.role ?? null, 'annotator') && session !== null;
  const csrf = session?.csrfToken ?? '';
  const base = `/decisions/${judgment.id}`;
  const actions = new Map<string, OutcomeActions>();
  if (mayAnnotate) {
    const reasons = Object.entries(REJECTION_REASONS).map(([value, label]) => ({ value, label }));
    for (const [index, { id, author }] of judgment.outcomes.entries()) {
      const { version } = await curation.selectOutcomeState(judgment.id, id);
      const own = `${base}/mesures/${id.slice(judgment.id.length + 1)}`;
      const suite = `${base}#mesure-${index + 1}`;
      actions.set(id, { base: own, version, csrf, canUndo: author === actor?.id, suite, reasons });
    }
  }
  const dossiers = actor ? await store.listDossiers(actor.id) : [];
  return {
    judgment: {
      ...judgment,
      outcomes: judgment.outcomes.map((resolved) => ({
        ...resolved,
        author: resolved.author && nameOf(resolved.author),
      })),
    },
    actions,
    work: {
      notes: notes.map((note) => toNoteView(note, byId, nameOf, page.language)),
      bench: mayAnnotate
        ? {
            csrf,
            base,
            tags: tags.filter((tag) => tag.retiredAt === null).map(({ id, label, colour }) => ({ id, label, colour })),
            dossiers: dossiers.map(({ id, title }) => ({ id, title })),
          }
        : null,
      historyHref: actor ? `${base}/historique` : '',
    },
  };
}

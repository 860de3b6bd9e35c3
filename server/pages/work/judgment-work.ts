import type { Actor } from '../../domain/account.ts';
import type { ReadingOrigin } from '../../domain/reading.ts';
import { mayActAs } from '../../domain/role.ts';
import type { JudgmentView } from '../../store/read-model.ts';
import type { Messages } from '../messages/fr.ts';
import type { PageDeps } from '../page-deps.ts';
import type { PageRequest } from '../page-request.ts';
import { optionsOf } from './fields.ts';
import { type NoteView, readNames, toNoteView } from './note-view.ts';
import { choicesIn, REJECTION_REASONS } from './outcome-choices.ts';

/** What a person may do with one outcome of the page. */
export interface OutcomeActions {
  readonly w: Messages['work']['review'];
  readonly base: string;
  readonly version: string;
  readonly csrf: string;
  readonly canUndo: boolean;
  readonly suite: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
}

/** The bench of annotators beside a text: what they may do with words that they select. */
export interface Bench {
  readonly w: Messages['work']['review'];
  readonly note: Messages['work']['note'];
  readonly csrf: string;
  readonly base: string;
  readonly tags: readonly { readonly id: string; readonly label: string; readonly colour: string }[];
  readonly dossiers: readonly { readonly id: string; readonly title: string }[];
}

/** What accounts add to a decision's page. */
export interface JudgmentWork {
  /** Notes that the visitor may see. */
  readonly notes: readonly NoteView[];
  /** Null for everybody but annotators. */
  readonly bench: Bench | null;
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
  const [nameOf, notes, tags, dossiers] = await Promise.all([
    readNames(store, actor !== null, page.language),
    store.listNotes({ judgmentId: judgment.id, viewer: actor?.id ?? null }),
    store.listTags(),
    actor ? store.listDossiers(actor.id) : [],
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const csrf = mayActAs(actor?.role ?? null, 'annotator') ? (session?.csrfToken ?? null) : null;
  const base = `/decisions/${judgment.id}`;
  const { review, note } = page.t.work;
  return {
    judgment: nameAuthors(judgment, nameOf),
    actions: csrf === null ? new Map() : await readActions(deps.work, page, judgment, csrf),
    work: {
      notes: notes.map((entry) => toNoteView(entry, byId, nameOf, page.language)),
      bench:
        csrf === null
          ? null
          : {
              w: review,
              note,
              csrf,
              base,
              tags: tags.filter((tag) => tag.retiredAt === null),
              dossiers,
            },
      historyHref: actor ? `${base}/historique` : '',
    },
  };
}

/** What was adjudicated is left to reviewers. */
export function mayChange(actor: Actor | null, origin: ReadingOrigin): boolean {
  return mayActAs(actor?.role ?? null, origin === 'adjudication' ? 'reviewer' : 'annotator');
}

function nameAuthors(judgment: JudgmentView, nameOf: (account: string) => string): JudgmentView {
  const outcomes = judgment.outcomes.map((resolved) => ({
    ...resolved,
    author: resolved.author && nameOf(resolved.author),
  }));
  return { ...judgment, outcomes };
}

async function readActions(
  { curation }: NonNullable<PageDeps['work']>,
  { language, t, visitor }: PageRequest,
  judgment: JudgmentView,
  csrf: string,
): Promise<ReadonlyMap<string, OutcomeActions>> {
  const actor = visitor?.actor ?? null;
  const reasons = optionsOf(choicesIn(REJECTION_REASONS, language), []);
  const history = await curation.listHistory(judgment.id);
  const versions = new Map(history.map(({ outcomeId, version }) => [outcomeId, version]));
  const open = judgment.outcomes
    .map((resolved, index) => ({ ...resolved, index }))
    .filter(({ origin }) => mayChange(actor, origin));
  return new Map(
    open.map(({ id, author, index }) => [
      id,
      {
        w: t.work.review,
        base: `/decisions/${judgment.id}/mesures/${id.slice(judgment.id.length + 1)}`,
        version: versions.get(id) ?? '',
        csrf,
        canUndo: author !== null && author === actor?.id,
        suite: `/decisions/${judgment.id}#mesure-${index + 1}`,
        reasons,
      },
    ]),
  );
}

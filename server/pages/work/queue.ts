import { findOutcomeType, OUTCOME_TYPES } from '../../domain/outcome-types.ts';
import { labelOf } from '../format/labels.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { REJECTION_REASONS } from './outcome-choices.ts';
import { textOf } from './review.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface QueuePage extends Frame {
  readonly filters: {
    readonly types: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
    readonly sources: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
    readonly campaigns: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  };
  readonly progress: { readonly reviewed: number; readonly waiting: number; readonly all: number };
  /** The outcome to look at; null when the queue is empty. */
  readonly current: {
    readonly line: string;
    readonly doubt: string;
    readonly confidence: string;
    readonly rule: string;
    readonly reference: string;
    readonly judgmentHref: string;
    readonly action: string;
    readonly correctHref: string;
    readonly outcomeId: string;
    readonly version: string;
    /** The words before, of and after the first passage. */
    readonly before: string;
    readonly words: string;
    readonly after: string;
  } | null;
  readonly next: readonly { readonly line: string; readonly reference: string }[];
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  readonly suite: string;
}

/** How much text stands around the passage. */
const CONTEXT = 1_500;
const AHEAD = 8;
const SOURCES = ['legalis', 'judilibre', 'dila', 'files', 'commentary', 'samples'];

export const QUEUE_ROUTES: readonly Route[] = [
  signedRoute('get', '/relecture', 'annotator', queuePage),
  signedRoute('post', '/relecture/passer', 'annotator', async (visit) => {
    await visit.deps.store.skipOutcome(visit.actor.id, visit.form.text('outcome'), visit.deps.clock().toISOString());
    return redirect(localPath(visit.form.text('suite')));
  }),
  signedRoute('post', '/relecture/reprendre', 'annotator', async (visit) => {
    await visit.deps.store.clearSkips(visit.actor.id);
    return redirect('/relecture');
  }),
];

/** GET /relecture : the outcome that most needs a person, and what is left. */
async function queuePage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor, query } = visit;
  // While a campaign runs, its decisions are read on its sheets: the queue shows those of campaigns that ended.
  const campaigns = (await deps.store.listCampaigns()).filter(
    ({ state }) => state === 'frozen' || state === 'released',
  );
  const type = findOutcomeType(query.get('type') ?? '')?.code;
  const source = SOURCES.find((name) => name === query.get('source'));
  const dossier = query.get('dossier') ?? undefined;
  const campaign = campaigns.find(({ id }) => id === query.get('campagne'))?.id;
  const filter = {
    ...(type === undefined ? {} : { type }),
    ...(source === undefined ? {} : { source }),
    ...(dossier === undefined ? {} : { dossier }),
    ...(campaign === undefined ? {} : { campaign }),
  };
  const [queue, progress] = await Promise.all([
    deps.store.listReviewQueue({ ...filter, account: actor.id, limit: AHEAD }),
    deps.store.countReviewProgress(filter),
  ]);
  const [first, ...next] = queue;
  const suite = `/relecture${visit.page.url.search}`;
  return show('work/queue', {
    ...(await buildFrame(visit, 'Relecture')),
    filters: {
      types: OUTCOME_TYPES.map(({ code, labels }) => ({ value: code, label: labels.fr, chosen: code === type })),
      sources: SOURCES.map((value) => ({ value, label: labelOf('source', value, 'fr'), chosen: value === source })),
      campaigns: campaigns.map(({ id, title }) => ({ value: id, label: title, chosen: id === campaign })),
    },
    progress: { ...progress, all: progress.reviewed + progress.waiting },
    current: first ? await describe(visit, first) : null,
    next: next.map(({ outcome, title }) => ({ line: outcomeLine(outcome, 'fr'), reference: title })),
    reasons: Object.entries(REJECTION_REASONS).map(([value, label]) => ({ value, label })),
    suite,
  });
}

type Queued = Awaited<ReturnType<SignedVisit['deps']['store']['listReviewQueue']>>[number];

async function describe(
  visit: SignedVisit,
  { judgmentId, outcomeId, outcome, title }: Queued,
): Promise<QueuePage['current']> {
  const judgment = await visit.deps.store.findJudgment(judgmentId);
  const text = judgment ? textOf(judgment) : '';
  const { version } = await visit.curation.selectOutcomeState(judgmentId, outcomeId);
  const action = `/decisions/${judgmentId}/mesures/${outcomeId.slice(judgmentId.length + 1)}`;
  const [evidence] = outcome.evidence;
  const start = evidence?.start ?? 0;
  const end = evidence?.end ?? 0;
  return {
    line: outcomeLine(outcome, 'fr'),
    doubt: outcome.uncertainty ?? '',
    confidence: visit.page.t.judgment.confidences[outcome.confidence],
    rule: outcome.rule,
    reference: title,
    judgmentHref: `/decisions/${judgmentId}`,
    action,
    correctHref: `${action}/corriger?${new URLSearchParams({ suite: `/relecture${visit.page.url.search}` })}`,
    outcomeId,
    version,
    before: text.slice(Math.max(0, start - CONTEXT), start),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
  };
}

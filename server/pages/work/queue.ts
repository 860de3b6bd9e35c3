import { outcomeLine } from '../format/outcome-words.ts';
import { fillIn } from '../messages/messages.ts';
import { type Option, optionsOf } from './fields.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { choicesIn, REJECTION_REASONS } from './outcome-choices.ts';
import { type QueueFilters, readQueueFilters } from './queue-filters.ts';
import { findLastAct, type LastAct } from './queue-last-act.ts';
import { describeQueued, type QueuedView } from './queued-outcome.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface QueuePage extends Frame<'review'> {
  readonly filters: QueueFilters['shown'];
  readonly progress: { readonly reviewed: number; readonly all: number; readonly words: string };
  /** How many outcomes this person put off, in words; "" for none. */
  readonly skipped: string;
  /** What this person just did, to take it back; null at the beginning. */
  readonly last: LastAct | null;
  /** The outcome to look at; null when the queue is empty. */
  readonly current: QueuedView | null;
  readonly next: readonly { readonly line: string; readonly reference: string }[];
  readonly reasons: readonly Option[];
  /** The same list without what was just done. */
  readonly href: string;
}

const AHEAD = 8;

export const QUEUE_ROUTES: readonly Route[] = [
  signedRoute('get', '/relecture', 'annotator', queuePage),
  signedRoute('post', '/relecture/passer', 'annotator', async (visit) => {
    await visit.deps.store.skipOutcome(visit.actor.id, visit.form.text('outcome'), visit.deps.clock().toISOString());
    return redirect(localPath(visit.form.text('suite')));
  }),
  signedRoute('post', '/relecture/reprendre', 'annotator', async (visit) => {
    const outcome = visit.form.text('outcome');
    await visit.deps.store.clearSkips(visit.actor.id, ...(outcome === '' ? [] : [outcome]));
    return redirect(localPath(visit.form.text('suite') || '/relecture'));
  }),
];

/** GET /relecture : the outcome that most needs a person, and what is left. */
async function queuePage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor, page } = visit;
  const { language, t } = page;
  const { filter, shown, href } = await readQueueFilters(visit);
  const [queue, { reviewed, waiting }, skipped, last] = await Promise.all([
    deps.store.listReviewQueue({ ...filter, account: actor.id, limit: AHEAD }),
    deps.store.countReviewProgress(filter),
    deps.store.countSkips(actor.id),
    findLastAct(visit, href),
  ]);
  const [first, ...next] = queue;
  const all = reviewed + waiting;
  return show('work/queue', {
    ...(await buildFrame(visit, 'review', t.work.review.title)),
    filters: shown,
    progress: { reviewed, all, words: fillIn(t.work.review.progress, { reviewed, all }) },
    skipped: skipped === 0 ? '' : fillIn(t.work.review.skipped, { count: skipped }),
    last,
    current: first ? await describeQueued(visit, first, href) : null,
    next: next.map(({ outcome, title }) => ({ line: outcomeLine(outcome, language), reference: title })),
    reasons: optionsOf(choicesIn(REJECTION_REASONS, language), []),
    href,
  });
}

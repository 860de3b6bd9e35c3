import { keepSumsTogether } from '../format/no-break.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import type { SignedVisit } from './route.ts';
import { textOf } from './work-judgment.ts';

/** An outcome of the queue as the page shows it. */
export interface QueuedView {
  readonly line: string;
  readonly doubt: string;
  readonly confidence: string;
  readonly rule: string;
  readonly reference: string;
  readonly judgmentHref: string;
  readonly action: string;
  readonly correctHref: string;
  readonly noteHref: string;
  readonly outcomeId: string;
  readonly version: string;
  /** Where an act, or a skip, leads: the queue, with what was done. */
  readonly suite: string;
  readonly skipSuite: string;
  /** The words before, of and after the first passage. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

type Queued = Awaited<ReturnType<SignedVisit['deps']['store']['listReviewQueue']>>[number];

/** How much text stands around the passage, in characters. */
const CONTEXT = 1_500;

/** The outcome with its text around, what may be done with it, and where that leads; `href` is the queue's address. */
export async function describeQueued(visit: SignedVisit, queued: Queued, href: string): Promise<QueuedView> {
  const { judgmentId, outcomeId, outcome, title } = queued;
  const judgment = await visit.deps.store.findJudgment(judgmentId);
  const text = judgment ? keepSumsTogether(textOf(judgment)) : '';
  const { version } = await visit.curation.selectOutcomeState(judgmentId, outcomeId);
  const action = `/decisions/${judgmentId}/mesures/${outcomeId.slice(judgmentId.length + 1)}`;
  const [evidence] = outcome.evidence;
  const start = evidence?.start ?? 0;
  const end = evidence?.end ?? 0;
  const suite = withParam(href, 'fait', outcomeId);
  const passage = new URLSearchParams({ debut: String(start), fin: String(end) });
  return {
    line: outcomeLine(outcome, visit.page.language),
    doubt: outcome.uncertainty ?? '',
    confidence: visit.page.t.judgment.confidences[outcome.confidence],
    rule: outcome.rule,
    reference: title,
    judgmentHref: `/decisions/${judgmentId}`,
    action,
    correctHref: `${action}/corriger?${new URLSearchParams({ suite })}`,
    noteHref: `/decisions/${judgmentId}/annotations/nouvelle?${passage}`,
    outcomeId,
    version,
    suite,
    skipSuite: withParam(href, 'passee', outcomeId),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
  };
}

function withParam(href: string, name: string, value: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}${new URLSearchParams({ [name]: value })}`;
}

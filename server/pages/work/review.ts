import { blankOutcome, type Outcome } from '../../domain/outcome.ts';
import type { RejectionReason } from '../../domain/reading.ts';
import { Refusal } from '../../domain/refusal.ts';
import { THINGS } from '../../domain/refusals/general-refusals.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { fillIn } from '../messages/messages.ts';
import { mayChange } from './judgment-work.ts';
import { REJECTION_REASONS } from './outcome-choices.ts';
import { showOutcomeForm } from './outcome-form.ts';
import { readOutcome } from './read-outcome.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute, type Visit } from './route.ts';
import { passageOf, referenceOf, selectWorkJudgment, textOf } from './work-judgment.ts';

const OUTCOME = '/decisions/:id/mesures/:n';

export const REVIEW_ROUTES: readonly Route[] = [
  signedRoute('get', '/decisions/:id/mesures/nouvelle', 'annotator', (visit) => additionForm(visit)),
  signedRoute('post', '/decisions/:id/mesures', 'annotator', add),
  signedRoute('post', `${OUTCOME}/confirmer`, 'annotator', (visit) => act(visit, { kind: 'confirm' })),
  signedRoute('get', `${OUTCOME}/corriger`, 'annotator', (visit) => correctionForm(visit)),
  signedRoute('post', `${OUTCOME}/corriger`, 'annotator', correct),
  signedRoute('post', `${OUTCOME}/rejeter`, 'annotator', (visit) =>
    act(visit, { kind: 'reject', reason: selectReason(visit) }),
  ),
  signedRoute('post', `${OUTCOME}/restaurer`, 'annotator', (visit) =>
    act(visit, { kind: 'restore', readingId: Number(visit.form.text('reading')) }),
  ),
  signedRoute('post', `${OUTCOME}/annuler`, 'annotator', undo),
];

function targetOf(visit: Visit) {
  const judgmentId = visit.param('id');
  return { judgmentId, outcomeId: `${judgmentId}.${visit.param('n')}`, version: visit.form.text('version') };
}

/** Where a finished act leads: the page that it was begun on, or the outcome on the page of its decision. */
async function after(visit: Visit, judgmentId: string, outcomeId: string): Promise<Answer> {
  const suite = visit.form.text('suite');
  if (suite !== '') return redirect(localPath(suite));
  const place =
    (await visit.deps.store.findJudgment(judgmentId))?.outcomes.findIndex(({ id }) => id === outcomeId) ?? -1;
  return redirect(`/decisions/${judgmentId}#${place < 0 ? 'mesures' : `mesure-${place + 1}`}`);
}

async function act(visit: SignedVisit, what: Parameters<SignedVisit['curation']['reviewOutcome']>[2]): Promise<Answer> {
  const target = targetOf(visit);
  await visit.curation.reviewOutcome(visit.actor, target, what);
  return after(visit, target.judgmentId, target.outcomeId);
}

async function undo(visit: SignedVisit): Promise<Answer> {
  const target = targetOf(visit);
  await visit.curation.undoReview(visit.actor, target);
  return after(visit, target.judgmentId, target.outcomeId);
}

async function correct(visit: SignedVisit): Promise<Answer> {
  const target = targetOf(visit);
  const { current } = await currentState(visit);
  let statement = current;
  try {
    statement = { ...current, ...readOutcome(visit.form, current) };
    await visit.curation.reviewOutcome(visit.actor, target, { kind: 'correct', statement });
    return after(visit, target.judgmentId, target.outcomeId);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'not_found') throw error;
    return correctionForm(visit, { statement, refusal: error });
  }
}

/** Filled with what stands, or with what the person had written when it could not be recorded. */
async function correctionForm(
  visit: SignedVisit,
  failed: { readonly statement: Outcome; readonly refusal: Refusal } | null = null,
): Promise<Answer> {
  const { judgment, current, version, origin } = await currentState(visit);
  if (origin !== null && !mayChange(visit.actor, origin)) throw new Refusal('adjudicated');
  const { language, t } = visit.page;
  const suite = visit.form.text('suite') || visit.query.get('suite') || '';
  const conflict = failed?.refusal.kind === 'conflict';
  const meanwhile = conflict ? ` ${fillIn(t.work.form.meanwhile, { line: outcomeLine(current, language) })}` : '';
  return showOutcomeForm(visit, {
    heading: t.work.form.correctTitle,
    action: `/decisions/${judgment.id}/mesures/${visit.param('n')}/corriger`,
    back: localPath(suite || `/decisions/${judgment.id}#mesures`),
    suite,
    reference: referenceOf(judgment, visit.page.language),
    version,
    outcome: failed?.statement ?? current,
    others: judgment.outcomes.map((resolved) => resolved.outcome),
    text: textOf(judgment),
    submit: t.work.form.saveCorrection,
    notice: failed ? `${failed.refusal.wordsIn(language)}${meanwhile}` : '',
    status: failed ? (conflict ? 409 : 422) : 200,
  });
}

async function currentState(visit: SignedVisit) {
  const judgment = await selectWorkJudgment(visit);
  const { outcomeId } = targetOf(visit);
  const { readings, version } = await visit.curation.selectOutcomeState(judgment.id, outcomeId);
  const shown = [...judgment.outcomes, ...judgment.context].find((resolved) => resolved.id === outcomeId);
  const last = readings.filter((reading) => reading.statement !== null).at(-1)?.statement;
  const current = shown?.outcome ?? last;
  if (!current) throw new Refusal('missing', { thing: THINGS.outcome });
  return { judgment, current, version, origin: shown?.origin ?? null };
}

async function add(visit: SignedVisit): Promise<Answer> {
  const judgmentId = visit.param('id');
  const blank = blankOutcome('o1', 'damages');
  let statement = blank;
  try {
    statement = { ...blank, ...readOutcome(visit.form, blank) };
    const outcomeId = await visit.curation.addOutcome(visit.actor, judgmentId, statement);
    return await after(visit, judgmentId, outcomeId);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return additionForm(visit, { statement, refusal: error });
  }
}

async function additionForm(
  visit: SignedVisit,
  failed: { readonly statement: Outcome; readonly refusal: Refusal } | null = null,
): Promise<Answer> {
  const judgment = await selectWorkJudgment(visit);
  const text = textOf(judgment);
  return showOutcomeForm(visit, {
    heading: visit.page.t.work.form.addTitle,
    action: `/decisions/${judgment.id}/mesures`,
    back: `/decisions/${judgment.id}#mesures`,
    reference: referenceOf(judgment, visit.page.language),
    version: '',
    outcome: failed?.statement ?? { ...blankOutcome('o1', ''), evidence: passageOf(visit.query, text) },
    others: judgment.outcomes.map((resolved) => resolved.outcome),
    text,
    submit: visit.page.t.work.form.add,
    notice: failed?.refusal.wordsIn(visit.page.language) ?? '',
    status: failed ? 422 : 200,
  });
}

export function selectReason(visit: Visit): RejectionReason {
  const reason = visit.form.text('reason');
  if (!(reason in REJECTION_REASONS)) throw new Refusal('unknownReason');
  return reason as RejectionReason;
}

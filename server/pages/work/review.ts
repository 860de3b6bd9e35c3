import { blankOutcome, type Outcome } from '../../domain/outcome.ts';
import type { RejectionReason } from '../../domain/reading.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { JudgmentView } from '../../store/read-model.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { numbersLine, referenceLine } from '../format/reference.ts';
import { HttpError } from '../http-error.ts';
import { selectJudgment } from '../judgment.ts';
import { REJECTION_REASONS } from './outcome-choices.ts';
import { showOutcomeForm } from './outcome-form.ts';
import { readOutcome } from './read-outcome.ts';
import { type Answer, localPath, type Route, redirect, type SignedVisit, signedRoute, type Visit } from './route.ts';

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

/** The judgment that the address names, for people who work on it. */
export async function selectWorkJudgment(visit: Visit): Promise<JudgmentView> {
  const found = await selectJudgment(visit.deps, visit.param('id'));
  if ('moved' in found) throw new HttpError(404, 'noDecision');
  return found.judgment;
}

/** The text that outcomes of a judgment rest on; "" when none is known here. */
export function textOf(judgment: JudgmentView): string {
  return judgment.text ?? judgment.commentaries[0]?.text ?? '';
}

export function referenceOf(judgment: JudgmentView): string {
  return [referenceLine(judgment, 'fr'), numbersLine(judgment.numbers, 'fr')].filter((part) => part !== '').join(', ');
}

function targetOf(visit: Visit) {
  const judgmentId = visit.param('id');
  return { judgmentId, outcomeId: `${judgmentId}.${visit.param('n')}`, version: visit.form.text('version') };
}

/** Where a finished act leads: the page that it was begun on, at the outcome. */
function after(visit: Visit, judgmentId: string): Answer {
  const suite = visit.form.text('suite');
  return redirect(suite === '' ? `/decisions/${judgmentId}#mesures` : localPath(suite));
}

async function act(visit: SignedVisit, what: Parameters<SignedVisit['curation']['reviewOutcome']>[2]): Promise<Answer> {
  const target = targetOf(visit);
  await visit.curation.reviewOutcome(visit.actor, target, what);
  return after(visit, target.judgmentId);
}

async function undo(visit: SignedVisit): Promise<Answer> {
  const target = targetOf(visit);
  await visit.curation.undoReview(visit.actor, target);
  return after(visit, target.judgmentId);
}

async function correct(visit: SignedVisit): Promise<Answer> {
  const target = targetOf(visit);
  const { current } = await currentState(visit);
  let statement = current;
  try {
    statement = { ...current, ...readOutcome(visit.form, current) };
    await visit.curation.reviewOutcome(visit.actor, target, { kind: 'correct', statement });
    return after(visit, target.judgmentId);
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
  const { judgment, current, version } = await currentState(visit);
  const conflict = failed?.refusal.kind === 'conflict';
  const meanwhile = conflict
    ? ` Enregistré entre-temps : « ${outcomeLine(current, 'fr')} ». Vos valeurs sont ci-dessous.`
    : '';
  return showOutcomeForm(visit, {
    heading: 'Corriger la mesure',
    action: `/decisions/${judgment.id}/mesures/${visit.param('n')}/corriger`,
    back: localPath(visit.form.text('suite') || visit.query.get('suite') || `/decisions/${judgment.id}#mesures`),
    reference: referenceOf(judgment),
    version,
    outcome: failed?.statement ?? current,
    others: judgment.outcomes.map((resolved) => resolved.outcome),
    text: textOf(judgment),
    submit: 'Enregistrer la correction',
    notice: failed ? `${failed.refusal.message}${meanwhile}` : '',
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
  if (!current) throw new Refusal('not_found', 'Cette mesure n’existe plus.');
  return { judgment, current, version };
}

async function add(visit: SignedVisit): Promise<Answer> {
  const judgmentId = visit.param('id');
  const blank = blankOutcome('o1', 'damages');
  let statement = blank;
  try {
    statement = { ...blank, ...readOutcome(visit.form, blank) };
    const outcomeId = await visit.curation.addOutcome(visit.actor, judgmentId, statement);
    const suite = visit.form.text('suite');
    return suite === '' ? redirect(`/decisions/${judgmentId}#${outcomeId}`) : redirect(localPath(suite));
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
    heading: 'Ajouter une mesure',
    action: `/decisions/${judgment.id}/mesures`,
    back: `/decisions/${judgment.id}#mesures`,
    reference: referenceOf(judgment),
    version: '',
    outcome: failed?.statement ?? { ...blankOutcome('o1', ''), evidence: passageOf(visit.query, text) },
    others: judgment.outcomes.map((resolved) => resolved.outcome),
    text,
    submit: 'Ajouter la mesure',
    notice: failed?.refusal.message ?? '',
    status: failed ? 422 : 200,
  });
}

/** The passage that an address names (`debut`, `fin`), when it is one of the text. */
export function passageOf(query: URLSearchParams, text: string): Outcome['evidence'] {
  const [start, end] = [Number(query.get('debut') ?? Number.NaN), Number(query.get('fin') ?? Number.NaN)];
  const valid = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  return valid ? [{ start, end, text: text.slice(start, end) }] : [];
}

export function selectReason(visit: Visit): RejectionReason {
  const reason = visit.form.text('reason');
  if (!(reason in REJECTION_REASONS)) throw new Refusal('invalid', 'Choisissez le motif du rejet.');
  return reason as RejectionReason;
}

import { z } from 'zod';
import type { ReviewAct } from '../../../annotation/review.ts';
import type { OutcomeHistory } from '../../../curation/history.ts';
import { outcomeFromJson, outcomeToJson } from '../../../domain/outcome-json.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { THINGS } from '../../../domain/refusals/general-refusals.ts';
import type { SignedVisit } from '../route.ts';
import { ANNOTATIONS_API, type DescribedRoute, operation, plainOperation } from './operation.ts';
import * as shapes from './shapes.ts';

const OUTCOME = `${ANNOTATIONS_API}/outcomes/:outcome`;
const JUDGMENT = `${ANNOTATIONS_API}/judgments/:id/outcomes`;
const STATE = { name: 'OutcomeState', schema: shapes.outcomeState };
const STATES = { name: 'OutcomeStates', schema: shapes.outcomeStates };
const ACT = { name: 'ActResult', schema: shapes.actResult };
const seen = { version: shapes.version };

export const OUTCOME_OPERATIONS: readonly DescribedRoute[] = [
  plainOperation(
    {
      method: 'get',
      path: JUDGMENT,
      access: 'annotator',
      id: 'listReadings',
      summary: 'Every reading of every outcome of a decision',
      answer: STATES,
    },
    async (visit) => {
      const judgment = visit.param('id');
      const history = await visit.curation.listHistory(judgment);
      return { judgment, outcomes: history.map((own) => stateOf(judgment, own)) };
    },
  ),
  operation(
    {
      method: 'post',
      path: JUDGMENT,
      access: 'annotator',
      id: 'addOutcome',
      summary: 'Add an outcome that no rule read; the same sent twice is added once',
      input: z.strictObject({ outcome: shapes.outcomeBody }),
      answer: ACT,
      status: 201,
    },
    async (visit, { outcome }) => {
      const judgment = visit.param('id');
      const id = await visit.curation.addOutcome(visit.actor, judgment, outcomeFromJson(outcome));
      return { id, version: (await visit.curation.selectOutcomeState(judgment, id)).version };
    },
  ),
  plainOperation(
    {
      method: 'get',
      path: OUTCOME,
      access: 'annotator',
      id: 'getReadings',
      summary: 'Every reading of one outcome',
      answer: STATE,
    },
    async (visit) => {
      const { judgmentId, outcomeId } = targetOf(visit);
      const own = (await visit.curation.listHistory(judgmentId)).find((history) => history.outcomeId === outcomeId);
      if (!own) throw new Refusal('missing', { thing: THINGS.outcome });
      return stateOf(judgmentId, own);
    },
  ),
  act('confirm', 'Say that the standing reading is right', z.strictObject(seen), () => ({ kind: 'confirm' })),
  act(
    'correct',
    'State an outcome otherwise',
    z.strictObject({ ...seen, outcome: shapes.outcomeBody }),
    ({ outcome }) => ({ kind: 'correct', statement: outcomeFromJson(outcome) }),
  ),
  act(
    'reject',
    'Say that this is no outcome',
    z.strictObject({ ...seen, reason: shapes.rejectionReason }),
    ({ reason }) => ({ kind: 'reject', reason }),
  ),
  act('restore', 'Bring back an earlier reading', z.strictObject({ ...seen, reading: z.int() }), ({ reading }) => ({
    kind: 'restore',
    readingId: reading,
  })),
  operation(
    {
      method: 'post',
      path: `${OUTCOME}/undo`,
      access: 'annotator',
      id: 'undoReview',
      summary: 'Take back one’s own last act on an outcome',
      input: z.strictObject(seen),
      answer: ACT,
    },
    async (visit, { version }) => {
      const target = { ...targetOf(visit), version };
      return { id: target.outcomeId, version: await visit.curation.undoReview(visit.actor, target) };
    },
  ),
];

function act<Input extends z.ZodObject<{ version: z.ZodString }>>(
  name: ReviewAct['kind'],
  summary: string,
  input: Input,
  toAct: (input: z.output<Input>) => ReviewAct,
): DescribedRoute {
  const about = { method: 'post', path: `${OUTCOME}/${name}`, access: 'annotator', id: `${name}Outcome` } as const;
  return operation({ ...about, summary, input, answer: ACT }, async (visit, given) => {
    const target = { ...targetOf(visit), version: given.version };
    return { id: target.outcomeId, version: await visit.curation.reviewOutcome(visit.actor, target, toAct(given)) };
  });
}

/** The outcome that the address names: the id of its decision, a full stop and its number. */
function targetOf(visit: SignedVisit) {
  const outcomeId = visit.param('outcome');
  return { outcomeId, judgmentId: outcomeId.slice(0, Math.max(0, outcomeId.lastIndexOf('.'))) };
}

function stateOf(judgment: string, { outcomeId, version, steps }: OutcomeHistory): z.input<typeof shapes.outcomeState> {
  return {
    id: outcomeId,
    judgment,
    version,
    readings: steps.map(({ reading, standing }) => ({
      reading: reading.id,
      origin: reading.origin,
      author: reading.author,
      act: reading.action ?? null,
      reason: reading.reason,
      created_at: reading.createdAt,
      retired_at: reading.retiredAt,
      standing,
      outcome: reading.statement && outcomeToJson(reading.statement),
    })),
  };
}

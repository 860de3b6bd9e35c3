import { z } from 'zod';
import type { Outcome } from '../../domain/outcome.ts';
import { OutcomeJsonError, outcomeFromJson, outcomeToJson } from '../../domain/outcome-json.ts';
import { Refusal } from '../../domain/refusal.ts';
import { THINGS } from '../../domain/refusals/general-refusals.ts';
import { CSV_START, csvLine } from '../../export/csv.ts';
import { OUTCOME_COLUMNS, outcomeLines } from '../../export/outcome-table.ts';
import { decisionUrl } from '../exports/decision-url.ts';
import { type Answer, openRoute, type Route, type SignedVisit, signedRoute } from './route.ts';

const OUTCOME = '/api/v1/judgments/:id/outcomes/:n';

export const DATA_ROUTES: readonly Route[] = [
  openRoute('get', '/decisions/:id/annotations.jsonld', async (visit) => {
    const { visitor, deps } = visit;
    const base = deps.config.publicUrl ?? '';
    const page = await visit.curation.describeAnnotations(visitor.actor?.id ?? null, visit.param('id'), base);
    return file(
      `${JSON.stringify(page, null, 1)}\n`,
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      null,
    );
  }),
  signedRoute('get', '/dossiers/:dossier/mesures.csv', 'reader', async (visit) => {
    const decisions = await readDossier(visit);
    const body = [OUTCOME_COLUMNS, ...decisions.flatMap(outcomeLines)].map(csvLine).join('');
    return file(`${CSV_START}${body}`, 'text/csv; charset=utf-8', 'mesures.csv');
  }),
  signedRoute('get', '/dossiers/:dossier/mesures.ndjson', 'reader', async (visit) => {
    const decisions = await readDossier(visit);
    const lines = decisions.flatMap(({ judgment }) =>
      judgment.outcomes.map(({ id, origin, reviewState, outcome }) =>
        JSON.stringify({ id, decision: judgment.id, origin, review_state: reviewState, ...outcomeToJson(outcome) }),
      ),
    );
    return file(lines.map((line) => `${line}\n`).join(''), 'application/x-ndjson; charset=utf-8', 'mesures.ndjson');
  }),
  signedRoute('get', OUTCOME, 'annotator', readOutcomeState),
  signedRoute('post', `${OUTCOME}/review`, 'annotator', reviewOutcome),
  signedRoute('post', '/api/v1/judgments/:id/outcomes', 'annotator', async (visit) => {
    const statement = readStatement(visit.request.body);
    return {
      kind: 'json',
      value: { id: await visit.curation.addOutcome(visit.actor, visit.param('id'), statement) },
      status: 201,
    };
  }),
];

const review = z.discriminatedUnion('act', [
  z.object({ act: z.literal('confirm'), version: z.string() }),
  z.object({ act: z.literal('correct'), version: z.string(), outcome: z.unknown() }),
  z.object({
    act: z.literal('reject'),
    version: z.string(),
    reason: z.enum(['wrong_type', 'wrong_amount', 'wrong_role', 'missing', 'spurious', 'wrong_party', 'boundary']),
  }),
  z.object({ act: z.literal('restore'), version: z.string(), reading: z.number().int() }),
]);

function outcomeIdOf(visit: SignedVisit): string {
  return `${visit.param('id')}.${visit.param('n')}`;
}

/** GET /api/v1/judgments/:id/outcomes/:n : every reading of an outcome and the mark that a review must carry. */
async function readOutcomeState(visit: SignedVisit): Promise<Answer> {
  const { readings, version } = await visit.curation.selectOutcomeState(visit.param('id'), outcomeIdOf(visit));
  const value = readings.map(({ id, origin, author, action, reason, createdAt, retiredAt, statement }) => ({
    reading: id,
    origin,
    author,
    action: action ?? null,
    reason,
    created_at: createdAt,
    retired_at: retiredAt,
    outcome: statement && outcomeToJson(statement),
  }));
  return { kind: 'json', value: { id: outcomeIdOf(visit), version, readings: value } };
}

/** POST …/review : one act on an outcome, refused with 409 when it changed since the given mark. */
async function reviewOutcome(visit: SignedVisit): Promise<Answer> {
  const parsed = review.safeParse(visit.request.body);
  if (!parsed.success) {
    throw new Refusal('notUnderstood', {
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    });
  }
  const wish = parsed.data;
  const target = { judgmentId: visit.param('id'), outcomeId: outcomeIdOf(visit), version: wish.version };
  const version = await visit.curation.reviewOutcome(
    visit.actor,
    target,
    wish.act === 'correct'
      ? { kind: 'correct', statement: readStatement(wish.outcome) }
      : wish.act === 'restore'
        ? { kind: 'restore', readingId: wish.reading }
        : wish.act === 'reject'
          ? { kind: 'reject', reason: wish.reason }
          : { kind: 'confirm' },
  );
  return { kind: 'json', value: { id: target.outcomeId, version } };
}

function readStatement(value: unknown): Outcome {
  try {
    return outcomeFromJson(value);
  } catch (error) {
    if (error instanceof OutcomeJsonError) throw new Refusal('badValues', { problems: error.problems.join('; ') });
    throw error;
  }
}

async function readDossier(visit: SignedVisit) {
  const { store } = visit.deps;
  const dossier = await store.findDossier(visit.param('dossier'));
  if (!dossier || (dossier.visibility === 'private' && dossier.owner !== visit.actor.id)) {
    throw new Refusal('missing', { thing: THINGS.dossier });
  }
  const ids = (await store.listDossierItems(dossier.id)).map((item) => item.judgmentId);
  const [summaries, sources] = await Promise.all([store.listSummaries(ids), store.listSourcesOf(ids)]);
  return summaries.map((judgment) => ({
    judgment,
    sources: sources.get(judgment.id) ?? [],
    url: decisionUrl(visit.deps, judgment.id),
  }));
}

function file(body: string, type: string, name: string | null): Answer {
  return { kind: 'file', body, type, name };
}

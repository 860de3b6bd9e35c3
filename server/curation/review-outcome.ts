import { type ReviewAct, readingToUndo, review, standingReading, timeOfAct, versionOf } from '../annotation/review.ts';
import type { Actor } from '../domain/account.ts';
import type { Reading } from '../domain/reading.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, notFound, nowOf, requireRole, requireVisible } from './deps.ts';
import { placedReadings, projectOutcomes } from './project-outcomes.ts';
import { settle } from './settle-statement.ts';

export interface OutcomeTarget {
  readonly judgmentId: string;
  readonly outcomeId: string;
  /** The mark of the state that the person saw (`versionOf`). */
  readonly version: string;
}

/** The readings of one outcome as they stand on the current text, and the mark of their state. */
export async function selectOutcomeState(
  deps: CurationDeps,
  judgmentId: string,
  outcomeId: string,
): Promise<{ readonly readings: readonly Reading[]; readonly version: string }> {
  return deps.store.transaction(async (tx) => {
    const readings = await readingsOf(tx, judgmentId, outcomeId);
    return { readings, version: versionOf(readings) };
  });
}

/**
 * Confirms, corrects, rejects or restores one outcome; returns the mark of the new state.
 * @throws Refusal `conflict` when somebody else changed the outcome since, `invalid` when the act means nothing here.
 */
export async function reviewOutcome(
  deps: CurationDeps,
  actor: Actor,
  target: OutcomeTarget,
  act: ReviewAct,
): Promise<string> {
  requireRole(actor, 'annotator');
  const { judgmentId, outcomeId } = target;
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const readings = await readingsOf(tx, judgmentId, outcomeId);
    expectVersion(versionOf(readings), target.version, THINGS.outcome);
    const standing = standingReading(readings);
    const textHash = found(await tx.findTextHash(judgmentId), THINGS.text);
    const settled =
      act.kind === 'correct' ? { ...act, statement: await settle(tx, act.statement, textHash, readings) } : act;
    const result = review(readings, settled);
    const origin = originFor(actor, standing);
    await tx.addReadings([
      {
        judgmentId,
        outcomeId,
        origin,
        author: actor.id,
        ...result,
        createdAt: timeOfAct(now, readings),
        textHash,
        extractorVersion: null,
        action: act.kind,
      },
    ]);
    await projectOutcomes(tx, deps, judgmentId, now);
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action: `outcome.${act.kind}`,
      subject: outcomeId,
      before: standing?.statement,
      after: result.statement,
    });
    return versionOf(await readingsOf(tx, judgmentId, outcomeId));
  });
}

/** Takes back one's own last act on an outcome; returns the mark of the new state. */
export async function undoReview(deps: CurationDeps, actor: Actor, target: OutcomeTarget): Promise<string> {
  requireRole(actor, 'annotator');
  const { judgmentId, outcomeId } = target;
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const readings = await readingsOf(tx, judgmentId, outcomeId);
    expectVersion(versionOf(readings), target.version, THINGS.outcome);
    const undone = readingToUndo(readings, actor.id);
    await tx.withdrawReading(undone.id, now);
    await projectOutcomes(tx, deps, judgmentId, now);
    const after = await readingsOf(tx, judgmentId, outcomeId);
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action: 'outcome.undo',
      subject: outcomeId,
      before: undone.statement,
      after: standingReading(after)?.statement,
    });
    return versionOf(after);
  });
}

async function readingsOf(tx: StoreTransaction, judgmentId: string, outcomeId: string): Promise<readonly Reading[]> {
  await requireVisible(tx, judgmentId);
  const readings = (await placedReadings(tx, judgmentId)).filter((reading) => reading.outcomeId === outcomeId);
  if (readings.length === 0) throw notFound(THINGS.outcome);
  return readings;
}

/** What was settled by adjudication is changed by adjudication. @throws Refusal for somebody who may not. */
function originFor(actor: Actor, standing: Reading | null): 'person' | 'adjudication' {
  if (standing?.origin !== 'adjudication') return 'person';
  if (actor.role === 'annotator') {
    throw new Refusal('adjudicated');
  }
  return 'adjudication';
}

import { isSameInSubstance } from '../annotation/outcome-changes.ts';
import type { Actor } from '../domain/account.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Reading } from '../domain/reading.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import { type CurationDeps, found, nowOf, requireRole, requireVisible } from './deps.ts';
import { projectOutcomes } from './project-outcomes.ts';
import { settle } from './settle-statement.ts';

/** Adds an outcome that no rule read; returns its permanent id. Sending the same twice adds it once. */
export async function addOutcome(
  deps: CurationDeps,
  actor: Actor,
  judgmentId: string,
  statement: Outcome,
): Promise<string> {
  requireRole(actor, 'annotator');
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    await requireVisible(tx, judgmentId);
    const textHash = found(await tx.findTextHash(judgmentId), THINGS.text);
    const readings = await tx.listReadings(judgmentId);
    const settled = await settle(tx, statement, textHash, readings);
    const twin = readings.find((reading) => isSameAddition(reading, actor, settled));
    if (twin) return twin.outcomeId;
    const ordinal = nextOrdinal(readings);
    const outcomeId = `${judgmentId}.${ordinal}`;
    const after = { ...settled, key: `o${ordinal}` };
    await tx.addReadings([
      {
        judgmentId,
        outcomeId,
        origin: 'person',
        author: actor.id,
        statement: after,
        reason: 'missing',
        createdAt: now,
        textHash,
        extractorVersion: null,
        action: 'add',
      },
    ]);
    await projectOutcomes(tx, deps, judgmentId, now);
    await tx.appendAudit({ at: now, actor: actor.id, action: 'outcome.add', subject: outcomeId, after });
    return outcomeId;
  });
}

/** The number that the next outcome of a judgment takes: beyond every one ever given. */
export function nextOrdinal(readings: readonly Pick<Reading, 'outcomeId'>[]): number {
  const given = readings.map(({ outcomeId }) => Number(outcomeId.slice(outcomeId.lastIndexOf('.') + 1)) || 0);
  return 1 + Math.max(0, ...given);
}

function isSameAddition(reading: Reading, actor: Actor, statement: Outcome): boolean {
  return (
    reading.action === 'add' &&
    reading.author === actor.id &&
    reading.retiredAt === null &&
    reading.statement !== null &&
    isSameInSubstance(reading.statement, statement)
  );
}

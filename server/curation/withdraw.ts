import type { Actor } from '../domain/account.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import { type CurationDeps, notFound, nowOf, requireRole, requireText } from './deps.ts';

/**
 * Takes a decision out of every page, search, feed and export, while a request to occult is examined or for good. Sources that report it
 * again do not bring it back.
 * @throws Refusal when the role does not allow it, no reason is given, or the decision is not in sight.
 */
export async function withdrawDecision(
  deps: CurationDeps,
  actor: Actor,
  judgmentId: string,
  reason: string,
): Promise<void> {
  requireRole(actor, 'admin');
  const withdrawnAt = nowOf(deps);
  const why = requireText(reason, FIELDS.reason, 2_000);
  await deps.store.transaction(async (tx) => {
    if (!(await tx.withdrawJudgment({ judgmentId, reason: why, withdrawnAt, withdrawnBy: actor.id }))) {
      throw notFound(THINGS.decision);
    }
    await tx.enqueueForIndex(deps.engines, [judgmentId], withdrawnAt);
    await tx.appendAudit({
      at: withdrawnAt,
      actor: actor.id,
      action: 'decision.withdraw',
      subject: judgmentId,
      after: { reason: why },
    });
  });
}

/** Shows a withdrawn decision again. @throws Refusal when the role does not allow it or the decision is not withdrawn. */
export async function restoreDecision(deps: CurationDeps, actor: Actor, judgmentId: string): Promise<void> {
  requireRole(actor, 'admin');
  const at = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    if (!(await tx.restoreJudgment(judgmentId, at, actor.id))) throw notFound(THINGS.withdrawnDecision);
    await tx.enqueueForIndex(deps.engines, [judgmentId], at);
    await tx.appendAudit({ at, actor: actor.id, action: 'decision.restore', subject: judgmentId });
  });
}

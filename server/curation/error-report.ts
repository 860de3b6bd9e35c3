import { buildErrorBoard, type ErrorBoard, isFullyReviewed } from '../annotation/error-board.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { CurationDeps } from './deps.ts';

/** Where people found the rules wrong, by rule and by type. */
export async function reportErrors(deps: CurationDeps): Promise<ErrorBoard> {
  return buildErrorBoard(await deps.store.listHumanLayer());
}

export interface HumanDecision {
  readonly judgmentId: string;
  /** Text that the offsets count on. */
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/** Decisions whose every outcome a person settled: hand-read gold for `eval`. Those with a text only. */
export async function loadHumanLayer(deps: Pick<CurationDeps, 'store'>): Promise<readonly HumanDecision[]> {
  const decisions: HumanDecision[] = [];
  for (const { judgmentId, readings } of await deps.store.listHumanLayer()) {
    if (!isFullyReviewed(readings)) continue;
    const view = await deps.store.findJudgment(judgmentId);
    if (!view?.text) continue;
    const settled = [...view.outcomes, ...view.context].filter((resolved) => resolved.origin !== 'rule');
    decisions.push({ judgmentId, text: view.text, outcomes: settled.map((resolved) => resolved.outcome) });
  }
  return decisions;
}

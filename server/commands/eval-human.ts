import { outcomeToJson } from '../domain/outcome-json.ts';
import { openCuration } from '../open-curation.ts';
import type { PredictedDecision } from '../outcomes/evaluate.ts';
import { readDecision } from '../outcomes/read-decision.ts';
import { withWorkspace } from '../workspace.ts';

/** Decisions of the store that people reviewed whole, as the rules read them now and as people settled them. */
export function predictFromStore(): Promise<PredictedDecision[]> {
  return withWorkspace(async (workspace) => {
    const decisions = await openCuration(workspace).loadHumanLayer();
    return decisions.map(({ judgmentId, text, outcomes }) => ({
      id: judgmentId,
      gold: outcomes.map(outcomeToJson),
      predicted: readDecision(text, { zones: null, dispositifStart: null }, {}).outcomes.map(outcomeToJson),
    }));
  });
}

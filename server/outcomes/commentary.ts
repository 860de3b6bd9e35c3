import type { DecisionReference } from '../domain/judgment.ts';
import type { Outcome } from '../domain/outcome.ts';

export interface CommentaryOutcomes {
  /** Position of the decision in the references given. */
  readonly referenceIndex: number;
  readonly outcomes: readonly Outcome[];
}

/**
 * What an article says that the decisions it refers to ordered (codebook §13). Offsets are UTF-16 positions in `text`; the layer
 * is "commentary" and no confidence is high. One entry per reference that has outcomes.
 */
export function extractFromCommentary(
  _text: string,
  _references: readonly DecisionReference[],
): readonly CommentaryOutcomes[] {
  return [];
}

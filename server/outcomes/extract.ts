import type { CourtKind } from '../domain/court.ts';
import type { Procedure } from '../domain/judgment.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { SectionedText } from '../domain/section.ts';

/** Raised with every change of the rules that can change an outcome; stored with each reading. */
export const EXTRACTOR_VERSION = '1';

export interface ExtractionContext {
  /** Null when unknown: it is then read from the text. */
  readonly courtKind: CourtKind | null;
  /** ISO date of the decision, or null. */
  readonly decidedOn: string | null;
  readonly procedures: readonly Procedure[];
  /** The source's own label of the solution, e.g. "Cassation partielle". */
  readonly solution: string | null;
}

/**
 * The outcomes that a decision states, in the order of its operative part. Offsets are UTF-16 positions in `text`, which must be
 * the text that `sectioned` describes. Never throws on any text.
 */
export function extractOutcomes(
  _text: string,
  _sectioned: SectionedText,
  _context: ExtractionContext,
): readonly Outcome[] {
  return [];
}

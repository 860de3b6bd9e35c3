import type { CourtKind } from '../domain/court.ts';
import type { Procedure } from '../domain/judgment.ts';
import type { Outcome } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { gatherFacts } from './facts.ts';
import { foldOnce } from './folded.ts';
import { linkOutcomes } from './links.ts';
import { readOrders } from './read-orders.ts';
import { resolveConfirmation } from './recital.ts';
import { linkClaims } from './requested.ts';

/** Raised with every change of the rules that can change an outcome; stored with each reading. */
export const EXTRACTOR_VERSION = '2';

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
  text: string,
  sectioned: SectionedText,
  context: ExtractionContext,
): readonly Outcome[] {
  const section = findSection(sectioned.sections, 'dispositif');
  if (!section) return [];
  const folded = foldOnce(text);
  const facts = gatherFacts(folded, sectioned, context);
  const stated = linkClaims(linkOutcomes(readOrders(text, folded, section, facts)), folded, sectioned);
  const recited = resolveConfirmation(text, sectioned, stated, facts);
  return [...stated, ...recited].map((outcome, index) => ({ ...outcome, key: `o${index + 1}` }));
}

import type { CourtKind } from '../domain/court.ts';
import type { Procedure } from '../domain/judgment.ts';
import { blankOutcome, type Outcome } from '../domain/outcome.ts';
import { findSection, type Section, type SectionedText } from '../domain/section.ts';
import { gatherFacts } from './facts.ts';
import { foldOnce } from './folded.ts';
import { linkOutcomes } from './links.ts';
import { readOrders } from './read-orders.ts';
import { resolveConfirmation } from './recital.ts';
import { linkClaims } from './requested.ts';

/** Raised with every change of the rules that can change an outcome; stored with each reading. */
export const EXTRACTOR_VERSION = '4';

/** Characters of an operative part that are read: several times the longest of a real decision. */
const LONGEST_DISPOSITIF = 200_000;

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
 * the text that `sectioned` describes. Never throws on any text; what is beyond the readable length is said in an outcome of its own.
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
  const readable = { ...section, end: Math.min(section.end, section.start + LONGEST_DISPOSITIF) };
  const read = linkOutcomes(readOrders(text, folded, readable, facts));
  const stated = linkClaims(read, { text, folded, sectioned, facts });
  const recited = resolveConfirmation(text, sectioned, stated, facts);
  const unread = readable.end < section.end ? [unreadRest(text, readable)] : [];
  return [...stated, ...recited, ...unread].map((outcome, index) => ({ ...outcome, key: `o${index + 1}` }));
}

/** Says that the operative part goes on beyond what is read. */
function unreadRest(text: string, readable: Section): Outcome {
  const end = Math.min(readable.end + 200, text.length);
  return {
    ...blankOutcome('rest', 'other_order'),
    evidence: [{ start: readable.end, end, text: text.slice(readable.end, end) }],
    rule: 'order.unread',
    ruleVersion: 1,
    reason: 'dispositif plus long que ce qui est lu',
    uncertainty: `La suite du dispositif, au-delà de ${LONGEST_DISPOSITIF} caractères, n’a pas été lue.`,
  };
}

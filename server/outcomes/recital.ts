import type { Outcome } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';
import { findRecalledClauses } from './clauses.ts';
import type { DecisionFacts } from './facts.ts';
import { type ReadOutcome, readClauses } from './read-orders.ts';

/** How a decision on appeal introduces what the first judge ordered. */
const RECITES =
  /\b(?:par (?:un |une )?(?:jugement|ordonnance|decision)[^.\n]{0,240}\b(?:tribunal|juge|conseil|president)[^.\n]{0,200}\b(?:a|ont)\s*:?|(?:le|ce) (?:jugement|tribunal|juge)[^.\n]{0,160}\ba (?:notamment )?(?:statue comme suit|rendu la decision suivante)?\s*:?|(?:jugement|ordonnance) (?:dont appel|entreprise?|defere[e]?)[^.\n]{0,120}\ba\s*:?|a statue (?:comme suit|en ces termes|ainsi)\s*:?)/g;
/** Longest recital read, in characters. */
const RECITAL_LENGTH = 6000;
const AWARDS =
  /^(?:damages|provisional_award|debt_payment|restitution|costs_|criminal_fine|imprisonment|court_costs|content_removal|judgment_publication|identification_data_disclosure)/;

/**
 * "Confirme le jugement en toutes ses dispositions": the sums that the text recites of the first judgment become outcomes of this
 * decision, with evidence in both places and medium confidence. Nothing when the confirmation has exceptions.
 */
export function resolveConfirmation(
  text: string,
  sectioned: SectionedText,
  outcomes: readonly Outcome[],
  facts: DecisionFacts,
): Outcome[] {
  const confirmation = outcomes.find((one) => one.type === 'appeal_affirmed' && one.scope === 'full');
  if (!confirmation || outcomes.some((one) => one.type === 'appeal_reversed')) return [];
  const dispositif = findSection(sectioned.sections, 'dispositif');
  const reasons = findSection(sectioned.sections, 'reasons');
  const limit = Math.min(reasons?.start ?? Number.POSITIVE_INFINITY, dispositif?.start ?? 0);
  const folded = foldInPlace(text.slice(0, limit));
  const span = findRecital(folded);
  if (!span) return [];
  return readClauses(text, folded, findRecalledClauses(text, folded, span), facts)
    .filter(({ outcome }) => AWARDS.test(outcome.type) && outcome.sense === 'granted')
    .map((read) => confirmedFrom(read, confirmation));
}

function findRecital(folded: string): { readonly start: number; readonly end: number } | null {
  let best: { readonly start: number; readonly end: number } | null = null;
  for (const match of folded.matchAll(RECITES)) {
    const start = match.index + match[0].length;
    const end = recitalEnd(folded, start);
    if (best === null && /\b(?:condamn|ordonn|debout|fix|dit)/.test(folded.slice(start, end))) best = { start, end };
  }
  return best;
}

/** A recital ends where the parties start to speak, or at a paragraph that is no list item. */
function recitalEnd(folded: string, start: number): number {
  const stop =
    /\n[^\n]{0,160}\b(?:interjete|a releve appel|ont releve appel|par declaration|par conclusions|dans ses (?:dernieres )?(?:conclusions|ecritures)|appel|demande a la cour|sollicite)\b/g;
  stop.lastIndex = start;
  return Math.min(stop.exec(folded)?.index ?? folded.length, start + RECITAL_LENGTH);
}

function confirmedFrom({ outcome }: ReadOutcome, confirmation: Outcome): Outcome {
  return {
    ...outcome,
    assertion: 'confirmed_here',
    confidence: 'medium',
    uncertainty: 'Disposition lue dans le rappel du jugement confirmé, non dans le dispositif.',
    evidence: [...confirmation.evidence, ...outcome.evidence],
    reason: `${outcome.reason} + confirmation en toutes ses dispositions`,
    resolvedFrom: 'recital',
  };
}

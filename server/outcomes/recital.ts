import type { Outcome } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';
import type { Clause } from './clause.ts';
import { findClauses } from './clauses.ts';
import type { DecisionFacts } from './facts.ts';
import { anyOf } from './phrases.ts';
import { readClauses } from './read-orders.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { findRecalledClauses } from './restated-clauses.ts';
import type { Span } from './span.ts';

/** How a decision on appeal introduces what the first judge ordered, in the past ("le tribunal a :") or the present ("le tribunal :"). */
const RECITES = anyOf(
  [
    /\bpar (?:un |une )?(?:jugement|ordonnance|decision)[^.\n]{0,240}?\b(?:tribunal|juge|conseil|president)[^.\n]{0,200}? (?:a|ont)\b\s*:?/,
    /\bpar (?:un |une )?(?:jugement|ordonnance|decision)[^.\n]{0,240}\b(?:tribunal|juge|conseil|president)[^.\n:]{0,160}:/,
    /\b(?:le|ce) (?:jugement|tribunal|juge)[^.\n]{0,160}? a (?:notamment )?(?:statue comme suit|rendu la decision suivante)?\s*:?/,
    /\b(?:jugement|ordonnance) (?:dont appel|entreprise?|defere[e]?)[^.\n]{0,120}? a\b\s*:?/,
    /\ba statue (?:comme suit|en ces termes|ainsi)\s*:?/,
  ],
  'g',
);
/** Where the appeal is told: what is recited after it is no longer the first judgment. */
const APPEALS =
  /\b(?:interjet[a-z]* appel|relev[a-z]* appel|form[a-z]* appel|fait appel|declaration d'appel|appelants? (?:de|du))\b/g;
/** Another decision, told after the recited one. */
const ANOTHER = /\n\s*par (?:un |une )?(?:arret|jugement|ordonnance|decision)\b/g;
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
  return readClauses(text, folded, findRecitedClauses(text, folded, span), facts)
    .filter(({ outcome }) => AWARDS.test(outcome.type) && outcome.sense === 'granted')
    .map((read) => confirmedFrom(read, confirmation));
}

/** The recital of the judgment under appeal: the last one told before the appeal itself. */
function findRecital(folded: string): Span | null {
  const recitals = [...folded.matchAll(RECITES)]
    .map((match) => match.index + match[0].length)
    .map((start) => ({ start, end: recitalEnd(folded, start) }))
    .filter(({ start, end }) => /\b(?:condamn|ordonn|debout|fix|dit)/.test(folded.slice(start, end)));
  const first = recitals[0];
  if (!first) return null;
  APPEALS.lastIndex = first.start;
  const appeal = APPEALS.exec(folded)?.index ?? folded.length;
  return recitals.findLast(({ start }) => start < appeal) ?? first;
}

/** A recital ends where the parties start to speak or where another decision is told. */
function recitalEnd(folded: string, start: number): number {
  const parties =
    /\n[^\n]{0,160}\b(?:interjete|a releve appel|ont releve appel|par declaration|par conclusions|dans ses (?:dernieres )?(?:conclusions|ecritures)|appel|demande a la cour|sollicite)\b/g;
  const stops = [parties, ANOTHER].map((pattern) => {
    pattern.lastIndex = start;
    return pattern.exec(folded)?.index ?? folded.length;
  });
  return Math.min(...stops, start + RECITAL_LENGTH);
}

/** What the first judge ordered, told with past participles or in the present: whichever finds more verbs. */
function findRecitedClauses(text: string, folded: string, span: Span): Clause[] {
  const past = findRecalledClauses(text, folded, span);
  const present = findClauses(text, folded, span);
  if (past.length >= present.length) return past;
  return present.map((clause) => ({ ...clause, frame: 'confirmed' as const }));
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

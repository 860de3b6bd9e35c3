import type { ResolvedOutcome } from '../domain/reading.ts';
import { outcomeLabel } from './format/outcome-labels.ts';
import { describeClaim } from './format/outcome-words.ts';
import type { Language } from './language.ts';

/** What was asked and what was granted, for one outcome. */
export interface ClaimRow {
  readonly label: string;
  readonly href: string;
  readonly requested: string;
  readonly granted: string;
  readonly share: string;
}

/** One row per outcome whose claim is known. */
export function buildClaimRows(outcomes: readonly ResolvedOutcome[], language: Language): readonly ClaimRow[] {
  return outcomes.flatMap(({ outcome }, index) => {
    const claim = describeClaim(outcome, language);
    return claim ? [{ ...claim, label: outcomeLabel(outcome.type, language), href: `#mesure-${index + 1}` }] : [];
  });
}

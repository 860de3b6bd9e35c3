import { findOutcomeType } from '../../domain/outcome-types.ts';
import type { Language } from '../language.ts';

/** The short name of an outcome type, for chips and lists; the code itself when the taxonomy does not know it. */
export function outcomeLabel(code: string, language: Language): string {
  return findOutcomeType(code)?.short[language] ?? code;
}

/** The full name of an outcome type. */
export function outcomeFullLabel(code: string, language: Language): string {
  return findOutcomeType(code)?.labels[language] ?? code;
}

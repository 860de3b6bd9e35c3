import type { DecisionType } from '../../domain/judgment.ts';
import type { JudgmentSummary } from '../../store/read-model.ts';
import type { Language } from '../language.ts';
import { formatDate } from './date.ts';

const DECISION_TYPES: Readonly<Record<DecisionType, readonly [string, string]>> = {
  jugement: ['jugement', 'judgment'],
  ordonnance: ['ordonnance', 'order'],
  arret: ['arrêt', 'appeal judgment'],
  deliberation: ['délibération', 'deliberation'],
  decision: ['décision', 'decision'],
  avis: ['avis', 'opinion'],
};

/** "Tribunal judiciaire de Paris, 17e ch. corr., ordonnance de référé, 29 juin 2021": court, chamber, form, day. */
export function referenceLine(judgment: JudgmentSummary, language: Language): string {
  const parts = [
    judgment.courtLabel,
    judgment.chamber ?? '',
    formOf(judgment, language),
    formatDate(judgment.decidedOn, language),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "ordonnance de référé", "jugement"; "" when the source does not say, or when the chamber says it already. */
export function formOf(judgment: JudgmentSummary, language: Language): string {
  const { decisionType, procedures, chamber } = judgment;
  if (decisionType === null) return '';
  const word = DECISION_TYPES[decisionType][language === 'fr' ? 0 : 1];
  if (chamber?.toLowerCase().includes(word)) return '';
  if (decisionType === 'ordonnance' && language === 'fr') {
    if (procedures.includes('refere')) return 'ordonnance de référé';
    if (procedures.includes('requete')) return 'ordonnance sur requête';
  }
  return word;
}

/** The numbers as shown: "n° 25/55080". */
export function numbersLine(numbers: readonly string[], language: Language): string {
  if (numbers.length === 0) return '';
  const bare = numbers.map((number) => number.replace(/^(?:rg\s*)?n°\s*(?:rg\s*)?|^rg\s+/i, ''));
  return `${language === 'fr' ? 'n°' : 'no.'}\u00a0${bare.join(', ')}`;
}

import type { Language } from '../../domain/language.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A coefficient with two decimals: "0,85" in French, "0.85" in English; "–" when the data do not define it. */
export function formatCoefficient(value: number | null, language: Language): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** A share between 0 and 1 in whole percents: "85 %". */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(share);
}

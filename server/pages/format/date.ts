import { formatFrenchDate } from '../../domain/reference.ts';
import type { Language } from '../language.ts';

const ENGLISH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const TIMES = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }),
} as const;

/** An ISO date (or the day of an ISO date-time) in words: "1er mars 2024", "1 March 2024". */
export function formatDate(iso: string, language: Language): string {
  const day = iso.slice(0, 10);
  return language === 'fr' ? formatFrenchDate(day) : ENGLISH.format(new Date(`${day}T00:00:00Z`));
}

/** An ISO date-time in Paris time: "12 mars 2025, 14:30". */
export function formatDateTime(iso: string, language: Language): string {
  return TIMES[language].format(new Date(iso));
}

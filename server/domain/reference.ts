import { foldLabel } from './text.ts';

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
};

const LONG_DATE = new RegExp(`\\b(\\d{1,2})\\s*(?:er)?\\s+(${Object.keys(MONTHS).join('|')})\\.?\\s+(\\d{4})\\b`);

/**
 * Reads a date written "2024-03-05", "05/03/2024", "5-3-2024", "5 mars 2024", "1er févr. 2024" (anywhere in the text for the long
 * form). Returns an ISO date, or null when there is none or the day does not exist.
 */
export function parseFrenchDate(text: string): string | null {
  const folded = foldLabel(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t|$)/.exec(folded);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(folded);
  if (short) return isoDate(Number(short[3]), Number(short[2]), Number(short[1]));
  const long = LONG_DATE.exec(folded);
  if (long) return isoDate(Number(long[3]), MONTHS[long[2] ?? ''] ?? 0, Number(long[1]));
  return null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const FRENCH_DATE = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2024-03-01" → "1er mars 2024". */
export function formatFrenchDate(iso: string): string {
  return FRENCH_DATE.format(new Date(`${iso}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/**
 * The comparison key of a case number: "RG n° 25/55080", "N° RG 25/55080" → "2555080"; "V 23-20.005", "23-20005" → "2320005";
 * "2012/013636" → "2012013636"; "2024G00010" → "2024g00010". Returns null when nothing is left to compare.
 */
export function numberKey(raw: string): string | null {
  const folded = foldLabel(raw)
    .replace(
      /\b(?:repertoire general|role general|pourvois?|requetes?|numeros?|deliberation|decision|minute|rg|no|n)\b\s*(?:°|º|:|\.)?/g,
      ' ',
    )
    .replace(/[°º:]/g, ' ')
    .trim();
  const withoutLetter = folded.replace(/^[a-z]\s?(?=\d{2}-\d{2}\.?\d{3}$)/, '');
  const key = withoutLetter.replace(/[^a-z0-9]/g, '');
  return /\d/.test(key) ? key : null;
}

const ECLI = /\bECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9.]+/i;

/** The first ECLI in the text, upper case, or null. Format: Council conclusions 2011/C 127/01. */
export function findEcli(text: string): string | null {
  return ECLI.exec(text)?.[0].toUpperCase() ?? null;
}

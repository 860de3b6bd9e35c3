import { foldInPlace, foldLabel } from './text.ts';

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
      /\b(?:repertoire general|role general|parquet|pourvois?|requetes?|numeros?|deliberation|decision|minute|rg|no|n)\b\s*(?:°|º|:|\.)?/g,
      ' ',
    )
    .replace(/[°º:]/g, ' ')
    .replace(/^\s*de\s/, '')
    .trim();
  const withoutLetter = folded.replace(/^[a-z]\s?(?=\d{2}-\d{2}\.?\d{3}$)/, '');
  const key = withoutLetter.replace(/[^a-z0-9]/g, '');
  return /\d/.test(key) ? key : null;
}

const ECLI = /\bECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,9}:\d{4}:[A-Z0-9.]+/i;

/** The first ECLI in the text, upper case, or null. Format: Council conclusions 2011/C 127/01. */
export function findEcli(text: string): string | null {
  return ECLI.exec(text)?.[0].toUpperCase() ?? null;
}

const NUMBER_MARK = '(?:n(?:umero)?[°ºo]?s?\\s{0,2}(?:de\\s)?)?';
const NUMBER_PATTERNS: readonly RegExp[] = [
  // Répertoire général: "N° RG 22/01643", "R.G. : 2022004346", "NoRG : 12/ 04996", "répertoire général : S 13/13071".
  new RegExp(
    `\\b${NUMBER_MARK}(?:r\\.?\\s?g\\.?|(?:repertoire|role)\\s(?:general)?)\\s{0,2}:?\\s{0,2}(?:n[°ºo]?)?\\s{0,2}(?:rg)?\\s{0,2}:?\\s{0,2}(?:[a-z]\\s)?(\\d{2,4}/\\s?\\d{4,6}|\\d{4}[a-z]\\d{5}|j?\\d{10})(?!\\d)`,
    'g',
  ),
  // The same without its name: "enregistrée sous le n° 01/61563".
  /\bn[°º]\s{0,2}(\d{2}\/\d{5})(?!\d)/g,
  // Pourvoi: "Pourvoi n° V 23-20.005", "pourvois nos 11-10189", and the head of a criminal judgment: "N° T 23-83.736 F-D".
  /\b(?:pourvois?\s{0,2}(?:n[°ºo]?s?\.?)?\s{0,2}:?\s{0,2}|n[°ºo]\s{0,2}(?=[a-z]\s?\d))([a-z]?\s?\d{2}-\d{2}\.?\d{3})(?!\d)/g,
  /\b(?:san|med|dec)-\d{4}-\d{1,4}\b/g,
  // Parquet: "N° de parquet : 17115000387", "Parquet n° 17115000387".
  // Requête (Conseil d'État), alone on its line: "N° 443127".
  /^n[°º]s?\s?(\d{5,6})\s*$/gm,
  /\bparquet\s{0,2}(?:n[°ºo]?)?\s{0,2}:?\s{0,2}(\d{8,12})(?!\d)/g,
];

/** A number that follows one of these on its line belongs to another decision of the case. */
const OTHER_DECISION =
  /defere|attaque|entrepris|appel d[e']|1ere instance|premiere instance|origine|jugement|ordonnance d|arret d|rendue? |decision d/;

/**
 * Numbers of the case that a text marks as such (RG, pourvoi, parquet, SAN), as written, without their mark, each once. Numbers that
 * the line gives to another decision (the one appealed against) are left out. For headers: in the body of a decision, numbers
 * mostly belong to others.
 */
export function findCaseNumbers(text: string): string[] {
  const folded = foldInPlace(text);
  const found: { at: number; number: string }[] = [];
  for (const pattern of NUMBER_PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const number = match[1] ?? match[0];
      const at = match.index + match[0].lastIndexOf(number);
      const lineStart = folded.lastIndexOf('\n', match.index) + 1;
      if (OTHER_DECISION.test(folded.slice(Math.max(lineStart, match.index - 160), match.index))) continue;
      found.push({
        at,
        number: text
          .slice(at, at + number.length)
          .replace(/\/\s/, '/')
          .trim(),
      });
    }
  }
  const sorted = found.sort((a, b) => a.at - b.at).map(({ number }) => number);
  return sorted.filter(
    (number, index) => sorted.findIndex((other) => numberKey(other) === numberKey(number)) === index,
  );
}

/** Where a decision states its own number: its first and its last lines. */
const HEAD_LENGTH = 1_500;
const TAIL_LENGTH = 300;

/** The number of the case that the text of a decision states for itself, as written, or null. */
export function findOwnNumber(text: string): string | null {
  return (
    findCaseNumbers(text.slice(0, HEAD_LENGTH))[0] ??
    findCaseNumbers(text.slice(Math.max(HEAD_LENGTH, text.length - TAIL_LENGTH))).at(-1) ??
    null
  );
}

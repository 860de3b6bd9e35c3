import { parseFrenchDate } from '../../server/domain/reference.ts';
import { foldLabel } from '../../server/domain/text.ts';

/** What the lines around the title say; every field may be absent. */
export interface PageHeader {
  theme: string | null;
  publishedOn: string | null;
  parties: string | null;
  keywords: readonly string[];
}

const WEEKDAY_DATE = /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?\d{1,2}(?:er)?\s[a-z]+\s\d{4}$/;
const SHARE_WORDS = new Set([
  'facebook',
  'viadeo',
  'linkedin',
  'twitter',
  'x',
  'partager',
  'imprimer',
  'email',
  'mail',
  'bluesky',
]);
const BODY_START =
  /^(?:vu|attendu|considerant|faits?|procedure|discussion|decision|expose|par |le tribunal|la cour|nous|sur |en |entre|rappel|l'an|republique|-|–|\d)/;

/** Whether a line holds nothing but the names of social networks. */
export function isShareBar(line: string): boolean {
  const words = foldLabel(line).split(/[\s|·,/]+/);
  return words.length > 0 && words.every((word) => SHARE_WORDS.has(word));
}

/** The date of a line that holds only a long date ("vendredi 16 février 2024"), ISO; else null. */
export function findDateLine(line: string): string | null {
  return WEEKDAY_DATE.test(foldLabel(line)) ? parseFrenchDate(line) : null;
}

/** The theme of "Jurisprudence : Diffamation"; null for other lines and for the word "Jurisprudences" alone, which names none. */
export function findTheme(line: string): string | null {
  const theme = /^jurisprudences?\s?:\s?(.+)$/i.exec(line)?.[1]?.trim() ?? null;
  return theme === null || /^jurisprudences?$/i.test(theme) ? null : theme;
}

/** Takes a line that stands between the title and the decision; false when the decision starts there. */
export function readHeaderLine(line: string, header: PageHeader): boolean {
  if (isShareBar(line)) return true;
  const date = findDateLine(line);
  const theme = findTheme(line);
  if (date) header.publishedOn ??= date;
  else if (theme) header.theme ??= theme;
  else if (header.parties === null && header.keywords.length === 0 && isParties(line)) header.parties = line;
  else if (header.keywords.length === 0 && isKeywords(line)) header.keywords = splitKeywords(line);
  else return false;
  return true;
}

function isParties(line: string): boolean {
  const folded = foldLabel(line);
  if (line.length > 300 || /[;:]$/.test(line) || BODY_START.test(folded.replace(/^(?:le|la) (?=tribunal|cour)/, ''))) {
    return /^[^.;:]{1,200} \/ [^;:]{1,100}$/.test(line) && line.length <= 200;
  }
  return / \/ | c\/ ?/.test(line) || (line.length <= 120 && / (?:contre|c\.|vs\.?) /.test(line));
}

const LONGEST_KEYWORD = 120;

function isKeywords(line: string): boolean {
  if (line.length > 900 || /[.;:]$/.test(line) || /^[-–]/.test(line)) return false;
  const words = splitKeywords(line);
  if (words.length === 1) return line.length <= 60 && /^\p{Ll}/u.test(line) && !/[,.;:!?]/.test(line);
  const lowerCase = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.every((word) => word.length <= LONGEST_KEYWORD) && lowerCase * 2 >= words.length;
}

function splitKeywords(line: string): readonly string[] {
  return line
    .split(/\s[-–]\s/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

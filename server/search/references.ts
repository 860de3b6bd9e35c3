import { resolveCourt } from '../domain/court.ts';
import { findEcli, numberKey, parseFrenchDate } from '../domain/reference.ts';
import { foldInPlace, foldLabel } from '../domain/text.ts';

/** A decision that a query names without any syntax. Offsets are UTF-16 positions in the query. */
export type Reference = { readonly text: string; readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly key: string }
  | { readonly kind: 'ecli'; readonly ecli: string }
  | {
      readonly kind: 'decision';
      /** Court code, or null when only a city is named. */
      readonly court: string | null;
      /** Folded. */
      readonly city: string | null;
      readonly decidedOn: string;
    }
);

const ECLI_SHAPE = /\becli:[a-z]{2}:[a-z][a-z0-9]{0,9}:\d{4}:[a-z0-9.]+/g;
const DATE_SHAPE =
  /\b\d{1,2}\s*(?:er)?\s+(?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]{0,6}\.?\s+\d{4}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
const LABEL = /(?:\b(?:rg|pourvois?|requetes?|numeros?|minute|no)\s*|\bn\s?[°º]\s*|[°º:]\s*){1,4}$/;
/** Digits joined by slashes, hyphens or dots, possibly with letters; or seven digits (a pourvoi without its punctuation), its letter glued to them or not. */
const NUMBER_SHAPE = /\b(?:[a-z]\s)?[a-z]{0,4}-?\d+(?:[/.-][a-z0-9]+){1,4}\b|\b[a-z]?\d{7}\b|\b\d{4}[a-z]\d{4,6}\b/g;
/** What a number after these words identifies is a text, not a decision. */
const TEXT_BEFORE = /\b(?:lois?|decrets?|reglements?|directives?|arretes?|articles?|art|code)\.?\s*(?:\([a-z]+\)\s*)?$/;
const SHORTEST_KEY = 6;
const CHAMBER_OF_CASSATION = /^(?:ass\.? plen|ch\.? mixte|civ\.|crim\.|com\.|soc\.|\d(?:re|e|eme) civ)/;
const MOST_WORDS_OF_COURT = 8;
const LONGEST_QUERY = 2000;

/**
 * The references in a query, in order and without overlap: RG, pourvoi and other numbers, ECLI, court and date. Text between
 * quotes is left alone. The caller resolves them to decisions and passes their ids as `pinned`.
 */
export function findReferences(q: string): readonly Reference[] {
  const query = q.slice(0, LONGEST_QUERY);
  const folded = blankQuotes(foldInPlace(query));
  const found: Reference[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  const push = (reference: Reference | null) => {
    if (reference && free(reference.start, reference.end)) found.push(reference);
  };
  for (const match of folded.matchAll(ECLI_SHAPE)) push(ecliReference(query, match.index, match[0].length));
  for (const match of folded.matchAll(DATE_SHAPE)) push(decisionReference(query, folded, match.index, match[0]));
  for (const match of folded.matchAll(NUMBER_SHAPE)) push(numberReference(query, folded, match.index, match[0]));
  return found.sort((a, b) => a.start - b.start);
}

/** True when a query is nothing but references. */
export function isOnlyReferences(q: string, references: readonly Reference[]): boolean {
  const rest = [...references].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), q);
  return references.length > 0 && !/[\p{L}\p{N}"«“]/u.test(rest);
}

/** Same length, with spaces in place of what stands between double quotes. */
function blankQuotes(folded: string): string {
  return folded.replace(/"[^"]*(?:"|$)/g, (quoted) => ' '.repeat(quoted.length));
}

function ecliReference(query: string, start: number, length: number): Reference | null {
  const text = query.slice(start, start + length);
  const ecli = findEcli(text);
  return ecli ? { kind: 'ecli', text, start, end: start + length, ecli } : null;
}

function numberReference(query: string, folded: string, at: number, match: string): Reference | null {
  const standsAlone = at === 0 || /[\s(,;°º]/.test(folded.charAt(at - 1));
  const letter = /^[a-z]\s/.test(match) && !/^[a-z]\s\d{2}-\d{2}\.?\d{3}$/.test(match) ? 2 : 0;
  const key = numberKey(match.slice(letter).replace(/^[a-z](?=\d{7}$)/, ''));
  if (!standsAlone || !key || key.length < SHORTEST_KEY || !/\d{4}/.test(key)) return null;
  const label = LABEL.exec(folded.slice(0, at + letter))?.[0] ?? '';
  const start = at + letter - label.length;
  if (TEXT_BEFORE.test(folded.slice(0, start))) return null;
  const end = at + match.length;
  return { kind: 'number', text: query.slice(at + letter, end), start, end, key };
}

function decisionReference(query: string, folded: string, dateAt: number, date: string): Reference | null {
  const decidedOn = parseFrenchDate(date);
  if (!decidedOn || folded.charAt(dateAt - 1) === ':') return null;
  const before = folded.slice(0, dateAt);
  const starts = [...before.matchAll(/[^\s,()]+/g)].map((word) => word.index).slice(-MOST_WORDS_OF_COURT);
  for (const start of starts) {
    const name = query
      .slice(start, dateAt)
      .replace(/(?:[\s,]|\ble\b|\bdu\b)*$/, '')
      .trim();
    const court = resolveCourtName(name);
    if (court)
      return {
        kind: 'decision',
        text: query.slice(start, dateAt + date.length),
        start,
        end: dateAt + date.length,
        ...court,
        decidedOn,
      };
  }
  return null;
}

function resolveCourtName(name: string): { court: string | null; city: string | null } | null {
  const folded = foldLabel(name);
  if (folded === '') return null;
  if (CHAMBER_OF_CASSATION.test(folded)) return { court: 'cour-de-cassation', city: null };
  if (/^ce\b/.test(folded) && name.startsWith('CE')) return { court: 'conseil-d-etat', city: null };
  const court = resolveCourt(name);
  if (court) return { court: court.code, city: null };
  return /^[A-ZÀ-Ý][\p{L}-]+$/u.test(name) && isCity(folded) ? { court: null, city: folded } : null;
}

/** A city is one that has a tribunal or a court of appeal of its own. */
function isCity(folded: string): boolean {
  return [resolveCourt(`tribunal judiciaire de ${folded}`), resolveCourt(`cour d'appel de ${folded}`)].some(
    (court) => court?.known === true,
  );
}

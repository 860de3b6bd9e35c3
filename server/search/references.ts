import type { ChamberMarks } from '../domain/chamber.ts';
import { findEcli, numberKey, parseFrenchDate } from '../domain/reference.ts';
import { foldInPlace } from '../domain/text.ts';
import { findCourtBefore, type NamedCourt } from './named-court.ts';

/** A court as a reference names it: the code of the court, or a city alone (folded), and a chamber of it when one is named. */
export interface CourtOfReference {
  readonly court: string | null;
  readonly city: string | null;
  readonly chamber: ChamberMarks | null;
}

/** Decisions that a query names without any syntax. Offsets are UTF-16 positions in the query. */
export type Reference = { readonly text: string; readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'number';
      readonly key: string;
      /** The court named just before the number: numbers are a court's own. */
      readonly of: CourtOfReference | null;
    }
  | {
      readonly kind: 'ecli';
      /** Upper case. */
      readonly ecli: string;
      /** The whole ECLI or its beginning, or its last part alone. */
      readonly part: 'start' | 'end';
    }
  | ({ readonly kind: 'decision'; readonly decidedOn: string } & CourtOfReference)
  /** All that a court decided between two days (ISO, inclusive). */
  | ({ readonly kind: 'period'; readonly from: string; readonly to: string } & CourtOfReference)
);

/** With "ECLI:" from the country on; without it at least up to the year ("EU:C:2014:317"). */
const ECLI_SHAPE =
  /\becli:[a-z]{2}:[a-z][a-z0-9]{0,9}(?::\d{4})?(?::[a-z0-9.]*)?\*?|\b(?:fr|eu|ce):[a-z][a-z0-9]{0,9}:\d{4}(?::[a-z0-9.]*)?\*?/g;
/** The last part of an ECLI of the Cour de cassation ("C100345", "2021:CR00345") or of the Conseil d'État ("386525.20160518"). */
const ECLI_END_SHAPE = /\b(?:\d{4}:)?(?:c[123]|cr|co|so|ap|mi|av)\d{5}\b|\b\d{6}\.(?:19|20)\d{6}\b/g;
const DATE_SHAPE =
  /\b\d{1,2}\s*(?:er)?\s+(?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]{0,6}\.?\s+\d{4}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
/** "2000", "mars 2019", "2010-2015". */
const PERIOD_SHAPE =
  /(?:\b(janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]{0,6}\.?\s+)?\b((?:19|20)\d{2})(?:\s?(?:-|\.\.|a)\s?((?:19|20)\d{2}))?\b(?![/.:-]?[a-z0-9]|\s?(?:€|euros?\b|f\b|francs?\b|eur\b))/g;
const LABEL =
  /(?:\b(?:r\.\s?g\.?|rg|pourvois?|requetes?|numeros?|minute|dossier|affaire|arret|jugement|ordonnance|decision|nos?|de|repertoire general)\s*|\bn\s?[°º]s?\s*|[°º:]\s*){1,6}$/;
/**
 * Digits joined by slashes, hyphens or dots, possibly with letters; or seven digits (a pourvoi without its punctuation), its letter
 * glued to them or not.
 */
const NUMBER_SHAPE =
  /\b\d{2}\s?\/\s?\d{5}\b|\b(?:[a-z]\s)?[a-z]{0,4}-?\d+(?:[/.-][a-z0-9]+){1,4}\b|\b[a-z]?\d{7}\b|\b\d{4}[a-z]\d{4,6}\b/g;
/** What a number after these words identifies is a text, not a decision. */
const TEXT_BEFORE = /\b(?:lois?|decrets?|reglements?|directives?|arretes?|articles?|art|code)\.?\s*(?:\([a-z]+\)\s*)?$/;
const SHORTEST_KEY = 6;
const LONGEST_QUERY = 2000;
const MOST_REFERENCES = 20;

/**
 * The references in a query, in order and without overlap: RG, pourvoi and other numbers, ECLI or a part of one, court and date,
 * court and year. Text between quotes is left alone. The caller resolves them to decisions and passes their ids as `pinned`.
 */
export function findReferences(q: string): readonly Reference[] {
  const query = q.slice(0, LONGEST_QUERY);
  const folded = blankQuotes(foldInPlace(query));
  const found: Reference[] = [];
  const collect = (shape: RegExp, read: (match: RegExpExecArray) => Reference | null) => {
    for (const match of folded.matchAll(shape)) {
      if (found.length >= MOST_REFERENCES) return;
      const reference = read(match);
      const isFree = found.every(({ start, end }) => !reference || end <= reference.start || start >= reference.end);
      if (reference && isFree) found.push(reference);
    }
  };
  collect(ECLI_SHAPE, (match) => ecliReference(query, match.index, match[0], 'start'));
  collect(ECLI_END_SHAPE, (match) => ecliReference(query, match.index, match[0], 'end'));
  collect(DATE_SHAPE, (match) => decisionReference(query, folded, match.index, match[0]));
  collect(PERIOD_SHAPE, (match) => periodReference(query, folded, match));
  collect(NUMBER_SHAPE, (match) => numberReference(query, folded, match.index, match[0], found));
  return found.sort((a, b) => a.start - b.start);
}

/** True when a query is nothing but references. */
export function isOnlyReferences(q: string, references: readonly Reference[]): boolean {
  const rest = [...references].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), q);
  return references.length > 0 && !/[\p{L}\p{N}"«“]/u.test(rest);
}

/**
 * What references name, from what each of them alone names: the decisions met by most of them first; a decision is left out when
 * every reference that it meets is met by one that meets more ("Cass. crim., 17 mars 2015, n° 13-87.358" is one decision).
 */
export function joinNamed<Id>(found: readonly (readonly Id[])[]): readonly Id[] {
  const votes = new Map<Id, number>();
  for (const ids of found) for (const id of new Set(ids)) votes.set(id, (votes.get(id) ?? 0) + 1);
  const most = found.map((ids) => Math.max(0, ...ids.map((id) => votes.get(id) ?? 0)));
  const isBest = (id: Id) => found.some((ids, at) => ids.includes(id) && votes.get(id) === most[at]);
  return [...votes]
    .filter(([id]) => isBest(id))
    .sort(([, m], [, n]) => n - m)
    .map(([id]) => id);
}

/** Same length, with spaces in place of what stands between double quotes. */
function blankQuotes(folded: string): string {
  return folded.replace(/"[^"]*(?:"|$)/g, (quoted) => ' '.repeat(quoted.length));
}

function ecliReference(query: string, start: number, match: string, part: 'start' | 'end'): Reference | null {
  const bare = match.replace(/[:.*]+$/, '');
  const end = start + match.length;
  if (!/^[\s,;()]?$/.test(query.charAt(start - 1)) || !/^[\s,;()]?$/.test(query.charAt(end))) return null;
  const upper = bare.toUpperCase();
  const ecli = part === 'end' || upper.startsWith('ECLI:') ? upper : `ECLI:${upper}`;
  const isPlausible = part === 'end' || findEcli(ecli) !== null || /^ECLI(?::[A-Z0-9]+){2,3}$/.test(ecli);
  return isPlausible ? { kind: 'ecli', text: query.slice(start, start + bare.length), start, end, ecli, part } : null;
}

function decisionReference(query: string, folded: string, dateAt: number, date: string): Reference | null {
  const decidedOn = parseFrenchDate(date);
  if (!decidedOn || folded.charAt(dateAt - 1) === ':') return null;
  const named = findCourtBefore(query, dateAt);
  if (!named) return null;
  const { start } = named;
  const end = dateAt + date.length;
  return { kind: 'decision', text: query.slice(start, end), start, end, ...courtOf(named), decidedOn };
}

function periodReference(query: string, folded: string, match: RegExpExecArray): Reference | null {
  const { index, 0: text, 1: month, 2: year = '', 3: last = year } = match;
  if (!/^[\s,(]$/.test(folded.charAt(index - 1)) || last < year) return null;
  const named = findCourtBefore(query, index);
  if (!named?.isWhole || (named.court === null && named.chamber === null)) return null;
  const { start } = named;
  const closing = folded.charAt(index - 1) === '(' && folded.charAt(index + text.length) === ')' ? 1 : 0;
  const end = index + text.length + closing;
  const first = month === undefined ? null : parseFrenchDate(`1 ${text}`);
  if (month !== undefined && first === null) return null;
  const [from, to] = first ? [first, `${first.slice(0, 7)}-31`] : [`${year}-01-01`, `${last}-12-31`];
  return { kind: 'period', text: query.slice(start, end), start, end, ...courtOf(named), from, to };
}

function numberReference(
  query: string,
  folded: string,
  at: number,
  match: string,
  found: readonly Reference[],
): Reference | null {
  const letter = /^[a-z]\s/.test(match) && !/^[a-z]\s\d{2}-\d{2}\.?\d{3}$/.test(match) ? 2 : 0;
  const key = numberKey(match.slice(letter).replace(/^[a-z](?=\d{7}$)/, ''));
  if (!key || key.length < SHORTEST_KEY || !/\d{4}/.test(key) || parseFrenchDate(match) !== null) return null;
  const label = LABEL.exec(folded.slice(0, at + letter))?.[0] ?? '';
  const before = folded.charAt(at - 1);
  const standsAlone = at === 0 || /[\s(,;°º]/.test(before) || (before === ':' && /[°º]|\s:/.test(label));
  const labelAt = at + letter - label.length;
  if (!standsAlone || TEXT_BEFORE.test(folded.slice(0, labelAt))) return null;
  const named = found.some(({ start, end }) => start < labelAt && end > labelAt - 1)
    ? null
    : findCourtBefore(query, labelAt);
  const isCourt = named?.isWhole === true && (named.court !== null || named.city !== null);
  const free = isCourt && found.every((other) => other.end <= named.start || other.start >= labelAt);
  const end = at + match.length;
  return {
    kind: 'number',
    text: query.slice(at + letter, end),
    start: free ? named.start : labelAt,
    end,
    key,
    of: free ? courtOf(named) : null,
  };
}

function courtOf({ court, city, chamber }: NamedCourt): CourtOfReference {
  return { court, city, chamber };
}

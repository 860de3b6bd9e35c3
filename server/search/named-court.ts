import { type ChamberMarks, readChamber } from '../domain/chamber.ts';
import { resolveCourt, splitCourtName } from '../domain/court.ts';
import { foldLabel } from '../domain/text.ts';

/** A court as a query names it: by its code, or by a city alone (folded); and a chamber of it. */
export interface NamedCourt {
  readonly court: string | null;
  readonly city: string | null;
  readonly chamber: ChamberMarks | null;
  /** False when the name goes on with words that are no chamber. */
  readonly isWhole: boolean;
}

export interface NamedCourtBefore extends NamedCourt {
  /** UTF-16 offset of its first word. */
  readonly start: number;
}

const MOST_WORDS = 9;
const CHAMBER_OF_CASSATION =
  /^(?:cass\.?\s*,?\s*)?(?:ass\.? plen|ch\.? mixte|civ\b|crim\b|com\.|soc\.|\d(?:re|e|ere|eme) (?:ch\.? )?civ)/;
const LEADING_CHAMBER =
  /^(?:p(?:ole|\.)? ?\d{1,2}[\s,-]*)?(?:\d{1,2}(?:re|ere|er|e|eme|nde)? ?ch(?:ambre|\.)?|ch(?:ambre|\.)? ?\d{1,2})(?: (?:corr|civ|com|soc)[a-z]*\.?)?[\s,-]+(?:d[ue] |de la )?/;

/**
 * The court named just before an offset of a query ("diffamation, TGI Paris 17e ch., " → TGI Paris), the longest name first; null
 * when none is.
 */
export function findCourtBefore(query: string, end: number): NamedCourtBefore | null {
  const starts = [...query.slice(0, end).matchAll(/[^\s,()]+/g)].map((word) => word.index).slice(-MOST_WORDS);
  for (const start of starts) {
    const named = readNamedCourt(query.slice(start, end));
    if (named) return { ...named, start };
  }
  return null;
}

function readNamedCourt(raw: string): NamedCourt | null {
  const name = trimEnd(raw.replace(/\s+/g, ' '));
  const folded = foldLabel(name);
  if (folded === '') return null;
  if (CHAMBER_OF_CASSATION.test(folded)) return withRest('cour-de-cassation', null, name.replace(/^cass\.?/i, ''));
  if (/^CE\b/.test(name)) return withRest('conseil-d-etat', null, name.slice(2));
  const lead = LEADING_CHAMBER.exec(folded)?.[0] ?? '';
  if (lead !== '' && lead.length < name.length) {
    const court = readCourt(name.slice(lead.length), true);
    return court && { ...court, chamber: readChamber(lead).marks };
  }
  return readCourt(name, false);
}

function readCourt(name: string, isCityKnown: boolean): NamedCourt | null {
  const split = splitCourtName(name);
  if (split) return withRest(split.court.code, null, split.rest);
  const folded = foldLabel(name);
  const isName = isCityKnown || /^[A-ZÀ-Ý][\p{L}-]+$/u.test(name);
  return isName && isCity(folded) ? { court: null, city: folded, chamber: null, isWhole: true } : null;
}

function withRest(court: string, city: string | null, rest: string): NamedCourt {
  const plain = rest.replace(/[\s,;:()–-]+/g, ' ').trim();
  if (plain === '') return { court, city, chamber: null, isWhole: true };
  const { marks, isWhole } = readChamber(plain);
  return { court, city, chamber: isWhole ? marks : null, isWhole };
}

/** Without the commas and small words that link a name to a date or a number. */
function trimEnd(name: string): string {
  const words = name.trim().split(' ');
  while (words.length > 0 && /^(?:le|du|en|de|année|[,;(–-]*)$/i.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[\s,;(–-]+$/, '');
}

/** A city is one that has a tribunal or a court of appeal of its own. */
function isCity(folded: string): boolean {
  if (!/^[a-z'-]+(?: [a-z'-]+){0,4}$/.test(folded)) return false;
  return [resolveCourt(`tribunal judiciaire de ${folded}`), resolveCourt(`cour d'appel de ${folded}`)].some(
    (court) => court?.known === true && foldLabel(court.city ?? '') === folded,
  );
}

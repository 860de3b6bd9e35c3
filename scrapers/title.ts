import { splitCourtName } from '../server/domain/court.ts';
import type { DecisionType } from '../server/domain/judgment.ts';
import { findCaseNumbers, findEcli, parseFrenchDate } from '../server/domain/reference.ts';
import { foldInPlace, foldLabel } from '../server/domain/text.ts';

/** What the title of a decision says. */
export interface DecisionTitle {
  /** As written. */
  readonly court: string;
  readonly chamber: string | null;
  readonly decisionType: DecisionType | null;
  /** ISO date. */
  readonly decidedOn: string;
  readonly numbers: readonly string[];
  readonly ecli: string | null;
}

const TYPES: Readonly<Record<string, DecisionType>> = {
  jugement: 'jugement',
  ordonnance: 'ordonnance',
  arret: 'arret',
  deliberation: 'deliberation',
  decision: 'decision',
  avis: 'avis',
};
const TYPE = /\b(jugement|ordonnance|arret|deliberation|decision|avis)\b/;
const DATE = /\b(?:\d{1,2}(?:\s?er)?\s+[a-z.]{3,10}\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\b/;
/** "Jugement du tribunal…", "Deuxième espèce : Cour d'appel…": what may stand before the court. */
const LEAD =
  /^(?:(?:premiere|deuxieme|seconde|troisieme) espece\s?:\s?|(?:jugement|ordonnance|arret|decision|avis)\s(?:rendue?\s)?(?:du |de la |par la |par le ))/;

/**
 * Reads "Tribunal de grande instance de Paris 17ème chambre Jugement du 10 avril 2013", "Cour d’Appel de Paris, pôle 5 – ch. 1,
 * arrêt du 14 février 2024" and the like. Null when no court or no date is found: nothing is guessed.
 */
export function parseDecisionTitle(title: string): DecisionTitle | null {
  const text = title.replace(/\s+/g, ' ').trim();
  const folded = foldInPlace(text);
  const lead = LEAD.exec(folded)?.[0].length ?? 0;
  const named = splitCourtName(text.slice(lead)) ?? regulatorOf(text);
  const date = findDate(named?.rest ?? '');
  if (!named || !date) return null;
  const beforeDate = named.rest.slice(0, date.at);
  const type = TYPE.exec(foldInPlace(beforeDate)) ?? TYPE.exec(folded.slice(0, lead));
  const chamberEnd = TYPE.exec(foldInPlace(beforeDate))?.index ?? date.at;
  return {
    court: named.name,
    chamber: tidyChamber(named.rest.slice(0, chamberEnd)),
    decisionType: TYPES[type?.[1] ?? ''] ?? null,
    decidedOn: date.iso,
    numbers: findTitleNumbers(text),
    ecli: findEcli(text),
  };
}

function findDate(text: string): { at: number; iso: string } | null {
  const match = DATE.exec(foldInPlace(text));
  const iso = match ? parseFrenchDate(match[0]) : null;
  return match && iso ? { at: match.index, iso } : null;
}

/** "Délibération … n° SAN-2023-811 du 8 juin 2023": only the CNIL numbers its sanctions so. */
function regulatorOf(text: string): { name: string; rest: string } | null {
  return /\bSAN-\d{4}-\d+/.test(text) ? { name: 'CNIL', rest: text } : null;
}

function tidyChamber(raw: string): string | null {
  const chamber = raw
    .replace(/\s+(?:en date du|du|le|n[°º].*)$/i, '')
    .replace(/^[\s,;:()–-]+|[\s,;:(–-]+$/g, '')
    .trim();
  return chamber === '' || /^(?:du|le)$/i.test(chamber) || /\d{2}[-/]\d{2}/.test(chamber) ? null : chamber;
}

function findTitleNumbers(text: string): readonly string[] {
  const marked = findCaseNumbers(text);
  if (marked.length > 0) return marked;
  const bare = /\bn[°º]\s?([0-9][0-9A-Za-z/.-]{3,14}[0-9])/.exec(text) ?? /,\s(\d{2}[-/][\d.]{4,6})\b/.exec(text);
  return bare?.[1] ? [bare[1]] : [];
}

/** Whether a line reads like the name of a type of decision and nothing else, e.g. "Jugement". */
export function findDecisionType(text: string): DecisionType | null {
  return TYPES[TYPE.exec(foldLabel(text))?.[1] ?? ''] ?? null;
}

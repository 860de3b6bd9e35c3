import { foldInPlace } from '../domain/text.ts';
import type { RosterEntry } from './roster-entry.ts';

const ABSENT =
  /\b(?:non[- ]comparante?s?|defaillante?s?|non[- ]representee?s?|ni comparante?s?|ni representee?s?|n'(?:a|ont|ayant) pas (?:constitue|comparu))/;
/** How far after a name its absence is told. */
const REACH = 500;

/** Says of each party whether the heading tells, between its name and the next one, that it did not appear. */
export function markAbsent(entries: readonly RosterEntry[], head: string): RosterEntry[] {
  const folded = foldInPlace(head);
  let from = 0;
  const places = entries.map(({ name }) => {
    const at = folded.indexOf(foldInPlace(name), from);
    if (at >= 0) from = at + name.length;
    return at;
  });
  return entries.map((entry, index) => {
    const at = places[index] ?? -1;
    const next = places.slice(index + 1).find((place) => place >= 0) ?? folded.length;
    const about =
      at < 0 ? '' : folded.slice(at, Math.min(next, at + REACH)).split(/\n\s*(?:composition|debats|juge|nous)/)[0];
    return ABSENT.test(about ?? '') && !/\brepresentee?s? par\b/.test(about ?? '') ? { ...entry, absent: true } : entry;
  });
}

import type { Duration } from '../domain/outcome.ts';
import { findDurations } from './durations.ts';

const DURING =
  /\b(?:pendant|durant|(?:pour|d')? ?une (?:periode|duree)|(?:pendant|durant) un delai|pour|duree (?:maxim[a-z]+ )?de)\b(?: une)?(?: (?:duree|periode))?(?: (?:totale|maxim[a-z]+|minim[a-z]+|continue|n'excedant pas|qui ne pourra exceder))*(?: de(?= )| d')? ?/g;

/** How long a measure lasts ("pendant un mois", "pour une durée de sept jours"); null when the words set no length. */
export function readPeriod(words: string): Duration | null {
  const cut = words.search(/\bastreinte\b/);
  const own = (cut >= 0 ? words.slice(0, cut) : words).slice(0, 3000);
  const durations = findDurations(own, 0, own.length);
  for (const match of own.matchAll(DURING)) {
    const from = match.index + match[0].length;
    const found = durations.find((one) => one.start >= from - 1 && one.start <= from + 2);
    if (found) return found.duration;
  }
  return null;
}

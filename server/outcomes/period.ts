import type { Duration } from '../domain/outcome.ts';
import { firstDuration } from './durations.ts';

const DURING =
  /\b(?:pendant|durant|pour une (?:periode|duree)(?: maxim[a-z]+)? (?:de|d')|d'une duree (?:maxim[a-z]+ )?de|pour une duree n'excedant pas|duree (?:maxim[a-z]+ )?de|pour)\b/g;

/** How long a measure lasts ("pendant un mois", "pour une durée de sept jours"); null when the words set no length. */
export function readPeriod(words: string): Duration | null {
  const cut = words.search(/\bastreinte\b/);
  const own = cut >= 0 ? words.slice(0, cut) : words;
  for (const match of own.matchAll(DURING)) {
    const after = own.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const duration =
      /^(?: une (?:duree|periode)(?: maxim[a-z]+)? (?:de|d'))? ?(?:de |d')?(?:\d|[a-z]+ (?:\(|jours?|mois|ans?|semaines?|heures?|annees?))|^ [a-z-]+(?: [a-z]+)? \(?\d/.test(
        after,
      )
        ? firstDuration(after.slice(0, 50))
        : null;
    if (duration) return duration;
  }
  return null;
}

import type { Delay, DurationUnit } from '../domain/outcome.ts';
import { findDurations } from './durations.ts';
import type { Item } from './items.ts';
import { anyOf } from './phrases.ts';

/** Words that a delay follows at once: "dans un délai de", "sous", "passé le délai de", "à l'issue d'un délai de". */
const OPENERS = anyOf(
  [
    /\b(?:dans|sous|endeans) (?:(?:les|la|le|un|l') ?)?(?:delais? )?(?:maxim(?:al|um) |supplementaire |imparti )?(?:de |d'un |d'une |d'|des )?/,
    /\b(?:passe|apres|au terme d[eu'n ]{1,5}|a l'(?:issue|expiration) d[eu'n ]{1,5})(?: ?(?:un|le|la))? ?(?:delai|periode)? ?(?:maxim(?:al|um) )?(?:de |d'un |d'une |d')/,
  ],
  'g',
);
/** A length without an opener: "quinze jours après la signification". */
const FOLLOWED =
  /^ ?(?:apres|suivant|a compter de|a dater de|de) (?:la |le |l')?(?:date de (?:la |l'))?(?:signif|notif)/;
/** Units that stand alone: "dans le mois", "sous quinzaine". */
const ALONE: readonly (readonly [RegExp, number, DurationUnit])[] = [
  [/^mois\b/, 1, 'month'],
  [/^quinzaine\b/, 15, 'day'],
  [/^huitaine\b/, 8, 'day'],
  [/^semaine\b/, 7, 'day'],
];
const ORDINALS =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme'.split(
    ' ',
  );
const NTH_DAY = /\b(?:a compter|a partir|a dater) du (\d{1,3})(?: ?e(?:r|me)?)? jour\b/;
const NTH_DAY_WORD = new RegExp(
  `\\b(?:a compter|a partir|a dater) du (${ORDINALS.join('|')}|quinzieme|vingtieme|trentieme) jour\\b`,
);
const LARGE_ORDINALS: Readonly<Record<string, number>> = { quinzieme: 15, vingtieme: 20, trentieme: 30 };
/** Lengths that look back or run during the measure. */
const LOOKS_BACK = /^ ?(?:precedent|anterieur|dernier|ecoule)/;
const AT_ONCE = /\b(?:sans delai|immediatement|sans attendre)\b/;
const AT_LATEST = /\bau plus tard\b|\ben tout(?:e)? (?:cas|etat|hypothese)\b/;
const SAME_DELAY = /\b(?:dans|sous) (?:le|les|un|ce) memes? delais?\b/;
const INFINITIVE = /\b(?:de|d'|a) ?[a-z]{2,20}(?:er|ir|re)\b/;
const REACH = 60;

/** What opens the start of a penalty payment rather than the time to obey. */
const ENDS_ORDER = /^(?:passe|apres|au terme|a l')/;

/** The delay that an order gives (codebook §12), or the start of a penalty payment; null when its words give none. */
export function readDelay(item: Item, type: string): Delay | null {
  const own = findDelay(item.words, type === 'astreinte');
  return own ?? (type === 'astreinte' ? null : sharedDelay(item));
}

/** "dans le même délai": the delay given before. */
export function takesSameDelay(words: string): boolean {
  return SAME_DELAY.test(words);
}

/** A delay for every object of a clause: stated before the first, or after the last as "le tout sous quinze jours". */
function sharedDelay(item: Item): Delay | null {
  if (SAME_DELAY.test(item.words) || AT_ONCE.test(item.words)) return null;
  const { words } = item.clause;
  const all = words.search(/\ble tout,? (?:dans|sous)\b/);
  if (all >= 0) return findDelay(words.slice(all), false);
  if (item.first) return null;
  const first = INFINITIVE.exec(words);
  const colon = words.indexOf(':');
  const opening = words.slice(0, Math.max(first?.index ?? 0, colon));
  return findDelay(opening, false);
}

function findDelay(words: string, penalty: boolean): Delay | null {
  for (const match of words.matchAll(OPENERS)) {
    if (!penalty && AT_ONCE.test(words.slice(0, match.index)) && !AT_LATEST.test(words)) return null;
    if (!penalty && ENDS_ORDER.test(match[0]) && /\bastreinte\b/.test(words.slice(0, match.index))) continue;
    const at = match.index + match[0].length;
    const rest = words.slice(at, at + REACH);
    const alone = ALONE.find(([pattern]) => pattern.test(rest));
    if (alone && /\b(?:le|la|l'|sous|un) ?$/.test(match[0]))
      return { value: alone[1], unit: alone[2], from: startOf(words, at + (/^[a-z]+/.exec(rest)?.[0].length ?? 0)) };
    const found = findDurations(words, at, Math.min(words.length, at + REACH))[0];
    if (!found || found.duration.value === null || found.start - at > 1) continue;
    if (LOOKS_BACK.test(words.slice(found.end, found.end + 20))) continue;
    return { value: found.duration.value, unit: found.duration.unit, from: startOf(words, found.end) };
  }
  const own = penalty ? words : words.split(/\bastreinte\b/, 1).join('');
  return nthDay(own) ?? countedAfter(own);
}

/** "à compter du huitième jour suivant la signification". */
function nthDay(words: string): Delay | null {
  const match = NTH_DAY.exec(words) ?? NTH_DAY_WORD.exec(words);
  const word = match?.[1];
  if (!match || !word) return null;
  const value = Number(word) || (LARGE_ORDINALS[word] ?? ORDINALS.indexOf(word) + 1);
  return { value, unit: 'day', from: startOf(words, match.index + match[0].length) };
}

function countedAfter(words: string): Delay | null {
  const found = findDurations(words, 0, words.length).find(({ end }) => FOLLOWED.test(words.slice(end, end + 50)));
  if (!found || found.duration.value === null) return null;
  return { value: found.duration.value, unit: found.duration.unit, from: startOf(words, found.end) };
}

const MADE_KNOWN = /\b(signif|notif)/;
const GIVEN =
  /\b(?:a compter|a dater|suivant|apres|de|du)(?: de| du)? ?(?:la |le |l')?(?:date d(?:e la|u) )?(?:prononce|mise a disposition|presente? (?:jugement|decision|ordonnance|arret|deliberation)|ce jour)\b/;

/** The event from which a delay that ends at `at` runs. */
function startOf(words: string, at: number): Delay['from'] {
  const after = /^[^;:\n,]{0,90}(?:, (?:et )?(?:a compter|a dater|suivant|courant)[^;:\n,]{0,90})?/.exec(
    words.slice(at, at + 200),
  )?.[0];
  const known = MADE_KNOWN.exec(after ?? '')?.[1];
  if (known === 'signif') return 'signification';
  if (known === 'notif') return 'notification';
  return GIVEN.test(after ?? '') ? 'prononce' : 'unspecified';
}

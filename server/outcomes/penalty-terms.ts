import { plainMoney } from '../domain/money.ts';
import type { Duration, Outcome } from '../domain/outcome.ts';
import { findDurations } from './durations.ts';
import type { Item } from './items.ts';
import { anyOf } from './phrases.ts';

const SUSPENDED = /\bsursis\b/;
const FULL = anyOf([
  /(?:avec|assortie?s?|assorti|assortis|beneficie|le tout)[^;,.]{0,60}\bsursis/,
  /\bsursis (?:simple|total|integral|probatoire|pour la totalite)/,
  /\ben (?:totalite|integralite|entier)\b[^;]{0,30}sursis/,
  /\(avec sursis/,
  /\bil sera sursis\b/,
  /\bsera sursis (?:totalement|integralement|en totalite )?a\b/,
  /\bsursis a (?:l'execution|son execution)/,
]);
const PART =
  /\bdont\b|\bsursis (?:partiel|a hauteur de|pour une duree de|a concurrence)|\bdans la limite de\b|\ba hauteur de\b|\bpour (?:une duree|une partie|partie)\b/;

/** Duration, suspension and its regime of a prison sentence or a fine. "dont N ferme" leaves the rest suspended. */
export function readSuspension(item: Item, kind: 'fine' | 'prison'): Partial<Outcome> {
  const words = penaltyWords(item, kind);
  const own = kind === 'prison' ? { amount: null, duration: firstDurationOf(words) } : {};
  const after = suspensionWords(item, words);
  if (!SUSPENDED.test(after) && !/\bdont\b[^;]{0,60}\bfermes?\b/.test(after)) return { ...own, suspension: 'none' };
  const regime = regimeOf(after);
  const parts = kind === 'prison' ? suspendedTerm(after, own.duration ?? null) : suspendedSum(item);
  if (parts) return { ...own, ...parts, suspension: 'partial', suspensionRegime: regime };
  if (/\bsursis partiel|\bpartiellement\b/.test(after)) {
    return { ...own, suspension: 'partial', suspensionRegime: regime };
  }
  if (FULL.test(after) && !/\bdont\b[^;]{0,80}(?:avec sursis|sursis)/.test(after)) {
    return { ...own, suspension: 'full', suspensionRegime: regime };
  }
  return { ...own, suspension: PART.test(after) ? 'partial' : 'full', suspensionRegime: regime };
}

/** The item's words, cut where another penalty of the same sentence begins. */
function penaltyWords(item: Item, kind: 'fine' | 'prison'): string {
  if (kind === 'fine') return item.words;
  const at = item.words.search(/\b(?:emprisonnement|reclusion|prison)\b/);
  const next =
    at >= 0 ? item.words.slice(at).search(/\b(?:ainsi qu'a|amendes?|interdiction|ineligibilite|confiscation)\b/) : -1;
  return next > 0 ? item.words.slice(0, at + next) : item.words;
}

/** A later clause "dit qu'il sera sursis à l'exécution de cette peine" is appended by the extractor as `followUp`. */
function suspensionWords(item: Item, words: string): string {
  return item.followUp ? `${words} ; ${item.followUp}` : words;
}

function firstDurationOf(words: string): Duration | null {
  const at = words.search(/\b(?:emprisonnement|reclusion|prison|detention)\b/);
  const found = findDurations(words, 0, words.length);
  const before = found.filter((one) => one.end <= at + 1).at(-1);
  const after = found.find((one) => one.start > at);
  return (before && at - before.end < 40 ? before : (after ?? before))?.duration ?? null;
}

function suspendedTerm(words: string, total: Duration | null): Pick<Outcome, 'suspendedDuration'> | null {
  const dont = /\bdont\b/.exec(words);
  const part = dont
    ? words.slice(dont.index, dont.index + 160)
    : (/\b(?:sursis[a-z ]{0,30}(?:a hauteur de|pour une duree de|a concurrence de|partiel[a-z ]*de)|partie[^;]{0,40})[^;]{0,100}/.exec(
        words,
      )?.[0] ?? null);
  if (part === null) return null;
  const term = findDurations(part, 0, part.length)[0]?.duration ?? null;
  if (!term && !dont) return null;
  const firm =
    /\bfermes?\b/.test(part.slice(0, 60)) && !/^[^,;]{0,60}sursis/.test(part.replace(/\bfermes?\b[\s\S]*/, ''));
  if (!firm) return { suspendedDuration: term };
  return { suspendedDuration: term && total ? subtract(total, term) : null };
}

function subtract(total: Duration, part: Duration): Duration | null {
  if (total.value === null || part.value === null) return null;
  if (total.unit === part.unit) return { value: total.value - part.value, unit: total.unit };
  const months = (one: Duration): number | null =>
    one.value === null ? null : one.unit === 'year' ? one.value * 12 : one.unit === 'month' ? one.value : null;
  const [a, b] = [months(total), months(part)];
  return a === null || b === null ? null : { value: a - b, unit: 'month' };
}

function suspendedSum(item: Item): Pick<Outcome, 'suspendedAmount'> | null {
  const part = item.sums.find((sum) => sum.role === 'suspended');
  if (part) return { suspendedAmount: part.money };
  const firm = item.sums.find((sum) => sum.role === 'firm');
  if (!firm || !item.sum) return null;
  return { suspendedAmount: plainMoney(item.sum.money.cents - firm.money.cents, firm.money.currency) };
}

function regimeOf(words: string): Outcome['suspensionRegime'] {
  if (/\bsursis probatoire\b|\bprobatoire\b/.test(words)) return 'probation';
  if (/\bmise? a l'epreuve\b|\bsme\b/.test(words)) return 'sme_pre2020';
  return 'simple';
}

/** "90 jours-amende de 5 euros": days, the daily sum and their product; a stated total is not a second amount. */
export function readDayFine(item: Item): Partial<Outcome> {
  const days =
    /(\d{1,3})(?: ?\([a-z -]+\)|\))? ?jours?[ -]amendes?\b/.exec(item.words)?.[1] ??
    /\bjours?[ -]amendes? (?:de |pendant |d'une duree de |pour )(\d{1,3}) jours/.exec(item.words)?.[1];
  const words = /([a-z-]+(?: [a-z-]+){0,3}) jours?[ -]amende/.exec(item.words)?.[1];
  const spelled = words ? findDurations(`${words} jours`, 0, words.length + 6)[0]?.duration.value : null;
  const daily = item.sums.find((sum) => sum.role === 'award' || sum.role === 'rate')?.money ?? null;
  const count = days ? Number(days) : (spelled ?? null);
  const dailyAmount = daily ? { ...daily, per: null } : null;
  const amount = count !== null && dailyAmount ? { ...dailyAmount, cents: dailyAmount.cents * count } : null;
  return { amount, days: count, dailyAmount };
}

/** The length of a ban, a course or community service: the first one that is no delay. */
export function readPenaltyDuration(item: Item): Partial<Outcome> {
  const { words } = item;
  if (/\bdefiniti(?:f|ve)(?:ment)?\b|\bpermanent/.test(words))
    return { amount: null, duration: { value: null, unit: 'permanent' } };
  const found = findDurations(words, 0, words.length).find(
    ({ start }) =>
      !/\b(?:delai|avant|sous|dans les|expiration d'un|lequel|epreuve de|dans l')[^,;]{0,30}$/.test(
        words.slice(Math.max(0, start - 40), start),
      ),
  );
  return { amount: null, duration: found?.duration ?? null };
}

import { findNumberWords } from '../domain/amount-words.ts';
import type { Duration } from '../domain/outcome.ts';
import { firstDuration } from './durations.ts';

const INSTALMENTS = /\b(?:mensualites|versements mensuels|echeances mensuelles|paiements mensuels)\b/;
const FIGURE = /\b(\d{1,2})(?: ?\([a-z -]{2,30}\))?(?: [a-z]+){0,2} $/;
const ONE_MORE =
  /\b(?:et|plus|suivie?s? d'|outre) ?(?:une|la|d'une)? ?(?:derniere|\d{1,2} ?(?:e|eme|ieme)\b|vingt-quatrieme|trente-sixieme)|\b(?:le solde|la derniere)[^;\n]{0,40}\b(?:a la|lors de la|avec la) (?:\d{1,2} ?(?:e|eme|ieme)|derniere)|\ble solde (?:a |au |le |lors d[eu] )?(?:la |le )?\d{1,2} ?(?:e|eme|ieme)\b/;

/** How long payment is spread, in months, from folded words: one month an instalment, the last one for the balance included. */
export function readInstalments(words: string): Duration | null {
  const at = words.search(INSTALMENTS);
  if (at < 0) return firstDuration(words);
  const before = words.slice(Math.max(0, at - 50), at);
  const figure = FIGURE.exec(before)?.[1];
  const count = figure ? Number(figure) : findNumberWords(before, 0, before.length).at(-1)?.value;
  if (count === undefined || count < 1 || count > 120) return null;
  return { value: ONE_MORE.test(words.slice(at, at + 300)) ? count + 1 : count, unit: 'month' };
}

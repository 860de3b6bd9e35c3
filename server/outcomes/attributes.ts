import type { Outcome, Sense } from '../domain/outcome.ts';
import { ORDERS } from './addressees.ts';
import { readDataCategories, readHeadsOfLoss, readLimits } from './categories.ts';
import { readDelay } from './delays.ts';
import { findDurations } from './durations.ts';
import type { Item } from './items.ts';
import { findArticles } from './legal-basis.ts';
import { anyOf } from './phrases.ts';

const TELL = '(?:informer|avertir|aviser|notifier|prevenir|reveler|porter [^;]{0,60}a la connaissance)';
/** Words that forbid telling the people concerned. */
const NO_NOTICE = anyOf([
  new RegExp(`\\b(?:defense|interdi[a-z]+|sans|s'abstien[a-z]+|ne pas|abstenir)\\b[^;]{0,160}\\b${TELL}\\b`),
  /\bn'(?:en )?(?:informe|avertira|avertiront|avise|previen)[a-z]* pas\b/,
  /\bne (?:pourr|dev|doi|sauraient|saurait)[a-z]*(?: en)? (?:pas )?(?:etre )?(?:informe|averti|avise|notifie|prevenu)/,
]);
const PROVISIONAL = /^(?:provisional_award)$/;

/** Orders besides those of intermediaries that give time to act. */
const TIMED = /^(?:destruction_or_return|escrow|astreinte)$/;

/** Attributes that any type may have, read from the words of the item and of the clause around it. */
export function readAttributes(item: Item, type: string, sense: Sense): Partial<Outcome> {
  const { words } = item;
  const disclosure = type === 'identification_data_disclosure' || type === 'data_preservation';
  return {
    legalBasis: /^(?:appeal_|cassation)/.test(type) ? [] : readLegalBasis(item),
    headsOfLoss: /damages|provisional_award/.test(type) ? readHeadsOfLoss(words, item.sum?.money ?? null) : [],
    dataCategories: disclosure ? readDataCategories(words) : [],
    limits: disclosure ? readLimits(words) : [],
    noNotice: disclosure && NO_NOTICE.test(words) ? true : null,
    delay: ORDERS.test(type) || TIMED.test(type) ? readDelay(item, type) : null,
    provisional: PROVISIONAL.test(type) || item.facts.refere ? true : null,
    ...(type === 'astreinte' && sense === 'granted' ? readAstreinteCaps(item) : {}),
  };
}

/** True when a clause forbids telling the people concerned: an attribute of the order before it (codebook §2.12). */
export function forbidsNotice(words: string): boolean {
  return (
    NO_NOTICE.test(words) &&
    /\b(?:titulaires?|utilisateurs?|comptes?|personnes?|interesse|abonne|client|auteurs?)/.test(words)
  );
}

function readAstreinteCaps(item: Item): Pick<Outcome, 'capDuration' | 'capAmount'> {
  const { words } = item;
  const at = words.search(/\bastreinte\b/);
  const during =
    /\b(?:pendant|durant|pour une duree(?: maxim[a-z]+)? de|(?:pour|sur|dans) une periode de|sur une duree(?: maxim[a-z]+)? de|(?:pendant|sur) un delai de|dans la limite de|courir pendant)\b/g;
  during.lastIndex = Math.max(0, at);
  let capDuration: Outcome['capDuration'] = null;
  for (let m = during.exec(words); m && capDuration === null; m = during.exec(words)) {
    const found = findDurations(words, m.index, Math.min(words.length, m.index + 70))[0];
    if (found && found.start - m.index - m[0].length < 24) capDuration = found.duration;
  }
  return { capDuration, capAmount: item.sums.find((sum) => sum.role === 'cap')?.money ?? null };
}

function readLegalBasis(item: Item): string[] {
  return findArticles(`${item.clause.lead} ; ${item.words.slice(0, 2000)}`);
}

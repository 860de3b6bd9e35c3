import type { Addressee, AddresseeCategory, Delay, Outcome, Sense } from '../domain/outcome.ts';
import { readDataCategories, readHeadsOfLoss, readLimits } from './categories.ts';
import { findDurations, firstDuration } from './durations.ts';
import type { Item } from './items.ts';
import { findArticles } from './legal-basis.ts';

const NO_NOTICE =
  /\b(?:defense|interdi[a-z]+|sans|s'abstiendra|ne pas|abstenir)\b[^;]{0,160}\b(?:informer|avertir|aviser|notifier|prevenir)\b|\bsans (?:en )?(?:informer|avertir|aviser)/;
const DELAY =
  /\b(?:dans (?:le|un|les)(?: delais? (?:maxim[a-z]+ )?de)?|sous|passe (?:un|le) delai de|a l'(?:issue|expiration) d'un delai de|dans un delai (?:maxim[a-z]+ )?de|dans)\b[^;\n]{0,60}/g;
const PROVISIONAL = /^(?:provisional_award)$/;

const CATEGORIES: readonly (readonly [AddresseeCategory, RegExp])[] = [
  ['search_engine', /\b(?:google (?:france|llc|inc|ireland|search)|google\b|bing|qwant|yahoo|moteurs? de recherche)/],
  [
    'platform',
    /\b(?:meta|facebook|instagram|twitter|tiktok|snap|youtube|x corp|linkedin|discord|reddit|telegram|whatsapp|plateformes?|reseau social|marketplace|amazon|airbnb|leboncoin|tripadvisor)\b/,
  ],
  ['isp', /\b(?:fournisseurs? d'acces|orange|free|sfr|bouygues)\b/],
  ['registry', /\b(?:afnic|registre|verisign)\b/],
  ['registrar', /\b(?:bureaux? d'enregistrement|registrar|ovh domaines|gandi|namecheap|godaddy)\b/],
  ['host', /\b(?:heberg[a-z]*|ovh|online sas|cloudflare|automattic|wordpress)\b/],
  ['payment_provider', /\b(?:paypal|stripe|visa|mastercard|paiement)\b/],
  ['publisher', /\b(?:editions?|editeur|presse|medias?|journal|magazine|publications?)\b/],
];
const ORDERS =
  /^(?:identification_data_disclosure|document_production|data_preservation|content_removal|delisting|suggestion_removal|isp_blocking|site_closure|account_closure|account_reinstatement|cease_use|domain_|redirect_cessation|judgment_publication|filtering_or_information|right_of_reply|data_subject_right|specific_performance|regulator_injunction)/;

/** Attributes that any type may have, read from the words of the item and of the clause around it. */
export function readAttributes(item: Item, type: string, sense: Sense): Partial<Outcome> {
  const { words } = item;
  const disclosure = type === 'identification_data_disclosure' || type === 'data_preservation';
  return {
    legalBasis: /^(?:appeal_|cassation)/.test(type) ? [] : readLegalBasis(item),
    headsOfLoss: /damages|provisional_award/.test(type) ? readHeadsOfLoss(words) : [],
    dataCategories: disclosure ? readDataCategories(words) : [],
    limits: disclosure ? readLimits(words) : [],
    noNotice: disclosure && NO_NOTICE.test(words) ? true : null,
    delay: ORDERS.test(type) || type === 'astreinte' ? readDelay(words) : null,
    provisional: PROVISIONAL.test(type) || item.facts.refere ? true : null,
    ...(type === 'astreinte' && sense === 'granted' ? readAstreinteCaps(item) : {}),
  };
}

/** True when a clause forbids telling the people concerned: an attribute of the order before it (codebook §2.12). */
export function forbidsNotice(words: string): boolean {
  return (
    NO_NOTICE.test(words) && /\b(?:titulaires?|utilisateurs?|comptes?|personnes?|interesse|abonne|client)/.test(words)
  );
}

function readDelay(words: string): Delay | null {
  for (const match of words.matchAll(DELAY)) {
    const duration = firstDuration(match[0]);
    if (!duration || duration.value === null) continue;
    const after = words.slice(match.index, match.index + 160);
    const from = /\bsignification\b/.test(after)
      ? 'signification'
      : /\bnotification\b/.test(after)
        ? 'notification'
        : /\bprononce\b|\bpresente? (?:jugement|decision|ordonnance)\b/.test(after)
          ? 'prononce'
          : 'unspecified';
    return { value: duration.value, unit: duration.unit, from };
  }
  return null;
}

function readAstreinteCaps(item: Item): Pick<Outcome, 'capDuration' | 'capAmount'> {
  const { words } = item;
  const at = words.search(/\bastreinte\b/);
  const during =
    /\b(?:pendant|durant|pour une duree(?: maxim[a-z]+)? de|pour une periode de|dans la limite de|courir pendant)\b/g;
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

/** Addressees of an order with the kind of intermediary that their name tells. */
export function readAddressees(type: string, names: readonly string[], wordsOf: (name: string) => string): Addressee[] {
  if (!ORDERS.test(type)) return [];
  return names.map((name) => {
    const folded = wordsOf(name);
    const category = CATEGORIES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
    return { name, category };
  });
}

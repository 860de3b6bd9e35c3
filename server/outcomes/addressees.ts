import type { Addressee, AddresseeCategory, Outcome } from '../domain/outcome.ts';
import { foldLabel } from '../domain/text.ts';
import type { Item } from './items.ts';
import { partyWords } from './party-key.ts';
import { anyOf } from './phrases.ts';

type Table = readonly (readonly [AddresseeCategory, RegExp])[];

/** Companies known for what they do. */
const BY_NAME: Table = [
  ['search_engine', /\b(?:google (?:france|llc|inc|ireland|search)|google\b|bing|qwant|yahoo|moteurs? de recherche)/],
  [
    'platform',
    anyOf([
      /\b(?:meta|facebook|instagram|twitter|tiktok|snap|youtube|x (?:corp|internet)|linkedin|discord|reddit|telegram|whatsapp)\b/,
      /\b(?:plateformes?|reseau social|marketplace|amazon|airbnb|leboncoin|tripadvisor|trustpilot|twitch|pinterest|dailymotion)\b/,
    ]),
  ],
  ['isp', /\b(?:fournisseurs? d'acces|orange|free|sfr|bouygues)\b/],
  ['registry', /\b(?:afnic|registre|verisign)\b/],
  ['registrar', /\b(?:bureaux? d'enregistrement|registrar|ovh domaines|gandi|namecheap|godaddy)\b/],
  [
    'host',
    /\b(?:heberg[a-z]*|[a-z]*host|ovh|online sas|cloudflare|automattic|wordpress|over-?blog|scaleway|ionos|infomaniak)\b/,
  ],
  ['payment_provider', /\b(?:paypal|stripe|visa|mastercard|paiement)\b/],
  ['publisher', /\b(?:editions?|editeur|presse|medias?|journal|gazette|magazine|publications?)\b/],
];
/** How decisions describe an intermediary beside its name. */
const BY_WORDS: Table = [
  ['search_engine', /\bmoteurs? de recherche\b/],
  ['isp', /\bfournisseurs? d'acces\b/],
  ['registrar', /\bbureaux? d'enregistrement\b|\bregistrar\b/],
  ['registry', /\boffice d'enregistrement\b|\bregistre d(?:es noms|u domaine)\b/],
  [
    'host',
    /\b(?:hebergeur|hebergeuse|fournisseur d'hebergement|prestataire d'hebergement|hebergeant|heberge (?:le|ce|les) )/,
  ],
  [
    'platform',
    /\b(?:reseau social|reseaux sociaux|place de marche|plateforme (?:de partage|en ligne|de microblogage|d'avis|de mise en relation))\b/,
  ],
  [
    'publisher',
    /\b(?:editeur|editrice|edite (?:le|un|la) |editant|directeur de (?:la )?publication|directrice de (?:la )?publication)/,
  ],
];
/** How far from a name its description stands. */
const BESIDE = 80;
/** Mentions of a party whose surroundings are read. */
const MAX_MENTIONS = 12;

export const ORDERS =
  /^(?:identification_data_disclosure|document_production|data_preservation|content_removal|delisting|suggestion_removal|isp_blocking|site_closure|account_closure|account_reinstatement|cease_use|domain_|redirect_cessation|judgment_publication|filtering_or_information|right_of_reply|data_subject_right|specific_performance|regulator_injunction)/;
/** What an author is told to take down or stop. */
const OF_CONTENT = /^(?:content_removal|site_closure|account_closure)$/;
const OWN_CONTENT =
  /\b(?:de|sur|dans) (?:son|sa|ses|leurs?) (?:propres? )?(?:site|blog|page|compte|publication|support|journal)s?\b/;
const COMPANY =
  /\b(?:societes?|sas|sasu|sarl|sa|sci|snc|eurl|association|b\.?v\.?|llc|ltd|limited|inc|gmbh|syndicat|s\.a\.|s\.a\.s|s\.a\.r\.l)/;
const PERSON = /^(?:m\.|mme|mlle|monsieur|madame|mademoiselle|docteur|dr\b)/;

/** "Florence MERCIER", "Inès C." */
const PERSON_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}[\p{Lu}'.-]+$/u;

/** Addressees of an order with the kind of intermediary that their name tells. */
export function readAddressees(type: string, names: readonly string[]): Addressee[] {
  if (!ORDERS.test(type)) return [];
  return names.map((name) => ({ name, category: findIn(BY_NAME, foldLabel(name)) ?? 'other' }));
}

/**
 * The outcome with its addressees completed from those who owe it, and their kind from how the decision describes them and from what
 * they are told to do. `alike` are the orders of the same type that the decision gives: what is refused of one was asked of the same.
 */
export function describeAddressees(outcome: Outcome, item: Item, alike: readonly Outcome[]): Outcome {
  if (!ORDERS.test(outcome.type)) return outcome;
  const own = outcome.addressees.length > 0 ? outcome.addressees : readAddressees(outcome.type, payersOf(outcome));
  const known = own.length === 0 && outcome.sense === 'refused' ? sharedAddressees(alike) : own;
  const addressees = known.map((one) =>
    one.category === 'other' ? { ...one, category: describe(one.name, outcome.type, item) } : one,
  );
  return { ...outcome, addressees };
}

function payersOf(outcome: Outcome): string[] {
  return outcome.payer.flatMap(({ name }) => (name === null ? [] : [name]));
}

/** The addressees of orders that are all given to the same. */
function sharedAddressees(alike: readonly Outcome[]): readonly Addressee[] {
  const keys = new Set(alike.map(({ addressees }) => addressees.map(({ name }) => name).join('|')));
  return keys.size === 1 ? (alike[0]?.addressees ?? []) : [];
}

function describe(name: string, type: string, item: Item): AddresseeCategory {
  const folded = foldLabel(name);
  const person = PERSON.test(folded) || PERSON_NAME.test(name) || isNamedAsPerson(folded, item.facts.preamble);
  if (person && !COMPANY.test(folded)) return OF_CONTENT.test(type) ? 'author' : personDescribed(folded, item);
  const described = describedAs(folded, item);
  if (described) return described;
  return OF_CONTENT.test(type) && OWN_CONTENT.test(item.words) ? 'publisher' : 'other';
}

/** A person who publishes is not an intermediary. */
function personDescribed(folded: string, item: Item): AddresseeCategory {
  return describedAs(folded, item) === 'publisher' ? 'publisher' : 'other';
}

function describedAs(folded: string, { facts, words }: Item): AddresseeCategory | null {
  const key = partyWords(folded).at(0);
  if (key === undefined || key.length < 3) return null;
  for (const text of [words, facts.preamble]) {
    const found = besideName(text, key);
    if (found) return found;
  }
  return null;
}

function besideName(text: string, key: string): AddresseeCategory | null {
  let at = text.indexOf(key);
  for (let seen = 0; at >= 0 && seen < MAX_MENTIONS; seen += 1) {
    const after = /^[^.;\n]*/.exec(text.slice(at, at + BESIDE))?.[0] ?? '';
    const before = /[^.;\n,]*$/.exec(text.slice(Math.max(0, at - BESIDE / 2), at))?.[0] ?? '';
    const found = findIn(BY_WORDS, `${before} ${after}`);
    if (found) return found;
    at = text.indexOf(key, at + key.length);
  }
  return null;
}

function isNamedAsPerson(folded: string, preamble: string): boolean {
  const at = preamble.indexOf(folded);
  return at > 0 && /\b(?:m\.|mme|monsieur|madame) $/.test(preamble.slice(Math.max(0, at - 12), at));
}

function findIn(table: Table, words: string): AddresseeCategory | null {
  return table.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

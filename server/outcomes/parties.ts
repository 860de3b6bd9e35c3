import type { Liability } from '../domain/outcome.ts';
import { foldInPlace } from '../domain/text.ts';
import { findBeneficiarySpans, findShareSpans, hasObjectPronoun } from './beneficiary-phrases.ts';
import { findClaimantSpans, findTargetSpans } from './claimant-phrases.ts';
import type { Item } from './items.ts';
import { blankKnownNames, protectKnownNames } from './known-names.ts';
import { completeName, findPartyName } from './party-bounds.ts';
import { isSameParty } from './party-key.ts';
import { type PartyMemory, recallOther, recallSubject, rememberBeneficiaries, rememberPayers } from './party-memory.ts';
import { splitNames } from './party-names.ts';
import { dereference, refersToMentioned } from './party-references.ts';
import type { PartySpan } from './party-span.ts';
import { findPayerSpans } from './payer-phrases.ts';
import type { Roster } from './roster.ts';

/** Who owes and who gains, as the words of a disposition tell; names as written, roles given later. */
export interface Parties {
  readonly payers: readonly string[];
  readonly beneficiaries: readonly string[];
}

export interface PartyContext {
  readonly text: string;
  readonly roster: Roster;
  readonly memory: PartyMemory;
  /** Bare names of the heading (see known-names.ts). */
  readonly known: readonly string[];
}

/** Outcomes that bear on somebody in nobody's favour: penalties, costs of the proceedings, fees of the State. */
const FOR_NOBODY =
  /^(?:court_costs|own_costs|criminal_fine|day_fine|imprisonment|conviction|acquittal|sentence_|fixed_procedural_fee|civil_fine|public_interest_fine|regulator_|professional_ban|civic_rights|training_course|community_service|home_detention|probation|confiscation|provisional_execution)/;
/** Outcomes that are about the proceedings and set no party against another. */
const ABOUT_PROCEEDINGS =
  /^(?:appeal_|cassation|own_costs|provisional_execution|no_ground_to_rule|struck_off|stay_of|preliminary|lapse)/;
/** A later object of a refusal: "y compris sa demande", "et celle de publication". */
const POSSESSIVE =
  /^[\s,]*(?:(?:et|y compris|ainsi que|outre) |(?:rejet|ecart|refus)[a-z]+ )?(?:de )?(?:sa|ses|leurs?) (?:demandes?|pretentions?)/;
/** Measures about the proceedings that one party asks for. */
const ASKED_FOR = /^(?:lapse|stay_of|struck_off)/;
const PRONOUN = /\b(?:le|la|les|se)\b|\bl'/;

/** Reads payers and beneficiaries of an item of that type; the memory resolves pronouns and is brought up to date. */
export function readParties(read: Item, type: string, context: PartyContext): Parties {
  const item = blankKnownNames(read, context.known);
  const { memory } = context;
  const refuses = refusesClaim(item);
  if (ABOUT_PROCEEDINGS.test(type) && !(refuses && ASKED_FOR.test(type))) return { payers: [], beneficiaries: [] };
  if (refuses) {
    const named = firstNames(findClaimantSpans(item), context);
    const found =
      named.length > 0
        ? named
        : isPronoun(item)
          ? recallSubject(memory, item.clause.head.pronoun)
          : POSSESSIVE.test(item.words)
            ? memory.subjects
            : [];
    if (found.length > 0) {
      memory.subjects = found;
      memory.groups.push(found);
    }
    return { payers: apartFrom(found, firstNames(findTargetSpans(item), context)), beneficiaries: found };
  }
  if (type === 'inadmissibility') return { payers: firstNames(findClaimantSpans(item), context), beneficiaries: [] };
  const released = type === 'payment_terms';
  const payers = released ? releaser(context) : readPayers(item, type === 'court_costs', context);
  if (!released) rememberPayers(memory, payers);
  const beneficiaries = FOR_NOBODY.test(type) ? [] : readBeneficiaries(item, payers, released, context);
  if (!released) rememberBeneficiaries(memory, beneficiaries);
  return { payers, beneficiaries };
}

/** A refusal, or a denial ("dit n'y avoir lieu à…"): its parties are those of a claim. */
export function refusesClaim({ clause }: Item): boolean {
  return clause.head.verbClass === 'refuse' || clause.denies;
}

function readPayers(item: Item, shared: boolean, context: PartyContext): readonly string[] {
  const { head, words } = item.clause;
  const bears = /^(?:condemn|acquit|dispense|declare)$/.test(head.verbClass);
  if (isPronoun(item) && bears && head.form === 'active') return recallSubject(context.memory, head.pronoun);
  const named = firstNames(findPayerSpans(item), context, shared);
  if (named.length > 0) return shareOf(named, item, context);
  return /\ba (?:son|leur) encontre\b|\ba (?:sa|leur) charge\b/.test(words) ? context.memory.subjects : [];
}

/** Terms of payment relieve the debtor at the expense of the last award's beneficiary. */
function releaser({ memory }: PartyContext): readonly string[] {
  return memory.beneficiaries;
}

function readBeneficiaries(
  item: Item,
  payers: readonly string[],
  released: boolean,
  context: PartyContext,
): readonly string[] {
  const { memory } = context;
  if (hasObjectPronoun(item.words)) return recallOther(memory, payers);
  const named = firstNames(findBeneficiarySpans(item), context);
  if (named.length > 0) return shareOf(named, item, context);
  if (released) return memory.subjects;
  return item.sum === null ? [] : apartFrom(payers, memory.beneficiaries);
}

function apartFrom(others: readonly string[], names: readonly string[]): readonly string[] {
  return names.some((name) => others.some((other) => isSameParty(name, other))) ? [] : names;
}

/** The one of several that the item's own sum is told to be for. */
function shareOf(names: readonly string[], item: Item, context: PartyContext): readonly string[] {
  if (names.length < 2 || item.sum === null) return names;
  const [owner, other] = firstNames(findShareSpans(item), context);
  const own = owner && !other ? names.filter((name) => isSameParty(name, owner)) : [];
  return own.length === 1 ? own : names;
}

/** The names of the first place that holds any, without what names nobody. */
function firstNames(spans: readonly PartySpan[], context: PartyContext, shared = false): readonly string[] {
  for (const { start, end } of spans) {
    const written = context.text.slice(start, completeName(context.text, start, end));
    const { phrase, restore } = protectKnownNames(written, context.known);
    const names = splitNames(phrase)
      .flatMap((name) => (refersToMentioned(foldInPlace(name)) ? name : (findPartyName(name) ?? [])))
      .map(restore);
    const meant = names.flatMap((name) => dereference(name, foldInPlace(name), context, shared));
    if (names.length > 0) return [...new Set(meant)];
  }
  return [];
}

function isPronoun({ clause }: Item): boolean {
  return PRONOUN.test(clause.head.pronoun);
}

/** "à chacun" speaks of those who gain. */
const EACH = /(?<!\ba )\bchac(?:un|ne)|\bpar moitie\b|\ba parts egales\b/;

/** How several payers are bound, from the words of the clause. */
export function readLiability(item: Item, payers: number): Liability | null {
  const { words } = item.clause;
  if (/\b(?:in )?solidum\b/.test(words)) return 'in_solidum';
  if (/\bsolidairement\b|\bsolidarite\b/.test(words)) return 'solidaire';
  if (payers === 0) return null;
  if (payers === 1) return 'sole';
  return EACH.test(words) ? 'each' : /\bconjointement\b/.test(words) ? 'jointly_unspecified' : 'unknown';
}

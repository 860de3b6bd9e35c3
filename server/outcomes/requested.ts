import type { Money } from '../domain/money.ts';
import type { Outcome, PartyRef } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';
import { findAmountsWithin } from './amounts-within.ts';
import { HARM } from './rules/damages.ts';

/** Words by which a party asks; a sum after them, in the same paragraph, is a claim. */
const ASKS =
  /\b(?:demand(?:e|ent|ait|aient)|sollicit(?:e|ent|ait|aient)|conclu(?:t|ent)|reclam(?:e|ent|ait|aient)|prie(?:nt)?|requiert|tendant|dispositif de ses (?:dernieres )?conclusions|condamner)\b/;
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^costs_art700_cpc$/, /\b700\b|\birrepetibles\b/],
  [/^costs_art475_1_cpp$/, /\b475 ?- ?1\b/],
  [/^costs_art618_1_cpp$/, /\b618 ?- ?1\b/],
  [/^costs_art800_2_cpp$/, /\b800 ?- ?2\b/],
  [/^costs_l761_1_cja$/, /\b761 ?- ?1\b/],
  [/^abuse_of_process_damages$/, /\babusi/],
  [/^provisional_award$/, /\bprovision|\bprejudice|\bdommages/],
  [/^damages$/, HARM],
  [/^other_costs$/, /\b(?:frais|cout)/],
];
/** How far around a claimed sum its head stands. */
const REACH = 110;

interface Claim {
  readonly money: Money;
  readonly words: string;
  /** The paragraph from its start to the sum: it names who asks. */
  readonly asker: string;
}

/**
 * Fills the sum asked under the same head where exactly one claim fits; otherwise leaves it out. A granted sum below the claim is
 * a partial grant (codebook §2.14).
 */
export function linkClaims(outcomes: readonly Outcome[], folded: string, sectioned: SectionedText): Outcome[] {
  if (!outcomes.some((outcome) => headOf(outcome))) return [...outcomes];
  const claims = findClaims(folded, sectioned);
  if (claims.length === 0) return [...outcomes];
  return outcomes.map((outcome) => {
    const head = headOf(outcome);
    if (!head || outcome.requested || outcome.assertion === 'recalled_prior_instance') return outcome;
    const rivals = outcomes.filter((other) => other.type === outcome.type && other.assertion === outcome.assertion);
    const fitting = claims.filter(({ words, asker }) => head.test(words) && !isAskedBy(asker, outcome));
    const sums = new Set(fitting.map(({ money }) => `${money.cents} ${money.currency}`));
    const claim = fitting[0];
    if (sums.size !== 1 || !claim || rivals.length !== 1) return outcome;
    const partial =
      outcome.sense === 'granted' &&
      outcome.amount !== null &&
      outcome.amount.currency === claim.money.currency &&
      outcome.amount.cents < claim.money.cents;
    if (outcome.amount && outcome.amount.cents > claim.money.cents) return outcome;
    return { ...outcome, requested: claim.money, sense: partial ? 'partially_granted' : outcome.sense };
  });
}

/** True when the first party named before the sum is the one who owes it: what one side asks is not what the other was granted. */
function isAskedBy(asker: string, { payer, beneficiary }: Outcome): boolean {
  const first = (parties: readonly PartyRef[]): number =>
    Math.min(...parties.map(({ name }) => placeOf(asker, name)), Number.POSITIVE_INFINITY);
  return first(payer) < first(beneficiary);
}

function placeOf(words: string, name: string | null): number {
  const at = name === null ? -1 : words.indexOf(foldInPlace(name));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function headOf(outcome: Outcome): RegExp | null {
  return HEADS.find(([type]) => type.test(outcome.type))?.[1] ?? null;
}

function findClaims(folded: string, sectioned: SectionedText): Claim[] {
  const reasons = findSection(sectioned.sections, 'reasons') ?? findSection(sectioned.sections, 'dispositif');
  const limit = reasons?.start ?? folded.length;
  const claims: Claim[] = [];
  let asking = false;
  let at = 0;
  for (const paragraph of folded.slice(0, limit).split('\n')) {
    if (paragraph.trim() !== '' && !/^\s*[•·*–>-]/.test(paragraph)) asking = ASKS.test(paragraph);
    if (asking) {
      for (const mention of findAmountsWithin(folded, at, at + paragraph.length)) {
        const words = folded.slice(
          Math.max(at, mention.start - REACH),
          Math.min(at + paragraph.length, mention.end + REACH),
        );
        if (mention.money.per === null)
          claims.push({
            money: mention.money,
            words: ownWords(words, folded, mention),
            asker: folded.slice(at, mention.start),
          });
      }
    }
    at += paragraph.length + 1;
  }
  return claims;
}

/** The words after a sum up to the next one; when they hold no head, those before it. */
function ownWords(around: string, folded: string, mention: { readonly start: number; readonly end: number }): string {
  const after = folded.slice(mention.end, mention.end + REACH);
  const stop = after.search(/\d[\d .]*(?:euros?|€|f\b|francs)|\n|;/);
  const own = stop >= 0 ? after.slice(0, stop) : after;
  return /\b(?:titre|sur le fondement|en application|en reparation|pour)\b/.test(own) ? own : around;
}

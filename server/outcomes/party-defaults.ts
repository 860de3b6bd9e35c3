import type { Outcome, PartyRef } from '../domain/outcome.ts';
import { findAskers } from './claim-askers.ts';
import type { DecisionFacts } from './facts.ts';
import type { Item } from './items.ts';
import { AWARDS, apartFrom, findKnownParties, type KnownParties } from './known-parties.ts';
import { opponentsOf } from './party-references.ts';
import { anyOf } from './phrases.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { partiesOf, type Roster } from './roster.ts';
import type { RosterEntry } from './roster-entry.ts';

/** Acts that one party obtains against another. */
const ORDERS =
  /^(?:content_removal|delisting|suggestion_removal|isp_blocking|site_closure|account_|cease_use|domain_|redirect_cessation|judgment_publication|right_of_reply|data_subject_right|filtering|identification_data|data_preservation|destruction_or_return|specific_performance|infringement_finding)/;
/** Penalties that follow a conviction without naming the convict again. */
const PENALTIES =
  /^(?:online_account_suspension|penalty_publication|arrest_or_committal|register_entry|proceeds_confiscation|professional_ban)/;
/** Pleas that a defendant raises. */
const PLEAS = /^(?:lack_of_jurisdiction|writ_nullity|evidence_nullity)$/;
/** Claims of one party against another, costs apart. */
const CLAIMS = anyOf([
  /^(?:damages|provisional_award|debt_payment|restitution|other_costs|abuse_of_process|astreinte$)/,
  ORDERS,
]);
/** Claims told to be against others than the opponent. */
const AT_LARGE = /\b(?:contre|a l'encontre)\b/;
const REGULATED = /^regulator_/;
const COUNTERCLAIM = /\breconvention/;
const DEDUCED = 'Partie déduite de l’en-tête et des autres dispositions.';

interface Sides {
  readonly claim: readonly RosterEntry[];
  readonly defence: readonly RosterEntry[];
}

/**
 * Fills the parties that a disposition leaves unsaid where only one reading is left: the party condemned elsewhere, the only opponent.
 * Where such a disposition would usually name them, the outcome is of medium confidence and says so.
 */
export function completeParties(read: readonly ReadOutcome[], roster: Roster, facts: DecisionFacts): ReadOutcome[] {
  const sides = { claim: partiesOf(roster, 'claim'), defence: partiesOf(roster, 'defence') };
  const known = findKnownParties(read.map(({ outcome }) => outcome));
  return read.map((one) => {
    const completed = complete(one, roster, sides, known, facts);
    return { ...one, outcome: isDeduced(one.outcome, completed) ? doubt(completed) : completed };
  });
}

/** True when a party is supplied that dispositions of that kind name; nobody says who gains by an order, or whom a refusal spares. */
function isDeduced(before: Outcome, after: Outcome): boolean {
  const spares = after.sense === 'refused' || after.sense === 'moot';
  const payer = after.payer.length > before.payer.length && !spares;
  return payer || (after.beneficiary.length > before.beneficiary.length && (spares || !ORDERS.test(after.type)));
}

function complete(
  { outcome, item }: ReadOutcome,
  roster: Roster,
  sides: Sides,
  known: KnownParties,
  facts: DecisionFacts,
): Outcome {
  const firstInstance = roster.closed && !facts.appeal && !facts.cassation;
  const { type, sense } = outcome;
  if (sense === 'refused' || sense === 'moot') {
    if (outcome.beneficiary.length > 0) return { ...outcome, payer: spared(outcome, item, roster) };
    const asking = claimants(type, roster, sides, facts);
    const beneficiary = refs(asking.length > 0 ? asking : firstInstance ? usualClaimants(type, item, sides) : []);
    return { ...outcome, beneficiary, payer: spared({ ...outcome, beneficiary }, item, roster) };
  }
  if (REGULATED.test(type) && outcome.payer.length === 0 && sides.defence.length === 1) {
    return { ...outcome, payer: refs(sides.defence) };
  }
  if (type === 'payment_terms' && outcome.payer.length === 0) {
    return { ...outcome, payer: soleOpponent(outcome.beneficiary, roster) };
  }
  if (PENALTIES.test(type) && outcome.payer.length === 0) return { ...outcome, payer: known.debtors };
  const order = ORDERS.test(type) || type === 'astreinte';
  if (!order && (!AWARDS.test(type) || outcome.amount === null)) return outcome;
  let { payer, beneficiary } = outcome;
  if (payer.length === 0 && beneficiary.length > 0) payer = soleOpponent(beneficiary, roster);
  if (payer.length === 0 && order) {
    payer =
      known.debtors.length > 0 ? known.debtors : firstInstance && sides.defence.length === 1 ? refs(sides.defence) : [];
  }
  if (beneficiary.length === 0 && payer.length > 0) {
    beneficiary =
      type === 'astreinte' ? [] : order && firstInstance ? opponents(payer, roster) : soleOpponent(payer, roster);
    if (beneficiary.length === 0 && type !== 'astreinte') beneficiary = apartFrom(payer, known.creditors);
  }
  const liability = outcome.payer.length === 0 && payer.length === 1 ? 'sole' : outcome.liability;
  return { ...outcome, payer, beneficiary, liability };
}

/** Whose claims such things usually are at first instance: remedies the plaintiff's, pleas the defendant's. */
function usualClaimants(type: string, item: Item, { claim, defence }: Sides): readonly RosterEntry[] {
  if (COUNTERCLAIM.test(item.words)) return [];
  if (ORDERS.test(type) || /^(?:damages|provisional_award|astreinte)$/.test(type)) return claim;
  return (PLEAS.test(type) || REGULATED.test(type)) && defence.length === 1 ? defence : [];
}

/** Against whom a refused claim was directed: its only possible debtor. */
function spared(outcome: Outcome, item: Item, roster: Roster): readonly PartyRef[] {
  const alone = CLAIMS.test(outcome.type) && !AT_LARGE.test(item.words);
  return alone && outcome.payer.length === 0 ? soleOpponent(outcome.beneficiary, roster) : outcome.payer;
}

/** Who asked in vain: the side that alone is seen asking, or the one whose opponent did not appear. */
function claimants(type: string, roster: Roster, sides: Sides, facts: DecisionFacts): readonly RosterEntry[] {
  if (!roster.closed || sides.claim.length === 0 || sides.defence.length === 0) return [];
  const isCosts = type.startsWith('costs_');
  if (isCosts && sides.defence.every(({ absent }) => absent)) return sides.claim;
  if (isCosts && sides.claim.every(({ absent }) => absent)) return sides.defence;
  const [side, other] = [...findAskers(facts.preamble, type, roster)];
  return side && !other && sides[side].length === 1 ? sides[side] : [];
}

function soleOpponent(parties: readonly PartyRef[], roster: Roster): readonly PartyRef[] {
  const found = opponents(parties, roster);
  return found.length === 1 ? found : [];
}

function opponents(parties: readonly PartyRef[], roster: Roster): readonly PartyRef[] {
  return refs(
    opponentsOf(
      parties.flatMap(({ name }) => name ?? []),
      roster,
    ),
  );
}

function refs(entries: readonly RosterEntry[]): readonly PartyRef[] {
  return entries.map(({ name, role }) => ({ name, role }));
}

function doubt(outcome: Outcome): Outcome {
  const uncertainty = outcome.uncertainty ? `${outcome.uncertainty} ${DEDUCED}` : DEDUCED;
  return { ...outcome, confidence: outcome.confidence === 'high' ? 'medium' : outcome.confidence, uncertainty };
}

import type { Outcome, PartyRef } from '../domain/outcome.ts';
import { isSameParty } from './party-key.ts';

/** Sums that one party owes another. */
export const AWARDS =
  /^(?:damages|provisional_award|debt_payment|restitution|costs_|other_costs|abuse_of_process|astreinte_liquidation)/;
/** Dispositions that tell on whom the decision bears. */
const BEARING = /^(?:damages|provisional|criminal|conviction|restitution|debt_payment)/;

/** The parties that all awards and penalties of the decision bear on, and those that all awards favour, when always the same. */
export interface KnownParties {
  readonly debtors: readonly PartyRef[];
  readonly creditors: readonly PartyRef[];
}

/** Reads them from what the decision grants. */
export function findKnownParties(outcomes: readonly Outcome[]): KnownParties {
  const granted = outcomes.filter(({ sense }) => sense !== 'refused');
  return {
    debtors: soleGroup(granted.filter(({ type }) => BEARING.test(type)).map(({ payer }) => payer)),
    creditors: soleGroup(granted.filter(({ type }) => AWARDS.test(type)).map(({ beneficiary }) => beneficiary)),
  };
}

/** The one group of parties that these dispositions name, or []. */
function soleGroup(groups: readonly (readonly PartyRef[])[]): readonly PartyRef[] {
  const named = groups.filter((group) => group.length > 0);
  const [first] = named;
  const same = (group: readonly PartyRef[]): boolean =>
    group.length === first?.length &&
    group.every(({ name }) => first.some((one) => isSameParty(one.name ?? '', name ?? '')));
  return first && named.every(same) ? first : [];
}

/** These parties, or none when one of them is among the others. */
export function apartFrom(others: readonly PartyRef[], parties: readonly PartyRef[]): readonly PartyRef[] {
  return parties.some(({ name }) => others.some((other) => isSameParty(other.name ?? '', name ?? ''))) ? [] : parties;
}

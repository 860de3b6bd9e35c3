import { type PartyMemory, recallOther } from './party-memory.ts';
import { isGenericParty } from './party-names.ts';
import { findEntry, partiesOf, type Roster, sideOfRole } from './roster.ts';
import type { RosterEntry } from './roster-entry.ts';

/** Roles that a designation such as "l'appelante", "les sociétés défenderesses" stands for, on folded words. */
const DESIGNATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|en demande)\b/, ['plaintiff', 'appellant']],
  [/\bparties? civiles?\b|\bplaignante?s?\b|\bvictimes?\b/, ['plaintiff']],
  [/\b(?:defendeurs?|defenderesses?|en defense)\b/, ['defendant', 'respondent']],
  [/\b(?:prevenue?s?|condamnee?s?)\b/, ['defendant']],
  [/\bappelante?s?\b/, ['appellant']],
  [/\bintimee?s?\b/, ['respondent']],
];
const BOTH = /^(?:chac[a-z]+ (?:des |d')|chaque |les (?:deux )?|l'ensemble des )?part(?:ie|ies)$/;
const ANAPHORA =
  /^(?:chac[a-z]+ d'(?:eux|elles|entre eux|entre elles)|ce(?:tte)? derni(?:er|ere|ers|eres)|ces derni(?:ers|eres)|celui-ci|celle-ci|ceux-ci|celles-ci|lui|elle|eux|elles|l[ae]s? memes?(?: (?:societes?|personnes?))?|(?:cette|ces)(?: (?:deux|trois))? (?:societes?|associations?|personnes?)|ladite [a-z]+|ledit [a-z]+)$/;
/** True for "ce dernier", "celle-ci", "les mêmes": somebody named before. */
export function refersToMentioned(folded: string): boolean {
  return ANAPHORA.test(folded);
}

const PLURAL = /^(?:les|aux|ces|des|chac[a-z]+ des|l'ensemble des|deux|trois|quatre|cinq|six|\d+|toutes?|tous)\b|s$/;

/**
 * What a name written in an order stands for: the parties of a designation or a pronoun, else the name itself. "Les parties" are both
 * sides only where a charge is `shared` between them; elsewhere they name nobody.
 */
export function dereference(
  name: string,
  folded: string,
  { roster, memory }: { readonly roster: Roster; readonly memory: PartyMemory },
  shared: boolean,
): readonly string[] {
  if (ANAPHORA.test(folded)) return recallMentioned(folded, memory);
  if (!isGenericParty(name)) return [name];
  if (BOTH.test(folded)) return roster.closed && shared && bothSidesSingle(roster) ? bothSides(roster) : [];
  const roles = DESIGNATIONS.find(([pattern]) => pattern.test(folded))?.[1];
  if (!roles) return [name];
  const listed = roster.closed ? roster.entries.filter((entry) => roles.includes(entry.role)) : [];
  const plural = PLURAL.test(folded);
  if (listed.length === 1 || (plural && listed.length > 1)) return listed.map(nameOf);
  const seen = memory.everyone.filter((one) => roles.includes(findEntry(one, roster)?.role ?? roleSeen(one, memory)));
  return (plural && seen.length > 1) || (!plural && seen.length === 1) ? seen : [name];
}

/** Several persons: "chacun d'eux", "les mêmes", "ces derniers". */
const SEVERAL = /^(?:chac|ces |ceux|celles|eux$|elles$|les )/;

function recallMentioned(folded: string, memory: PartyMemory): readonly string[] {
  const found = /\bmemes?\b|^chac/.test(folded) ? memory.subjects : recallOther(memory, []);
  if (found.length > 1 || !SEVERAL.test(folded)) return found;
  return memory.groups.findLast((group) => group.length > 1) ?? found;
}

function nameOf(entry: RosterEntry): string {
  return entry.name;
}

function bothSides(roster: Roster): readonly string[] {
  return [...partiesOf(roster, 'claim'), ...partiesOf(roster, 'defence')].map(nameOf);
}

function bothSidesSingle(roster: Roster): boolean {
  return partiesOf(roster, 'claim').length === 1 && partiesOf(roster, 'defence').length === 1;
}

/** Without a heading, those who were awarded something are the claimants. */
function roleSeen(name: string, memory: PartyMemory): string {
  return memory.everyPayer.includes(name)
    ? 'defendant'
    : memory.everyBeneficiary.includes(name)
      ? 'plaintiff'
      : 'unknown';
}

/** The parties of the side that faces these, when the heading is complete; [] when they are not all on one side. */
export function opponentsOf(names: readonly string[], roster: Roster): readonly RosterEntry[] {
  if (!roster.closed || names.length === 0) return [];
  const sides = names.map((name) => sideOfRole(findEntry(name, roster)?.role ?? ''));
  const side = sides[0];
  if (!side || sides.some((one) => one !== side)) return [];
  return partiesOf(roster, side === 'claim' ? 'defence' : 'claim');
}

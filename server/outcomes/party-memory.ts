import { isSameParty } from './party-key.ts';
import { isGenericParty } from './party-names.ts';

/** What pronouns refer to: the parties of the clauses before. */
export interface PartyMemory {
  /** Those whom the last disposition bore on. */
  subjects: readonly string[];
  /** Those who gained by the last award. */
  beneficiaries: readonly string[];
  /** Groups of names in the order of their mention. */
  readonly groups: (readonly string[])[];
  /** Every beneficiary named so far, for "chacun des demandeurs". */
  readonly everyBeneficiary: string[];
  readonly everyPayer: string[];
  readonly everyone: string[];
}

export function newPartyMemory(): PartyMemory {
  return { subjects: [], beneficiaries: [], groups: [], everyBeneficiary: [], everyPayer: [], everyone: [] };
}

/** The group mentioned last that shares nobody with `apart`; [] when there is none. */
export function recallOther(memory: PartyMemory, apart: readonly string[]): readonly string[] {
  const free = (group: readonly string[]): boolean =>
    !group.some((name) => apart.some((one) => isSameParty(name, one)));
  return memory.groups.findLast(free) ?? [];
}

export function rememberPayers(memory: PartyMemory, names: readonly string[]): void {
  if (names.length === 0) return;
  memory.subjects = names;
  memory.groups.push(names);
  addNew(memory.everyPayer, names);
  addNew(memory.everyone, names);
}

export function rememberBeneficiaries(memory: PartyMemory, names: readonly string[]): void {
  if (names.length === 0) return;
  memory.beneficiaries = names;
  memory.groups.push(names);
  addNew(memory.everyBeneficiary, names);
  addNew(memory.everyone, names);
}

function addNew(known: string[], names: readonly string[]): void {
  for (const name of names) {
    if (!isGenericParty(name) && !known.some((one) => isSameParty(one, name))) known.push(name);
  }
}

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

const MAN = /^(?:M\.|Monsieur|le |LE )/;
const WOMAN = /^(?:Mme|Madame|Mlle|la |La |l['’]association)/;

/** Those whom "le", "la" or "les" before a verb stands for: the last disposition's subjects, else the last named who agree with it. */
export function recallSubject(memory: PartyMemory, pronoun: string): readonly string[] {
  const agrees = ([first, second]: readonly string[]): boolean => {
    if (!first || second) return /\bles\b/.test(pronoun) && first !== undefined;
    if (/\bla\b/.test(pronoun)) return !MAN.test(first);
    return /\ble\b/.test(pronoun) ? !WOMAN.test(first) : true;
  };
  return agrees(memory.subjects) ? memory.subjects : (memory.groups.findLast(agrees) ?? memory.subjects);
}

/** The group mentioned last that shares nobody with `apart`; [] when there is none. */
export function recallOther(memory: PartyMemory, apart: readonly string[]): readonly string[] {
  const free = (group: readonly string[]): boolean =>
    !group.some((name) => apart.some((one) => isSameParty(name, one)));
  return memory.groups.slice(-RECENT).findLast(free) ?? [];
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

/** How far back pronouns look, and how many names are kept: more than any decision needs. */
const RECENT = 40;
const MOST_NAMES = 120;

function addNew(known: string[], names: readonly string[]): void {
  for (const name of names) {
    if (known.length < MOST_NAMES && !isGenericParty(name) && !known.some((one) => isSameParty(one, name)))
      known.push(name);
  }
}

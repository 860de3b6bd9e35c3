import type { Outcome, PartyRef } from '../domain/outcome.ts';
import { foldLabel } from '../domain/text.ts';
import { readAddressees } from './addressees.ts';
import type { DecisionFacts } from './facts.ts';
import type { Item } from './items.ts';
import { type PartyContext, readLiability, readParties, refusesClaim } from './parties.ts';
import { findEntry, type Roster } from './roster.ts';

export interface AttachContext extends PartyContext {
  readonly facts: DecisionFacts;
}

/** The outcome with who owes and who gains, their roles in the proceedings, and how several payers are bound. */
export function attachParties(outcome: Outcome, item: Item, context: AttachContext): Outcome {
  const { payers, beneficiaries } = readParties(item, outcome.type, context);
  const refused = outcome.sense === 'refused';
  const { roster, facts } = context;
  const firstInstance = !facts.appeal && !facts.cassation;
  const payer = payers.map((name) => toPartyRef(name, roster, firstInstance ? 'defendant' : 'unknown'));
  const facing = firstInstance ? 'plaintiff' : (FACING[commonRole(payer)] ?? 'unknown');
  return {
    ...outcome,
    payer: refused && !refusesClaim(item) ? [] : payer,
    addressees: refused ? [] : readAddressees(outcome.type, payers),
    beneficiary: beneficiaries.map((name) => toPartyRef(name, roster, facing)),
    liability: refused ? null : (outcome.liability ?? readLiability(item, payers.length)),
  };
}

/** Whom one side of an appeal can owe, where the heading writes a name otherwise ("consorts", an acronym). */
const FACING: Readonly<Record<string, string>> = { appellant: 'respondent', respondent: 'appellant' };

function commonRole(parties: readonly PartyRef[]): string {
  const [first] = parties;
  return first && parties.every(({ role }) => role === first.role) ? first.role : '';
}

/** A name with its role: the heading's, else what its own words tell, else the fallback. */
export function toPartyRef(name: string, roster: Roster, fallback: string): PartyRef {
  return { name, role: findEntry(name, roster)?.role ?? ownRole(name) ?? fallback };
}

function ownRole(name: string): string | null {
  const folded = foldLabel(name);
  if (/^(?:l'?)?etat(?: francais)?$|^(?:le )?tresor(?: public)?$/.test(folded)) return 'state';
  if (/^(?:(?:les? )?(?:me|mes|maitres?) |(?:la )?(?:scp|selarl|selas|aarpi|selarlu) )/.test(folded))
    return 'third_party';
  if (/\bet associes$/.test(folded)) return 'third_party';
  if (/\bappelante?s?$/.test(folded)) return 'appellant';
  return /\bintimee?s?$/.test(folded) ? 'respondent' : null;
}

import { isGenericParty } from './party-names.ts';
import type { ScoredOutcome } from './score.ts';

type ScoredParties = ScoredOutcome['payer'];

/** What may follow a name without making another party of it: who represents it, in what capacity it acts. */
const CIRCUMSTANCE =
  /,? (?:prise?s? en (?:la|leurs?) personnes?|(?:prise?s? )?en (?:sa |leurs? |ses )?(?:double )?qualites?|es[ -]?qualites?|representee?s? par)\b.*$/;
const LEAD = /^(?:(?:la|le|les|l'|m\.|mm\.|mme|monsieur|madame|societes?|sarl|sas|sa|aux?|du|de)(?:\s+|(?<=')))+/;

/**
 * True when the parties read are those of the gold, no more and no fewer, in any order: equal names up to article, civility, legal
 * form, capacity and a longer form of the same name. A gold party named by its role alone ("l'appelant") is met by parties of that role.
 */
export function namesSameParties(predicted: ScoredParties, gold: ScoredParties): boolean {
  const read = predicted ?? [];
  const wanted = gold ?? [];
  const [only] = wanted;
  if (only && wanted.length === 1 && read.length > 0 && isGenericParty(only.name ?? '')) {
    if (read.every(({ role, name }) => role === only.role && !isGenericParty(name ?? ''))) return true;
  }
  const keys = read.map(({ name }) => partyKey(name));
  return (
    read.length === wanted.length &&
    wanted.every(({ name }) => keys.some((key) => key !== '' && sameKey(key, partyKey(name))))
  );
}

/** How many of the two sides of an outcome are named alike: which of two equal outcomes a reading stands for. */
export function partyLikeness(predicted: ScoredOutcome, gold: ScoredOutcome): number {
  return (
    Number(namesSameParties(predicted.payer, gold.payer)) +
    Number(namesSameParties(predicted.beneficiary, gold.beneficiary))
  );
}

function sameKey(a: string, b: string): boolean {
  return a === b || (b !== '' && (a.endsWith(b) || b.endsWith(a)));
}

function partyKey(name: string | null): string {
  return (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(CIRCUMSTANCE, '')
    .replace(LEAD, '')
    .replace(/[.\s]+/g, ' ')
    .trim();
}

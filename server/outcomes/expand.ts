import type { Outcome, PartyRef } from '../domain/outcome.ts';
import type { Item } from './items.ts';
import { toPartyRef } from './party-attach.ts';
import type { PartyMemory } from './party-memory.ts';
import { isGenericParty, splitNames } from './party-names.ts';
import { anyOf } from './phrases.ts';
import type { Roster } from './roster.ts';

/** Penalties and findings are personal: one outcome per person named. */
const PERSONAL =
  /^(?:conviction|acquittal|criminal_fine|day_fine|imprisonment|home_detention|community_service|training_course|professional_ban|place_ban|contact_ban|civic_rights_ban|online_account_suspension|sentence_exemption|regulator_fine|civil_fine|fixed_procedural_fee)$/;
const EACH_BENEFICIARY = anyOf([
  /\ba chacun[a-z]*\b/,
  /\beuros?(?: ?\([^)]{1,20}\))?,? (?:a )?chacun[a-z]*\b/,
  /€\)?,? (?:a )?chacun[a-z]*\b/,
  /\bfrancs?(?: ?\([^)]{1,20}\))?,? chacun/,
  /\bchacun[a-z]*,? (?:la somme|une somme|\d)/,
  /(?:\d ?f|\bfrancs?|\beuros?|€) ?\([^;\n]{1,200}\),? (?:a )?chacun/,
  /\bpar tete\b/,
  /\bpour chacun/,
]);
/** "Les sociétés X et Y verseront chacune la somme de…": the subjects are the ones who are counted. */
const PAY_EACH = /\b(?:verseront|paieront|payeront|supporteront),? chacun/;
/** "Condamne A et B à payer chacun 500 euros à C". */
const SEVERAL_PAY_EACH = /\ba (?:payer|verser|regler),? chacun[a-z]*,? (?:la somme|une somme|\d)/;
const EACH_PAYER = anyOf([
  PAY_EACH,
  /\bcondamn[a-z]+,? chacun/,
  /\ba (?:payer|verser|regler),? chacun/,
  /\bchacun[a-z]*,? (?:d'(?:eux|elles) )?(?:a (?:payer|verser|regler|rembourser|une|la somme|lui|leur)|aux? (?:depens|paiement|payement))/,
]);

export interface Expansion {
  readonly memory: PartyMemory;
  readonly roster: Roster;
}

/** One outcome per person where the text says "chacun", names several convicts or pairs sums "respectivement" (codebook §2.4-2.6). */
export function expandOutcome(outcome: Outcome, item: Item, context: Expansion): Outcome[] {
  if (
    PERSONAL.test(outcome.type) &&
    outcome.payer.length > 1 &&
    outcome.amount?.per !== 'payer' &&
    !isRespective(item)
  ) {
    return outcome.payer.map((payer) => ({
      ...outcome,
      payer: [payer],
      liability: outcome.amount ? 'sole' : outcome.liability,
    }));
  }
  if (outcome.sense !== 'granted' || outcome.amount === null || outcome.type === 'astreinte') return [outcome];
  const opening = item.clause.words.slice(0, 300);
  const severalPay = outcome.payer.length > 1 && SEVERAL_PAY_EACH.test(opening);
  if (PAY_EACH.test(opening) || severalPay || (EACH_PAYER.test(opening) && !EACH_BENEFICIARY.test(item.words))) {
    const payers = namedParties(outcome.payer, context.memory.everyPayer, context.roster, /defend/);
    if (payers.length > 1) return payers.map((payer) => ({ ...outcome, payer: [payer], liability: 'each' }));
    return [outcome];
  }
  if (!EACH_BENEFICIARY.test(item.words)) return [outcome];
  const listed = linesListed(outcome).map((line) =>
    splitNames(line).map((name) => toPartyRef(name, context.roster, 'unknown')),
  );
  if (listed.length > 1) return listed.map((beneficiary) => ({ ...outcome, beneficiary }));
  const counted = namesBeforeSum(outcome);
  if (counted.length > 1) {
    return counted.map((name) => ({ ...outcome, beneficiary: [toPartyRef(name, context.roster, 'unknown')] }));
  }
  const named = namedParties(outcome.beneficiary, context.memory.everyBeneficiary, context.roster, /demand|partie/);
  if (named.length > 1) return named.map((beneficiary) => ({ ...outcome, beneficiary: [beneficiary] }));
  if (outcome.beneficiary.length === 1 && outcome.payer.length > 1 && !/\ba chacun/.test(item.words)) {
    return outcome.payer.map((payer) => ({ ...outcome, payer: [payer], liability: 'each' as const }));
  }
  return [{ ...outcome, amount: { ...outcome.amount, per: 'beneficiary' } }];
}

export function isRespective(item: Item): boolean {
  return /\brespecti(?:vement|fs?|ves?)\b/.test(item.words);
}

/** The parties themselves, or those that "chacun des demandeurs" stands for. */
function namedParties(parties: readonly PartyRef[], seen: readonly string[], roster: Roster, side: RegExp): PartyRef[] {
  const names = parties.filter((party) => party.name !== null && !isGenericParty(party.name));
  if (names.length > 1) return [...names];
  if (names.length === 1 && parties.length === 1 && !/^chac/i.test(names[0]?.name ?? '')) return [...names];
  const role = side.test('demandeurs') ? 'plaintiff' : 'defendant';
  const other = role === 'plaintiff' ? 'appellant' : 'respondent';
  const listed = roster.entries.filter((entry) => entry.role === role || entry.role === other);
  const known = distinct(seen).map((name) => ({ name, role }));
  const pool = known.length > 1 ? known : listed;
  return pool.map(({ name, role: partyRole }) => ({ name, role: partyRole }));
}

/** Names without their variants ("Mme Lys", "Lys"): the first form seen stays. */
function distinct(names: readonly string[]): string[] {
  const keyOf = (name: string): string =>
    name.toLowerCase().replace(/^(?:l[ae]s? |l['’]|m\. |mme |monsieur |madame |société )+/, '');
  return names.filter(
    (name, index) =>
      names.findIndex((other) => keyOf(other).includes(keyOf(name)) || keyOf(name).includes(keyOf(other))) === index,
  );
}

/** "au titre du préjudice moral de Lise, Marc et Paul D., la somme de 10 000 francs chacun", "À Lise et Marc la somme de…". */
const BEFORE_SUM = /(?:^[AaÀà]|\bpréjudices? [a-zé ]{0,30}?\bde) (\p{Lu}[^;:\n]{3,200}?),? (?:la|une) somme\b/u;

function namesBeforeSum(outcome: Outcome): readonly string[] {
  return splitNames(BEFORE_SUM.exec(outcome.evidence[0]?.text ?? '')?.[1] ?? '');
}

/** "à chacune des parties suivantes :" followed by one name per line. */
function linesListed(outcome: Outcome): string[] {
  const list = /\bsuivant[a-z]*\s*:\s*\n([\s\S]{1,4000})$/i.exec(outcome.evidence[0]?.text ?? '');
  return (list?.[1] ?? '')
    .split('\n')
    .map((line) => line.replace(/^[\s•·*–>-]+|[\s,;.]+$/g, ''))
    .filter((line) => line.length > 1 && line.length < 200);
}

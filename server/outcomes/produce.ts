import { blankOutcome, type Outcome } from '../domain/outcome.ts';
import { readAttributes } from './attributes.ts';
import type { Classified } from './classify.ts';
import type { Item } from './items.ts';
import { readAssertion, readSense } from './sense.ts';
import { wordsAsWritten } from './wording.ts';

/** Types whose sum is an amount awarded (or, for an astreinte, a rate); sums near other types are context. */
const WITH_SUM =
  /^(?:costs_|other_costs|damages|provisional_award|restitution|debt_payment|astreinte|civil_fine|abuse_of_process_damages|criminal_fine|regulator_|fixed_procedural_fee|public_interest_fine|confiscation|sanction_reparation|proceeds_confiscation)/;
/** Types that a refused claim cannot be: the refusal itself is the outcome. */
const OWN_SENSE = /^(?:appeal_|cassation|all_claims_dismissed|surplus_dismissed|no_ground)/;

/** The outcome that a classified item states; evidence and links are completed by later stages. */
export function produceOutcome(item: Item, { rule, match }: Classified, text: string): Outcome {
  const sense = OWN_SENSE.test(rule.type) ? 'granted' : readSense(item);
  const own = rule.produce(item);
  const finalSense = own.sense ?? sense;
  const granted = finalSense === 'granted';
  const rate = item.sums.find((sum) => sum.role === 'rate')?.money ?? null;
  const amount =
    !granted || !WITH_SUM.test(rule.type) ? null : rule.type === 'astreinte' ? rate : (item.sum?.money ?? null);
  const type = item.facts.refere && isPlainAward(rule.type) ? 'provisional_award' : rule.type;
  const attributes = readAttributes(item, type, finalSense);
  const asWritten = (phrase: string): string => wordsAsWritten(phrase, text, item.end);
  return {
    ...blankOutcome('', type),
    ...attributes,
    amount,
    requested: granted ? null : requestedIn(item),
    ...own,
    legalBasis: (attributes.legalBasis ?? []).map(asWritten),
    offences: (own.offences ?? []).map(asWritten),
    ...(granted ? {} : { amount: null, suspension: null, duration: null }),
    sense: finalSense,
    assertion: readAssertion(item, finalSense, type),
    evidence: [evidenceOf(item, text)],
    rule: rule.id,
    ruleVersion: rule.version,
    confidence: 'high',
    reason: match.cue,
  };
}

function isPlainAward(type: string): boolean {
  return type === 'damages' || type === 'debt_payment';
}

function requestedIn(item: Item): Outcome['requested'] {
  return item.clause.head.verbClass === 'refuse' ? (item.sum?.money ?? item.sums[0]?.money ?? null) : null;
}

/** The item's words without leading connectives, trailing punctuation and what comes after its object. */
export function evidenceOf(item: Item, text: string): { start: number; end: number; text: string } {
  let { start, end } = item;
  const lead = /^(?:[\s,;:.•·*–>-]|et\s|ainsi qu(?:e\s|')|outre\s)+/i.exec(
    text.slice(start, Math.min(end, start + 60)),
  );
  if (lead && start + lead[0].length < end) start += lead[0].length;
  while (end > start + 1 && /[\s,;:.•·*–>-]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, text: text.slice(start, end) };
}

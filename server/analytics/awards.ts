import type { AmountPer } from '../domain/money.ts';
import { isGranted } from '../domain/outcome.ts';
import type { OutcomeFact } from '../domain/outcome-fact.ts';
import { type FiveNumbers, fiveNumbers } from './quantile.ts';

/** Below this many decisions no figure is given: the list of decisions says more and identifies nobody less. */
export const MIN_DECISIONS = 5;

/** One sum that a decision granted. */
export interface Award {
  readonly outcomeId: string;
  readonly judgmentId: string;
  readonly euroCents: number;
  /** True when the decision states it in another currency (francs). */
  readonly converted: boolean;
  readonly isSymbolic: boolean;
}

/** Sums of one kind, ascending, with their figures when enough decisions hold them. */
export interface AwardSet {
  readonly awards: readonly Award[];
  /** Distinct decisions among the awards. */
  readonly decisions: number;
  /** Euro cents; null below `MIN_DECISIONS` decisions. */
  readonly figures: FiveNumbers | null;
}

/** Sums per day, per infringement, per person…: never mixed with plain sums. */
export interface RateSet extends AwardSet {
  readonly per: AmountPer;
}

/** The plain sums that outcomes grant: rates, astreintes, refusals and outcomes without a sum in euros are left out. */
export function collectAwards(outcomes: readonly OutcomeFact[]): AwardSet {
  return toAwardSet(outcomes.filter((fact) => fact.per === null && fact.type !== 'astreinte').flatMap(toAward));
}

/** The granted rates by unit, most frequent first. An astreinte without a unit counts by day, its legal default. */
export function collectRates(outcomes: readonly OutcomeFact[]): readonly RateSet[] {
  const byUnit = new Map<AmountPer, Award[]>();
  for (const fact of outcomes) {
    const per = fact.per ?? (fact.type === 'astreinte' ? 'day' : null);
    if (per === null) continue;
    const awards = byUnit.get(per);
    if (awards) awards.push(...toAward(fact));
    else byUnit.set(per, [...toAward(fact)]);
  }
  return [...byUnit]
    .map(([per, awards]) => ({ per, ...toAwardSet(awards) }))
    .filter((set) => set.awards.length > 0)
    .sort((a, b) => b.awards.length - a.awards.length);
}

/** Orders awards and computes their figures unless too few decisions hold them. */
export function toAwardSet(unordered: readonly Award[]): AwardSet {
  const awards = [...unordered].sort((a, b) => a.euroCents - b.euroCents || (a.outcomeId < b.outcomeId ? -1 : 1));
  const decisions = countDecisions(awards);
  const figures = decisions < MIN_DECISIONS ? null : fiveNumbers(awards.map((award) => award.euroCents));
  return { awards, decisions, figures };
}

/** How many distinct decisions hold these. */
export function countDecisions(items: readonly { readonly judgmentId: string }[]): number {
  return new Set(items.map((item) => item.judgmentId)).size;
}

function toAward(fact: OutcomeFact): readonly Award[] {
  const { outcomeId, judgmentId, euroCents, currency, isSymbolic } = fact;
  if (euroCents === null || !isGranted(fact)) return [];
  return [{ outcomeId, judgmentId, euroCents, converted: currency !== 'EUR', isSymbolic }];
}

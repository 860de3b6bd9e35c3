import {
  countLeaks,
  isLenientMatch,
  isScored,
  isStrictMatch,
  matchOutcomes,
  moneyOf,
  type Ratio,
  ratio,
  type ScoredOutcome,
} from './score.ts';
import { namesSameParties, partyLikeness } from './score-parties.ts';

export interface Evaluation {
  readonly decisions: number;
  readonly perfect: number;
  readonly strict: Ratio;
  readonly lenient: Ratio;
  readonly money: Ratio;
  readonly leaksPer100: number;
  /** Mean strict F1 over types with gold outcomes. */
  readonly macro: number;
  /** The same over types with at least five gold outcomes. */
  readonly macroFrequent: number;
  readonly types: ReadonlyMap<string, Ratio>;
  /** Per rule: predictions that match strictly, and all. */
  readonly rules: ReadonlyMap<string, { readonly right: number; readonly total: number }>;
  readonly payer: Readonly<PartyTally>;
  readonly beneficiary: Readonly<PartyTally>;
  readonly errors: readonly DecisionErrors[];
}

export interface DecisionErrors {
  readonly id: string;
  readonly missed: readonly ScoredOutcome[];
  readonly extra: readonly ScoredOutcome[];
}

/** Of the strict matches whose gold names somebody: named exactly so, named otherwise; the rest is left out. */
interface PartyTally {
  right: number;
  wrong: number;
  total: number;
}

interface Tally {
  tp: number;
  predicted: number;
  gold: number;
}

export interface PredictedDecision {
  readonly id: string;
  readonly predicted: readonly ScoredOutcome[];
  readonly gold: readonly ScoredOutcome[];
}

/** Scores of many decisions; see score.ts for what counts as a match. */
export function evaluate(decisions: readonly PredictedDecision[]): Evaluation {
  const types = new Map<string, Tally>();
  const rules = new Map<string, { right: number; total: number }>();
  const total = { strict: 0, lenient: 0, predicted: 0, gold: 0, money: 0, moneyP: 0, moneyG: 0, leaks: 0, perfect: 0 };
  const payer: PartyTally = { right: 0, wrong: 0, total: 0 };
  const beneficiary: PartyTally = { right: 0, wrong: 0, total: 0 };
  const errors: DecisionErrors[] = [];
  const tally = (type: string): Tally => getOr(types, type, () => ({ tp: 0, predicted: 0, gold: 0 }));
  for (const decision of decisions) {
    const gold = decision.gold.filter(isScored);
    const predicted = decision.predicted.filter(isScored);
    const owner = matchOutcomes(predicted, gold, isStrictMatch, partyLikeness);
    const used = new Set(owner.filter((p) => p >= 0));
    total.strict += used.size;
    total.lenient += matchOutcomes(predicted, gold, isLenientMatch).filter((p) => p >= 0).length;
    total.predicted += predicted.length;
    total.gold += gold.length;
    if (used.size === gold.length && used.size === predicted.length) total.perfect += 1;
    for (const [index, outcome] of gold.entries()) {
      const own = tally(outcome.type);
      own.gold += 1;
      const match = predicted[owner[index] ?? -1];
      if (!match) continue;
      own.tp += 1;
      countParties(payer, match.payer, outcome.payer);
      countParties(beneficiary, match.beneficiary, outcome.beneficiary);
    }
    for (const [index, outcome] of predicted.entries()) {
      tally(outcome.type).predicted += 1;
      const rule = getOr(rules, outcome.rule ?? 'unknown', () => ({ right: 0, total: 0 }));
      rule.total += 1;
      if (used.has(index)) rule.right += 1;
    }
    addMoney(total, predicted, gold);
    const missed = gold.filter((_, index) => (owner[index] ?? -1) < 0);
    const extra = predicted.filter((_, index) => !used.has(index));
    if (missed.length + extra.length > 0) errors.push({ id: decision.id, missed, extra });
  }
  const ratios = new Map([...types].sort().map(([type, t]) => [type, ratio(t.tp, t.predicted, t.gold)] as const));
  return {
    decisions: decisions.length,
    perfect: total.perfect,
    strict: ratio(total.strict, total.predicted, total.gold),
    lenient: ratio(total.lenient, total.predicted, total.gold),
    money: ratio(total.money, total.moneyP, total.moneyG),
    leaksPer100: (100 * total.leaks) / Math.max(1, decisions.length),
    macro: mean([...ratios.values()].filter((r) => r.gold > 0)),
    macroFrequent: mean([...ratios.values()].filter((r) => r.gold >= 5)),
    types: ratios,
    rules: new Map([...rules].sort()),
    payer,
    beneficiary,
    errors,
  };
}

function addMoney(
  total: { money: number; moneyP: number; moneyG: number; leaks: number },
  predicted: readonly ScoredOutcome[],
  gold: readonly ScoredOutcome[],
): void {
  const p = moneyOf(predicted);
  const g = moneyOf(gold);
  for (const [key, count] of p) {
    total.moneyP += count;
    total.money += Math.min(count, g.get(key) ?? 0);
  }
  for (const count of g.values()) total.moneyG += count;
  total.leaks += countLeaks(p, g);
}

function countParties(tally: PartyTally, predicted: ScoredOutcome['payer'], gold: ScoredOutcome['payer']): void {
  if (!gold || gold.length === 0) return;
  tally.total += 1;
  if (namesSameParties(predicted, gold)) tally.right += 1;
  else if (predicted && predicted.length > 0) tally.wrong += 1;
}

function mean(ratios: readonly Ratio[]): number {
  return ratios.length === 0 ? 0 : ratios.reduce((sum, r) => sum + r.f1, 0) / ratios.length;
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}

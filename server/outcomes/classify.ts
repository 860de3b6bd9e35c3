import type { Item } from './items.ts';
import { RULES } from './rules/registry.ts';
import type { Rule, RuleMatch } from './rules/rule.ts';

export interface Classified {
  readonly rule: Rule;
  readonly match: RuleMatch;
}

/** The rule that fits an item best: lowest rank, then earliest cue, then registry order; null when none does. */
export function classifyItem(item: Item): Classified | null {
  let best: Classified | null = null;
  for (const rule of RULES) {
    const match = rule.matches(item);
    if (match && (best === null || isBetter(match, best.match))) best = { rule, match };
  }
  return best;
}

/** Rules within one band compete by place in the words; bands, decisive (0) and generic (2 and more) rules by rank alone. */
const BANDS = [
  { from: 0.1, to: 0.75, tier: 0.5 },
  { from: 0.75, to: 2, tier: 1 },
] as const;

function isBetter(a: RuleMatch, b: RuleMatch): boolean {
  const [x, y] = [tierOf(a.rank), tierOf(b.rank)];
  if (x !== y) return x < y;
  return a.at !== b.at ? a.at < b.at : a.rank < b.rank;
}

function tierOf(rank: number): number {
  return BANDS.find((band) => rank >= band.from && rank < band.to)?.tier ?? rank;
}

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

/** Rules of ordinary rank compete by place in the words; specific and generic ones by rank alone. */
const ORDINARY = { from: 0.75, to: 2 } as const;

function isBetter(a: RuleMatch, b: RuleMatch): boolean {
  const [x, y] = [tierOf(a.rank), tierOf(b.rank)];
  if (x !== y) return x < y;
  return a.at !== b.at ? a.at < b.at : a.rank < b.rank;
}

function tierOf(rank: number): number {
  return rank >= ORDINARY.from && rank < ORDINARY.to ? 1 : rank;
}

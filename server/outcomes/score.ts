import { outcomeGroup } from '../domain/outcome-groups.ts';
import type { OutcomeJson } from '../domain/outcome-json.ts';

/**
 * Scores of extracted outcomes against hand-read ones (codebook §16-17). Agrees with the project's reference scorer: `strict` asks
 * for overlapping evidence, type, polarity, amount, suspension and duration; `lenient` for the type group and equal sums when both
 * have one; `money` compares the granted sums of a decision as a multiset, evidence ignored.
 */
export type ScoredOutcome = Pick<OutcomeJson, 'type' | 'sense'> & {
  readonly assertion?: string | null;
  readonly amount?: {
    readonly value: number | null;
    readonly currency?: string | null;
    readonly per?: string | null;
  } | null;
  readonly suspension?: string | { readonly kind?: string } | null;
  readonly duration?: { readonly value?: number | null; readonly unit?: string | null } | null;
  readonly evidence?: readonly { readonly start: number; readonly end: number; readonly text?: string }[];
  readonly start?: number | null;
  readonly end?: number | null;
  readonly payer?: readonly { readonly name: string | null; readonly role: string }[];
  readonly beneficiary?: readonly { readonly name: string | null; readonly role: string }[];
  readonly rule?: string;
  readonly resolved_from?: string | null;
  readonly quote?: string;
};

const CURRENT = new Set(['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here']);

/** True for outcomes that count: of this decision, of a scored type, read from the operative part. */
export function isScored(outcome: ScoredOutcome): boolean {
  const assertion = outcome.assertion ?? null;
  return (assertion === null || CURRENT.has(assertion)) && outcome.type !== 'other_order' && !outcome.resolved_from;
}

export function grants(outcome: ScoredOutcome): boolean {
  return outcome.sense === 'granted' || outcome.sense === 'partially_granted';
}

function amountKey(outcome: ScoredOutcome): string | null {
  const amount = outcome.amount;
  if (!amount || amount.value === null || amount.value === undefined) return null;
  return `${amount.value.toFixed(2)} ${amount.currency ?? 'EUR'}`;
}

function suspensionKey(outcome: ScoredOutcome): string {
  const raw = outcome.suspension;
  const kind = (typeof raw === 'object' ? raw?.kind : raw) ?? null;
  return kind === null || kind === 'none' || kind === 'unknown' ? '' : kind;
}

function durationKey(outcome: ScoredOutcome): string {
  return `${outcome.duration?.value ?? ''} ${outcome.duration?.unit ?? ''}`;
}

function spansOf(outcome: ScoredOutcome): readonly { readonly start: number; readonly end: number }[] {
  if (outcome.evidence) return outcome.evidence;
  return typeof outcome.start === 'number' && typeof outcome.end === 'number'
    ? [{ start: outcome.start, end: outcome.end }]
    : [];
}

function overlaps(a: ScoredOutcome, b: ScoredOutcome): boolean {
  return spansOf(a).some((x) => spansOf(b).some((y) => x.start < y.end && y.start < x.end));
}

export function isStrictMatch(p: ScoredOutcome, g: ScoredOutcome): boolean {
  return (
    p.type === g.type &&
    grants(p) === grants(g) &&
    amountKey(p) === amountKey(g) &&
    (amountKey(p) === null || (p.amount?.per ?? null) === (g.amount?.per ?? null)) &&
    suspensionKey(p) === suspensionKey(g) &&
    durationKey(p) === durationKey(g) &&
    overlaps(p, g)
  );
}

export function isLenientMatch(p: ScoredOutcome, g: ScoredOutcome): boolean {
  if (outcomeGroup(p.type) !== outcomeGroup(g.type) || grants(p) !== grants(g) || !overlaps(p, g)) return false;
  const a = amountKey(p);
  const b = amountKey(g);
  return a === null || b === null || a === b;
}

type Match = (p: ScoredOutcome, g: ScoredOutcome) => boolean;

/**
 * Maximum bipartite matching: for each gold outcome the index of its prediction, or -1. Between gold outcomes that a prediction meets
 * alike, `likeness` says which one it is tried with first; it never changes how many are matched.
 */
export function matchOutcomes(
  predicted: readonly ScoredOutcome[],
  gold: readonly ScoredOutcome[],
  ok: Match,
  likeness: (p: ScoredOutcome, g: ScoredOutcome) => number = () => 0,
): number[] {
  const edges = predicted.map((p) =>
    gold
      .flatMap((g, index) => (ok(p, g) ? [{ index, like: likeness(p, g) }] : []))
      .sort((a, b) => b.like - a.like)
      .map(({ index }) => index),
  );
  const owner = gold.map(() => -1);
  const assign = (p: number, seen: Set<number>): boolean => {
    for (const g of edges[p] ?? []) {
      if (seen.has(g)) continue;
      seen.add(g);
      const current = owner[g] ?? -1;
      if (current < 0 || assign(current, seen)) {
        owner[g] = p;
        return true;
      }
    }
    return false;
  };
  for (let p = 0; p < predicted.length; p += 1) assign(p, new Set());
  return owner;
}

export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly matched: number;
  readonly predicted: number;
  readonly gold: number;
}

export function ratio(matched: number, predicted: number, gold: number): Ratio {
  const precision = predicted > 0 ? matched / predicted : 0;
  const recall = gold > 0 ? matched / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, matched, predicted, gold };
}

/** Granted sums of a decision as a multiset of "group value currency"; astreintes are rates, not awards. */
export function moneyOf(outcomes: readonly ScoredOutcome[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const outcome of outcomes) {
    const amount = amountKey(outcome);
    if (amount === null || !grants(outcome) || outcome.type === 'astreinte') continue;
    const key = `${outcomeGroup(outcome.type)} ${amount}`;
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return sums;
}

/** How many sums are shown as awarded that the gold does not award. */
export function countLeaks(predicted: Map<string, number>, gold: Map<string, number>): number {
  const awarded = new Set([...gold.keys()].map(sumOfKey));
  let leaks = 0;
  for (const [key, count] of predicted) if (!awarded.has(sumOfKey(key))) leaks += count;
  return leaks;
}

function sumOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

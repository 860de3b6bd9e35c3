import { euroCents, type Money } from '../domain/money.ts';
import { isCurrent, isGranted, type Outcome } from '../domain/outcome.ts';
import { outcomeGroup } from '../domain/outcome-groups.ts';

/** Lenient comparison forgives this share of the larger sum (codebook §16). */
const FORGIVEN_SHARE = 0.01;

/** True for an outcome that agreement is computed on: of this decision and of a type of the taxonomy (codebook §21, D10). */
export function isCompared(outcome: Outcome): boolean {
  return isCurrent(outcome) && outcome.type !== 'other_order';
}

/** Same type, sense, sum, suspension, duration and days, on overlapping words (codebook §16, strict). */
export function isStrictMatch(a: Outcome, b: Outcome): boolean {
  return (
    a.type === b.type &&
    a.sense === b.sense &&
    sameSum(a.amount, b.amount) &&
    (a.suspension ?? 'none') === (b.suspension ?? 'none') &&
    a.duration?.value === b.duration?.value &&
    a.duration?.unit === b.duration?.unit &&
    a.days === b.days &&
    overlap(a, b)
  );
}

/** Same group of types and same polarity, sums within 1 % or one of them absent, on overlapping words (codebook §16, lenient). */
export function isLenientMatch(a: Outcome, b: Outcome): boolean {
  return (
    outcomeGroup(a.type) === outcomeGroup(b.type) &&
    isGranted(a) === isGranted(b) &&
    nearSum(a.amount, b.amount) &&
    overlap(a, b)
  );
}

/** True when the two rest on at least one common character. */
export function overlap(a: Outcome, b: Outcome): boolean {
  return a.evidence.some((x) => b.evidence.some((y) => x.start < y.end && y.start < x.end));
}

export function sameSum(a: Money | null, b: Money | null): boolean {
  if (!a || !b) return a === b;
  return a.cents === b.cents && a.currency === b.currency && a.per === b.per;
}

function nearSum(a: Money | null, b: Money | null): boolean {
  if (!a || !b) return true;
  const [x, y] = [euroCents(a), euroCents(b)];
  if (x === null || y === null) return a.currency === b.currency && near(a.cents, b.cents);
  return near(x, y);
}

function near(x: number, y: number): boolean {
  return Math.abs(x - y) <= FORGIVEN_SHARE * Math.max(x, y);
}

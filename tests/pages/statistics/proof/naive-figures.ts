import type { RawDecision, RawMoney, RawOutcome } from './raw-decisions.ts';

/**
 * Every figure of the page by plain means: loops over the stored outcomes, written from the method note of the page and the terms of
 * the taxonomy. Nothing here comes from server/analytics.
 */

/** Decisions below which no figure is given. */
const LEAST = 5;

/** An outcome with the decision that pronounces it. */
export interface Counted {
  readonly decision: RawDecision;
  readonly outcome: RawOutcome;
}

export function listOutcomes(decisions: readonly RawDecision[], type?: string): readonly Counted[] {
  return decisions.flatMap((decision) =>
    decision.outcomes
      .filter((outcome) => type === undefined || outcome.type === type)
      .map((outcome) => ({ decision, outcome })),
  );
}

/** Euros with cents; null where no sum is told, or where its currency has no fixed rate. Never zero for an unknown sum. */
export function toEuros(sum: RawMoney | null): number | null {
  if (sum === null) return null;
  const inCents: Readonly<Record<string, number>> = { EUR: 1, FRF: 1 / 6.55957, XPF: 0.00838 };
  const rate = inCents[sum.currency];
  return rate === undefined ? null : Math.round(sum.cents * rate) / 100;
}

export const isGranted = ({ outcome }: Counted): boolean => ['granted', 'partially_granted'].includes(outcome.sense);
export const isRefused = ({ outcome }: Counted): boolean => outcome.sense === 'refused';

/** The unit of a rate, null for a plain sum; an astreinte runs by day unless it says otherwise. */
export function unitOf({ outcome }: Counted): string | null {
  return outcome.amount?.per ?? (outcome.type === 'astreinte' ? 'day' : null);
}

/** Granted outcomes with a plain sum. */
export function plainSums(items: readonly Counted[]): readonly Counted[] {
  return items.filter((item) => isGranted(item) && toEuros(item.outcome.amount) !== null && unitOf(item) === null);
}

export function ratesIn(items: readonly Counted[], unit: string): readonly Counted[] {
  return items.filter((item) => isGranted(item) && toEuros(item.outcome.amount) !== null && unitOf(item) === unit);
}

export function countDecisions(items: readonly Counted[]): number {
  return new Set(items.map(({ decision }) => decision.id)).size;
}

/** Type 7: the place (n − 1)p among the values in order, and the share of the way to the next one. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.min(Math.floor(place) + 1, sorted.length - 1)] ?? Number.NaN;
  return below + (place % 1) * (above - below);
}

/** Five figures; null where too few decisions hold a value. `show` rounds one. */
export function describeValues(values: readonly number[], decisions: number, show: (value: number) => number) {
  const at = (p: number) => (decisions < LEAST ? null : show(quantileOf(values, p)));
  return {
    count: values.length,
    decisions,
    withheld: decisions < LEAST,
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: at(1),
  };
}

export function describeSums(items: readonly Counted[]) {
  const cents = items.map(({ outcome }) => Math.round((toEuros(outcome.amount) ?? Number.NaN) * 100));
  return {
    ...describeValues(cents, countDecisions(items), (sum) => Math.round(sum) / 100),
    converted: items.filter(({ outcome }) => outcome.amount?.currency !== 'EUR').length,
    symbolic: items.filter(({ outcome }) => outcome.amount?.isSymbolic === true).length,
  };
}

export const shareOf = (part: number, whole: number): number | null => (part < LEAST ? null : part / whole);

/** One outcome type over all decisions of a search. */
export function describeType(decisions: readonly RawDecision[], type: string) {
  const items = listOutcomes(decisions, type);
  const granted = items.filter(isGranted);
  const units = [...new Set(granted.filter((item) => toEuros(item.outcome.amount) !== null).map(unitOf))];
  return {
    type,
    granted: granted.length,
    decisions: countDecisions(granted),
    share_of_decisions: shareOf(countDecisions(granted), decisions.length),
    refused: items.filter(isRefused).length,
    without_sum: granted.filter(({ outcome }) => toEuros(outcome.amount) === null).length,
    sums: describeSums(plainSums(items)),
    rates: units.filter((unit) => unit !== null).map((per) => ({ per, ...describeSums(ratesIn(items, per)) })),
  };
}

export interface NaiveClaim extends Counted {
  readonly requested: number;
  readonly granted: number;
}

/** Claims of a plain sum whose fate is read: a refusal grants nothing; a grant whose sum is unknown is no claim. */
export function listClaims(decisions: readonly RawDecision[], type: string): readonly NaiveClaim[] {
  return listOutcomes(decisions, type).flatMap((item) => {
    const { requested: asked, amount } = item.outcome;
    const requested = asked?.per === null ? toEuros(asked) : null;
    if (requested === null || requested === 0 || unitOf(item) !== null) return [];
    const granted = isRefused(item) ? 0 : isGranted(item) ? toEuros(amount) : null;
    return granted === null ? [] : [{ ...item, requested, granted }];
  });
}

export function describeClaims(decisions: readonly RawDecision[], type: string) {
  const claims = listClaims(decisions, type);
  const holders = countDecisions(claims);
  const median = quantileOf(
    claims.map(({ granted, requested }) => granted / requested),
    0.5,
  );
  return {
    type,
    claims: claims.length,
    decisions: holders,
    refused: claims.filter(isRefused).length,
    granted_in_part: claims.filter((claim) => !isRefused(claim) && claim.granted < claim.requested).length,
    granted_in_full: claims.filter(({ granted, requested }) => granted >= requested).length,
    median_share_granted: holders < LEAST ? null : median,
  };
}

/** Decisions that rule on who is behind an account, and what they have disclosed, and by whom. */
export function describeIdentification(decisions: readonly RawDecision[]) {
  const items = listOutcomes(decisions, 'identification_data_disclosure');
  const granted = items.filter(isGranted);
  const refused = items.filter(isRefused);
  const ruled = countDecisions([...granted, ...refused]);
  if (ruled === 0) return null;
  const successes = countDecisions(granted);
  const rate = successes / ruled;
  const z = 1.959964;
  const [half, base] = [z * Math.sqrt((rate * (1 - rate)) / ruled + (z / (2 * ruled)) ** 2), 1 + z ** 2 / ruled];
  const middle = rate + z ** 2 / (2 * ruled);
  const countEach = (valuesOf: (outcome: RawOutcome) => readonly string[]) =>
    [...new Set([...granted, ...refused].flatMap(({ outcome }) => valuesOf(outcome)))].map((value) => ({
      value,
      granted: countDecisions(granted.filter(({ outcome }) => valuesOf(outcome).includes(value))),
      refused: countDecisions(refused.filter(({ outcome }) => valuesOf(outcome).includes(value))),
    }));
  return {
    granted: successes,
    refused: ruled - successes,
    rate: ruled < LEAST ? null : rate,
    interval:
      ruled < LEAST ? null : { low: Math.max(0, (middle - half) / base), high: Math.min(1, (middle + half) / base) },
    data: countEach(({ dataCategories }) => dataCategories),
    against: countEach(({ addressees }) => addressees.map(({ category }) => category)),
  };
}

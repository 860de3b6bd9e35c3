import type { OutcomeJson } from '../../server/domain/outcome-json.ts';

/** What a hand-written example says of one outcome; keys left out are not compared. */
export interface ExpectedOutcome {
  readonly type: string;
  readonly sense?: string;
  readonly assertion?: string;
  readonly amount?: { readonly value: number; readonly currency?: string; readonly per?: string | null } | null;
  readonly suspension?: string | null;
  readonly duration?: { readonly value: number | null; readonly unit: string } | null;
  readonly days?: number | null;
  readonly quote?: string;
}

const polarity = (sense: string | undefined): boolean =>
  sense === undefined || sense === 'granted' || sense === 'partially_granted';

function sameAmount(read: OutcomeJson['amount'], wanted: ExpectedOutcome['amount']): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return read === null;
  return (
    read !== null &&
    Math.abs(read.value - wanted.value) < 0.005 &&
    read.currency === (wanted.currency ?? 'EUR') &&
    (wanted.per === undefined || read.per === wanted.per)
  );
}

function sameSuspension(read: string | null, wanted: string | null | undefined): boolean {
  if (wanted === undefined) return true;
  const plain = (kind: string | null): string | null => (kind === 'none' || kind === 'unknown' ? null : kind);
  return plain(read) === plain(wanted);
}

function sameDuration(read: OutcomeJson['duration'], wanted: ExpectedOutcome['duration']): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return read === null;
  return read !== null && read.unit === wanted.unit && read.value === wanted.value;
}

/** True when what was read states all that the example states. */
export function states(read: OutcomeJson, wanted: ExpectedOutcome): boolean {
  return (
    read.type === wanted.type &&
    polarity(read.sense) === polarity(wanted.sense) &&
    sameAmount(read.amount, wanted.amount) &&
    sameSuspension(read.suspension, wanted.suspension) &&
    sameDuration(read.duration, wanted.duration) &&
    (wanted.days === undefined || read.days === wanted.days)
  );
}

/** What an example expects and was not read, and what was read beyond it; each read outcome answers for one expected one. */
export function compareOutcomes(
  read: readonly OutcomeJson[],
  wanted: readonly ExpectedOutcome[],
): { readonly missing: ExpectedOutcome[]; readonly extra: OutcomeJson[] } {
  const extra = [...read];
  const missing = wanted.filter((expected) => {
    const at = extra.findIndex((outcome) => states(outcome, expected));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { missing, extra };
}

export function brief(outcome: ExpectedOutcome | OutcomeJson): string {
  const amount = outcome.amount
    ? `${outcome.amount.value} ${outcome.amount.currency ?? 'EUR'}/${outcome.amount.per ?? ''}`
    : '-';
  const duration = outcome.duration ? `${outcome.duration.value} ${outcome.duration.unit}` : '-';
  return `${outcome.type} ${outcome.sense ?? ''} ${amount} ${outcome.suspension ?? '-'} ${duration}`;
}

import type { Outcome } from '../domain/outcome.ts';
import type { Reading } from '../domain/reading.ts';

/** What re-reading a judgment changes among its rule readings. */
export interface Reconciliation {
  readonly added: readonly { readonly outcomeId: string; readonly statement: Outcome }[];
  readonly retired: readonly number[];
}

/**
 * Compares what the rules read now with the readings on record. An outcome that was read before keeps its permanent id (same type
 * and overlapping or identical words), even when a person had added it or the rules had lost it; an unchanged reading stays
 * untouched; one that is no longer read is retired. Readings by people are never touched.
 */
export function reconcile(
  judgmentId: string,
  readings: readonly Reading[],
  outcomes: readonly Outcome[],
  textHash: string,
): Reconciliation {
  const open = readings.filter((reading) => reading.origin === 'rule' && reading.retiredAt === null);
  const unclaimed = new Set(open);
  const claimed = outcomes.map((outcome) => claim(outcome, unclaimed, textHash));
  const dormant = new Set(otherOutcomes(readings, claimed));
  const revived = outcomes.map((outcome, i) => (claimed[i] ? null : claim(outcome, dormant, textHash)));
  let next = 1 + Math.max(0, ...readings.map((reading) => ordinalOf(reading.outcomeId)));
  const ids = claimed.map((reading, i) => {
    const known = reading ?? revived[i];
    if (known) return known.outcomeId;
    next += 1;
    return `${judgmentId}.${next - 1}`;
  });
  const keys = new Map(outcomes.map((outcome, i) => [outcome.key, `o${ordinalOf(ids[i] ?? '')}`]));
  const added: { outcomeId: string; statement: Outcome }[] = [];
  const retired = [...unclaimed].map((reading) => reading.id);
  outcomes.forEach((outcome, i) => {
    const statement = withPermanentKeys(outcome, keys);
    const before = claimed[i];
    if (before && before.textHash === textHash && JSON.stringify(before.statement) === JSON.stringify(statement))
      return;
    if (before) retired.push(before.id);
    added.push({ outcomeId: ids[i] ?? '', statement });
  });
  return { added, retired };
}

function claim(outcome: Outcome, readings: Set<Reading>, textHash: string): Reading | null {
  const match = bestMatch(outcome, readings, textHash);
  if (match) readings.delete(match);
  return match;
}

/**
 * For each outcome that was not recognised by what the rules read before: what was last said of it, by a person rather than by a
 * rule. When the rules come to read what a person said (or what they had lost), it is that outcome, not another one beside it.
 */
function otherOutcomes(readings: readonly Reading[], claimed: readonly (Reading | null)[]): readonly Reading[] {
  const taken = new Set(claimed.map((reading) => reading?.outcomeId));
  const last = new Map<string, Reading>();
  for (const reading of readings) {
    if (reading.statement === null || taken.has(reading.outcomeId)) continue;
    if (reading.origin !== 'rule' || (last.get(reading.outcomeId)?.origin ?? 'rule') === 'rule') {
      last.set(reading.outcomeId, reading);
    }
  }
  return [...last.values()];
}

function bestMatch(outcome: Outcome, readings: ReadonlySet<Reading>, textHash: string): Reading | null {
  const alike = [...readings].filter(
    (reading) => reading.statement?.type === outcome.type && sameWords(reading, outcome, textHash),
  );
  const sameSum = alike.find((reading) => reading.statement?.amount?.cents === outcome.amount?.cents);
  return sameSum ?? alike[0] ?? null;
}

function sameWords(reading: Reading, outcome: Outcome, textHash: string): boolean {
  return outcome.evidence.some((now) =>
    reading.statement?.evidence.some(
      (then) =>
        then.text === now.text || (reading.textHash === textHash && then.start < now.end && now.start < then.end),
    ),
  );
}

function withPermanentKeys(outcome: Outcome, keys: ReadonlyMap<string, string>): Outcome {
  const accessoryTo = outcome.accessoryTo === null ? null : (keys.get(outcome.accessoryTo) ?? null);
  return { ...outcome, key: keys.get(outcome.key) ?? outcome.key, accessoryTo };
}

function ordinalOf(outcomeId: string): number {
  return Number(outcomeId.slice(outcomeId.lastIndexOf('.') + 1)) || 0;
}

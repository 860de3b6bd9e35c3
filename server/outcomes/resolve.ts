import type { Reading, ReadingOrigin, ResolvedOutcome, ReviewState } from '../domain/reading.ts';

const RANK: Readonly<Record<ReadingOrigin, number>> = { rule: 0, person: 1, adjudication: 2 };

/**
 * The outcomes that the readings of one judgment amount to: for each outcome the newest reading of the strongest origin wins
 * (adjudication > person > rule, codebook §15). Outcomes that only retired rule readings speak of are gone; rejected ones stay in
 * the list with the statement that was rejected, so that a reviewer can see and undo it. In text order.
 */
export function resolveReadings(readings: readonly Reading[]): readonly ResolvedOutcome[] {
  const byOutcome = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = byOutcome.get(reading.outcomeId) ?? [];
    group.push(reading);
    byOutcome.set(reading.outcomeId, group);
  }
  return [...byOutcome.values()].flatMap(resolveOne).sort(inTextOrder);
}

function resolveOne(readings: readonly Reading[]): readonly ResolvedOutcome[] {
  const winner = readings.filter((reading) => reading.retiredAt === null).sort(strongestFirst)[0];
  if (!winner) return [];
  const rule = readings.filter((reading) => reading.origin === 'rule').sort(strongestFirst)[0] ?? null;
  const outcome = winner.statement ?? rule?.statement;
  if (!outcome) return [];
  const { outcomeId: id, origin, author } = winner;
  return [{ id, outcome, origin, reviewState: reviewStateOf(winner, rule), author }];
}

function strongestFirst(a: Reading, b: Reading): number {
  return RANK[b.origin] - RANK[a.origin] || b.createdAt.localeCompare(a.createdAt) || b.id - a.id;
}

function reviewStateOf(winner: Reading, rule: Reading | null): ReviewState {
  if (winner.origin === 'rule') return 'unreviewed';
  if (winner.statement === null) return 'rejected';
  if (rule === null) return 'added';
  if (winner.action === 'confirm') return 'confirmed';
  return JSON.stringify(winner.statement) === JSON.stringify(rule.statement) ? 'confirmed' : 'corrected';
}

function inTextOrder(a: ResolvedOutcome, b: ResolvedOutcome): number {
  return (a.outcome.evidence[0]?.start ?? 0) - (b.outcome.evidence[0]?.start ?? 0) || a.id.localeCompare(b.id);
}

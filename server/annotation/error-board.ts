import type { Reading, RejectionReason } from '../domain/reading.ts';
import { reasonOfCorrection } from './outcome-changes.ts';
import { isCompared } from './outcome-match.ts';
import { standingReading } from './review.ts';

export interface ErrorTally {
  /** Outcomes that people looked at. */
  readonly reviewed: number;
  readonly right: number;
  /** Wrong ones by the codebook's reason (§15); "missing" counts what no rule read. */
  readonly wrong: Readonly<Partial<Record<RejectionReason, number>>>;
}

export interface ErrorBoard {
  readonly byRule: readonly { readonly rule: string; readonly tally: ErrorTally }[];
  readonly byType: readonly { readonly type: string; readonly tally: ErrorTally }[];
}

interface Verdict {
  readonly rule: string | null;
  readonly type: string;
  readonly reason: RejectionReason | null;
}

/** Where the rules are wrong, as people's readings tell: by rule and by type, most errors first. */
export function buildErrorBoard(judgments: readonly { readonly readings: readonly Reading[] }[]): ErrorBoard {
  const verdicts = judgments.flatMap(({ readings }) => judge(readings));
  const byRule = group(
    verdicts.filter(({ rule }) => rule !== null),
    ({ rule }) => rule ?? '',
  );
  return {
    byRule: byRule.map(([rule, tally]) => ({ rule, tally })),
    byType: group(verdicts, ({ type }) => type).map(([type, tally]) => ({ type, tally })),
  };
}

/** True when a person settled every outcome that counts: only then does the human layer say what is missing. */
export function isFullyReviewed(readings: readonly Reading[]): boolean {
  return groupByOutcome(readings).every((group) => {
    const standing = standingReading(group);
    return standing?.origin !== 'rule' || standing.statement === null || !isCompared(standing.statement);
  });
}

function judge(readings: readonly Reading[]): readonly Verdict[] {
  return groupByOutcome(readings).flatMap((group): readonly Verdict[] => {
    const standing = standingReading(group);
    if (!standing || standing.origin === 'rule') return [];
    const machine = group.filter((reading) => reading.origin === 'rule' && reading.statement).at(-1)?.statement ?? null;
    if (!machine) return standing.statement ? [{ rule: null, type: standing.statement.type, reason: 'missing' }] : [];
    const reason = standing.statement
      ? reasonOfCorrection(machine, standing.statement)
      : (standing.reason ?? 'spurious');
    return [{ rule: machine.rule, type: machine.type, reason }];
  });
}

function groupByOutcome(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const known = groups.get(reading.outcomeId);
    if (known) known.push(reading);
    else groups.set(reading.outcomeId, [reading]);
  }
  return [...groups.values()];
}

function group(
  verdicts: readonly Verdict[],
  keyOf: (verdict: Verdict) => string,
): readonly (readonly [string, ErrorTally])[] {
  const tallies = new Map<
    string,
    { reviewed: number; right: number; wrong: Partial<Record<RejectionReason, number>> }
  >();
  for (const verdict of verdicts) {
    const key = keyOf(verdict);
    const tally = tallies.get(key) ?? { reviewed: 0, right: 0, wrong: {} };
    tally.reviewed += 1;
    if (verdict.reason === null) tally.right += 1;
    else tally.wrong[verdict.reason] = (tally.wrong[verdict.reason] ?? 0) + 1;
    tallies.set(key, tally);
  }
  return [...tallies].sort(
    ([nameA, a], [nameB, b]) => b.reviewed - b.right - (a.reviewed - a.right) || nameA.localeCompare(nameB),
  );
}

import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import type { FactTable, TabledDecision } from './fact-table.ts';
import { IS } from './outcome-columns.ts';
import { countKind, keepKind } from './outcome-rows.ts';
import { quantile } from './quantile.ts';
import { countDecisions, MIN_DECISIONS, type Selection } from './selection.ts';

/** One claim whose sum is known, and what the court made of it. Euro cents. */
export interface Claim {
  readonly outcomeId: string;
  readonly decision: TabledDecision;
  /** From 1: the place of the outcome on its decision's page. */
  readonly place: number;
  readonly requested: number;
  /** Zero only when the claim was refused in terms. */
  readonly granted: number;
}

export interface ClaimStatistics {
  readonly type: string;
  readonly claims: number;
  readonly decisions: number;
  /** Claims refused, granted in part, granted in full or beyond. */
  readonly refused: number;
  readonly inPart: number;
  readonly inFull: number;
  /** Median of granted / requested (0…); null below `MIN_DECISIONS` decisions. */
  readonly medianRatio: number | null;
  /** Every claim, in the order of the decisions. */
  list(): readonly Claim[];
}

/**
 * Requested against granted, by outcome type, where both sums are known and plain: a refusal grants nothing, a grant without a sum
 * is left out, and so are astreintes, which run by day even where the claim does not say so.
 */
export function compareClaims({ table, byType }: Selection): readonly ClaimStatistics[] {
  return OUTCOME_TYPES.flatMap(({ code }, index) => {
    const own = byType[index];
    const claims = own === undefined ? own : keepKind(table.outcomes.arrays, own, IS.claim, IS.claim);
    return claims === undefined || claims.length === 0 ? [] : [summariseClaims(table, code, claims)];
  });
}

function claimAt(table: FactTable, row: number): Claim {
  return {
    outcomeId: table.outcomes.idOf(row),
    decision: table.decisionOf(row),
    place: table.placeOf(row),
    requested: table.outcomes.requestedOf(row),
    granted: grantedOf(table, row),
  };
}

function grantedOf({ outcomes }: FactTable, row: number): number {
  return outcomes.isRefused(row) ? 0 : outcomes.centsOf(row);
}

function summariseClaims(table: FactTable, type: string, rows: Int32Array): ClaimStatistics {
  const ratios = new Float64Array(rows.length);
  rows.forEach((row, at) => {
    ratios[at] = grantedOf(table, row) / table.outcomes.requestedOf(row);
  });
  ratios.sort();
  const decisions = countDecisions(table, rows);
  const refused = countKind(table.outcomes.arrays, rows, IS.refused, IS.refused);
  const inFull = ratios.filter((ratio) => ratio >= 1).length;
  return {
    type,
    claims: rows.length,
    decisions,
    refused,
    inFull,
    inPart: rows.length - refused - inFull,
    medianRatio: decisions < MIN_DECISIONS ? null : quantile(ratios, 0.5),
    list: () => Array.from(rows, (row) => claimAt(table, row)),
  };
}

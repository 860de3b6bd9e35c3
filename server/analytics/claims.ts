import { isGranted } from '../domain/outcome.ts';
import type { OutcomeFact } from '../domain/outcome-fact.ts';
import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { countDecisions, MIN_DECISIONS } from './awards.ts';
import { quantile } from './quantile.ts';

/** One claim whose sum is known, and what the court made of it. Euro cents. */
export interface Claim {
  readonly outcomeId: string;
  readonly judgmentId: string;
  readonly requested: number;
  /** Zero only when the claim was refused in terms. */
  readonly granted: number;
}

export interface ClaimStatistics {
  readonly type: string;
  readonly claims: readonly Claim[];
  readonly decisions: number;
  /** Claims refused, granted in part, granted in full or beyond. */
  readonly refused: number;
  readonly inPart: number;
  readonly inFull: number;
  /** Median of granted / requested (0…); null below `MIN_DECISIONS` decisions. */
  readonly medianRatio: number | null;
}

/**
 * Requested against granted, by outcome type, where both sums are known: a refusal grants nothing, a grant without a sum is left
 * out.
 */
export function compareClaims(outcomes: readonly OutcomeFact[]): readonly ClaimStatistics[] {
  return OUTCOME_TYPES.flatMap(({ code }) => {
    const claims = outcomes.filter((fact) => fact.type === code).flatMap(readClaim);
    return claims.length === 0 ? [] : [summariseClaims(code, claims)];
  });
}

function readClaim(fact: OutcomeFact): readonly Claim[] {
  const { outcomeId, judgmentId, requestedEuroCents: requested, euroCents, per, sense } = fact;
  if (requested === null || requested === 0) return [];
  if (sense === 'refused') return [{ outcomeId, judgmentId, requested, granted: 0 }];
  if (!isGranted(fact) || euroCents === null || per !== null) return [];
  return [{ outcomeId, judgmentId, requested, granted: euroCents }];
}

function summariseClaims(type: string, claims: readonly Claim[]): ClaimStatistics {
  const ratios = claims.map((claim) => claim.granted / claim.requested).sort((a, b) => a - b);
  const decisions = countDecisions(claims);
  const refused = claims.filter((claim) => claim.granted === 0).length;
  const inFull = claims.filter((claim) => claim.granted >= claim.requested).length;
  return {
    type,
    claims,
    decisions,
    refused,
    inFull,
    inPart: claims.length - refused - inFull,
    medianRatio: decisions < MIN_DECISIONS ? null : quantile(ratios, 0.5),
  };
}

import { isGranted } from '../domain/outcome.ts';
import type { OutcomeFact, ResultFacts } from '../domain/outcome-fact.ts';
import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { type AwardSet, collectAwards, collectRates, countDecisions, MIN_DECISIONS, type RateSet } from './awards.ts';

/** The figures of one outcome type over a set of decisions. */
export interface TypeStatistics {
  readonly type: string;
  /** Granted outcomes, in whole or in part. */
  readonly granted: number;
  /** Decisions with at least one of them, in the order of the result set. */
  readonly judgmentIds: readonly string[];
  /** Share of the decisions that grant it, 0…1; null below `MIN_DECISIONS` decisions. */
  readonly share: number | null;
  /** Outcomes by which it was refused. */
  readonly refused: number;
  readonly sums: AwardSet;
  readonly rates: readonly RateSet[];
  /** Granted outcomes whose sum is not told, or has no euro value. */
  readonly withoutSum: number;
}

export interface ResultStatistics {
  readonly decisions: number;
  /** Decisions in which at least one outcome was read. */
  readonly withOutcomes: number;
  /** Types with at least one outcome, in the order of the taxonomy. */
  readonly types: readonly TypeStatistics[];
}

/** Counts the outcomes of a set of decisions by type. Pure; null sums are left out of every figure, never taken as zero. */
export function summariseOutcomes({ decisions, outcomes }: ResultFacts): ResultStatistics {
  const byType = groupByType(outcomes);
  const types = OUTCOME_TYPES.flatMap(({ code }) => {
    const facts = byType.get(code);
    return facts ? [summariseType(code, facts, decisions.length)] : [];
  });
  return { decisions: decisions.length, withOutcomes: countDecisions(outcomes), types };
}

function groupByType(outcomes: readonly OutcomeFact[]): Map<string, OutcomeFact[]> {
  const groups = new Map<string, OutcomeFact[]>();
  for (const fact of outcomes) {
    const group = groups.get(fact.type);
    if (group) group.push(fact);
    else groups.set(fact.type, [fact]);
  }
  return groups;
}

function summariseType(type: string, facts: readonly OutcomeFact[], decisions: number): TypeStatistics {
  const granted = facts.filter(isGranted);
  const judgmentIds = [...new Set(granted.map((fact) => fact.judgmentId))];
  return {
    type,
    granted: granted.length,
    judgmentIds,
    share: judgmentIds.length < MIN_DECISIONS ? null : judgmentIds.length / decisions,
    refused: facts.filter((fact) => fact.sense === 'refused').length,
    sums: collectAwards(facts),
    rates: collectRates(facts),
    withoutSum: granted.filter((fact) => fact.euroCents === null).length,
  };
}

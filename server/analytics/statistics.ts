import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { type AwardSet, collectAwards, collectRates, type RateSet } from './awards.ts';
import type { FactTable } from './fact-table.ts';
import { IS } from './outcome-columns.ts';
import { countKind, countOwners, keepKind } from './outcome-rows.ts';
import { countRows, MIN_DECISIONS, type Selection } from './selection.ts';

/** The figures of one outcome type over a set of decisions. */
export interface TypeStatistics {
  readonly type: string;
  /** Granted outcomes, in whole or in part. */
  readonly granted: number;
  /** Decisions with at least one of them. */
  readonly decisions: number;
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

/** Counts the outcomes of a set of decisions by type. Null sums are left out of every figure, never taken as zero. */
export function summariseOutcomes({ table, decisions, byType }: Selection): ResultStatistics {
  const types = OUTCOME_TYPES.flatMap(({ code }, index) => {
    const own = byType[index];
    return own === undefined || own.length === 0 ? [] : [summariseType(table, code, own, decisions.length)];
  });
  return {
    decisions: decisions.length,
    withOutcomes: countRows(decisions, (ordinal) => table.countOf(ordinal) > 0),
    types,
  };
}

function summariseType(table: FactTable, type: string, rows: Int32Array, decisions: number): TypeStatistics {
  const { arrays } = table.outcomes;
  const granted = keepKind(arrays, rows, IS.granted, IS.granted);
  const granting = countOwners(arrays, granted);
  return {
    type,
    granted: granted.length,
    decisions: granting,
    share: granting < MIN_DECISIONS ? null : granting / decisions,
    refused: countKind(arrays, rows, IS.refused, IS.refused),
    sums: collectAwards(table, granted),
    rates: collectRates(table, granted),
    withoutSum: countKind(arrays, granted, IS.sum, 0),
  };
}

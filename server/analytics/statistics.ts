import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { type AwardSet, collectAwardsOf, collectRates, type RateSet } from './awards.ts';
import { tally } from './outcome-rows.ts';
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
export function summariseOutcomes(selection: Selection): ResultStatistics {
  const { table, decisions, byType } = selection;
  return {
    decisions: decisions.length,
    withOutcomes: countRows(decisions, (ordinal) => table.countOf(ordinal) > 0),
    types: byType.flatMap((rows, place) => (rows.length === 0 ? [] : [summariseType(selection, rows, place)])),
  };
}

function summariseType(selection: Selection, rows: Int32Array, place: number): TypeStatistics {
  const { table, decisions } = selection;
  const { granted, granting, refused, withoutSum } = tally(table.outcomes.arrays, rows);
  return {
    type: OUTCOME_TYPES[place]?.code ?? '',
    granted,
    decisions: granting,
    share: granting < MIN_DECISIONS ? null : granting / decisions.length,
    refused,
    sums: collectAwardsOf(selection, place),
    rates: collectRates(table, rows),
    withoutSum,
  };
}

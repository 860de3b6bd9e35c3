import type { Analytics } from '../../analytics/analytics.ts';
import type { AwardSet } from '../../analytics/awards.ts';
import type { Selection } from '../../analytics/selection.ts';
import type { TypeStatistics } from '../../analytics/statistics.ts';
import { decimalOf } from '../../domain/money.ts';
import { selectOutcomeType } from '../../domain/outcome-types.ts';
import type { DimensionName } from '../statistics/dimension.ts';

/** Figures of a result set as JSON: sums in euros (francs converted), null where withheld or unknown, never zero. */
export function figuresToJson(facts: Selection, analytics: Analytics) {
  const { decisions, withOutcomes, types } = analytics.summariseOutcomes(facts);
  return {
    decisions,
    decisions_with_outcomes: withOutcomes,
    min_decisions: analytics.minDecisions,
    quantiles: 'linear interpolation (type 7)',
    types: types.map(typeToJson),
    claims: analytics.compareClaims(facts).map((entry) => ({
      type: entry.type,
      claims: entry.claims,
      decisions: entry.decisions,
      refused: entry.refused,
      granted_in_part: entry.inPart,
      granted_in_full: entry.inFull,
      median_share_granted: entry.medianRatio,
    })),
    identification: analytics.summariseDisclosure(facts),
  };
}

/** One type's sums by year, court, offence or theme. */
export function breakdownToJson(facts: Selection, analytics: Analytics, type: string, by: DimensionName) {
  const groups = analytics.breakDown(facts, type, by).map((group) => ({
    value: group.value,
    decisions: group.decisions,
    sums: sumsToJson(group.sums),
  }));
  return { type, by, groups };
}

function typeToJson(entry: TypeStatistics) {
  const { family, labels } = selectOutcomeType(entry.type);
  return {
    type: entry.type,
    label: labels.fr,
    family,
    granted: entry.granted,
    decisions: entry.decisions,
    share_of_decisions: entry.share,
    refused: entry.refused,
    without_sum: entry.withoutSum,
    sums: sumsToJson(entry.sums),
    rates: entry.rates.map((rate) => ({ per: rate.per, ...sumsToJson(rate) })),
  };
}

function sumsToJson({ rows, decisions, figures, converted, symbolic }: AwardSet) {
  const euros = (cents: number | undefined) => (cents === undefined ? null : decimalOf(Math.round(cents)));
  return {
    count: rows.length,
    decisions,
    converted,
    symbolic,
    withheld: figures === null,
    min: euros(figures?.min),
    q1: euros(figures?.q1),
    median: euros(figures?.median),
    q3: euros(figures?.q3),
    max: euros(figures?.max),
  };
}

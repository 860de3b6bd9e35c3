import type { Analytics } from '../../analytics/analytics.ts';
import type { AwardSet } from '../../analytics/awards.ts';
import type { TypeStatistics } from '../../analytics/statistics.ts';
import { decimalOf } from '../../domain/money.ts';
import type { ResultFacts } from '../../domain/outcome-fact.ts';
import { selectOutcomeType } from '../../domain/outcome-types.ts';
import type { DimensionName } from '../statistics/dimension.ts';

/** Figures of a result set as JSON: sums in euros (francs converted), null where withheld or unknown, never zero. */
export function figuresToJson(facts: ResultFacts, analytics: Analytics) {
  const { decisions, withOutcomes, types } = analytics.summariseOutcomes(facts);
  return {
    decisions,
    decisions_with_outcomes: withOutcomes,
    min_decisions: analytics.minDecisions,
    quantiles: 'linear interpolation (type 7)',
    types: types.map(typeToJson),
    claims: analytics.compareClaims(facts.outcomes).map((entry) => ({
      type: entry.type,
      claims: entry.claims.length,
      decisions: entry.decisions,
      refused: entry.refused,
      granted_in_part: entry.inPart,
      granted_in_full: entry.inFull,
      median_share_granted: entry.medianRatio,
    })),
    identification: analytics.summariseDisclosure(facts.outcomes),
  };
}

/** One type's sums by year, court, offence or theme. */
export function breakdownToJson(facts: ResultFacts, analytics: Analytics, type: string, by: DimensionName) {
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
    decisions: entry.judgmentIds.length,
    share_of_decisions: entry.share,
    refused: entry.refused,
    without_sum: entry.withoutSum,
    sums: sumsToJson(entry.sums),
    rates: entry.rates.map((rate) => ({ per: rate.per, ...sumsToJson(rate) })),
  };
}

function sumsToJson({ awards, decisions, figures }: AwardSet) {
  const euros = (cents: number | undefined) => (cents === undefined ? null : decimalOf(Math.round(cents)));
  return {
    count: awards.length,
    decisions,
    converted: awards.filter((award) => award.converted).length,
    symbolic: awards.filter((award) => award.isSymbolic).length,
    withheld: figures === null,
    min: euros(figures?.min),
    q1: euros(figures?.q1),
    median: euros(figures?.median),
    q3: euros(figures?.q3),
    max: euros(figures?.max),
  };
}

import type { Analytics } from '../../analytics/analytics.ts';
import type { AwardSet } from '../../analytics/awards.ts';
import type { PrisonStatistics, SentenceSet } from '../../analytics/prison.ts';
import type { Selection } from '../../analytics/selection.ts';
import type { TypeStatistics } from '../../analytics/statistics.ts';
import { decimalOf } from '../../domain/money.ts';
import { selectOutcomeType } from '../../domain/outcome-types.ts';
import type { DimensionName } from '../statistics/dimension.ts';
import type { LoadedFacts } from '../statistics/load-facts.ts';

/** Figures of a result set as JSON: sums in euros (francs converted), null where withheld or unknown, never zero. */
export function figuresToJson(facts: LoadedFacts, analytics: Analytics) {
  const { decisions, withOutcomes, types } = facts.statistics;
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
    prison: prisonToJson(analytics.summarisePrison(facts)),
    identification: analytics.summariseDisclosure(facts),
  };
}

/** One type's sums (or the lengths of prison sentences) by year, court, offence or theme. */
export function breakdownToJson(facts: Selection, analytics: Analytics, type: string, by: DimensionName) {
  if (type === 'imprisonment') {
    const groups = analytics.breakDownPrison(facts, by).map(({ value, decisions, prison }) => ({
      value,
      decisions,
      sums: null,
      prison: prisonToJson(prison),
    }));
    return { type, by, groups };
  }
  const groups = analytics.breakDown(facts, type, by).map((group) => ({
    value: group.value,
    decisions: group.decisions,
    sums: sumsToJson(group.sums),
    prison: null,
  }));
  return { type, by, groups };
}

/** Claims given one by one. */
const MOST_CLAIMS = 2_000;

/** What was asked and granted, claim by claim, for one type. */
export function claimPairsToJson(facts: Selection, analytics: Analytics, type: string) {
  const found = analytics.compareClaims(facts).find((entry) => entry.type === type);
  const pairs = (found?.list() ?? []).slice(0, MOST_CLAIMS).map(({ decision, outcomeId, requested, granted }) => ({
    judgment: decision.id,
    outcome: outcomeId,
    requested: decimalOf(requested),
    granted: decimalOf(granted),
  }));
  return { type, total: found?.claims ?? 0, pairs };
}

function prisonToJson(prison: PrisonStatistics | null) {
  if (prison === null) return null;
  return {
    sentences: prison.sentences,
    without_length: prison.withoutLength,
    firm: prison.firm,
    suspended_in_part: prison.partly,
    suspended: prison.suspended,
    suspension_unknown: prison.unknown,
    months: lengthsToJson(prison.whole),
    months_to_serve: lengthsToJson(prison.toServe),
    months_suspended: lengthsToJson(prison.onSuspension),
  };
}

function lengthsToJson({ rows, decisions, figures }: SentenceSet) {
  const months = (value: number | undefined) => (value === undefined ? null : Math.round(value * 100) / 100);
  return {
    count: rows.length,
    decisions,
    withheld: figures === null,
    min: months(figures?.min),
    q1: months(figures?.q1),
    median: months(figures?.median),
    q3: months(figures?.q3),
    max: months(figures?.max),
  };
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

import type { DecisionFact, OutcomeFact, ResultFacts } from '../domain/outcome-fact.ts';
import { type AwardSet, collectAwards } from './awards.ts';

/** What the awards of one type can be set apart by. */
export const DIMENSIONS = ['year', 'court', 'offence', 'theme'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The awards of one type in the decisions that share a value (a year, a court, an offence, a theme). */
export interface BreakdownGroup {
  readonly value: string;
  /** Decisions of the whole result set that share it. */
  readonly decisions: number;
  readonly sums: AwardSet;
}

/**
 * The sums of one outcome type by value of a dimension: years in order, the others by number of decisions with a sum. A decision
 * with two offences or themes counts under each; groups without any sum are left out.
 */
export function breakDown({ decisions, outcomes }: ResultFacts, type: string, dimension: Dimension): BreakdownGroup[] {
  const valuesOf = new Map(decisions.map((decision) => [decision.id, readValues(decision, dimension)]));
  const groups = new Map<string, { decisions: number; readonly facts: OutcomeFact[] }>();
  for (const values of valuesOf.values()) {
    for (const value of values) {
      const group = groups.get(value);
      if (group) group.decisions += 1;
      else groups.set(value, { decisions: 1, facts: [] });
    }
  }
  for (const fact of outcomes) {
    if (fact.type !== type) continue;
    for (const value of valuesOf.get(fact.judgmentId) ?? []) groups.get(value)?.facts.push(fact);
  }
  return [...groups]
    .map(([value, group]) => ({ value, decisions: group.decisions, sums: collectAwards(group.facts) }))
    .filter((group) => group.sums.awards.length > 0)
    .sort((a, b) =>
      dimension === 'year'
        ? a.value.localeCompare(b.value)
        : b.sums.decisions - a.sums.decisions || a.value.localeCompare(b.value),
    );
}

function readValues(decision: DecisionFact, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'year':
      return [decision.decidedOn.slice(0, 4)];
    case 'court':
      return [decision.court.code];
    case 'offence':
      return [...new Set(decision.offences)];
    case 'theme':
      return [...new Set(decision.themes)];
  }
}

import { isGranted } from '../domain/outcome.ts';
import type { OutcomeFact } from '../domain/outcome-fact.ts';
import { countDecisions, MIN_DECISIONS } from './awards.ts';

/** Orders to disclose who is behind an account, counted by decision. */
export interface DisclosureStatistics {
  /** Decisions that grant such an order, wholly or in part. */
  readonly granted: number;
  /** Decisions that only refuse it. */
  readonly refused: number;
  /** granted / (granted + refused), 0…1; null below `MIN_DECISIONS` decisions. */
  readonly rate: number | null;
  /** Wilson 95 % interval of the rate; null with it. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Most disclosed first. */
  readonly data: readonly DisclosureCount[];
  readonly against: readonly DisclosureCount[];
}

export interface DisclosureCount {
  readonly value: string;
  /** Decisions that order it. */
  readonly granted: number;
  /** Decisions that refuse it. */
  readonly refused: number;
}

/** Null when no decision ruled on such an order. */
export function summariseDisclosure(outcomes: readonly OutcomeFact[]): DisclosureStatistics | null {
  const facts = outcomes.filter((fact) => fact.type === 'identification_data_disclosure');
  const ruled = countDecisions(facts.filter((fact) => isGranted(fact) || fact.sense === 'refused'));
  if (ruled === 0) return null;
  const granted = countDecisions(facts.filter(isGranted));
  const shown = ruled >= MIN_DECISIONS;
  return {
    granted,
    refused: ruled - granted,
    rate: shown ? granted / ruled : null,
    interval: shown ? wilsonInterval(granted, ruled) : null,
    data: countValues(facts, (fact) => fact.dataCategories),
    against: countValues(facts, (fact) => fact.against),
  };
}

function countValues(
  facts: readonly OutcomeFact[],
  read: (fact: OutcomeFact) => readonly string[],
): readonly DisclosureCount[] {
  return [...new Set(facts.flatMap(read))]
    .map((value) => {
      const holding = facts.filter((fact) => read(fact).includes(value));
      return {
        value,
        granted: countDecisions(holding.filter(isGranted)),
        refused: countDecisions(holding.filter((fact) => fact.sense === 'refused')),
      };
    })
    .filter((entry) => entry.granted + entry.refused > 0)
    .sort((a, b) => b.granted - a.granted || b.refused - a.refused || a.value.localeCompare(b.value));
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959964;

/** The score interval of a proportion (Wilson 1927), which stays inside 0…1 for small counts. */
function wilsonInterval(successes: number, total: number): { low: number; high: number } {
  const share = successes / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

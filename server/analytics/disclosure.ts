import type { FactTable } from './fact-table.ts';
import { MIN_DECISIONS, placeOfType, type Selection } from './selection.ts';

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

const TYPE = placeOfType('identification_data_disclosure');

/** Null when no decision ruled on such an order. */
export function summariseDisclosure({ table, byType }: Selection): DisclosureStatistics | null {
  const rows = Array.from(byType[TYPE] ?? []);
  const granted = rows.filter((row) => table.outcomes.isGranted(row));
  const refused = rows.filter((row) => table.outcomes.isRefused(row));
  const granting = decisionsOf(table, granted);
  const ruled = new Set([...granting, ...decisionsOf(table, refused)]).size;
  if (ruled === 0) return null;
  const shown = ruled >= MIN_DECISIONS;
  return {
    granted: granting.size,
    refused: ruled - granting.size,
    rate: shown ? granting.size / ruled : null,
    interval: shown ? wilsonInterval(granting.size, ruled) : null,
    data: countValues(table, granted, refused, 'data'),
    against: countValues(table, granted, refused, 'against'),
  };
}

function decisionsOf({ outcomes }: FactTable, rows: readonly number[]): Set<number> {
  return new Set(rows.map((row) => outcomes.decisionOf(row)));
}

function countValues(
  table: FactTable,
  granted: readonly number[],
  refused: readonly number[],
  field: 'data' | 'against',
): readonly DisclosureCount[] {
  const granting = decisionsByValue(table, granted, field);
  const refusing = decisionsByValue(table, refused, field);
  return [...new Set([...granting.keys(), ...refusing.keys()])]
    .map((value) => ({ value, granted: granting.get(value)?.size ?? 0, refused: refusing.get(value)?.size ?? 0 }))
    .sort((a, b) => b.granted - a.granted || b.refused - a.refused || a.value.localeCompare(b.value));
}

function decisionsByValue({ outcomes }: FactTable, rows: readonly number[], field: 'data' | 'against') {
  const byValue = new Map<string, Set<number>>();
  for (const row of rows) {
    for (const value of outcomes.disclosedOf(row)[field]) {
      const known = byValue.get(value);
      if (known) known.add(outcomes.decisionOf(row));
      else byValue.set(value, new Set([outcomes.decisionOf(row)]));
    }
  }
  return byValue;
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

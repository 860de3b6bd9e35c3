import courtTable from '../../../../data/courts.json' with { type: 'json' };
import { describeSums, listOutcomes, plainSums } from './naive-figures.ts';
import { describePrison } from './naive-prison.ts';
import type { RawDecision } from './raw-decisions.ts';

export const DIMENSIONS = ['year', 'court', 'offence', 'theme'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values under which a decision counts: each of its offences and themes, once. */
export function valuesOf(decision: RawDecision, by: Dimension): readonly string[] {
  switch (by) {
    case 'year':
      return [decision.day.slice(0, 4)];
    case 'court':
      return [decision.court];
    case 'offence':
      return [...new Set(decision.outcomes.flatMap(({ offences }) => offences))];
    case 'theme':
      return decision.themes;
  }
}

/** The decisions that share each value of a dimension. */
export function splitDecisions(decisions: readonly RawDecision[], by: Dimension) {
  const values = [...new Set(decisions.flatMap((decision) => valuesOf(decision, by)))];
  return values.map((value) => ({
    value,
    members: decisions.filter((decision) => valuesOf(decision, by).includes(value)),
  }));
}

export interface NaiveGroup {
  readonly value: string;
  readonly decisions: number;
  readonly sums: ReturnType<typeof describeSums> | null;
  readonly prison: ReturnType<typeof describePrison>;
}

/** One type's sums, or the lengths of prison sentences, by value; values without any are left out. */
export function describeGroups(decisions: readonly RawDecision[], type: string, by: Dimension): readonly NaiveGroup[] {
  return splitDecisions(decisions, by).flatMap(({ value, members }): NaiveGroup[] => {
    const group = { value, decisions: members.length };
    if (type === 'imprisonment') {
      const prison = describePrison(members);
      return prison === null ? [] : [{ ...group, sums: null, prison }];
    }
    const items = plainSums(listOutcomes(members, type));
    return items.length === 0 ? [] : [{ ...group, sums: describeSums(items), prison: null }];
  });
}

/** A court that is not listed is spelt from its code. */
export function groupName(by: Dimension, value: string): string {
  if (by !== 'court') return value;
  const [kind = '', city = ''] = value.split('-');
  const spelt = `${kind.toUpperCase()} ${city.slice(0, 1).toUpperCase()}${city.slice(1)}`;
  return courtTable.courts.find(({ code }) => code === value)?.label ?? spelt;
}

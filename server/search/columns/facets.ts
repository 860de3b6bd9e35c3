import { COURT_KIND_LABELS } from '../../domain/court.ts';
import { FAMILY_LABELS, findOutcomeType } from '../../domain/outcome-types.ts';
import { foldLabel } from '../../domain/text.ts';
import type { DocSet } from '../doc-set.ts';
import type { FacetName, FacetValue, OutcomeCondition, SearchFilters } from '../search-index.ts';
import type { Columns, DocumentDimension } from './columns.ts';
import { type FilterSets, meetFilters } from './filter.ts';
import type { ConditionPart, OutcomeDimension } from './outcome-table.ts';

/** Lower bounds of the amount histogram, in euros; the values of the facet are "1000-2000", "500000-". */
export const AMOUNT_STEPS = [0, 100, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000] as const;

const MOST_VALUES = 200;

const ANY_OUTCOME: OutcomeCondition = {
  types: [],
  families: [],
  senses: [],
  minCents: null,
  maxCents: null,
  suspended: null,
  against: [],
  data: [],
};

export interface FacetScope {
  readonly columns: Columns;
  readonly filters: SearchFilters;
  /** What the query matches, before any filter. */
  readonly matched: DocSet;
  readonly sets: FilterSets;
}

/**
 * Values of a facet with the number of decisions each one would leave: all filters hold but those of its own group. The facets of
 * outcomes count decisions with an outcome that meets the rest of the first condition, the same outcome.
 */
export function countFacet(scope: FacetScope, facet: FacetName): readonly FacetValue[] {
  switch (facet) {
    case 'type':
    case 'family':
    case 'sense':
    case 'suspended':
    case 'against':
    case 'data':
      return sortValues(countOutcomeValues(scope, facet));
    case 'review':
      return sortValues(countReview(scope));
    case 'amount':
      return countAmounts(scope);
    case 'year':
      return countYears(scope);
    default:
      return sortValues(countDocumentValues(scope, facet));
  }
}

/** The values of a facet whose label holds `text`, accents and case aside. */
export function searchFacetValues(scope: FacetScope, facet: FacetName, text: string): readonly FacetValue[] {
  const wanted = foldLabel(text);
  return countFacet({ ...scope }, facet).filter(({ value }) =>
    foldLabel(facetLabel(scope.columns, facet, value)).includes(wanted),
  );
}

function facetLabel(columns: Columns, facet: FacetName, value: string): string {
  if (facet === 'court') return columns.courtLabel(value);
  if (facet === 'type') return findOutcomeType(value)?.labels.fr ?? value;
  if (facet === 'family') return labelIn(FAMILY_LABELS, value);
  if (facet === 'kind') return labelIn(COURT_KIND_LABELS, value);
  return value;
}

function labelIn(labels: Readonly<Record<string, { readonly fr: string }>>, value: string): string {
  return labels[value]?.fr ?? value;
}

function countDocumentValues(scope: FacetScope, dimension: FacetName & DocumentDimension): Map<string, number> {
  const { columns } = scope;
  const { lists, values } = columns.dimensions[dimension];
  const perList = new Uint32Array(lists.length);
  meetFilters(scope.matched, scope.sets, dimension).forEach((ordinal) => {
    const list = columns.listOf(dimension, ordinal);
    perList[list] = (perList[list] ?? 0) + 1;
  });
  const counts = new Map<string, number>();
  lists.forEach((codes, list) => {
    const count = perList[list] ?? 0;
    if (count > 0) for (const code of codes) add(counts, values[code] ?? '', count);
  });
  return counts;
}

function countOutcomeValues(
  scope: FacetScope,
  dimension: Exclude<OutcomeDimension, 'review'> & ConditionPart,
): Map<string, number> {
  const test = scope.columns.outcomes.compile(scope.filters.outcomes[0] ?? ANY_OUTCOME, dimension);
  return countPlaces(scope, dimension, meetFilters(scope.matched, scope.sets, 'outcome:0'), test);
}

function countReview(scope: FacetScope): Map<string, number> {
  return countPlaces(scope, 'review', meetFilters(scope.matched, scope.sets, 'review'), () => true);
}

/** Each document counts once for a value, whatever the number of its outcomes that have it. */
function countPlaces(
  scope: FacetScope,
  dimension: OutcomeDimension,
  base: DocSet,
  test: (place: number) => boolean,
): Map<string, number> {
  const { outcomes } = scope.columns;
  const { lists, values } = outcomes.dimensions[dimension];
  const counts = new Uint32Array(values.length);
  const lastSeen = new Int32Array(values.length).fill(-1);
  base.forEach((ordinal) => {
    const [start, end] = scope.columns.outcomesOf(ordinal);
    for (let place = start; place < end; place++) {
      if (!test(place)) continue;
      for (const code of lists[outcomes.listOf(dimension, place)] ?? []) {
        if (lastSeen[code] === ordinal) continue;
        lastSeen[code] = ordinal;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
  });
  return new Map(values.map((value, code) => [value, counts[code] ?? 0]));
}

function countAmounts(scope: FacetScope): readonly FacetValue[] {
  const { outcomes } = scope.columns;
  const test = outcomes.compile(scope.filters.outcomes[0] ?? ANY_OUTCOME, 'amount');
  const counts = new Uint32Array(AMOUNT_STEPS.length);
  meetFilters(scope.matched, scope.sets, 'outcome:0').forEach((ordinal) => {
    const [start, end] = scope.columns.outcomesOf(ordinal);
    const seen = new Set<number>();
    for (let place = start; place < end; place++) {
      const cents = outcomes.awardOf(place);
      if (cents !== null && test(place)) seen.add(stepOf(cents));
    }
    for (const step of seen) counts[step] = (counts[step] ?? 0) + 1;
  });
  return AMOUNT_STEPS.map((least, step) => ({
    value: `${least}-${AMOUNT_STEPS[step + 1] ?? ''}`,
    count: counts[step] ?? 0,
  })).filter(({ count }) => count > 0);
}

function stepOf(cents: number): number {
  const above = AMOUNT_STEPS.findIndex((least) => least * 100 > cents);
  return above < 0 ? AMOUNT_STEPS.length - 1 : Math.max(above - 1, 0);
}

function countYears(scope: FacetScope): readonly FacetValue[] {
  const counts = new Map<number, number>();
  meetFilters(scope.matched, scope.sets, 'year').forEach((ordinal) => {
    const year = Math.floor(scope.columns.dateOf(ordinal) / 10_000);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[0] - a[0]).map(([year, count]) => ({ value: String(year), count }));
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function sortValues(counts: ReadonlyMap<string, number>): readonly FacetValue[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

/** Long lists are cut for display; `searchFacetValues` reaches the others. */
export function shorten(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.slice(0, MOST_VALUES);
}

import { COURT_KIND_LABELS } from '../../domain/court.ts';
import { FAMILY_LABELS, findOutcomeType } from '../../domain/outcome-types.ts';
import { foldLabel } from '../../domain/text.ts';
import type { FacetName, FacetValue } from '../search-index.ts';
import { AMOUNT_VALUES } from './amount-steps.ts';
import type { Columns } from './columns.ts';
import type { FacetCounts } from './facet-counts.ts';

const MOST_VALUES = 200;

/**
 * Values of a facet with the number of decisions each one would leave: all filters hold but those of its own group. The facets of
 * outcomes count decisions with an outcome that meets the rest of the first condition, the same outcome.
 */
export function countFacet(counts: FacetCounts, facet: FacetName): readonly FacetValue[] {
  const { columns } = counts.scope;
  switch (facet) {
    case 'type':
    case 'family':
    case 'sense':
    case 'suspended':
    case 'against':
    case 'data':
      return mostFrequentFirst(counts.ofOutcomes(facet));
    case 'amount':
      return inOrder(counts.ofOutcomes('amount'), AMOUNT_VALUES);
    case 'review': {
      const states = columns.outcomes.dimensions.review;
      return mostFrequentFirst(counts.ofLists(states, columns.outcomeListsOf('review'), counts.ordinals('review')));
    }
    case 'year': {
      const years = counts.ofYears();
      return inOrder(years, [...years.keys()].reverse());
    }
    default: {
      const lists = columns.dimensions[facet];
      return mostFrequentFirst(counts.ofLists(lists, columns.listsOf(facet), counts.ordinals(facet)));
    }
  }
}

/** The values of a facet whose label holds `text`, accents and case aside. */
export function searchFacetValues(counts: FacetCounts, facet: FacetName, text: string): readonly FacetValue[] {
  const wanted = foldLabel(text);
  return countFacet(counts, facet).filter(({ value }) =>
    foldLabel(facetLabel(counts.scope.columns, facet, value)).includes(wanted),
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

function inOrder(counts: ReadonlyMap<string, number>, values: readonly string[]): readonly FacetValue[] {
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(({ count }) => count > 0);
}

function mostFrequentFirst(counts: ReadonlyMap<string, number>): readonly FacetValue[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

/** Long lists are cut for display; `searchFacetValues` reaches the others. */
export function shorten(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.slice(0, MOST_VALUES);
}

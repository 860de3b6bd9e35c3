import { chamberLabel } from '../../domain/chamber.ts';
import { readProvisions } from '../../domain/provision.ts';
import { DocSet } from '../doc-set.ts';
import type { FacetName, OutcomeCondition, SearchFilters } from '../search-index.ts';
import type { Columns } from './columns.ts';
import type { DocumentDimension } from './document-dimensions.ts';
import { plainLabel } from './facet-row.ts';

/** Sets of documents that meet each active filter, by the facet the filter belongs to; `outcome:n` for conditions on outcomes. */
export type FilterSets = ReadonlyMap<string, DocSet>;

const LIST_FILTERS: readonly (readonly [
  FacetName & DocumentDimension,
  (filters: SearchFilters) => readonly string[],
])[] = [
  ['court', (filters) => filters.court],
  ['kind', (filters) => filters.kind],
  ['city', (filters) => filters.city],
  ['chamber', (filters) => filters.chamber.map(chamberLabel)],
  ['procedure', (filters) => filters.procedure],
  ['offence', (filters) => filters.offence.map(plainLabel)],
  ['keyword', (filters) => filters.keyword.map(plainLabel)],
  ['legal_basis', (filters) => filters.legalBasis.flatMap(provisionsOf)],
  ['source', (filters) => filters.source],
];

/** Conditions on outcomes are only looked at for the documents of `base`; the other sets hold whatever meets the filter. */
export function filterSets(columns: Columns, filters: SearchFilters, base: DocSet): FilterSets {
  const sets = new Map<string, DocSet>();
  for (const [name, values] of LIST_FILTERS) {
    if (values(filters).length > 0) sets.set(name, columns.withValue(name, values(filters)));
  }
  if (filters.from !== null || filters.to !== null) sets.set('year', columns.decidedBetween(filters.from, filters.to));
  if (filters.hasCommentary !== null) {
    sets.set('has_commentary', columns.withValue('has_commentary', [String(filters.hasCommentary)]));
  }
  if (!filters.includeFictitious) sets.set('fictitious', columns.withValue('fictitious', ['false']));
  if (filters.review.length > 0) sets.set('review', reviewed(columns, filters.review, base));
  filters.outcomes.forEach((condition, at) => {
    sets.set(`outcome:${at}`, withOutcome(columns, condition, base));
  });
  return sets;
}

/** A basis that names no provision finds nothing, rather than being left out. */
function provisionsOf(basis: string): readonly string[] {
  const provisions = readProvisions(basis);
  return provisions.length > 0 ? provisions : [basis];
}

/** Documents in `base` that meet every filter but those named. */
export function meetFilters(base: DocSet, sets: FilterSets, without: string | null = null): DocSet {
  let met = base;
  for (const [name, set] of sets) if (name !== without) met = met.and(set);
  return met;
}

/** Documents of `base` of which one and the same outcome meets the whole condition. */
function withOutcome(columns: Columns, condition: OutcomeCondition, base: DocSet): DocSet {
  return ownersWhere(columns, columns.outcomes.compile(condition), base);
}

function reviewed(columns: Columns, states: readonly string[], base: DocSet): DocSet {
  const mask = columns.outcomes.dimensions.review.maskOf(states);
  return ownersWhere(columns, (place) => mask[columns.outcomes.listOf('review', place)] === 1, base);
}

function ownersWhere(columns: Columns, test: (place: number) => boolean, base: DocSet): DocSet {
  const set = new DocSet(columns.capacity);
  for (const owner of base.toOrdinals()) if (columns.someOutcome(owner, test)) set.add(owner);
  return set;
}

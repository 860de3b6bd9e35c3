import type { DocSet } from '../doc-set.ts';
import type { OutcomeCondition, SearchFilters } from '../search-index.ts';
import type { Columns } from './columns.ts';
import { type FilterSets, meetFilters } from './filter.ts';
import type { ConditionPart } from './outcome-table.ts';
import type { ValueLists } from './value-lists.ts';

/** What counting starts from: the documents that the query matches and the filters. */
export interface CountScope {
  readonly columns: Columns;
  readonly filters: SearchFilters;
  /** What the query matches, before any filter. */
  readonly matched: DocSet;
  readonly sets: FilterSets;
}

/** Outcomes that meet a condition, or all of it but one part. */
interface NearlyMeeting {
  readonly places: readonly number[];
  readonly owners: readonly number[];
  /** The part that is not met, if any. */
  readonly failed: readonly (ConditionPart | null)[];
}

/** Counts of one request, which share what they have in common. */
export class FacetCounts {
  readonly scope: CountScope;
  readonly #ordinals = new Map<string | null, Int32Array>();
  #nearlyMeeting: NearlyMeeting | null = null;

  constructor(scope: CountScope) {
    this.scope = scope;
  }

  /** Documents that meet every filter but the one named. */
  ordinals(without: string): Int32Array {
    const key = this.scope.sets.has(without) ? without : null;
    const known = this.#ordinals.get(key);
    if (known) return known;
    const ordinals = meetFilters(this.scope.matched, this.scope.sets, key).toOrdinals();
    this.#ordinals.set(key, ordinals);
    return ordinals;
  }

  /** Number of documents with each value; `listOf` holds the number of each document's list. */
  ofLists({ lists, values }: ValueLists, listOf: Int32Array, ordinals: Int32Array): Map<string, number> {
    const perList = new Uint32Array(lists.length);
    const seen: number[] = [];
    for (let i = 0; i < ordinals.length; i++) {
      const list = listOf[ordinals[i] ?? 0] ?? 0;
      const count = perList[list] ?? 0;
      if (count === 0) seen.push(list);
      perList[list] = count + 1;
    }
    const perValue = new Uint32Array(values.length);
    for (const list of seen) {
      for (const code of lists[list] ?? []) perValue[code] = (perValue[code] ?? 0) + (perList[list] ?? 0);
    }
    return positiveCounts(values, perValue);
  }

  /** Number of documents with each value among their outcomes that meet the rest of the first condition; each counts once for a value. */
  ofOutcomes(dimension: ConditionPart): Map<string, number> {
    const { columns, filters } = this.scope;
    const [condition] = filters.outcomes;
    const { outcomes } = columns;
    const kinds = outcomes.dimensions[dimension];
    if (!condition) return this.ofLists(kinds, columns.outcomeListsOf(dimension), this.ordinals('outcome:0'));
    const { places, owners, failed } = this.#nearly(condition);
    const counts = new Uint32Array(kinds.values.length);
    const lastSeen = new Int32Array(kinds.values.length).fill(-1);
    for (let i = 0; i < places.length; i++) {
      if (failed[i] !== null && failed[i] !== dimension) continue;
      const owner = owners[i] ?? 0;
      for (const code of kinds.lists[outcomes.listOf(dimension, places[i] ?? 0)] ?? []) {
        if (lastSeen[code] === owner) continue;
        lastSeen[code] = owner;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return positiveCounts(kinds.values, counts);
  }

  /** Number of documents of each year. */
  ofYears(): Map<string, number> {
    const { columns } = this.scope;
    const perYear = new Uint32Array(10_000);
    let [first, last] = [perYear.length, 0];
    for (const ordinal of this.ordinals('year')) {
      const year = Math.floor(columns.dateOf(ordinal) / 10_000);
      perYear[year] = (perYear[year] ?? 0) + 1;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
    const counts = new Map<string, number>();
    for (let year = first; year <= last; year++) {
      const count = perYear[year] ?? 0;
      if (count > 0) counts.set(String(year), count);
    }
    return counts;
  }

  #nearly(condition: OutcomeCondition): NearlyMeeting {
    this.#nearlyMeeting ??= this.#findNearly(condition);
    return this.#nearlyMeeting;
  }

  #findNearly(condition: OutcomeCondition): NearlyMeeting {
    const { columns } = this.scope;
    const compiled = columns.outcomes.compileParts(condition);
    const [parts, tests] = [[...compiled.keys()], [...compiled.values()]];
    const found = { places: [] as number[], owners: [] as number[], failed: [] as (ConditionPart | null)[] };
    for (const owner of this.ordinals('outcome:0')) {
      const [start, end] = columns.outcomesOf(owner);
      for (let place = start; place < end; place++) {
        let failures = 0;
        let failed: ConditionPart | null = null;
        for (let i = 0; i < tests.length && failures < 2; i++) {
          if (tests[i]?.(place)) continue;
          failures++;
          failed = parts[i] ?? null;
        }
        if (failures > 1) continue;
        found.places.push(place);
        found.owners.push(owner);
        found.failed.push(failed);
      }
    }
    return found;
  }
}

function positiveCounts(values: readonly string[], counts: Uint32Array): Map<string, number> {
  const positive = new Map<string, number>();
  counts.forEach((count, code) => {
    if (count > 0) positive.set(values[code] ?? '', count);
  });
  return positive;
}

import { foldInPlace, foldLabel } from '../../server/domain/text.ts';
import type { SearchDocument, SearchOutcome } from '../../server/search/document.ts';
import type {
  FacetName,
  FacetValue,
  OutcomeCondition,
  SearchHit,
  SearchIndex,
  SearchRequest,
  SearchResponse,
  Snippet,
} from '../../server/search/search-index.ts';

type MemorySearch = Pick<SearchIndex, 'search' | 'searchFacet' | 'similar' | 'status' | 'name' | 'ids'>;

/**
 * A small search over documents in memory for tests of the pages: every word must occur (accents and case aside), same-outcome
 * conditions hold on one outcome, facets are counted on the results. No ranking and no stemming: engines have their own tests.
 */
export function searchInMemory(documents: () => readonly SearchDocument[]): MemorySearch {
  const find = (request: SearchRequest) =>
    sortFound(
      documents().filter((document) => matches(document, request)),
      request,
    );
  return {
    name: 'embedded',
    search: async (request) => answer(find(request), request),
    searchFacet: async (request, facet, text) =>
      countFacet(find(request), facet).filter(({ value }) => foldLabel(value).includes(foldLabel(text))),
    similar: async (id, limit) =>
      documents()
        .map((document) => document.id)
        .filter((other) => other !== id)
        .slice(0, limit),
    status: async () => ({ engine: 'memory', healthy: true, documents: documents().length, notices: [] }),
    ids: async (request) => find(request).map((document) => document.id),
  };
}

function answer(found: readonly SearchDocument[], request: SearchRequest): SearchResponse {
  const words = wordsOf(request);
  const first = (request.page - 1) * request.size;
  return {
    total: found.length,
    hits: found.slice(first, first + request.size).map((document) => toHit(document, words)),
    nearby: [],
    facets: Object.fromEntries(request.facets.map((name) => [name, countFacet(found, name)])),
    query: { understood: words.join(' ET '), expansions: [], broader: [], problems: [], suggestion: null },
    engine: 'memory',
  };
}

function matches(document: SearchDocument, request: SearchRequest): boolean {
  const { filters, pinned = [] } = request;
  const haystack = foldLabel(`${document.title} ${document.parties ?? ''} ${document.text} ${document.commentary}`);
  const found = pinned.includes(document.id) || wordsOf(request).every((word) => haystack.includes(word));
  const any = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || wanted.some((value) => values.includes(value));
  return (
    found &&
    filters.outcomes.every((condition) => document.outcomes.some((outcome) => meets(outcome, condition))) &&
    any(filters.court, [document.court.code]) &&
    any(filters.kind, [document.court.kind]) &&
    any(filters.procedure, document.procedures) &&
    any(filters.keyword, document.keywords) &&
    any(filters.source, document.sources) &&
    any(
      filters.review,
      document.outcomes.map((outcome) => outcome.reviewState),
    ) &&
    (filters.from === null || document.decidedOn >= filters.from) &&
    (filters.to === null || document.decidedOn <= filters.to) &&
    (filters.hasCommentary === null || document.hasCommentary === filters.hasCommentary) &&
    (filters.includeFictitious || !document.fictitious)
  );
}

function meets(outcome: SearchOutcome, condition: OutcomeCondition): boolean {
  const any = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || wanted.some((value) => values.includes(value));
  const cents = outcome.isRate ? null : outcome.euroCents;
  return (
    any(condition.types, [outcome.type]) &&
    any(condition.families, [outcome.family]) &&
    any(condition.senses, [outcome.sense]) &&
    any(condition.against, outcome.against) &&
    any(condition.data, outcome.dataCategories) &&
    (condition.minCents === null || (cents !== null && cents >= condition.minCents)) &&
    (condition.maxCents === null || (cents !== null && cents <= condition.maxCents)) &&
    (condition.suspended === null || isSuspended(outcome) === condition.suspended)
  );
}

function isSuspended({ suspension }: SearchOutcome): boolean | null {
  if (suspension === null || suspension === 'unknown') return null;
  return suspension !== 'none';
}

function sortFound(found: readonly SearchDocument[], { sort }: SearchRequest): readonly SearchDocument[] {
  const amount = (document: SearchDocument) =>
    Math.max(0, ...document.outcomes.map((outcome) => outcome.euroCents ?? 0));
  const byDate = (a: SearchDocument, b: SearchDocument) => b.decidedOn.localeCompare(a.decidedOn);
  if (sort === 'date') return [...found].sort((a, b) => byDate(b, a));
  if (sort === 'amount') return [...found].sort((a, b) => amount(a) - amount(b));
  if (sort === '-amount') return [...found].sort((a, b) => amount(b) - amount(a));
  return [...found].sort(byDate);
}

function wordsOf({ q }: SearchRequest): readonly string[] {
  return foldLabel(q)
    .split(' ')
    .filter((word) => word !== '');
}

const STEPS = [0, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

function countFacet(found: readonly SearchDocument[], facet: FacetName): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const document of found) {
    for (const value of new Set(valuesOf(document, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function valuesOf(document: SearchDocument, facet: FacetName): readonly string[] {
  const { outcomes } = document;
  switch (facet) {
    case 'type':
    case 'family':
    case 'sense':
      return outcomes.map((outcome) => outcome[facet]);
    case 'suspended':
      return outcomes.flatMap((outcome) => (isSuspended(outcome) === null ? [] : [String(isSuspended(outcome))]));
    case 'against':
      return outcomes.flatMap((outcome) => outcome.against);
    case 'data':
      return outcomes.flatMap((outcome) => outcome.dataCategories);
    case 'review':
      return outcomes.map((outcome) => outcome.reviewState);
    case 'amount':
      return outcomes.flatMap((outcome) =>
        outcome.euroCents === null || outcome.isRate ? [] : [stepOf(outcome.euroCents)],
      );
    case 'court':
      return [document.court.code];
    case 'kind':
      return [document.court.kind];
    case 'city':
      return document.court.city === null ? [] : [document.court.city];
    case 'chamber':
      return document.chamber === null ? [] : [document.chamber];
    case 'procedure':
      return document.procedures;
    case 'offence':
      return document.offences;
    case 'keyword':
      return document.keywords;
    case 'legal_basis':
      return document.legalBasis;
    case 'source':
      return document.sources;
    case 'year':
      return [document.decidedOn.slice(0, 4)];
    case 'has_commentary':
      return [String(document.hasCommentary)];
  }
}

function stepOf(cents: number): string {
  const index = STEPS.findLastIndex((least) => least * 100 <= cents);
  return `${STEPS[index] ?? 0}-${STEPS[index + 1] ?? ''}`;
}

const AROUND = 90;

function toHit(document: SearchDocument, words: readonly string[]): SearchHit {
  const snippets = words.slice(0, 1).flatMap((word): readonly Snippet[] => {
    const at = foldInPlace(document.text).indexOf(word);
    if (at < 0) return [];
    const start = Math.max(0, at - AROUND);
    const text = document.text.slice(start, at + word.length + AROUND).replace(/\n/g, ' ');
    const section = document.sections.find((part) => part.start <= at && at < part.end)?.kind ?? 'reasons';
    return [{ section, text, marks: [{ start: at - start, end: at - start + word.length }] }];
  });
  return { id: document.id, snippets, matched: words };
}

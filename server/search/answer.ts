import type { Columns } from './columns/columns.ts';
import { type CountScope, FacetCounts } from './columns/facet-counts.ts';
import { countFacet, searchFacetValues, shorten } from './columns/facets.ts';
import { filterSets, meetFilters } from './columns/filter.ts';
import { pageByAmount, pageByDate } from './columns/order.ts';
import type { KnownWords } from './corrections.ts';
import { DocSet } from './doc-set.ts';
import type { SearchDocument } from './document.ts';
import { evaluate, type TextEngine } from './evaluate.ts';
import { offerFewerWords } from './fewer-words.ts';
import { fieldTexts } from './fields.ts';
import { compileLeaves, type LeafMatch, type LeafMatcher } from './leaf-matcher.ts';
import { describeAbsence, findNamed } from './named-decisions.ts';
import { findNearby } from './nearby.ts';
import { type ParsedQuery, readQuery } from './query.ts';
import { positiveLeaves, type QueryNode } from './query-ast.ts';
import { isOnlyReferences } from './references.ts';
import type {
  FacetName,
  FacetValue,
  OnPage,
  QueryReading,
  SearchHit,
  SearchRequest,
  SearchResponse,
} from './search-index.ts';
import { cutSnippets } from './snippets.ts';
import { suggestQuery } from './suggestion.ts';

/** What an engine adds for whole answers: its order of relevance and the words that it knows. */
export interface AnswerEngine extends TextEngine {
  readonly name: string;
  /** Up to `limit` ordinals of `wanted`, the most relevant first; a longer limit only adds to the end. */
  rank(root: QueryNode, matched: DocSet, wanted: DocSet, limit: number): Promise<readonly number[]>;
  readonly words: KnownWords;
}

const FEW_RESULTS = 3;
const LARGEST_PAGE = 1000;
/** Results below which nearby decisions are shown too, up to as many together. */
const SHORT_LIST = 10;

interface Scope extends CountScope {
  readonly parsed: ParsedQuery;
  readonly pinned: readonly number[];
  /** Decisions shown before the others: those of the court and years that the query names. */
  readonly preferred: DocSet;
  /** True when the query is nothing but references that some decision bears: their words rank nothing. */
  readonly isNamed: boolean;
  /** Says that no decision bears the reference asked for; empty otherwise. */
  readonly absent: readonly string[];
  readonly found: DocSet;
}

/** Runs a request on an engine: the same code for all of them, so that sets, totals and counts cannot differ. */
export async function answer(
  request: SearchRequest,
  columns: Columns,
  engine: AnswerEngine,
  onPage?: OnPage,
): Promise<SearchResponse> {
  const scope = await scopeOf(request, columns, engine);
  const total = scope.found.count();
  const ordinals = await pageOf(request, scope, engine);
  onPage?.(ordinals.map((ordinal) => columns.selectId(ordinal)));
  const matcher = compileLeaves(positiveLeaves(scope.parsed.root));
  const documents = await engine.read(ordinals);
  const counts = new FacetCounts(scope);
  const facets = request.facets.map((name) => [name, shorten(countFacet(counts, name))] as const);
  const isTextual = request.size > 0 && matcher.labels.length > 0 && scope.parsed.references.length === 0;
  const meet = (documents: DocSet) => meetFilters(documents, filterSets(columns, request.filters, documents));
  const suggested =
    isTextual && total <= FEW_RESULTS
      ? await suggestQuery(request, total, meet, columns, engine)
      : { suggestion: null };
  const fewer =
    isTextual && scope.matched.count() === 0 ? await offerFewer(request, scope, meet(columns.all()), engine) : [];
  const { reading } = scope.parsed;
  return {
    total,
    hits: documents.map((document) => toHit(document, matcher)),
    nearby: isTextual ? await nearbyHits(request, scope, suggested, meet, engine) : [],
    facets: Object.fromEntries(facets),
    query: {
      ...reading,
      broader: [...fewer, ...reading.broader],
      problems: [...reading.problems, ...scope.absent],
      ...suggested,
    },
    engine: engine.name,
  };
}

/**
 * Decisions near a query of several parts that few decisions meet, or those of its correction where that finds some; on the first
 * page only. `meet`: those of a set that meet the filters.
 */
async function nearbyHits(
  request: SearchRequest,
  { parsed, columns, found }: Scope,
  { suggestion, suggestionTotal = 0 }: Pick<QueryReading, 'suggestion' | 'suggestionTotal'>,
  meet: (documents: DocSet) => DocSet,
  engine: AnswerEngine,
): Promise<readonly SearchHit[]> {
  const missing = SHORT_LIST - found.count();
  if (request.page > 1 || missing <= 0) return [];
  const isCorrected = suggestion !== null && suggestionTotal > 0;
  if (!isCorrected && parsed.root?.kind !== 'and') return [];
  const { root } = isCorrected ? readQuery(suggestion, request.withoutExpansions, request.language) : parsed;
  const wanted = meet(columns.all()).andNot(found);
  const documents = await engine.read(await findNearby(root, wanted, missing, engine, columns));
  const matcher = compileLeaves(positiveLeaves(root));
  return documents.map((document) => toHit(document, matcher));
}

function offerFewer(
  request: SearchRequest,
  { parsed, columns }: Scope,
  wanted: DocSet,
  engine: AnswerEngine,
): Promise<QueryReading['broader']> {
  return offerFewerWords(parsed.root, wanted, engine, columns, request.language ?? 'fr');
}

/** Values of one facet whose label holds `text`, counted under the request. */
export async function answerFacet(
  request: SearchRequest,
  facet: FacetName,
  text: string,
  columns: Columns,
  engine: AnswerEngine,
): Promise<readonly FacetValue[]> {
  return shorten(searchFacetValues(new FacetCounts(await scopeOf(request, columns, engine)), facet, text));
}

/** Ids of everything that a request finds, newest first. */
export async function answerIds(
  request: SearchRequest,
  columns: Columns,
  engine: AnswerEngine,
): Promise<readonly string[]> {
  const { found } = await scopeOf(request, columns, engine);
  return pageByDate(columns, found, true, 0, found.count()).map((ordinal) => columns.selectId(ordinal));
}

/** Everything that a request finds, as a set of the columns' own numbers. */
export async function answerSet(request: SearchRequest, columns: Columns, engine: AnswerEngine): Promise<DocSet> {
  return (await scopeOf(request, columns, engine)).found;
}

async function scopeOf(request: SearchRequest, columns: Columns, engine: AnswerEngine): Promise<Scope> {
  const language = request.language ?? 'fr';
  const parsed = readQuery(request.q, request.withoutExpansions, language);
  const { pinned, preferred } = findNamed(request.pinned ?? [], parsed.references, columns);
  const named = DocSet.of(columns.capacity, pinned);
  const isReference = isOnlyReferences(request.q, parsed.references);
  const alone = pinned.length > 0 ? named : preferred;
  const isNamed = isReference && alone.count() > 0;
  const matched = isNamed ? alone : (await textMatches(parsed, columns, engine)).or(named);
  const sets = filterSets(columns, request.filters, matched);
  const found = meetFilters(matched, sets);
  return {
    columns,
    filters: request.filters,
    matched,
    sets,
    parsed,
    found,
    pinned: pinned.filter((o) => found.has(o)),
    preferred: found.and(preferred),
    isNamed,
    absent: isReference && !isNamed ? [describeAbsence(parsed.references, matched.count() > 0, language)] : [],
  };
}

async function textMatches(parsed: ParsedQuery, columns: Columns, engine: AnswerEngine): Promise<DocSet> {
  return parsed.root ? await evaluate(parsed.root, engine, columns) : columns.all();
}

async function pageOf(request: SearchRequest, scope: Scope, engine: AnswerEngine): Promise<readonly number[]> {
  const { columns, found, pinned } = scope;
  const size = Math.min(Math.max(Math.trunc(request.size), 0), LARGEST_PAGE);
  const offset = (Math.max(Math.trunc(request.page), 1) - 1) * size;
  if (size === 0) return [];
  switch (request.sort) {
    case 'date':
    case '-date':
      return pageByDate(columns, found, request.sort === '-date', offset, size);
    case 'amount':
    case '-amount':
      return pageByAmount(columns, found, request.filters, request.sort === '-amount', offset, size);
    default:
      return pageByRelevance(scope, engine, pinned, offset, size);
  }
}

/** Pinned decisions, then the preferred ones and the others in the engine's order, then whatever it did not rank, newest first. */
async function pageByRelevance(
  scope: Scope,
  engine: AnswerEngine,
  pinned: readonly number[],
  offset: number,
  size: number,
): Promise<readonly number[]> {
  const { columns, found, preferred } = scope;
  const others = found.andNot(DocSet.of(columns.capacity, pinned));
  const page = pinned.slice(offset, offset + size);
  let skipped = pinned.length;
  for (const tier of [others.and(preferred), others.andNot(preferred)]) {
    const missing = size - page.length;
    if (missing > 0) page.push(...(await pageOfTier(scope, engine, tier, Math.max(offset - skipped, 0), missing)));
    skipped += tier.count();
  }
  return page;
}

async function pageOfTier(
  { columns, parsed, matched, isNamed }: Scope,
  engine: AnswerEngine,
  tier: DocSet,
  offset: number,
  size: number,
): Promise<readonly number[]> {
  const end = offset + size;
  const ranked = parsed.root && !isNamed ? await engine.rank(parsed.root, matched, tier, end) : [];
  const first = ranked.slice(offset, end);
  if (first.length === size) return first;
  const rest = tier.andNot(DocSet.of(columns.capacity, ranked));
  const skipped = Math.max(offset - ranked.length, 0);
  return [...first, ...pageByDate(columns, rest, true, skipped, size - first.length)];
}

function toHit(document: SearchDocument, matcher: LeafMatcher): SearchHit {
  const inText = matcher.find(document.text);
  return {
    id: document.id,
    snippets: cutSnippets(document, matcher, inText),
    matched: matchedLabels(document, matcher, inText),
  };
}

/** Terms of the query that the document holds, those of its composition aside. */
function matchedLabels(
  document: SearchDocument,
  matcher: LeafMatcher,
  inText: readonly LeafMatch[],
): readonly string[] {
  const hidden = document.sections.filter((section) => section.kind === 'composition');
  const found = new Set<number>();
  for (const { leaf, start } of inText) {
    if (!hidden.some((section) => start >= section.start && start < section.end)) found.add(leaf);
  }
  const { dispositif: _dispositif, reasons: _reasons, body: _body, ...others } = fieldTexts(document);
  for (const text of Object.values(others).flat()) {
    for (const { leaf } of found.size < matcher.labels.length ? matcher.find(text) : []) found.add(leaf);
  }
  return [...new Set(matcher.labels.filter((_, leaf) => found.has(leaf)))];
}

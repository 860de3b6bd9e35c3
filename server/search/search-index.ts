import type { FacetName } from '../domain/facets.ts';
import type { FoundDecisions } from '../domain/found-decisions.ts';
import type { Language } from '../domain/language.ts';
import type { SearchDocument } from './document.ts';

export type SortOrder = 'relevance' | 'date' | '-date' | 'amount' | '-amount';

/** Conditions that must hold together on one and the same outcome. Bounds are euro cents, inclusive. */
export interface OutcomeCondition {
  readonly types: readonly string[];
  readonly families: readonly string[];
  readonly senses: readonly string[];
  readonly minCents: number | null;
  readonly maxCents: number | null;
  /** True: fully or partly suspended; false: not suspended; null: either. */
  readonly suspended: boolean | null;
  readonly against: readonly string[];
  readonly data: readonly string[];
}

/** Values inside one list are alternatives; different filters all hold. Names are those of the API parameters. */
export interface SearchFilters {
  /** Each condition must be met by some outcome; the first is the one that `type`, `amount_*`, `suspended` build. */
  readonly outcomes: readonly OutcomeCondition[];
  readonly court: readonly string[];
  readonly kind: readonly string[];
  readonly city: readonly string[];
  readonly chamber: readonly string[];
  readonly procedure: readonly string[];
  readonly offence: readonly string[];
  readonly keyword: readonly string[];
  readonly legalBasis: readonly string[];
  readonly source: readonly string[];
  readonly review: readonly string[];
  /** ISO dates, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly hasCommentary: boolean | null;
  /** Fictitious samples leave the results once one ingested decision exists, unless asked for. */
  readonly includeFictitious: boolean;
}

export const NO_FILTERS: SearchFilters = {
  outcomes: [],
  court: [],
  kind: [],
  city: [],
  chamber: [],
  procedure: [],
  offence: [],
  keyword: [],
  legalBasis: [],
  source: [],
  review: [],
  from: null,
  to: null,
  hasCommentary: null,
  includeFictitious: true,
};

export type { FacetName };

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface SearchRequest {
  /** What the person typed; parsed by search/query.ts, the same way for every engine. */
  readonly q: string;
  readonly filters: SearchFilters;
  readonly sort: SortOrder;
  /** From 1. */
  readonly page: number;
  /** 0 asks for the total and facets alone: no spelling is suggested then, nor fewer words. */
  readonly size: number;
  readonly facets: readonly FacetName[];
  /** Ids of query expansions that the person undid. */
  readonly withoutExpansions: readonly string[];
  /**
   * Ids of the decisions that references in `q` name (see findReferences), resolved by the store: shown first when they meet the
   * filters, and counted in the total.
   */
  readonly pinned?: readonly string[];
  /** Of the words that tell how the query was understood; French unless told. */
  readonly language?: Language;
}

/** A passage of a section with its marks; offsets are UTF-16 positions inside `text`. */
export interface Snippet {
  readonly section: string;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface SearchHit {
  readonly id: string;
  readonly snippets: readonly Snippet[];
  /** Folded query terms found in the document, for "pourquoi ce résultat". */
  readonly matched: readonly string[];
}

/** How the query was understood, for people. */
export interface QueryReading {
  readonly understood: string;
  readonly expansions: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Broader terms that are offered, not applied. */
  readonly broader: readonly { readonly term: string; readonly query: string }[];
  /** What was wrong with the syntax, and what was done about it. */
  readonly problems: readonly string[];
  readonly suggestion: string | null;
  /** Decisions that the suggestion finds under the filters, 0 when it finds some without them only; absent when nobody counted. */
  readonly suggestionTotal?: number;
}

export interface SearchResponse {
  /** Exact. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /**
   * Decisions that hold most of the words of a query that few decisions meet, or that meet its correction: shown apart on the first
   * page, in no total, count, export nor alert.
   */
  readonly nearby: readonly SearchHit[];
  /** Counts ignore the filters of their own group. */
  readonly facets: Partial<Record<FacetName, readonly FacetValue[]>>;
  readonly query: QueryReading;
  /** The engine that answered. */
  readonly engine: string;
  readonly notice?: SearchNotice;
}

/** What a person should know of the engines; the pages have the words. */
export type SearchNotice =
  /** Another engine than the usual one answers. */
  | { readonly kind: 'fallback' }
  | { readonly kind: 'silent'; readonly engine: SearchIndex['name']; readonly reason: string };

export interface IndexStatus {
  readonly engine: string;
  readonly healthy: boolean;
  readonly documents: number;
  /** Empty when it is healthy. */
  readonly notices: readonly SearchNotice[];
}

export interface EngineCapabilities {
  readonly proximity: boolean;
  readonly sameParagraph: boolean;
  readonly typoTolerance: boolean;
}

/** Told the decisions of a page, best first, as soon as they are known: while their passages are read, others can read the rest. */
export type OnPage = (ids: readonly string[]) => void;

/** One search engine. Writes are idempotent by document id. */
export interface SearchIndex {
  readonly name: 'embedded' | 'meilisearch';
  readonly capabilities: EngineCapabilities;
  /** Resolves when the documents are durable and searchable; rejects when the engine refused any. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest, onPage?: OnPage): Promise<SearchResponse>;
  /**
   * Ids of every decision that the request finds, whatever its page, size, sort and facets: for statistics, exports and alerts. An
   * engine without it is asked page by page.
   */
  ids?(request: SearchRequest): Promise<readonly string[]>;
  /** The same decisions without their order, as numbers: for figures, which are made of a hundred thousand of them. */
  find?(request: SearchRequest): Promise<FoundDecisions>;
  /** Values of one facet whose label contains `text`, with counts under the request. */
  searchFacet(request: SearchRequest, facet: FacetName, text: string): Promise<readonly FacetValue[]>;
  /** Ids of the decisions most alike, best first; never the decision itself. */
  similar(id: string, limit: number): Promise<readonly string[]>;
  /** Replaces the whole index without an interval in which searches find nothing. */
  rebuild(documents: AsyncIterable<SearchDocument>): Promise<{ readonly documents: number }>;
  /** True when the index on disk was built by another version of the normaliser or schema and must be rebuilt. */
  isStale(): Promise<boolean>;
  status(): Promise<IndexStatus>;
  close(): Promise<void>;
}

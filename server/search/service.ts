import { TooManyCandidatesError } from './evaluate.ts';
import type {
  FacetName,
  FacetValue,
  IndexStatus,
  OnPage,
  SearchIndex,
  SearchRequest,
  SearchResponse,
} from './search-index.ts';

/** What pages ask: searches only, whichever engine answers. */
export type SearchService = Pick<
  SearchIndex,
  'name' | 'capabilities' | 'search' | 'ids' | 'find' | 'searchFacet' | 'similar' | 'status' | 'close'
>;

export interface SearchServiceOptions {
  /** The engine that should answer. */
  readonly primary: SearchIndex;
  /** The engine that answers while the first is away or behind. */
  readonly fallback: SearchIndex;
  /** Changes that the primary has not seen yet; it answers again after an absence once few are left. */
  readonly primaryLag?: () => Promise<number>;
  /** Told once each time the primary goes away or comes back. */
  readonly onChange?: (event: {
    readonly engine: string;
    readonly healthy: boolean;
    readonly reason: string | null;
  }) => void;
  /** Pause before the primary is tried again. */
  readonly retryAfterMs?: number;
  readonly clock?: () => number;
}

const RETRY_AFTER_MS = 5_000;
/** Changes that may be missing from the answers of an engine that came back. */
const SMALL_LAG = 50;

/**
 * Searches the primary engine; while it is away the fallback answers, with a notice, and the primary is tried again by itself. The
 * fallback also takes the few questions that the primary could not answer exactly in time: the same decisions are found.
 */
export function createSearchService(options: SearchServiceOptions): SearchService {
  const { primary, fallback, onChange, retryAfterMs = RETRY_AFTER_MS, clock = Date.now } = options;
  let awayUntil: number | null = null;

  const leave = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    if (awayUntil === null) onChange?.({ engine: primary.name, healthy: false, reason });
    awayUntil = clock() + retryAfterMs;
  };
  const isUsable = async (): Promise<boolean> => {
    if (awayUntil === null) return true;
    if (clock() < awayUntil) return false;
    awayUntil = clock() + retryAfterMs;
    const { healthy } = await primary.status();
    if (!healthy || ((await options.primaryLag?.()) ?? 0) > SMALL_LAG) return false;
    awayUntil = null;
    onChange?.({ engine: primary.name, healthy: true, reason: null });
    return true;
  };
  const ask = async <T>(question: (index: SearchIndex) => Promise<T>): Promise<{ answer: T; isFallback: boolean }> => {
    if (await isUsable()) {
      try {
        return { answer: await question(primary), isFallback: false };
      } catch (error) {
        if (error instanceof TooManyCandidatesError) return { answer: await question(fallback), isFallback: false };
        leave(error);
      }
    }
    return { answer: await question(fallback), isFallback: true };
  };

  return {
    name: primary.name,
    capabilities: primary.capabilities,
    search: async (request: SearchRequest, onPage?: OnPage): Promise<SearchResponse> => {
      const { answer, isFallback } = await ask((index) => index.search(request, onPage));
      return isFallback ? { ...answer, notice: { kind: 'fallback' } } : answer;
    },
    searchFacet: async (request: SearchRequest, facet: FacetName, text: string): Promise<readonly FacetValue[]> =>
      (await ask((index) => index.searchFacet(request, facet, text))).answer,
    ...(primary.ids && fallback.ids
      ? { ids: async (request: SearchRequest) => (await ask((index) => allOf(index.ids, request))).answer }
      : {}),
    ...(primary.find && fallback.find
      ? { find: async (request: SearchRequest) => (await ask((index) => allOf(index.find, request))).answer }
      : {}),
    similar: async (id: string, limit: number) => (await ask((index) => index.similar(id, limit))).answer,
    status: async (): Promise<IndexStatus> => {
      const status = await primary.status();
      return status.healthy ? status : { ...status, notices: [...status.notices, { kind: 'fallback' }] };
    },
    close: async () => {
      await primary.close();
      await fallback.close();
    },
  };
}

/** What an operation that both engines have answers. */
function allOf<Answer>(
  operation: ((request: SearchRequest) => Promise<Answer>) | undefined,
  request: SearchRequest,
): Promise<Answer> {
  if (operation === undefined) throw new TypeError('the engine cannot list a whole result');
  return operation(request);
}

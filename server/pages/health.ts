import type { RequestHandler } from 'express';
import type { PageDeps } from './page-deps.ts';
import { DEFAULT_STATE } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

/**
 * GET /health : 200 "ok", 200 "degraded" with a notice while another engine answers, and 503
 * "unavailable" only when the store fails or no engine answers: whoever watches must not end a process that still serves.
 */
export function health(deps: PageDeps): RequestHandler {
  return async (_request, response) => {
    const state = await readState(deps).catch((error: unknown) => {
      response.locals.error = error;
      return {
        status: 'unavailable',
        engine: deps.search.name,
        documents: 0,
        notice: UNAVAILABLE,
        queue: UNKNOWN_QUEUE,
      };
    });
    response.setHeader('Cache-Control', 'no-store');
    response.status(state.status === 'unavailable' ? 503 : 200).json({ ...state, version: deps.version });
  };
}

const UNKNOWN_QUEUE = { waiting: 0, oldest: null };
const UNREADABLE = 'L’état du moteur de recherche n’a pas pu être lu.';
const UNAVAILABLE = 'La recherche ou la base ne répond pas : voir le journal du serveur.';

/** @throws when the store fails, or when no engine answers a search. */
async function readState({ search, store }: PageDeps) {
  const [index, lag] = await Promise.all([readStatus({ search }), store.queueLag(search.name)]);
  return {
    status: index.healthy ? 'ok' : 'degraded',
    engine: index.engine,
    documents: index.documents,
    notice: index.notice,
    queue: { waiting: lag.waiting, oldest: lag.oldest },
  };
}

/** What the engine says of itself; when that is not good, one search tells whether anything still answers. */
async function readStatus({ search }: Pick<PageDeps, 'search'>) {
  const status = await search
    .status()
    .catch(() => ({ engine: search.name, healthy: false, documents: 0, notice: UNREADABLE }));
  if (status.healthy) return status;
  const answer = await search.search({
    ...toSearchRequest(DEFAULT_STATE, { includeFictitious: true, facets: [] }),
    size: 1,
  });
  return { ...status, notice: answer.notice ?? status.notice };
}

import type { RequestHandler } from 'express';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { describeNotices } from './search-notices.ts';
import { DEFAULT_STATE } from './search-params.ts';
import { toSearchRequest } from './search-request.ts';

/**
 * GET /health : 200 "ok", 200 "degraded" with a notice while another engine answers, and 503
 * "unavailable" only when the store fails or no engine answers: whoever watches must not end a process that still serves. The notice is in
 * the language of the request.
 */
export function health(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { t } = readPageRequest(request);
    const state = await readState(deps, t).catch((error: unknown) => {
      response.locals.error = error;
      return {
        status: 'unavailable',
        engine: deps.search.name,
        documents: 0,
        notice: t.search.notices.unavailable,
        queue: UNKNOWN_QUEUE,
      };
    });
    response.setHeader('Cache-Control', 'no-store');
    response.status(state.status === 'unavailable' ? 503 : 200).json({ ...state, version: deps.version });
  };
}

const UNKNOWN_QUEUE = { waiting: 0, oldest: null };

/** @throws when the store fails, or when no engine answers a search. */
async function readState({ search, store }: PageDeps, t: Messages) {
  const [index, lag] = await Promise.all([readStatus({ search }, t), store.queueLag(search.name)]);
  return {
    status: index.healthy ? 'ok' : 'degraded',
    engine: index.engine,
    documents: index.documents,
    notice: index.notice,
    queue: { waiting: lag.waiting, oldest: lag.oldest },
  };
}

/** What the engine says of itself; when that is not good, one search tells whether anything still answers. */
async function readStatus({ search }: Pick<PageDeps, 'search'>, t: Messages) {
  const status = await search.status().catch(() => null);
  const { engine, healthy, documents } = status ?? { engine: search.name, healthy: false, documents: 0 };
  if (healthy) return { engine, healthy, documents, notice: null };
  const answer = await search.search({
    ...toSearchRequest(DEFAULT_STATE, { includeFictitious: true, facets: [] }),
    size: 1,
  });
  const notices = describeNotices(answer.notice ? [answer.notice] : (status?.notices ?? []), t);
  return { engine, healthy, documents, notice: notices.join(' ') || t.search.notices.unreadable };
}

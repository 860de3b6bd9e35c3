import type { RequestHandler } from 'express';
import type { PageDeps } from './page-deps.ts';

/** GET /health : 200 when store and engine answer, 503 otherwise. */
export function health(deps: PageDeps): RequestHandler {
  return async (_request, response) => {
    const state = await readState(deps).catch((error: unknown) => {
      response.locals.error = error;
      return { status: 'degraded', engine: deps.search.name, documents: 0, notice: null, queue: UNKNOWN_QUEUE };
    });
    response.setHeader('Cache-Control', 'no-store');
    response.status(state.status === 'ok' ? 200 : 503).json({ ...state, version: deps.version });
  };
}

const UNKNOWN_QUEUE = { waiting: 0, oldest: null };

async function readState({ search, store }: PageDeps) {
  const [index, lag] = await Promise.all([search.status(), store.queueLag(search.name)]);
  return {
    status: index.healthy ? 'ok' : 'degraded',
    engine: index.engine,
    documents: index.documents,
    notice: index.notice,
    queue: { waiting: lag.waiting, oldest: lag.oldest },
  };
}

import type { RequestHandler } from 'express';
import type { PageDeps } from './page-deps.ts';

/** GET /health : 200 when store and engine answer, 503 otherwise. */
export function health(deps: PageDeps): RequestHandler {
  return async (_request, response) => {
    const [status, lag] = await Promise.all([deps.search.status(), deps.store.queueLag(deps.search.name)]);
    response.setHeader('Cache-Control', 'no-store');
    response.status(status.healthy ? 200 : 503).json({
      status: status.healthy ? 'ok' : 'degraded',
      engine: status.engine,
      documents: status.documents,
      notice: status.notice,
      queue: { waiting: lag.waiting, oldest: lag.oldest },
      version: deps.version,
    });
  };
}

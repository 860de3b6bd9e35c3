import type { RequestHandler } from 'express';
import type { AppDeps } from './app-deps.ts';

/** Tells the log about each request once it is answered, with the error that made it fail, if any. */
export function logRequests({ clock, log }: Pick<AppDeps, 'clock' | 'log'>): RequestHandler {
  return (request, response, next) => {
    const start = clock().getTime();
    response.on('finish', () => {
      const { error = null, incident = null } = response.locals as { error?: unknown; incident?: string | null };
      const path = withoutSecrets(request.originalUrl.split('?')[0] ?? '/');
      const milliseconds = clock().getTime() - start;
      log({ method: request.method, path, status: response.statusCode, milliseconds, incident, error });
    });
    next();
  };
}

/** Addresses that let somebody in are not written down. */
function withoutSecrets(path: string): string {
  return path.replace(/^(\/invitation\/).+/, '$1…');
}

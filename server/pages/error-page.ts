import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { sendProblem } from './api/problem.ts';
import { type ErrorKind, HttpError } from './http-error.ts';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { buildShell, type Shell } from './shell.ts';

export interface ErrorPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly status: number;
  readonly heading: string;
  readonly explanation: string;
  /** Number to tell the administrator; "" when the failure is not ours. */
  readonly incident: string;
}

/** Answers what no route answered. */
export function notFound(): RequestHandler {
  return () => {
    throw new HttpError(404, 'notFound');
  };
}

/** Turns whatever was thrown into a page that helps, or into problem+json under /api; never shows the cause. */
export function errorHandler(deps: PageDeps): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const failure = toHttpError(error);
    const incident = failure.status >= 500 ? randomBytes(4).toString('hex') : null;
    response.locals.error = failure.status >= 500 ? error : null;
    response.locals.incident = incident;
    response.setHeader('Cache-Control', 'no-store');
    if (request.path.startsWith('/api/')) return sendProblem(request, response, failure, incident);
    response.status(failure.status);
    try {
      response.send(await renderError(deps, readPageRequest(request), failure, incident ?? ''));
    } catch (cause) {
      response.locals.error = new AggregateError([error, cause], 'the page of an error could not be made');
      response.type('text/plain').send(`${failure.status} ${incident ?? ''}`.trim());
    }
  };
}

async function renderError(deps: PageDeps, page: PageRequest, failure: HttpError, incident: string): Promise<string> {
  const { heading, explanation } = wordsOf(failure.kind, page.t);
  const shell = await buildShell(deps, page, { title: heading, noindex: true });
  return renderView('error', { shell, t: page.t, status: failure.status, heading, explanation, incident });
}

/** Express and body parsers throw errors with a status: theirs below 500 is kept, anything else is a 500. */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 404) return new HttpError(404, 'notFound');
  return typeof status === 'number' && status >= 400 && status < 500
    ? new HttpError(status, 'badRequest')
    : new HttpError(500, 'failed');
}

function wordsOf(kind: ErrorKind, { errors }: Messages): { readonly heading: string; readonly explanation: string } {
  switch (kind) {
    case 'notFound':
      return { heading: errors.notFound, explanation: errors.notFoundHow };
    case 'noDecision':
      return { heading: errors.noDecision, explanation: errors.noDecisionHow };
    case 'gone':
      return { heading: errors.gone, explanation: errors.goneHow };
    case 'forbidden':
      return { heading: errors.forbidden, explanation: errors.forbiddenHow };
    case 'badRequest':
      return { heading: errors.badRequest, explanation: errors.notFoundHow };
    default:
      return { heading: errors.failed, explanation: errors.failedHow };
  }
}

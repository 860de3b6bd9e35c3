import type { Request, Response } from 'express';
import type { HttpError } from '../http-error.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad parameters',
  404: 'Not found',
  410: 'Withdrawn',
  500: 'Internal error',
};

/** Answers a failure as application/problem+json (RFC 9457), naming each parameter that could not be used. */
export function sendProblem(request: Request, response: Response, failure: HttpError, incident: string | null): void {
  const detail =
    failure.fields.length > 0
      ? failure.fields.map(({ parameter, message }) => `${parameter}: ${message}`).join('; ')
      : detailOf(failure);
  response
    .status(failure.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: TITLES[failure.status] ?? 'Request refused',
        status: failure.status,
        detail,
        instance: request.originalUrl.split('?')[0],
        ...(failure.fields.length > 0 ? { errors: failure.fields } : {}),
        ...(incident === null ? {} : { incident }),
      }),
    );
}

function detailOf(failure: HttpError): string {
  switch (failure.kind) {
    case 'noDecision':
      return 'No decision has this identifier.';
    case 'gone':
      return 'This decision was withdrawn after a removal request.';
    case 'notFound':
      return 'Nothing is at this address; see /api/v1/openapi.json.';
    case 'failed':
      return 'The request could not be answered. Tell the administrator the incident number.';
    default:
      return 'The request could not be understood.';
  }
}

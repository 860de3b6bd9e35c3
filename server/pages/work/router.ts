import { timingSafeEqual } from 'node:crypto';
import { json, type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import { Refusal, type RefusalKind } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { readForm } from './form.ts';
import { refusalPage } from './refusal-page.ts';
import type { Answer, Route, Visit } from './route.ts';
import { neededScope, signInPath, visitorOf, type WorkSettings } from './visitor.ts';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
};

/** Serves routes: role, form and cross-site checks first, then the answer; refusals become a page or problem+json. */
export function workRouter(deps: PageDeps, work: WorkSettings, routes: readonly Route[]): Router {
  const router = Router();
  const readBody = [urlencoded({ extended: false, limit: '1mb', parameterLimit: 2_000 }), json({ limit: '1mb' })];
  for (const route of routes) {
    const steps: RequestHandler[] = [
      checkAccess(route),
      ...(route.method === 'post' ? [...readBody, checkOrigin] : []),
    ];
    router[route.method](route.path, ...steps, async (request, response) => {
      const visit = readVisit(deps, work, request);
      response.setHeader('Cache-Control', 'no-store');
      try {
        await send(response, await route.answer(visit));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await sendRefusal(visit, response, error);
      }
    });
  }
  return router;
}

function readVisit(deps: PageDeps, { curation }: WorkSettings, request: Request): Visit {
  const page = readPageRequest(request);
  return {
    deps,
    curation,
    visitor: visitorOf(request),
    request,
    page,
    form: readForm(request.body),
    query: page.url.searchParams,
    param: (name) => {
      const value = request.params[name];
      return typeof value === 'string' ? value : '';
    },
  };
}

function checkAccess({ access, path }: Route): RequestHandler {
  return (request, response, next) => {
    const { actor, scopes } = visitorOf(request);
    if (access === 'anyone') return next();
    const api = path.startsWith('/api/');
    if (!actor) {
      if (api) return problem(response, 401, 'Sign in, or send a token.');
      return response.redirect(303, signInPath(request.method === 'GET' ? request.originalUrl : '/'));
    }
    if (!mayActAs(actor.role, access)) {
      if (api) return problem(response, 403, `The role “${access}” is needed.`);
      return next(new HttpError(403, 'forbidden'));
    }
    if (scopes && !scopes.includes(neededScope(request))) {
      return problem(response, 403, 'This token was not given that right.');
    }
    return next();
  };
}

/** A form must carry its session's token: another site cannot know it. Programs with a bearer token have no session to abuse. */
const checkOrigin: RequestHandler = (request, response, next) => {
  const { session, scopes } = visitorOf(request);
  if (scopes) return next();
  const site = request.headers['sec-fetch-site'];
  const given = readForm(request.body).text('_csrf') || String(request.headers['x-csrf-token'] ?? '');
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (!foreign && session && sameToken(given, session.csrfToken)) return next();
  if (request.path.startsWith('/api/')) return problem(response, 403, 'The form token is missing or too old.');
  next(new HttpError(403, 'forbidden'));
};

function sameToken(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

async function send(response: Response, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'html':
      if (answer.cookie !== undefined) response.append('Set-Cookie', answer.cookie);
      response.setHeader('X-Robots-Tag', 'noindex');
      response.status(answer.status ?? 200).send(answer.html);
      return;
    case 'redirect':
      if (answer.cookie !== undefined) response.append('Set-Cookie', answer.cookie);
      response.redirect(303, answer.to);
      return;
    case 'file':
      if (answer.name !== null) response.attachment(answer.name);
      response.setHeader('Content-Type', answer.type);
      response.send(answer.body);
      return;
    case 'json':
      response.status(answer.status ?? 200).json(answer.value);
  }
}

async function sendRefusal(visit: Visit, response: Response, refusal: Refusal): Promise<void> {
  const status = STATUS[refusal.kind];
  if (visit.request.path.startsWith('/api/')) return problem(response, status, refusal.message);
  await send(response, { kind: 'html', html: await refusalPage(visit, refusal), status });
}

function problem(response: Response, status: number, detail: string): void {
  response.status(status).type('application/problem+json');
  response.send(JSON.stringify({ type: 'about:blank', title: 'Request refused', status, detail }));
}

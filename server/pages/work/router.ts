import { timingSafeEqual } from 'node:crypto';
import { json, type RequestHandler, type Response, Router } from 'express';
import { Refusal, type RefusalKind } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readForm } from './form.ts';
import { offerSignIn } from './offer-sign-in.ts';
import { readFormBody } from './read-form-body.ts';
import { readVisit } from './read-visit.ts';
import { refusalPage } from './refusal-page.ts';
import type { Route, Visit } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { neededScope, visitorOf, type WorkSettings } from './visitor.ts';

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
  const offer = offerSignIn(deps, work);
  const readBody = [readFormBody, json({ limit: '1mb' })];
  for (const route of routes) {
    const steps: RequestHandler[] = [
      checkAccess(route, offer),
      ...(route.method === 'post' ? [...readBody, checkOrigin(offer)] : []),
    ];
    router[route.method](route.path, ...steps, async (request, response) => {
      const visit = readVisit(deps, work, request);
      response.setHeader('Cache-Control', 'no-store');
      try {
        await sendAnswer(response, await route.answer(visit));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await sendRefusal(visit, response, error);
      }
    });
  }
  return router;
}

function checkAccess({ access, path }: Route, offer: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { actor, scopes } = visitorOf(request);
    if (access === 'anyone') return next();
    const api = path.startsWith('/api/');
    if (!actor) {
      if (api) return problem(response, 401, 'Sign in, or send a token.');
      return offer(request, response, next);
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
const checkOrigin =
  (offer: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const { session, scopes } = visitorOf(request);
    if (scopes) return next();
    const site = request.headers['sec-fetch-site'];
    const given = readForm(request.body).text('_csrf') || String(request.headers['x-csrf-token'] ?? '');
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (!foreign && session && sameToken(given, session.csrfToken)) return next();
    if (request.path.startsWith('/api/')) return problem(response, 403, 'The form token is missing or too old.');
    // The page itself is ours: its session ended, or another began in the same browser.
    if (site === 'same-origin' && request.path !== '/connexion') return offer(request, response, next);
    return next(new HttpError(403, 'forbidden'));
  };

function sameToken(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

async function sendRefusal(visit: Visit, response: Response, refusal: Refusal): Promise<void> {
  const status = STATUS[refusal.kind];
  if (visit.request.path.startsWith('/api/')) return problem(response, status, refusal.wordsIn('en'));
  await sendAnswer(response, { kind: 'html', html: await refusalPage(visit, refusal), status });
}

function problem(response: Response, status: number, detail: string): void {
  const instance = response.req.originalUrl.split('?')[0];
  response.status(status).type('application/problem+json');
  response.send(JSON.stringify({ type: 'about:blank', title: 'Request refused', status, detail, instance }));
}

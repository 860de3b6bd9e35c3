import type { RequestHandler } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { signInForm } from './enter.ts';
import { carryForm, keepForm } from './kept-form.ts';
import { readFormBody } from './read-form-body.ts';
import { readVisit } from './read-visit.ts';
import { sendAnswer } from './send-answer.ts';
import { signInPath, type WorkSettings } from './visitor.ts';

/**
 * Sends somebody without an account to the sign-in page. A form of this site whose session has ended is not thrown away: the sign-in
 * page carries it, and it can be sent again. Forms of other sites are never kept.
 */
export function offerSignIn(deps: PageDeps, work: WorkSettings): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.method === 'GET') return response.redirect(303, signInPath(request.originalUrl));
    if (request.method !== 'POST' || request.headers['sec-fetch-site'] !== 'same-origin') {
      return response.redirect(303, signInPath('/'));
    }
    readFormBody(request, response, async (error?: unknown) => {
      if (error) return next(error);
      const visit = readVisit(deps, work, request);
      const kept = carryForm(keepForm(request.path, visit.form));
      await sendAnswer(response, await signInForm(visit, { notice: '', suite: '/', kept, status: 403 }));
    });
  };
}

import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { SendMail } from '../../alerts/mailer.ts';
import type { Alert } from '../../store/alerts.ts';
import { describeSearch } from '../describe-search.ts';
import { feedUrl } from '../feeds/feed.ts';
import { HttpError } from '../http-error.ts';
import type { Messages } from '../messages/fr.ts';
import type { PageDeps } from '../page-deps.ts';
import { type PageRequest, readPageRequest } from '../page-request.ts';
import { renderView } from '../render.ts';
import { isSameOrigin } from '../same-origin.ts';
import { dropPage, parseSearchParams, type SearchState } from '../search-params.ts';
import { searchQuery, searchUrl } from '../search-url.ts';
import { buildShell, type Shell } from '../shell.ts';
import { composeConfirmation } from './mails.ts';
import { type AlertWords, alertWords } from './words.ts';

export interface FollowPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly w: AlertWords;
  readonly search: string;
  readonly action: string;
  readonly backHref: string;
  readonly feed: string;
  readonly canMail: boolean;
  readonly sent: boolean;
  readonly email: string;
  readonly frequency: string;
  /** What is wrong with the form, "" when nothing is. */
  readonly problem: string;
}

const form = z.object({
  email: z.email().max(254),
  frequency: z.enum(['daily', 'weekly']).catch('weekly'),
});

/** Searches that one address may follow. */
const MAX_ALERTS = 20;

/** GET /suivre : how to follow a search, by feed or by e-mail. */
export function followPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    response.send(await render(deps, page, {}));
  };
}

/** POST /suivre : saves the alert and sends the mail that confirms it; tells the same whether the address was known or not. */
export function follow(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    if (!isSameOrigin(request)) throw new HttpError(403, 'forbidden');
    const page = readPageRequest(request);
    const words = alertWords(page.language);
    const { sendMail } = deps;
    const { publicUrl } = deps.config;
    if (!sendMail || publicUrl === null) throw new HttpError(404, 'notFound');
    const fields = (request.body ?? {}) as Record<string, unknown>;
    const typed = { email: String(fields.email ?? '').trim(), frequency: String(fields.frequency ?? '') };
    const parsed = form.safeParse(typed);
    if (!parsed.success) {
      response.status(422).send(await render(deps, page, { ...typed, problem: words.emailProblem }));
      return;
    }
    const email = parsed.data.email.toLowerCase();
    if ((await deps.store.countAlertsOf(email)) >= MAX_ALERTS) {
      response.status(422).send(await render(deps, page, { ...typed, problem: words.tooMany }));
      return;
    }
    const alert = await deps.store.saveAlert({
      token: randomBytes(32).toString('base64url'),
      email,
      query: searchQuery(stateOf(page)),
      language: page.language,
      frequency: parsed.data.frequency,
      createdAt: deps.clock().toISOString(),
    });
    const problem = await confirm(sendMail, alert, publicUrl, words, response.locals);
    response
      .status(problem === '' ? 200 : 502)
      .send(await render(deps, page, { ...typed, problem, sent: problem === '' }));
  };
}

async function confirm(
  sendMail: SendMail,
  alert: Alert,
  publicUrl: string,
  words: AlertWords,
  locals: { error?: unknown },
): Promise<string> {
  try {
    if (alert.confirmedAt === null) await sendMail(composeConfirmation(alert, publicUrl));
    return '';
  } catch (error) {
    locals.error = error;
    return words.failed;
  }
}

function stateOf({ url }: PageRequest): SearchState {
  return dropPage(parseSearchParams(url.searchParams).state);
}

async function render(
  deps: PageDeps,
  page: PageRequest,
  form: { email?: string; frequency?: string; problem?: string; sent?: boolean },
): Promise<string> {
  const w = alertWords(page.language);
  const state = stateOf(page);
  return renderView('follow', {
    shell: await buildShell(deps, page, { title: w.title, query: state.q, noindex: true }),
    t: page.t,
    w,
    search: describeSearch(state, page.language) || w.everything,
    action: `/suivre${searchQuery(state)}`,
    backHref: searchUrl(state),
    feed: `${deps.config.publicUrl ?? ''}${feedUrl(state)}`,
    canMail: deps.sendMail !== undefined && deps.config.publicUrl !== null,
    sent: form.sent ?? false,
    email: form.email ?? '',
    frequency: form.frequency === 'daily' ? 'daily' : 'weekly',
    problem: form.problem ?? '',
  });
}

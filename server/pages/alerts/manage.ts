import type { RequestHandler } from 'express';
import type { Alert } from '../../store/alerts.ts';
import { describeSearch } from '../describe-search.ts';
import { HttpError } from '../http-error.ts';
import type { Messages } from '../messages/fr.ts';
import type { PageDeps } from '../page-deps.ts';
import { type PageRequest, readPageRequest } from '../page-request.ts';
import { renderView } from '../render.ts';
import { parseSearchParams } from '../search-params.ts';
import { buildShell, type Shell } from '../shell.ts';
import { type AlertWords, alertWords } from './words.ts';

export interface AlertPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly w: AlertWords;
  readonly state: 'pending' | 'active' | 'stopped';
  readonly search: string;
  readonly searchHref: string;
  readonly frequency: string;
  readonly address: string;
}

/**
 * GET /alertes/:token : what the links in mails lead to. It shows and changes nothing by itself, since mail programs open links
 * before people do.
 */
export function alertPage(deps: PageDeps): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const alert = await selectAlert(deps, request.params.token);
    const state = alert.confirmedAt === null ? 'pending' : 'active';
    response.send(await render(deps, readPageRequest(request), alert, state));
  };
}

/** POST /alertes/:token/confirmer */
export function confirmAlert(deps: PageDeps): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const alert = await selectAlert(deps, request.params.token);
    await deps.store.confirmAlert(alert.id, deps.clock().toISOString());
    response.send(await render(deps, readPageRequest(request), alert, 'active'));
  };
}

/** POST /alertes/:token/arreter : from the page, or from a mail program at one click (RFC 8058). */
export function stopAlert(deps: PageDeps): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const alert = await selectAlert(deps, request.params.token);
    await deps.store.deleteAlert(alert.id);
    response.send(await render(deps, readPageRequest(request), alert, 'stopped'));
  };
}

/** @throws HttpError 404 when no alert has this token. */
async function selectAlert({ store }: PageDeps, token: string): Promise<Alert> {
  const alert = await store.findAlertByToken(token);
  if (!alert) throw new HttpError(404, 'notFound');
  return alert;
}

async function render(deps: PageDeps, page: PageRequest, alert: Alert, state: AlertPage['state']): Promise<string> {
  const w = alertWords(page.language);
  const search = parseSearchParams(new URLSearchParams(alert.query)).state;
  return renderView('alert', {
    shell: await buildShell(deps, page, { title: w.manage, noindex: true }),
    t: page.t,
    w,
    state,
    search: describeSearch(search, page.language) || w.everything,
    searchHref: `/${alert.query}`,
    frequency: w.frequencies[alert.frequency],
    address: `/alertes/${alert.token}`,
  });
}

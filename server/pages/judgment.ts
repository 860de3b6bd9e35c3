import type { RequestHandler } from 'express';
import type { JudgmentView } from '../store/read-model.ts';
import { goneError, HttpError } from './http-error.ts';
import { buildJudgmentPage } from './judgment-page.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';

/** The judgment that an address names, or where it moved. @throws HttpError 404 when unknown, 410 when withdrawn. */
export async function selectJudgment(
  deps: Pick<PageDeps, 'store'>,
  id: string,
): Promise<{ readonly moved: string } | { readonly judgment: JudgmentView }> {
  const current = await deps.store.findCurrentId(id);
  if (current === null) throw new HttpError(404, 'noDecision');
  if (current !== id) return { moved: current };
  const judgment = await deps.store.findJudgment(id);
  if (!judgment) throw goneError();
  return { judgment };
}

/** GET /decisions/:id : one decision, its outcomes and where each is read in the text. */
export function judgmentPage(deps: PageDeps): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const page = readPageRequest(request);
    const found = await selectJudgment(deps, request.params.id);
    if ('moved' in found) return response.redirect(301, `/decisions/${found.moved}${page.url.search}`);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.send(renderView('judgment', await buildJudgmentPage(deps, page, found.judgment)));
  };
}

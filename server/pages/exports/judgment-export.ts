import type { RequestHandler } from 'express';
import { HttpError } from '../http-error.ts';
import { selectJudgment } from '../judgment.ts';
import type { PageDeps } from '../page-deps.ts';
import { decisionUrl } from './decision-url.ts';
import type { JudgmentFormat } from './judgment-formats.ts';

/** GET /decisions/:id/{file} : a decision in one form, as a file. 404 when it has none, 410 when the decision was withdrawn. */
export function judgmentExport(deps: PageDeps, format: JudgmentFormat): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const found = await selectJudgment(deps, request.params.id);
    if ('moved' in found) return response.redirect(301, `/decisions/${found.moved}/${format.file}`);
    const { judgment } = found;
    const today = deps.clock().toISOString().slice(0, 10);
    const body = format.write(judgment, decisionUrl(deps, judgment.id), today);
    if (body === null) throw new HttpError(404, 'notFound');
    const extension = format.file.slice(format.file.indexOf('.'));
    response.setHeader('Content-Type', format.type);
    response.setHeader('Content-Disposition', `attachment; filename="${judgment.id}${extension}"`);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.send(body);
  };
}

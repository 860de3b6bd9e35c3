import type { RequestHandler } from 'express';
import { element } from '../../export/xml.ts';
import { HttpError } from '../http-error.ts';
import { selectJudgment } from '../judgment.ts';
import type { PageDeps } from '../page-deps.ts';
import { decisionUrl } from './decision-url.ts';
import { JUDGMENT_FORMATS } from './judgment-formats.ts';

/** unAPI names of the formats that reference managers ask for, and the file that answers each. */
const FORMATS: readonly { readonly name: string; readonly type: string; readonly file: string }[] = [
  { name: 'ris', type: 'application/x-research-info-systems', file: 'citation.ris' },
  { name: 'bibtex', type: 'application/x-bibtex', file: 'citation.bib' },
];

/**
 * GET /unapi : unAPI version 1, by which Zotero takes decisions from result lists and decision pages. Without `format`, the list of
 * formats (300 with an `id`, as the specification asks); with both, the record (404 unknown decision, 406 unknown format).
 */
export function unapi(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { searchParams } = new URL(request.originalUrl, 'http://local');
    const id = searchParams.get('id')?.replace(/^.*\/decisions\//, '') ?? null;
    const name = searchParams.get('format');
    if (id === null) {
      response.type('application/xml').send(listFormats(null));
      return;
    }
    const found = await selectJudgment(deps, id);
    const judgment = 'moved' in found ? await deps.store.findJudgment(found.moved) : found.judgment;
    if (!judgment) throw new HttpError(404, 'noDecision');
    if (name === null) {
      response.status(300).type('application/xml').send(listFormats(id));
      return;
    }
    const file = FORMATS.find((format) => format.name === name)?.file;
    const format = JUDGMENT_FORMATS.find((candidate) => candidate.file === file);
    if (!format) throw new HttpError(406, 'badRequest');
    const today = deps.clock().toISOString().slice(0, 10);
    response.setHeader('Content-Type', format.type);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.send(format.write(judgment, decisionUrl(deps, judgment.id), today));
  };
}

function listFormats(id: string | null): string {
  const formats = FORMATS.map(({ name, type }) => element('format', { name, type }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('formats', { id }, ...formats)}\n`;
}

import type { Request } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { readForm } from './form.ts';
import type { Visit } from './route.ts';
import { visitorOf, type WorkSettings } from './visitor.ts';

/** A request to a page of work, read: who asks, in what language, with which form. */
export function readVisit(deps: PageDeps, { curation }: WorkSettings, request: Request): Visit {
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

import type { RequestHandler } from 'express';
import { type ApiParameter, listApiParameters } from './api/api-parameters.ts';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { buildShell, type Shell } from './shell.ts';

export interface ApiHelpPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly parameters: readonly ApiParameter[];
  readonly examples: readonly string[];
}

const EXAMPLES = [
  '/api/v1/judgments?q=harcèlement&type=criminal_fine&suspended=true',
  '/api/v1/judgments?outcome=provisional_award;min=5000&outcome=identification_data_disclosure;against=platform',
  '/api/v1/taxonomy',
  '/api/v1/courts',
];

/** GET /aide/api : the API for people, from the schemas that validate it. */
export function apiHelpPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const shell = await buildShell(deps, page, { title: page.t.site.api });
    response.send(renderView('api-help', { shell, t: page.t, parameters: listApiParameters(), examples: EXAMPLES }));
  };
}

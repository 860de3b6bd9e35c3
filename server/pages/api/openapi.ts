import type { RequestHandler } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { describeApi } from './api-description.ts';

/** GET /api/v1/openapi.json : the OpenAPI 3.1 description, from the schemas that validate requests. */
export function showOpenApi(deps: PageDeps): RequestHandler {
  const document = describeApi(deps.version, deps.config.publicUrl);
  return (_request, response) => {
    response.json(document);
  };
}

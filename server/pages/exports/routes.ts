import { Router } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { judgmentExport } from './judgment-export.ts';
import { JUDGMENT_FORMATS } from './judgment-formats.ts';
import { resultExport } from './result-export.ts';
import { unapi } from './unapi.ts';

/** What can be taken away: a whole result set, one decision, a reference. */
export function exportRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get('/exports/decisions.:format', resultExport(deps));
  for (const format of JUDGMENT_FORMATS) router.get(`/decisions/:id/${format.file}`, judgmentExport(deps, format));
  router.get('/unapi', unapi(deps));
  return router;
}

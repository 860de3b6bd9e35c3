import { Router } from 'express';
import { health } from '../health.ts';
import type { PageDeps } from '../page-deps.ts';
import { listCourts } from './courts.ts';
import { searchFacet } from './facets.ts';
import { guardPrograms } from './guard.ts';
import { listJudgments, showJudgment } from './judgments.ts';
import { showOpenApi } from './openapi.ts';
import { listOutcomes } from './outcomes.ts';
import { showStatistics } from './statistics.ts';
import { showTaxonomy } from './taxonomy.ts';

/** What machines read: the API, its description and the state of the service. */
export function apiRoutes(deps: PageDeps): Router {
  const router = Router();
  router.use('/api', guardPrograms(deps));
  router.get('/health', health(deps));
  router.get('/api/v1/judgments', listJudgments(deps));
  router.get('/api/v1/judgments/:id', showJudgment(deps));
  router.get('/api/v1/outcomes', listOutcomes(deps));
  router.get('/api/v1/statistics', showStatistics(deps));
  router.get('/api/v1/facets/:name', searchFacet(deps));
  router.get('/api/v1/taxonomy', showTaxonomy());
  router.get('/api/v1/courts', listCourts(deps));
  router.get('/api/v1/openapi.json', showOpenApi(deps));
  return router;
}

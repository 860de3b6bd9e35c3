import { Router } from 'express';
import type { PageDeps } from '../page-deps.ts';
import { awardsFile, chartFile, claimsChartFile, claimsFile, figuresFile } from './files.ts';
import { statisticsPage } from './statistics.ts';

/** The figures page and its files. */
export function statisticsRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get('/statistiques', statisticsPage(deps));
  router.get('/statistiques/sommes.csv', awardsFile(deps));
  router.get('/statistiques/chiffres.csv', figuresFile(deps));
  router.get('/statistiques/demandes.csv', claimsFile(deps));
  router.get('/statistiques/demandes.svg', claimsChartFile(deps));
  router.get('/statistiques/sommes.svg', chartFile(deps, 'sums'));
  router.get('/statistiques/annees.svg', chartFile(deps, 'years'));
  return router;
}

import { type RequestHandler, Router, urlencoded } from 'express';
import { apiHelpPage } from './api-help.ts';
import { facetPage } from './facet-page.ts';
import { helpPage } from './help.ts';
import { judgmentPage } from './judgment.ts';
import type { PageDeps } from './page-deps.ts';
import { rememberLanguage, savePreferences } from './preferences.ts';
import { robots } from './robots.ts';
import { searchPage } from './search.ts';
import { sourcesPage } from './sources.ts';
import { aboutPage, removalPage } from './text-page.ts';

/** What people read. */
export function pageRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get('/robots.txt', robots());
  router.use(privatePages, rememberLanguage(deps));
  router.get('/', searchPage(deps));
  router.get('/facettes/:name', facetPage(deps));
  router.get('/decisions/:id', judgmentPage(deps));
  router.get('/aide', helpPage(deps));
  router.get('/aide/api', apiHelpPage(deps));
  router.get('/sources', sourcesPage(deps));
  router.get('/a-propos', aboutPage(deps));
  router.get('/droit-d-occultation', removalPage(deps));
  router.post('/preferences', urlencoded({ extended: false, limit: '4kb' }), savePreferences(deps));
  return router;
}

/** Pages depend on language and theme: browsers revalidate them, shared caches leave them alone. */
const privatePages: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie, Accept-Language');
  next();
};

import { Router, urlencoded } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { PageDeps } from '../page-deps.ts';
import { follow, followPage } from './follow.ts';
import { alertPage, confirmAlert, stopAlert } from './manage.ts';

/** Alerts that one address may ask for in a quarter of an hour. */
const REQUESTS = 10;
const WINDOW_MS = 15 * 60 * 1000;

/** Following a search by e-mail. */
export function alertRoutes(deps: PageDeps): Router {
  const router = Router();
  const limit = rateLimit({ windowMs: WINDOW_MS, limit: REQUESTS, standardHeaders: 'draft-8', legacyHeaders: false });
  router.get('/suivre', followPage(deps));
  router.post('/suivre', limit, urlencoded({ extended: false, limit: '4kb' }), follow(deps));
  router.get('/alertes/:token', alertPage(deps));
  router.post('/alertes/:token/confirmer', confirmAlert(deps));
  router.post('/alertes/:token/arreter', stopAlert(deps));
  return router;
}

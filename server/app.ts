import compression from 'compression';
import express, { type Express } from 'express';
import packageJson from '../package.json' with { type: 'json' };
import { mcpRoutes } from './mcp/routes.ts';
import { alertRoutes } from './pages/alerts/routes.ts';
import { apiRoutes } from './pages/api/routes.ts';
import type { AppDeps } from './pages/app-deps.ts';
import { bundleAssets } from './pages/assets.ts';
import { errorHandler, notFound } from './pages/error-page.ts';
import { exportRoutes } from './pages/exports/routes.ts';
import { feedRoutes } from './pages/feeds/feed.ts';
import { logRequests } from './pages/log-requests.ts';
import type { PageDeps } from './pages/page-deps.ts';
import { pageRoutes } from './pages/routes.ts';
import { securityHeaders } from './pages/security-headers.ts';
import { statisticsRoutes } from './pages/statistics/routes.ts';
import { offerSignIn } from './pages/work/offer-sign-in.ts';
import { workRouter } from './pages/work/router.ts';
import { WORK_ROUTES } from './pages/work/routes.ts';
import { recogniseVisitor, requireReader } from './pages/work/visitor.ts';

/** Half the time of the usual level, for answers a seventh longer. */
const COMPRESSION_LEVEL = 3;
/** Bytes; nearly every compressed answer fits, and is made in one go. */
const COMPRESSED_AT_ONCE = 64 * 1024;

/** Assembles the web application: nothing listens, nothing is written. @throws when the client assets do not compile. */
export async function createApp(deps: AppDeps): Promise<Express> {
  const assets = await bundleAssets();
  const pages: PageDeps = { ...deps, assetUrls: assets.urls, version: packageJson.version };
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.proxies ?? 0);
  app.use(logRequests(deps));
  app.use(securityHeaders(deps));
  app.use(compression({ level: COMPRESSION_LEVEL, chunkSize: COMPRESSED_AT_ONCE }));
  app.use('/assets', assets.serve);
  if (deps.work) app.use(recogniseVisitor(deps.work), requireReader(deps.work, offerSignIn(pages, deps.work)));
  app.use(apiRoutes(pages));
  app.use(pageRoutes(pages));
  app.use(mcpRoutes(pages));
  app.use(exportRoutes(pages));
  app.use(feedRoutes(pages));
  app.use(alertRoutes(pages));
  app.use(statisticsRoutes(pages));
  if (deps.work) app.use(workRouter(pages, deps.work, WORK_ROUTES));
  app.use(notFound());
  app.use(errorHandler(pages));
  return app;
}

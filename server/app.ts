import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import packageJson from '../package.json' with { type: 'json' };
import { listCourts } from './pages/api/courts.ts';
import { listJudgments, showJudgment } from './pages/api/judgments.ts';
import { showOpenApi } from './pages/api/openapi.ts';
import { showTaxonomy } from './pages/api/taxonomy.ts';
import type { AppDeps } from './pages/app-deps.ts';
import { bundleAssets } from './pages/assets.ts';
import { errorHandler, notFound } from './pages/error-page.ts';
import { health } from './pages/health.ts';
import { judgmentPage } from './pages/judgment.ts';
import type { PageDeps } from './pages/page-deps.ts';
import { rememberLanguage, savePreferences } from './pages/preferences.ts';
import { robots } from './pages/robots.ts';
import { searchPage } from './pages/search.ts';
import { statisticsRoutes } from './pages/statistics/routes.ts';

/** Assembles the web application: nothing listens, nothing is written. @throws when the client assets do not compile. */
export async function createApp(deps: AppDeps): Promise<Express> {
  const assets = await bundleAssets();
  const pages: PageDeps = { ...deps, assetUrls: assets.urls, version: packageJson.version };
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  app.use(logRequests(deps));
  app.use(securityHeaders(deps));
  app.use(compression());
  app.use('/assets', assets.serve);
  app.get('/health', health(pages));
  app.get('/robots.txt', robots());
  app.get('/api/v1/judgments', listJudgments(pages));
  app.get('/api/v1/judgments/:id', showJudgment(pages));
  app.get('/api/v1/taxonomy', showTaxonomy());
  app.get('/api/v1/courts', listCourts(pages));
  app.get('/api/v1/openapi.json', showOpenApi(pages));
  app.use(privatePages, rememberLanguage(pages));
  app.get('/', searchPage(pages));
  app.get('/decisions/:id', judgmentPage(pages));
  app.post('/preferences', express.urlencoded({ extended: false, limit: '4kb' }), savePreferences(pages));
  app.use(statisticsRoutes(pages));
  app.use(notFound());
  app.use(errorHandler(pages));
  return app;
}

/** Pages depend on language and theme: browsers revalidate them, shared caches leave them alone. */
const privatePages: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie, Accept-Language');
  next();
};

function securityHeaders({ config }: AppDeps): RequestHandler {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? undefined : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function logRequests({ clock, log }: AppDeps): RequestHandler {
  return (request, response, next) => {
    const start = clock().getTime();
    response.on('finish', () => {
      const { error = null, incident = null } = response.locals as { error?: unknown; incident?: string | null };
      const path = request.originalUrl.split('?')[0] ?? '/';
      const milliseconds = clock().getTime() - start;
      log({ method: request.method, path, status: response.statusCode, milliseconds, incident, error });
    });
    next();
  };
}

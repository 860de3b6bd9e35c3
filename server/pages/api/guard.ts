import { type RequestHandler, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { AppDeps } from '../app-deps.ts';

const WINDOW_MS = 60_000;
const DEFAULT_RATE = 300;
const PREFLIGHT_SECONDS = '86400';

/**
 * What every request of a program passes: the origins of the settings may read it from a browser (CORS), and one address has so many
 * requests a minute (RateLimit and RateLimit-Policy headers; 429 as problem+json beyond).
 */
export function guardPrograms(deps: Pick<AppDeps, 'config'>): Router {
  const router = Router();
  router.use(allowOrigins(deps.config.apiOrigins ?? []), limitRate(deps.config.apiRate ?? DEFAULT_RATE));
  return router;
}

/** True when scripts of this origin may read the API. */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.includes('*') || allowed.includes(origin);
}

function allowOrigins(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin !== undefined && isAllowedOrigin(origin, allowed)) {
      response.setHeader('Access-Control-Allow-Origin', allowed.includes('*') ? '*' : origin);
      response.setHeader('Access-Control-Expose-Headers', 'ETag, RateLimit, RateLimit-Policy, Retry-After');
    }
    if (request.method !== 'OPTIONS') return next();
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'Content-Type, Accept, If-None-Match, Authorization, Mcp-Protocol-Version',
    );
    response.setHeader('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    response.status(204).end();
  };
}

function limitRate(limit: number): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) => {
      const problem = { type: 'about:blank', title: 'Too many requests', status: 429, instance: request.path };
      const detail = `At most ${limit} requests a minute; see the Retry-After header.`;
      response
        .status(429)
        .type('application/problem+json')
        .send(JSON.stringify({ ...problem, detail }));
    },
  });
}

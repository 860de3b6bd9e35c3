import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { AppDeps } from './app-deps.ts';

/** Everything comes from the site itself, nothing is inline, nothing may frame it. HTTPS is required only where it is served. */
export function securityHeaders({ config }: Pick<AppDeps, 'config'>): RequestHandler {
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

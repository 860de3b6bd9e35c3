import type { RequestHandler } from 'express';

/**
 * GET /robots.txt : decisions carry X-Robots-Tag, which a crawler must be let in to read; only the endless combinations of
 * searches and the API are closed. Nothing that is hidden is ever named here.
 */
export function robots(): RequestHandler {
  return (_request, response) => {
    response.type('text/plain').send('User-agent: *\nDisallow: /api/\nDisallow: /*?\n');
  };
}

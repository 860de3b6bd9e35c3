import type { Request } from 'express';

/** Browsers tell where a form comes from (Sec-Fetch-Site); a form of another site is refused. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

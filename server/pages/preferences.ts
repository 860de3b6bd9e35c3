import type { Request, RequestHandler } from 'express';
import { HttpError } from './http-error.ts';
import { isLanguage } from './language.ts';
import type { PageDeps } from './page-deps.ts';
import { readTheme } from './page-request.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** POST /preferences : remembers the theme in a cookie and goes back. Works without JavaScript. */
export function savePreferences(deps: PageDeps): RequestHandler {
  return (request, response) => {
    if (!isSameOrigin(request)) throw new HttpError(403, 'forbidden');
    const form = (request.body ?? {}) as Record<string, unknown>;
    const theme = readTheme(String(form.theme ?? ''));
    if (theme === 'auto') response.clearCookie('theme', { path: '/' });
    else response.cookie('theme', theme, cookieOptions(deps));
    response.redirect(303, localPath(String(form.back ?? '/')));
  };
}

/** Remembers `?lang=` in a cookie, so that the next pages keep the language. */
export function rememberLanguage(deps: PageDeps): RequestHandler {
  return (request, response, next) => {
    const { lang } = request.query;
    if (typeof lang === 'string' && isLanguage(lang)) response.cookie('lang', lang, cookieOptions(deps));
    next();
  };
}

function cookieOptions({ config }: PageDeps) {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return { path: '/', maxAge: YEAR_MS, sameSite: 'lax', secure } as const;
}

/** Browsers tell where a form comes from; a form of another site is refused. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A path of this site: never another host, whatever the form says. */
function localPath(path: string): string {
  return /^\/(?![/\\])[^\\]*$/.test(path) ? path : '/';
}

import type { Request } from 'express';
import { findCookie } from './cookies.ts';
import { chooseLanguage, type Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import { messagesIn } from './messages/messages.ts';
import { type Visitor, visitorOf } from './work/visitor.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** What every page reads from its request. */
export interface PageRequest {
  readonly language: Language;
  readonly t: Messages;
  readonly theme: Theme;
  /** Path and query as asked, on a placeholder origin: the Host header is never trusted. */
  readonly url: URL;
  /** Who asks. */
  readonly visitor?: Visitor;
}

export function readPageRequest(request: Request): PageRequest {
  const url = readUrl(request.originalUrl);
  const cookies = request.headers.cookie;
  const language = chooseLanguage({
    parameter: url.searchParams.get('lang'),
    cookie: findCookie(cookies, 'lang'),
    header: request.headers['accept-language'] ?? null,
  });
  return {
    language,
    t: messagesIn(language),
    theme: readTheme(findCookie(cookies, 'theme')),
    url,
    visitor: visitorOf(request),
  };
}

export function readTheme(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function readUrl(path: string): URL {
  const local = path.startsWith('/') ? path.replace(/^\/+/, '/') : '/';
  return URL.canParse(local, 'http://local') ? new URL(local, 'http://local') : new URL('http://local/');
}

import type { Request, RequestHandler } from 'express';
import type { Curation } from '../../curation/curation.ts';
import type { Actor, TokenScope } from '../../domain/account.ts';
import { findCookie } from '../cookies.ts';

/** What people with an account may do here, and whether one needs an account to read. */
export interface WorkSettings {
  readonly curation: Curation;
  readonly publicReading: boolean;
}

/** Who asks: nobody in particular, a person with a session, or a program with its owner's token. */
export interface Visitor {
  readonly actor: Actor | null;
  /** The session's cookie value and the token its forms carry; null without a session. */
  readonly session: { readonly token: string; readonly csrfToken: string } | null;
  /** What the API token may do; null for people. */
  readonly scopes: readonly TokenScope[] | null;
}

const NOBODY: Visitor = { actor: null, session: null, scopes: null };
const SESSION_COOKIE = 'session';
const visitors = new WeakMap<Request, Visitor>();

/** Who made a request, as recognised when it came in. */
export function visitorOf(request: Request): Visitor {
  return visitors.get(request) ?? NOBODY;
}

/** Recognises the session cookie, or under /api the bearer token, of every request. */
export function recogniseVisitor({ curation }: WorkSettings): RequestHandler {
  return async (request, _response, next) => {
    const visitor = (await findBearer(curation, request)) ?? (await findSession(curation, request));
    if (visitor) visitors.set(request, visitor);
    next();
  };
}

/** Where reading needs an account: sends people to the sign-in page and programs away. */
export function requireReader({ publicReading }: WorkSettings, offerSignIn: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (publicReading || visitorOf(request).actor || isDoor(request.path)) return next();
    response.setHeader('Cache-Control', 'no-store');
    if (request.path.startsWith('/api/')) {
      response
        .status(401)
        .type('application/problem+json')
        .send(JSON.stringify({ type: 'about:blank', title: 'Sign in, or send a token', status: 401 }));
      return;
    }
    offerSignIn(request, response, next);
  };
}

/** The sign-in page that leads back to a page of this site. */
export function signInPath(back: string): string {
  return `/connexion?${new URLSearchParams({ suite: back })}`;
}

/** Gives a browser its session cookie. */
export function sessionCookie(token: string, expiresAt: string, publicUrl: string | null): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token}; Path=/; Expires=${new Date(expiresAt).toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
}

/** Files that programs fetch. */
const DATA_FILE = /\.(?:csv|ndjson|jsonld)$/;

/** What a token must be allowed for a request. */
export function neededScope({ method, path }: Pick<Request, 'method' | 'path'>): TokenScope {
  if (method !== 'GET' && method !== 'HEAD') return 'annotate';
  return DATA_FILE.test(path) ? 'export' : 'read';
}

function isDoor(path: string): boolean {
  return (
    ['/connexion', '/preferences', '/robots.txt', '/health', '/a-propos', '/droit-d-occultation'].includes(path) ||
    path.startsWith('/invitation/')
  );
}

async function findBearer(curation: Curation, request: Request): Promise<Visitor | null> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (!token || !(request.path.startsWith('/api/') || DATA_FILE.test(request.path))) return null;
  const owner = await curation.findTokenActor(token);
  return owner && { actor: owner.actor, session: null, scopes: owner.scopes };
}

async function findSession(curation: Curation, request: Request): Promise<Visitor | null> {
  const token = findCookie(request.headers.cookie, SESSION_COOKIE);
  const session = token === null ? null : await curation.findSessionOf(token);
  if (token === null || !session) return null;
  const { account: actor, csrfToken } = session;
  return { actor, session: { token, csrfToken }, scopes: null };
}

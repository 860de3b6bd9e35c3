import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { load } from 'cheerio';
import { analytics } from '../../server/analytics/analytics.ts';
import { createApp } from '../../server/app.ts';
import type { Actor } from '../../server/domain/account.ts';
import type { Role } from '../../server/domain/role.ts';
import { toSearchDocument } from '../../server/ingest/search-document.ts';
import { resolveReferences } from '../../server/resolve-references.ts';
import type { SearchDocument } from '../../server/search/document.ts';
import { type Desk, openDesk } from '../curation/desk.ts';
import { searchInMemory } from './memory-search.ts';

/** The application with accounts, on a loopback port. */
export interface ServedWork {
  readonly url: string;
  readonly desk: Desk;
  /** Paths as the request log has them. */
  readonly logged: readonly string[];
  /** A browser of somebody with an account of that role, already signed in; null = a visitor. */
  visitor(role: Role | null, name?: string): Promise<WorkVisitor>;
  close(): Promise<void>;
}

/** Somebody's browser: keeps the cookie and sends the form token. */
export interface WorkVisitor {
  readonly actor: Actor | null;
  readonly csrf: string;
  readonly cookie: string;
  get(path: string): Promise<{
    readonly status: number;
    readonly location: string | null;
    readonly text: string;
    readonly $: ReturnType<typeof load>;
  }>;
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): ReturnType<WorkVisitor['get']>;
}

export async function serveWork(options: { readonly publicReading?: boolean } = {}): Promise<ServedWork> {
  const desk = await openDesk();
  const documents = async (): Promise<readonly SearchDocument[]> => {
    const ids = await desk.store.listIdsAfter('', 1_000);
    const views = await Promise.all(ids.map((id) => desk.store.findJudgment(id)));
    return views.flatMap((view) => (view ? [toSearchDocument(view)] : []));
  };
  let known: readonly SearchDocument[] = [];
  const logged: string[] = [];
  const app = await createApp({
    config: { publicUrl: null, contact: null },
    store: desk.store,
    search: searchInMemory(() => known),
    analytics,
    resolveReferences: (query) => resolveReferences(desk.store, query),
    work: { curation: desk.curation, publicReading: options.publicReading ?? true },
    clock: desk.deps.clock,
    log: ({ path, error }) => {
      logged.push(path);
      if (error) console.error(error);
    },
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let people = 0;
  return {
    url,
    desk,
    logged,
    async visitor(role, name) {
      known = await documents();
      people += 1;
      const actor = role === null ? null : await desk.person(name ?? `${role}${people}`, role);
      const session = actor ? await desk.curation.startSession(actor.id) : null;
      const csrf = session ? ((await desk.curation.findSessionOf(session.token))?.csrfToken ?? '') : '';
      return browse(url, actor, session?.token ?? '', csrf);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await desk.store.close();
    },
  };
}

function browse(url: string, actor: Actor | null, token: string, csrf: string): WorkVisitor {
  const cookie = token === '' ? '' : `session=${token}`;
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie, ...init.headers },
    });
    const text = await response.text();
    return { status: response.status, location: response.headers.get('location'), text, $: load(text) };
  };
  return {
    actor,
    csrf,
    cookie,
    get: (path) => ask(path, {}),
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) {
        for (const item of typeof value === 'string' ? [value] : value) body.append(name, item);
      }
      return ask(path, { method: 'POST', body });
    },
  };
}

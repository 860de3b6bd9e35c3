import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { type FeedEntry, formatAtom } from '../../export/atom.ts';
import { formatReference } from '../../export/reference.ts';
import type { JudgmentSummary } from '../../store/read-model.ts';
import { describeSearch } from '../describe-search.ts';
import { decisionUrl } from '../exports/decision-url.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import type { Language } from '../language.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { findResultIds } from '../result-set.ts';
import { dropPage, parseSearchParams, type SearchState } from '../search-params.ts';
import { searchQuery, searchUrl } from '../search-url.ts';

/** Decisions of a feed at most: those that came or changed last. */
const ENTRIES = 50;
const RIGHTS = 'Décisions de justice : citez la source et sa date de consultation, indiquées sur chaque page.';

export function feedRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get('/flux', feed(deps));
  return router;
}

/** The address of the feed of a search. */
export function feedUrl(state: SearchState): string {
  return `/flux${searchQuery(dropPage(state))}`;
}

/** GET /flux : the decisions of a search that came or changed last, as an Atom feed. Takes the parameters of the search page. */
function feed(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url, language } = readPageRequest(request);
    const state = dropPage(parseSearchParams(url.searchParams).state);
    const changes = await deps.store.listChanges(await findResultIds(deps, state), '', ENTRIES);
    const judgments = await deps.store.listSummaries(changes.map((change) => change.judgmentId));
    const times = new Map(changes.map((change) => [change.judgmentId, change]));
    const base = deps.config.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    const entries = judgments.flatMap((judgment) => {
      const change = times.get(judgment.id);
      return change
        ? [toEntry(judgment, change.createdAt, change.changedAt, absolute(deps, judgment.id, base), language)]
        : [];
    });
    const title = describeSearch(state, language);
    response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
    response.setHeader('X-Robots-Tag', 'noindex');
    response.send(
      formatAtom({
        id: `urn:dispositif:search:${createHash('sha256').update(searchQuery(state)).digest('hex').slice(0, 32)}`,
        title: title === '' ? 'Dispositif' : `Dispositif : ${title}`,
        selfUrl: `${base}${feedUrl(state)}`,
        pageUrl: `${base}${searchUrl(state)}`,
        language,
        rights: RIGHTS,
        entries,
      }),
    );
  };
}

function absolute(deps: PageDeps, id: string, base: string): string {
  const address = decisionUrl(deps, id);
  return address.startsWith('/') ? `${base}${address}` : address;
}

function toEntry(
  judgment: JudgmentSummary,
  published: string,
  updated: string,
  url: string,
  language: Language,
): FeedEntry {
  const lines = judgment.outcomes.map(({ outcome }) => outcomeLine(outcome, language));
  return {
    id: judgment.id,
    title: [formatReference(judgment), judgment.parties ?? ''].filter((part) => part !== '').join(' — '),
    url,
    published,
    updated,
    author: judgment.courtLabel,
    summary: lines.length === 0 ? judgment.title : lines.join(' ; '),
    categories: judgment.keywords,
  };
}

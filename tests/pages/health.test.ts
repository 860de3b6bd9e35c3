import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AppDeps } from '../../server/pages/app-deps.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { createSearchService } from '../../server/search/service.ts';
import { decision } from '../ingest/records.ts';
import { searchInMemory } from '../support/memory-search.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const answer = z.looseObject({ status: z.string(), engine: z.string(), notice: z.string().nullable() });

describe('GET /health', () => {
  let served: ServedDecisions | undefined;
  afterEach(() => served?.close());

  const ask = async (search?: AppDeps['search'], language = 'fr') => {
    served = await serveDecisions(search ? { overrides: { search } } : {});
    const response = await served.get(`/health?lang=${language}`);
    return { status: response.status, body: answer.parse(await response.json()) };
  };

  it('is well when store and engine answer', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { status: 'ok', notice: null } });
  });

  it.each([
    ['fr', 'moteur de secours'],
    ['en', 'standby engine'],
  ])(
    'still answers 200 while the fallback serves in place of an engine that is away, and says so in %s',
    async (language, words) => {
      const service = createSearchService({
        primary: indexOf('meilisearch', true),
        fallback: indexOf('embedded', false),
      });
      const { status, body } = await ask(service, language);
      expect([status, body]).toMatchObject([200, { status: 'degraded', engine: 'meilisearch' }]);
      expect(body.notice).toContain(words);
    },
  );

  it.each([
    ['fr', 'voir le journal'],
    ['en', 'see the server log'],
  ])('is 503 when no engine answers, without telling why to the outside, in %s', async (language, words) => {
    const service = createSearchService({ primary: indexOf('meilisearch', true), fallback: indexOf('embedded', true) });
    const { status, body } = await ask(service, language);
    expect([status, body.status]).toEqual([503, 'unavailable']);
    expect(body.notice).toContain(words);
    expect(JSON.stringify(body)).not.toContain('away at');
  });

  it('is 503 when the store fails', async () => {
    served = await serveDecisions();
    await served.add([decision()]);
    await served.store.close();
    expect((await served.get('/health')).status).toBe(503);
  });
});

function indexOf(name: SearchIndex['name'], broken: boolean): SearchIndex {
  const memory = searchInMemory(() => []);
  const guard = <T>(answer: Promise<T>): Promise<T> =>
    broken ? Promise.reject(new Error(`${name} away at :1`)) : answer;
  return {
    name,
    capabilities: { proximity: true, sameParagraph: true, typoTolerance: false },
    upsert: async () => undefined,
    remove: async () => undefined,
    search: (request) => guard(memory.search(request)),
    searchFacet: (request, facet, text) => guard(memory.searchFacet(request, facet, text)),
    similar: (id, limit) => guard(memory.similar(id, limit)),
    rebuild: async () => ({ documents: 0 }),
    isStale: async () => false,
    status: async () => ({
      engine: name,
      healthy: !broken,
      documents: 0,
      notices: broken ? [{ kind: 'silent', engine: name, reason: 'absent' }] : [],
    }),
    close: async () => undefined,
  };
}

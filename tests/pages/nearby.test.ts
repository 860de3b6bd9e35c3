import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const answer = z.object({
  total: z.number(),
  hits: z.array(z.unknown()),
  nearby: z.array(z.object({ id: z.string(), matched: z.array(z.string()) })),
});

describe('decisions near a search', () => {
  let served: ServedDecisions;
  let id = '';

  beforeEach(async () => {
    served = await serveDecisions();
    await served.add([decision()]);
    const find = served.deps.search.search;
    served.deps.search.search = async (request) => {
      const found = await find(request);
      if (found.total > 0) return found;
      const nearby = [...(await find({ ...request, q: '' })).hits, { id: 'gone', snippets: [], matched: [] }];
      return { ...found, nearby: nearby.map((hit) => ({ ...hit, matched: ['référé'] })) };
    };
    const all = answer.parse(await (await served.get('/api/v1/judgments?q=introuvable')).json());
    id = all.nearby[0]?.id ?? '';
  });
  afterEach(() => served.close());

  it.each([
    ['fr', 'Décisions proches'],
    ['en', 'Decisions close to it'],
  ])('stand apart from the results, which stay none, in %s', async (language, title) => {
    const $ = load(await (await served.get(`/?lang=${language}&q=introuvable`)).text());
    expect($('h1').text()).toMatch(/^0 d[ée]cision/);
    expect($('.no-results-none')).toHaveLength(1);
    expect($('.nearby h2').first().text()).toBe(title);
    expect($('.nearby .card-reference a').attr('href')).toContain(id);
    expect($('.cards .card')).toHaveLength(1);
  });

  it('have no heading where there are none', async () => {
    const $ = load(await (await served.get('/')).text());
    expect($('.cards .card')).toHaveLength(1);
    expect($('.nearby')).toHaveLength(0);
  });

  it('are a list of their own in the API, without what is no longer stored', async () => {
    const found = answer.parse(await (await served.get('/api/v1/judgments?q=introuvable')).json());
    expect(found).toMatchObject({ total: 0, hits: [], nearby: [{ id, matched: ['référé'] }] });
  });
});

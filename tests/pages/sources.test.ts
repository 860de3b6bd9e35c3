import { load } from 'cheerio';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '../../server/pages/app-deps.ts';
import type { RunStatus } from '../../server/store/runs.ts';
import { decision } from '../ingest/records.ts';
import { searchInMemory } from '../support/memory-search.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const COUNTS = { fetched: 12, added: 3, changed: 1, unchanged: 8, failed: 0 };

describe('GET /sources', () => {
  let served: ServedDecisions;
  afterEach(() => served.close());

  const open = async (overrides: Partial<AppDeps> = {}) => {
    served = await serveDecisions({ overrides });
  };
  const run = async (source: string, at: string, status: RunStatus | null) => {
    const id = await served.store.startRun(source, at);
    if (status !== null) await served.store.finishRun(id, { ...COUNTS, status, errors: [] }, at);
  };
  const page = async () => load(await (await served.get('/sources')).text());
  const board = async () => {
    const $ = await page();
    return $('.source-board tbody tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
      );
  };

  it('tells for each source its last run, its last success, what was interrupted and when it runs next', async () => {
    await open({
      nextRuns: () => [
        { name: 'legalis', at: new Date('2026-02-04T05:00:00.000Z') },
        { name: 'nouvelle', at: new Date('2026-02-05T05:00:00.000Z') },
      ],
    });
    await run('legalis', '2026-01-24T04:00:00.000Z', 'ok');
    await run('legalis', '2026-01-30T04:00:00.000Z', null);
    await run('legalis', '2026-02-01T04:00:00.000Z', 'partial');
    await run('files', '2026-02-03T01:00:00.000Z', 'ok');
    const rows = await board();
    expect(rows.find(([source]) => source === 'Legalis')).toEqual([
      'Legalis',
      '1 févr. 2026, 05:00',
      'partiel 12 lues, 3 nouvelles, 1 modifiées, 0 en échec',
      'il y a 10 jours',
      '1',
      '4 févr. 2026, 06:00',
    ]);
    expect(rows.find(([source]) => source === 'nouvelle')).toEqual([
      'nouvelle',
      'jamais',
      '',
      'jamais',
      '0',
      '5 févr. 2026, 06:00',
    ]);
    expect(rows.find(([, last]) => last === '3 févr. 2026, 02:00')?.slice(3)).toEqual([
      'aujourd’hui',
      '0',
      'à la demande',
    ]);
  });

  it.each([
    ['fr', 'Meilisearch ne répond pas : refus. Le moteur de recherche principal'],
    ['en', 'Meilisearch does not answer: refus. The main search engine'],
  ])('says in the language of the visitor (%s) which engine is away', async (language, words) => {
    const notices = [{ kind: 'silent', engine: 'meilisearch', reason: 'refus' }, { kind: 'fallback' }] as const;
    const status = async () => ({ engine: 'meilisearch', healthy: false, documents: 0, notices });
    await open({ search: { ...searchInMemory(() => []), status } });
    const $ = load(await (await served.get(`/sources?lang=${language}`)).text());
    expect($('.notice').text()).toContain(words);
  });

  it('says that the schedule is off', async () => {
    await open();
    expect((await page())('.hint').text()).toContain('Les passages automatiques sont arrêtés');
  });

  it('tells how much waits for each engine, and since when', async () => {
    await open({ engines: ['embedded', 'meilisearch'] });
    const [id = ''] = await served.add([decision()]);
    await served.store.enqueueForIndex(['meilisearch'], [id], '2026-02-03T04:00:00.000Z');
    const $ = await page();
    const facts = $('.fact-list div')
      .toArray()
      .map((fact) => [$(fact).find('dt').text(), $(fact).find('dd').text()]);
    expect(facts).toContainEqual(['en attente d’indexation (meilisearch)', '1, 3 févr. 2026, 05:00']);
    expect(facts.some(([label]) => label === 'en attente d’indexation (embedded)')).toBe(true);
  });
});

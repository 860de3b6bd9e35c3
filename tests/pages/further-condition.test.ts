import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFurtherConditionUrl } from '../../server/pages/further-condition.ts';
import { DEFAULT_STATE } from '../../server/pages/search-params.ts';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

describe('findFurtherConditionUrl', () => {
  it.each([
    ['et_mesure=provisional_award', '/?outcome=provisional_award'],
    [
      'et_mesure=costs_art700_cpc&et_min=5 000,50 €&et_max=9000&et_contre=host',
      '/?outcome=costs_art700_cpc%3Bmin%3D5000.50%3Bmax%3D9000%3Bagainst%3Dhost',
    ],
    ['et_mesure=&et_min=1000', '/?outcome=min%3D1000'],
    ['et_mesure=&et_min=&et_max=&et_contre=', '/'],
  ])('reads %s', (query, url) => {
    expect(findFurtherConditionUrl(new URLSearchParams(query), DEFAULT_STATE)).toBe(url);
  });

  it('has nothing to say of another address', () => {
    expect(findFurtherConditionUrl(new URLSearchParams('q=mot'), DEFAULT_STATE)).toBeNull();
  });
});

describe('one more outcome in the filters', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
    await served.add([decision()]);
  });
  afterEach(() => served.close());

  const page = async (path: string) => load(await (await served.get(path)).text());
  const submit = async (path: string, fields: Readonly<Record<string, string>>) => {
    const $ = await page(path);
    const params = new URLSearchParams($('.further-form').serialize());
    for (const [name, value] of Object.entries(fields)) params.set(name, value);
    return (await served.get(`/?${params}`)).headers.get('location') ?? '';
  };

  it('is added to the search without JavaScript, and asks for an outcome of its own', async () => {
    const found = await submit('/?q=condamne&type=provisional_award&amount_min=1500', {
      et_mesure: 'costs_art700_cpc',
      et_min: '800',
    });
    const $ = await page(found);
    expect($('h1').text()).toBe('1 décision');
    expect($('.active-filter').last().text()).toMatch(/et aussi .*au moins 800/);
    const none = await submit('/?type=provisional_award&amount_min=1500', {
      et_mesure: 'costs_art700_cpc',
      et_min: '801',
    });
    expect((await page(none))('h1').text()).toBe('0 décision');
  });

  it('names what it cannot use', async () => {
    const $ = await page(await submit('/', { et_mesure: 'costs_art700_cpc', et_min: 'beaucoup' }));
    expect($('[role=alert]').text()).toContain('beaucoup');
  });
});

import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const KEYWORDS = Array.from({ length: 14 }, (_, index) => `matière ${String.fromCharCode(97 + index)}`);

describe('the search of a long list of filter values', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
    await served.add([
      decision({ keywords: [...KEYWORDS, 'diffamation', 'Données personnelles'] }),
      decision({
        sourceKey: 'b',
        numbers: ['25/00002'],
        decidedOn: '2024-03-13',
        keywords: ['données de santé', 'diffamation'],
      }),
    ]);
  });
  afterEach(() => served.close());

  const page = async (path: string) => {
    const response = await served.get(path);
    return { status: response.status, $: load(await response.text()) };
  };
  const labels = ($: ReturnType<typeof load>) =>
    $('.facet-page .facet-label')
      .toArray()
      .map((label) => $(label).text());

  it('has a named field for a long list and none for a short one', async () => {
    const { $ } = await page('/?q=condamne&kind=tj');
    const form = $('form.facet-search');
    expect(form.toArray().map((element) => $(element).attr('action'))).toEqual(['/facettes/keyword']);
    expect(form.find('input[name=terme]').attr('aria-label')).toBe('Thème et mots-clés : chercher dans la liste');
    expect(
      form
        .find('input[type=hidden]')
        .toArray()
        .map((field) => [$(field).attr('name'), $(field).attr('value')]),
    ).toEqual([
      ['q', 'condamne'],
      ['kind', 'tj'],
    ]);
  });

  it('lists the values that have the term, accents and case aside, under the rest of the search', async () => {
    const found = await page('/facettes/keyword?q=condamne&terme=DONNEES');
    expect(found.status).toBe(200);
    expect(labels(found.$).sort()).toEqual(['Données personnelles', 'données de santé']);
    expect(labels((await page('/facettes/keyword?to=2024&terme=donnees')).$)).toEqual(['données de santé']);
    expect(labels((await page('/facettes/keyword')).$)).toHaveLength(17);
  });

  it('keeps what is ticked and the rest of the search, and filters when it is applied', async () => {
    const { $ } = await page('/facettes/keyword?q=condamne&keyword=diffamation&sort=date&terme=sante');
    const form = $('.facet-page form[action="/"]');
    const box = form.find('input[type=checkbox]');
    expect(box.toArray().map((input) => [$(input).attr('value'), $(input).attr('checked') !== undefined])).toEqual([
      ['diffamation', true],
      ['données de santé', false],
    ]);
    expect(form.serialize()).toBe('q=condamne&sort=date&keyword=diffamation');
    box.last().attr('checked', 'checked');
    const results = await page(`/?${form.serialize()}`);
    expect(results.$('.active-filter').text()).toContain('données de santé');
  });

  it('says when nothing has the term, escapes it, and refuses lists that are not long', async () => {
    const { $ } = await page('/facettes/keyword?terme=%3Cb%3Ezzz');
    expect($('.notice').text()).toBe('Aucune valeur ne contient ces mots.');
    expect($('input[name=terme]').attr('value')).toBe('<b>zzz');
    expect((await page('/facettes/review')).status).toBe(404);
    expect((await page('/facettes/nope')).status).toBe(404);
  });

  it('answers programs with values, labels and counts', async () => {
    const response = await served.get('/api/v1/facets/keyword?q=condamne&term=personnelles');
    expect(await response.json()).toEqual({
      facet: 'keyword',
      term: 'personnelles',
      total: 1,
      values: [{ value: 'Données personnelles', label: 'Données personnelles', count: 1 }],
    });
    expect((await served.get('/api/v1/facets/review?term=x')).status).toBe(404);
    expect((await served.get('/api/v1/facets/keyword?amount_min=abc')).status).toBe(400);
    expect((await served.get(`/api/v1/facets/keyword?term=${'a'.repeat(101)}`)).status).toBe(400);
  });
});

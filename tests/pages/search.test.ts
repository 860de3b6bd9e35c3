import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQuery } from '../../server/search/query.ts';
import { commentary, decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const FINE = decision({
  sourceKey: 'fine',
  title: 'Tribunal judiciaire de Lyon, jugement correctionnel, 5 mai 2022',
  court: 'Tribunal judiciaire de Lyon',
  decidedOn: '2022-05-05',
  decisionType: 'jugement',
  numbers: ['22/00077'],
  parties: 'Ministère public / M. R.',
  keywords: ['harcèlement'],
  text: `Tribunal judiciaire de Lyon, jugement correctionnel du 5 mai 2022

FAITS
M. R. est poursuivi pour harcèlement <b>en ligne</b>.

PAR CES MOTIFS
DÉCLARE M. R. coupable des faits de harcèlement ;
CONDAMNE M. R. à une amende de 5 000 euros avec sursis.`,
});

describe('GET /', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
  });
  afterEach(() => served.close());

  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await served.get(path, headers);
    const html = await response.text();
    return { status: response.status, html, $: load(html) };
  };
  const references = ($: ReturnType<typeof load>) =>
    $('.card-reference a')
      .toArray()
      .map((link) => $(link).text());

  it.each([
    ['fr', 'amende ET harcèlement SAUF sursis', 'amende AND harcèlement NOT sursis'],
    ['en', 'amende AND harcèlement NOT sursis', 'amende ET harcèlement SAUF sursis'],
  ])('writes operators as the language of the page does: %s', async (language, understood, asked) => {
    await served.add([FINE]);
    const find = served.deps.search.search;
    served.deps.search.search = async (request) => ({
      ...(await find({ ...request, q: '' })),
      query: readQuery(request.q, [], request.language).reading,
    });
    const { $ } = await page(`/?lang=${language}&q=${encodeURIComponent(asked)}`);
    expect($('.reading-query').text()).toBe(understood);
  });

  it('shows the newest decisions and searches to begin with when nothing is asked', async () => {
    await served.add([FINE, decision()]);
    const { status, $ } = await page('/');
    expect(status).toBe(200);
    expect($('h1').text()).toBe('2 décisions');
    expect(references($)).toEqual([
      'Tribunal judiciaire de Paris, ordonnance de référé, 12 mars 2025',
      'Tribunal judiciaire de Lyon, jugement, 5 mai 2022',
    ]);
    expect($('.examples a')).toHaveLength(3);
    expect($('select[name=sort] option[selected]').text()).toBe('date, plus récentes');
  });

  it('says on each card what was ordered, with an icon named after its family', async () => {
    await served.add([FINE]);
    const { $ } = await page('/');
    const chip = $('.chip.family-criminal').filter((_, element) => $(element).text().includes('Amende'));
    expect(chip.text().replace(/\s+/g, ' ').trim()).toBe('Amende 5 000 € avec sursis');
    expect(chip.find('svg').attr('aria-label')).toBe('Peines et décisions pénales');
    expect(chip.attr('href')).toMatch(/^\/decisions\/tj-lyon-2022-05-05-22-00077#mesure-\d$/);
  });

  it('finds by words, marks them, and never renders the markup of a decision', async () => {
    await served.add([FINE, decision()]);
    const { $, html } = await page('/?q=harc%C3%A8lement');
    expect($('h1').text()).toBe('1 décision');
    expect($('.snippet mark').first().text()).toBe('harcèlement');
    expect($('.snippet b')).toHaveLength(0);
    expect(html).toContain('&lt;b&gt;en ligne&lt;/b&gt;');
    expect($('input[name=q]').attr('value')).toBe('harcèlement');
  });

  it('puts the decision that a reference names first and says so', async () => {
    await served.add([FINE, decision()]);
    const { $ } = await page('/?q=22%2F00077');
    expect(references($)).toEqual(['Tribunal judiciaire de Lyon, jugement, 5 mai 2022']);
    expect($('.badge-exact').text()).toBe('Référence exacte');
  });

  it('keeps filters ticked, counts them, and gives a link without each', async () => {
    await served.add([FINE, decision()]);
    const { $ } = await page('/?q=condamne&type=criminal_fine&amount_min=1000');
    expect($('input[name=type][value=criminal_fine]').is('[checked]')).toBe(true);
    expect($('input[name=amount_min]').attr('value')).toBe('1000');
    expect(
      $('.active-filter')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/?q=condamne&amount_min=1000', '/?q=condamne&type=criminal_fine']);
    expect($('.active-clear').attr('href')).toBe('/?q=condamne');
    expect($('input[form=recherche], select[form=recherche]').length).toBeGreaterThan(5);
  });

  it('holds the type and the sum on one and the same outcome', async () => {
    await served.add([decision()]);
    expect((await page('/?type=provisional_award&amount_min=1500')).$('h1').text()).toBe('1 décision');
    expect((await page('/?type=costs_art700_cpc&amount_min=1500')).$('h1').text()).toBe('0 décision');
  });

  it('helps when nothing is found: names the filter that costs most and a way to widen', async () => {
    await served.add([decision()]);
    const { $ } = await page('/?q=condamne&type=criminal_fine');
    expect($('.no-results-none li').first().text()).toContain('retirer « Mesure : Amende » (1)');
    expect($('.no-results a').first().attr('href')).toBe('/?q=condamne');
  });

  it('names the filter whose removal gives most, and none when none helps', async () => {
    await served.add([decision()]);
    const many = (await page('/?q=condamne&type=criminal_fine&sense=granted')).$;
    expect(many('.no-results-none li').first().text()).toContain('retirer « Mesure : Amende » (1)');
    const nowhere = (await page('/?q=introuvable&type=criminal_fine')).$;
    expect(nowhere('.no-results-none').text()).not.toContain('retirer');
  });

  it.each([
    ['what it finds', 1200, 'Try instead: condamne (1,200)', '/?q=condamne&type=criminal_fine'],
    ['without the filters', 0, 'Try instead, without the filters: condamne', '/?q=condamne'],
  ])('suggests a spelling: %s', async (_, suggestionTotal, words, href) => {
    const { search } = served.deps;
    const suggesting = await serveDecisions({
      overrides: {
        search: {
          ...search,
          search: async (request) => {
            const response = await search.search(request);
            return { ...response, query: { ...response.query, suggestion: 'condamne', suggestionTotal } };
          },
        },
      },
    });
    try {
      const $ = load(await (await suggesting.get('/?q=condanne&type=criminal_fine&lang=en')).text());
      expect($('.suggestion').text().replace(/\s+/g, ' ').trim()).toBe(words);
      expect($('.suggestion a').attr('href')).toBe(href);
    } finally {
      await suggesting.close();
    }
  });

  it.each([
    ['fr', 'les résultats viennent du moteur de secours'],
    ['en', 'the results come from the standby engine'],
  ])('says in the language of the visitor (%s) that another engine answered', async (language, words) => {
    const { search } = served.deps;
    const fallen = async (request: Parameters<typeof search.search>[0]) => {
      return { ...(await search.search(request)), notice: { kind: 'fallback' } as const };
    };
    const fallback = await serveDecisions({ overrides: { search: { ...search, search: fallen } } });
    try {
      const $ = load(await (await fallback.get(`/?q=condamne&lang=${language}`)).text());
      expect($('.notice').text()).toContain(words);
    } finally {
      await fallback.close();
    }
  });

  it('says kindly what it could not use, and searches with the rest', async () => {
    await served.add([decision()]);
    const { status, $ } = await page('/?amount_min=beaucoup&q=condamne');
    expect(status).toBe(200);
    expect($('.notice').text()).toContain('montant minimum « beaucoup » (une somme en euros, par exemple 5000)');
    expect($('h1').text()).toBe('1 décision');
  });

  it('explains an empty store, a page beyond the last and an engine that fails', async () => {
    expect((await page('/')).$('.no-results-empty')).toHaveLength(1);
    await served.add([decision()]);
    const beyond = await page('/?page=7');
    expect(beyond.$('.no-results-beyond a').attr('href')).toBe('/');
    const broken = await serveDecisions({
      overrides: { search: { ...served.deps.search, search: () => Promise.reject(new Error('disk secret')) } },
    });
    try {
      const response = await broken.get('/?q=x');
      const html = await response.text();
      expect(response.status).toBe(503);
      expect(load(html)('.no-results-failed a').attr('href')).toBe('/?q=x');
      expect(html).not.toContain('disk secret');
    } finally {
      await broken.close();
    }
  });

  it('pages through results by links that keep the search', async () => {
    await served.add(
      Array.from({ length: 5 }, (_, index) => decision({ sourceKey: `n${index}`, numbers: [`25/1000${index}`] })),
    );
    const { $ } = await page('/?q=condamne&size=2&page=2');
    expect($('.cards > li')).toHaveLength(2);
    expect($('.pagination a[aria-current]').text()).toBe('2');
    expect($('a[rel=next]').attr('href')).toBe('/?q=condamne&page=3&size=2');
    expect($('a[rel=prev]').attr('href')).toBe('/?q=condamne&size=2');
  });

  it('marks fictitious decisions and leaves them out once a real one is there', async () => {
    await served.add([decision({ fictitious: true })], 'samples');
    const demo = await page('/');
    expect(demo.$('.badge-fictitious')).toHaveLength(1);
    expect(demo.$('.demo-note').text()).toContain('fictives');
    await served.add([FINE]);
    const real = await page('/');
    expect(real.$('h1').text()).toBe('1 décision');
    expect(real.$('.demo-note')).toHaveLength(0);
    expect((await page('/?fictitious=true')).$('h1').text()).toBe('2 décisions');
  });

  it('says when a real decision is known by a commentary alone', async () => {
    await served.add([commentary()]);
    expect((await page('/')).$('.badge').text()).toBe('Décision réelle, connue par un commentaire');
  });

  it('speaks English when asked, by address, cookie or browser', async () => {
    await served.add([decision()]);
    for (const [path, headers] of [
      ['/?lang=en', {}],
      ['/', { cookie: 'lang=en' }],
      ['/', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.8' }],
    ] as const) {
      const { $ } = await page(path, headers);
      expect([$('html').attr('lang'), $('h1').text()]).toEqual(['en', '1 decision']);
    }
    expect((await page('/', { 'accept-language': 'de,fr;q=0.5,en;q=0.2' })).$('html').attr('lang')).toBe('fr');
  });
});

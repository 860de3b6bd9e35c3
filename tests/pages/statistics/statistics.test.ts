import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';
import { damagesDecision } from './decisions.ts';

const AMOUNTS = [1000, 2000, 3000, 4000, 50_000];

describe('GET /statistiques', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
  });
  afterEach(() => served.close());

  const page = async (path = '/statistiques') => {
    const response = await served.get(path);
    return { status: response.status, $: load(await response.text()) };
  };

  it('gives the median, quartiles and range of what was granted, with one dot per award', async () => {
    const ids = await served.add(AMOUNTS.map((euros, index) => damagesDecision(index, euros)));
    const { status, $ } = await page();
    expect(status).toBe(200);
    const row = $('.sums .family-civil_monetary').first();
    const cells = row
      .find('.figure-cell')
      .map((_, cell) => $(cell).text().replace(/\s/g, ' '))
      .get();
    expect(cells).toEqual(['5', '100 %', '5', '3 000 €', '2 000 € à 4 000 €', '1 000 € à 50 000 €']);
    const dots = row.find('.plot-dot');
    expect(dots).toHaveLength(5);
    expect(
      dots
        .map((_, dot) => $(dot).attr('href'))
        .get()
        .sort(),
    ).toEqual(ids.map((id) => `/decisions/${id}#mesure-1`).sort());
    expect(dots.first().find('title').text().replace(/\s/g, ' ')).toBe('TJ Paris, 12 mars 2025, n° 25/10000 : 1 000 €');
  });

  it('describes each plot in words and lets only its first dot into the tab order', async () => {
    await served.add(AMOUNTS.map((euros, index) => damagesDecision(index, euros)));
    const { $ } = await page();
    const plot = $('.sums svg[data-plot]').first();
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      expect(
        $(`#${plot.attr(name)}`)
          .text()
          .trim(),
      ).not.toBe('');
    }
    expect(plot.find('.plot-dot:not([tabindex])')).toHaveLength(1);
    expect($('[style], style, script:not([src])')).toHaveLength(0);
  });

  it('withholds figures below five decisions and lists the sums instead', async () => {
    await served.add(AMOUNTS.slice(0, 4).map((euros, index) => damagesDecision(index, euros)));
    const { $ } = await page();
    expect($('.figure-median')).toHaveLength(0);
    expect($('svg[data-plot]')).toHaveLength(0);
    expect($('.few[open] .few-list li')).toHaveLength(4);
    expect($('.notice').text()).toContain('Moins de cinq décisions');
  });

  it('places each sum by its value, even where its figures are withheld', async () => {
    const bare = {
      text: 'Tribunal judiciaire de Paris\n\nPAR CES MOTIFS\nDéboute Mme L. de sa demande de publication.',
    };
    await served.add([
      damagesDecision(0, 1_000, { decidedOn: '2021-03-12' }),
      damagesDecision(1, 3_000, { decidedOn: '2023-03-12' }),
      damagesDecision(2, 9_000),
      damagesDecision(3, 1, { ...bare, decidedOn: '2022-03-12' }),
      damagesDecision(4, 1, { ...bare, decidedOn: '2024-03-12' }),
    ]);
    const { $ } = await page();
    const heights = $('svg.year-plot .plot-dot, svg[data-plot] .plot-dot')
      .toArray()
      .map((dot) => Number($(dot).attr('cy') ?? $(dot).find('circle').attr('cy')));
    expect(heights).toHaveLength(3);
    expect(heights[0]).toBeGreaterThan((heights[1] ?? 0) + 20);
    expect(heights[1]).toBeGreaterThan((heights[2] ?? 0) + 20);
  });

  it('covers exactly the decisions of the search', async () => {
    await served.add([
      ...AMOUNTS.map((euros, index) => damagesDecision(index, euros)),
      damagesDecision(9, 999_999, { decidedOn: '2019-01-01', title: 'Autre', numbers: ['18/00009'] }),
    ]);
    const { $ } = await page('/statistiques?year=2025');
    expect($('.figures-lead strong').text()).toBe('5 décisions');
    expect($('.sums').first().text()).not.toContain('999');
  });

  it('says that there is nothing, when there is nothing', async () => {
    const { status, $ } = await page('/statistiques?q=introuvable');
    expect(status).toBe(200);
    expect($('.empty').text()).toContain('Aucune décision');
    expect($('table')).toHaveLength(0);
  });

  it('leaves fictitious decisions out once a real one is stored, even when the search asks for them', async () => {
    await served.add(
      AMOUNTS.map((euros, index) => damagesDecision(index, euros, { fictitious: true })),
      'samples',
    );
    expect((await page()).$('.figures-lead strong').text()).toBe('5 décisions');
    await served.add([damagesDecision(20, 700)]);
    for (const path of ['/statistiques', '/statistiques?fictitious=true']) {
      expect((await page(path)).$('.figures-lead strong').text()).toBe('1 décision');
    }
  });

  it('sets one type apart by year, court, offence or theme', async () => {
    await served.add(
      AMOUNTS.map((euros, index) => damagesDecision(index, euros, { decidedOn: `202${index % 2}-03-12` })),
    );
    const byYear = await page('/statistiques?focus=damages');
    expect(
      byYear
        .$('#detail tbody .figure-name')
        .map((_, cell) => byYear.$(cell).text())
        .get(),
    ).toEqual(['2020', '2021']);
    const byCourt = await page('/statistiques?focus=damages&by=court');
    expect(byCourt.$('#detail tbody .figure-name').text()).toBe('Tribunal judiciaire de Paris');
    expect(byCourt.$('#detail .figure-median').text().replace(/\s/g, ' ')).toBe('3 000 €');
  });

  it('speaks English when asked', async () => {
    await served.add(AMOUNTS.map((euros, index) => damagesDecision(index, euros)));
    const { $ } = await page('/statistiques?lang=en');
    expect($('h1').text()).toBe('How much?');
    expect($('.figure-median').first().text()).toBe('€3,000');
  });

  it('answers 503 with words when the engine fails', async () => {
    const failing = await serveDecisions({
      overrides: { search: { ...served.deps.search, ids: async () => Promise.reject(new Error('engine down')) } },
    });
    const response = await failing.get('/statistiques');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('momentanément indisponibles');
    await failing.close();
  });

  it('gives every sum as CSV, with the address of each decision', async () => {
    const ids = await served.add(AMOUNTS.map((euros, index) => damagesDecision(index, euros)));
    const response = await served.get('/statistiques/sommes.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('eur_value');
    expect(lines[5]).toContain(',50000,');
    expect(
      lines.slice(1).every((line) => ids.some((id) => line.includes(`https://exemple.fr/decisions/${id}#mesure-1`))),
    ).toBe(true);
  });

  it('gives the figures as CSV, empty where they are withheld', async () => {
    await served.add(
      AMOUNTS.map((euros, index) => damagesDecision(index, euros, { decidedOn: `202${index % 2}-03-12` })),
    );
    const lines = (await (await served.get('/statistiques/chiffres.csv')).text()).trimEnd().split('\r\n');
    expect(lines.find((line) => line.startsWith('damages,') && line.includes(',all,'))).toMatch(
      /,5,5,1,1000,2000,3000,4000,50000$/,
    );
    expect(lines.find((line) => line.includes(',year,2020,'))).toMatch(/,3,3,,,,,,$/);
  });

  it.each(['/statistiques/sommes.svg', '/statistiques/annees.svg'])(
    'draws %s as well-formed XML of its own',
    async (path) => {
      await served.add(
        AMOUNTS.map((euros, index) => damagesDecision(index, euros, { decidedOn: `202${index % 2}-03-12` })),
      );
      const response = await served.get(path);
      expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      const svg = await response.text();
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(5);
      expect(svg).not.toContain('var(--');
      expect(svg).toContain('href="https://exemple.fr/decisions/');
    },
  );

  it('answers 404 for a chart of nothing', async () => {
    expect((await served.get('/statistiques/sommes.svg')).status).toBe(404);
  });
});

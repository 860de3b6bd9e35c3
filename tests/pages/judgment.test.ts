import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolved } from '../export/summaries.ts';
import { commentary, decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const ID = 'tj-paris-2025-03-12-25-00001';

describe('GET /decisions/:id', () => {
  let served: ServedDecisions;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dispositif-'));
    served = await serveDecisions({ path: join(folder, 'store.db') });
  });
  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const page = async (path = `/decisions/${ID}`) => {
    const response = await served.get(path);
    const html = await response.text();
    return { response, html, $: load(html) };
  };
  const sqlite = (statement: string) => {
    const db = new Sqlite(join(folder, 'store.db'));
    db.exec(statement);
    db.close();
  };

  it('leads from each outcome to its words in the text and back', async () => {
    await served.add([decision()]);
    const { $ } = await page();
    const outcome = $('#mesure-1');
    expect(outcome.find('.outcome-head').text().replace(/\s+/g, ' ')).toContain('Provision 1 500 €');
    const link = outcome.find('.outcome-link').attr('href') ?? '';
    const mark = $(link).next('mark');
    expect(outcome.find('.outcome-quote').text()).toContain(mark.text());
    expect(mark.text()).toContain('1\u00a0500 euros');
    expect(mark.attr('data-outcomes')).toBe('1');
    expect(mark.nextAll('a.evidence-note').first().attr('href')).toBe('#mesure-1');
  });

  it('has one id for each thing and no link inside the page that leads nowhere', async () => {
    await served.add([decision()]);
    const { $ } = await page();
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = $('a[href^="#"]')
      .toArray()
      .map((element) => ($(element).attr('href') ?? '').slice(1));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('says by which rule, how surely, and that nobody has reviewed it', async () => {
    await served.add([decision()]);
    const why = (await page()).$('#mesure-1 .outcome-why').text().replace(/\s+/g, ' ');
    expect(why).toContain('lu automatiquement, confiance haute');
    expect(why).toMatch(/Lu par la règle [a-z0-9_.]+ v\d/);
  });

  it('shows the reference in the French legal style, sources with licence and day, and the outline', async () => {
    await served.add([decision()]);
    const { $ } = await page();
    expect($('#citation').text()).toBe('TJ Paris, ord. réf., 12 mars 2025, n° 25/00001');
    expect($('.source-list').text().replace(/\s+/g, ' ')).toContain('Consulté le 2 janvier 2026 · Licence : essai');
    expect($('.outline a').last().text()).toBe('Dispositif');
  });

  it('asks search engines to leave decisions out', async () => {
    await served.add([decision()]);
    const { response, $ } = await page();
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });

  it('warns that a fictitious decision is fictitious', async () => {
    await served.add([decision({ fictitious: true })], 'samples');
    expect((await page()).$('.banner-fictitious').text()).toContain('Décision fictive de démonstration');
  });

  it('quotes the article when only a commentary is known, without republishing it', async () => {
    const quote = 'a condamné l’auteur des propos à verser une provision de 1 500 euros';
    const article = commentary();
    await served.add([article]);
    const start = article.text.indexOf(quote);
    const evidence = [{ start, end: start + quote.length, text: quote }];
    const reading = resolved(`${ID}.1`, 'provisional_award', { layer: 'commentary', evidence });
    await served.store.saveResolvedOutcomes(ID, [reading]);
    const { $, html } = await page();
    expect($('.banner').text()).toContain('Décision réelle, connue par un commentaire');
    expect($('.outcome-quote').text().trim()).toBe(quote.replace('1 500', '1\u00a0500'));
    expect(html).not.toContain('à la plaignante');
    expect($('.outcome-quote a')).toHaveLength(0);
    expect($('.paragraph')).toHaveLength(0);
    expect(html).toContain('Une provision pour des propos tenus sur un forum');
  });

  it('lists the decisions of the case from first instance on, only when another is known', async () => {
    const [first = ''] = await served.add([decision()]);
    expect((await page(`/decisions/${first}`)).$('#titre-affaire')).toHaveLength(0);
    const [appeal = ''] = await served.add([
      decision({
        sourceKey: 'appeal',
        title: "Cour d'appel de Paris, arrêt, 4 juin 2026",
        court: "Cour d'appel de Paris",
        decidedOn: '2026-06-04',
        decisionType: 'arret',
        numbers: ['RG 25/09999'],
        text: 'Ordonnance déférée : 12 mars 2025, RG n° 25/00001\n\nPAR CES MOTIFS\nCONFIRME l’ordonnance.',
      }),
    ]);
    const { $ } = await page(`/decisions/${appeal}`);
    expect($('.case-steps a').attr('href')).toBe(`/decisions/${first}`);
    const steps = $('.case-steps > li').toArray();
    expect(steps.map((step) => $(step).find('p').first().text())).toEqual(['Première instance', 'Appel']);
    expect(steps.map((step) => $(step).attr('aria-current') ?? '')).toEqual(['', 'page']);
  });

  it('never renders markup that a decision holds', async () => {
    await served.add([
      decision({ parties: '<img src=x onerror=alert(1)>', keywords: ['"><script>alert(2)</script>'] }),
    ]);
    const { $ } = await page();
    expect($('img')).toHaveLength(0);
    expect(
      $('script')
        .toArray()
        .map((element) => $(element).text()),
    ).toEqual(['']);
    expect($('.judgment-parties').text()).toBe('<img src=x onerror=alert(1)>');
  });

  it('redirects for good from an id that was merged', async () => {
    await served.add([decision()]);
    sqlite(`INSERT INTO redirects (old_id, new_id) VALUES ('ancien', '${ID}')`);
    const response = await served.get('/decisions/ancien?lang=en');
    expect([response.status, response.headers.get('location')]).toEqual([301, `/decisions/${ID}?lang=en`]);
    const api = await served.get('/api/v1/judgments/ancien');
    expect([api.status, api.headers.get('location')]).toEqual([301, `/api/v1/judgments/${ID}`]);
  });

  it('answers 410 for a decision that was withdrawn, without a word of it', async () => {
    await served.add([decision()]);
    sqlite(`UPDATE judgments SET hidden_at = '2026-01-01T00:00:00Z' WHERE id = '${ID}'`);
    const { response, html } = await page();
    expect(response.status).toBe(410);
    expect(html).toContain('retirée');
    expect(html).not.toContain('Mme L.');
    expect((await served.get(`/api/v1/judgments/${ID}`)).status).toBe(410);
  });

  it('helps when the decision does not exist', async () => {
    const { response, $ } = await page('/decisions/tj-nulle-part');
    expect(response.status).toBe(404);
    expect($('h1').text()).toBe('Décision introuvable');
    expect($('input[name=q]')).toHaveLength(1);
  });

  it('still shows the decision when similar ones cannot be found', async () => {
    await served.add([decision()]);
    const similar = () => Promise.reject(new Error('worker lost'));
    const other = await serveDecisions({
      overrides: { store: served.store, search: { ...served.deps.search, similar } },
    });
    try {
      const response = await other.get(`/decisions/${ID}`);
      expect([response.status, (await response.text()).includes('momentanément indisponibles')]).toEqual([200, true]);
    } finally {
      await other.close();
    }
  });
});

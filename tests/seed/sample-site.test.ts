import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { legalis } from '../../scrapers/legalis/source.ts';
import { resolveCourt } from '../../server/domain/court.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readSampleDecisions, type SampleDecision } from '../../server/seed/sample-files.ts';
import { createSampleSite } from '../../server/seed/sample-site.ts';

const FOLDER = path.resolve('data/samples');
const HOME = 'https://www.legalis.net/jurisprudences/';

const decisions = readSampleDecisions(FOLDER);
const site = createSampleSite(FOLDER);

async function openPage(url: string) {
  const page = await site.get(url);
  if (!page) throw new Error(`${url} answers "not modified"`);
  return { page, $: load(page.text) };
}

describe('sample site', () => {
  it('lists every decision once, ten by page, each page linking to the next', async () => {
    const found: string[] = [];
    let next: string | undefined = HOME;
    let pages = 0;
    while (next) {
      const { $ } = await openPage(next);
      const links = $('h2 a')
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(links.length).toBeLessThanOrEqual(10);
      found.push(...links);
      next = $('a[rel=next]').attr('href');
      pages++;
    }
    expect(pages).toBe(Math.ceil(decisions.length / 10));
    expect(found).toEqual(decisions.map(({ slug }) => `${HOME}${slug}/`));
  });

  it('has a feed of RSS 2.0 whose every link opens', async () => {
    const { page } = await openPage('https://www.legalis.net/feed/');
    expect(page.contentType).toBe('application/rss+xml');
    const $ = load(page.text, { xml: true });
    expect($('rss').attr('version')).toBe('2.0');
    const items = $('channel > item')
      .toArray()
      .map((item) => $(item));
    expect(items.length).toBeGreaterThanOrEqual(10);
    for (const item of items) {
      expect(Number.isNaN(Date.parse(item.find('pubDate').text()))).toBe(false);
      const opened = await openPage(item.find('link').text());
      expect(opened.$('h1').text()).toBe(item.find('title').text());
    }
  });

  it.each(decisions.map((decision) => [decision.slug, decision] as const))(
    '%s keeps the order of a page',
    async (_s, d) => {
      const { page, $ } = await openPage(`${HOME}${d.slug}/`);
      expect($('meta[name="dispositif:fictive"]').attr('content')).toBe('oui');
      expect($('header').text().toLowerCase()).toContain('décision fictive de démonstration');
      expect(page.body.toString('utf8')).toBe(page.text);
      expect(page.hash).toMatch(/^[0-9a-f]{64}$/);
      const text = $('body').text();
      const marks = [
        'Les avocats du net',
        `Jurisprudence : ${d.theme}`,
        'Viadeo',
        d.title,
        d.parties,
        d.keywords,
        bodyStart(d),
      ];
      let place = 0;
      for (const mark of marks.flatMap((mark) => mark ?? [])) {
        const found = text.indexOf(mark, place);
        expect(found, mark).toBeGreaterThanOrEqual(0);
        place = found + mark.length;
      }
      const shown = canonicalText(
        $('article p')
          .map((_, p) => $(p).text())
          .get()
          .join('\n\n'),
      );
      expect(shown).toContain(canonicalText(d.body));
    },
  );

  it('prints the day of publication in full', async () => {
    const [first] = decisions;
    const { $ } = await openPage(`${HOME}${first?.slug}/`);
    expect($('main').text()).toMatch(/(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d{1,2} \S+ \d{4}/);
  });

  it('answers old and short addresses, and presentations link to their decision', async () => {
    const old = decisions.filter((decision) => decision.spipId);
    const short = decisions.filter((decision) => decision.postId);
    const presented = decisions.filter((decision) => decision.news);
    for (const group of [old, short, presented]) expect(group.length).toBeGreaterThanOrEqual(3);
    for (const { spipId, slug } of old) {
      const { page } = await openPage(`http://legalis.net/spip.php?id_article=${spipId}&page=jurisprudence-decision`);
      expect(page.url).toBe(`${HOME}${slug}/`);
    }
    for (const { postId, title } of short) {
      const { $ } = await openPage(`https://www.legalis.net/?p=${postId}`);
      expect($('h1').text()).toBe(title);
    }
    for (const { slug, news } of presented) {
      const { $ } = await openPage(`https://www.legalis.net/actualite/${slug}/`);
      expect($('h1').text()).toBe(news?.title);
      expect($('article a').last().attr('href')).toBe(`${HOME}${slug}/`);
    }
  });

  it('is read by the Legalis source, word for word', async () => {
    const bodies = new Map(decisions.map((decision) => [`${HOME}${decision.slug}/`, canonicalText(decision.body)]));
    let presentations = 0;
    for await (const { url } of legalis.discover(site, { since: null, limit: null })) {
      const { page } = await openPage(url);
      for (const record of legalis.parse(page)) {
        expect(record.fictitious, url).toBe(true);
        if (record.record === 'judgment') {
          expect(record.text, url).toBe(bodies.get(url));
          expect(resolveCourt(record.court), record.court).not.toBeNull();
          bodies.delete(url);
        } else presentations++;
      }
    }
    expect([...bodies.keys()]).toEqual([]);
    expect(presentations).toBe(decisions.filter((decision) => decision.news).length);
  });

  it.each([
    `${HOME}page/99/`,
    'https://www.legalis.net/jurisprudences/inconnue/',
    'https://www.example.org/jurisprudences/',
    'not an address',
  ])('refuses %s with an error that names it', async (url) => {
    await expect(site.get(url)).rejects.toThrow(url);
  });
});

function bodyStart(decision: SampleDecision): string {
  return decision.body.split('\n')[0] ?? '';
}

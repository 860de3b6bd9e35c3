import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import table from '../../data/outcome-types.json' with { type: 'json' };
import { OUTCOME_FAMILIES } from '../../server/domain/outcome-types.ts';
import { parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readSampleCommentaries, readSampleDecisions, type SampleDecision } from '../../server/seed/sample-files.ts';
import { createSampleSite } from '../../server/seed/sample-site.ts';

const FOLDER = path.resolve('data/samples');
const EXPECTED = path.resolve('tests/seed/expected');
const HOME = 'https://www.legalis.net/jurisprudences/';

interface ExpectedOutcome {
  readonly type: string;
  readonly sense: string;
  readonly assertion: string;
  readonly amount: { readonly value: number; readonly currency: string; readonly per: string | null } | null;
  readonly quote: string;
}

const decisions = readSampleDecisions(FOLDER);
const commentaries = readSampleCommentaries(FOLDER);
const site = createSampleSite(FOLDER);

function readExpected(slug: string): readonly ExpectedOutcome[] {
  return JSON.parse(readFileSync(path.join(EXPECTED, `${slug}.json`), 'utf8'));
}

async function openPage(url: string) {
  const page = await site.get(url);
  if (!page) throw new Error(`${url} answers "not modified"`);
  return { page, $: load(page.text) };
}

describe('sample decisions', () => {
  it('are at least 48, each with a text of a realistic length', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(48);
    for (const { slug, body } of decisions) {
      expect(body.length, slug).toBeGreaterThan(2000);
      expect(body.length, slug).toBeLessThan(9000);
    }
  });

  it.each(decisions.map(({ slug, title }) => [slug, title]))('%s has a date in its title', (_slug, title) => {
    expect(parseFrenchDate(title)).not.toBeNull();
  });

  it('are published after they were decided', () => {
    for (const { slug, title, publishedOn } of decisions) {
      expect((parseFrenchDate(title) ?? '') <= publishedOn, slug).toBe(true);
    }
  });

  it('come newest first', () => {
    const dates = decisions.map((decision) => decision.publishedOn);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('span both title eras, francs and euros, and the years 1998 to 2026', () => {
    const titles = decisions.map((decision) => decision.title);
    expect(titles.some((title) => /Tribunal de grande instance .* Jugement du/.test(title))).toBe(true);
    expect(titles.some((title) => /Tribunal judiciaire .*, jugement du/.test(title))).toBe(true);
    const years = titles.map((title) => Number(parseFrenchDate(title)?.slice(0, 4)));
    expect(Math.min(...years)).toBe(1998);
    expect(Math.max(...years)).toBe(2026);
    const currencies = new Set(
      decisions.flatMap(({ slug }) => readExpected(slug).map(({ amount }) => amount?.currency)),
    );
    expect(currencies).toContain('FRF');
    expect(currencies).toContain('EUR');
  });
});

describe('expected outcomes of the samples', () => {
  const known = new Map(table.types.map((type) => [type.code, type.family]));
  const rows = decisions.map((decision) => ({ decision, outcomes: readExpected(decision.slug) }));

  it.each(rows.map((row) => [row.decision.slug, row] as const))('%s quotes its text, once', (_slug, row) => {
    const body = canonicalText(row.decision.body);
    expect(row.outcomes.length).toBeGreaterThan(0);
    for (const { type, quote, amount } of row.outcomes) {
      expect(known.has(type), type).toBe(true);
      expect(body.split(quote).length - 1, quote).toBe(1);
      if (amount) expect(amount.value).toBeGreaterThan(0);
    }
  });

  it('belong to a decision or to a commentary of data/samples', () => {
    const names = readdirSync(EXPECTED).filter((name) => name.endsWith('.json'));
    expect(names.map((name) => name.slice(0, -'.json'.length))).toEqual(decisions.map(({ slug }) => slug).sort());
    const notes = readdirSync(path.join(EXPECTED, 'commentaries'));
    expect(notes).toEqual(commentaries.map(({ sourceKey }) => `${sourceKey}.json`));
  });

  it('cover every family, and every type but those printed here', () => {
    const types = new Set(rows.flatMap((row) => row.outcomes.map((outcome) => outcome.type)));
    expect(new Set([...types].map((type) => known.get(type)))).toEqual(new Set(OUTCOME_FAMILIES));
    const missing = [...known.keys()].filter((code) => !types.has(code));
    console.log(`outcome types that no sample exercises: ${missing.join(', ') || 'none'}`);
    expect(missing.length).toBeLessThan(6);
  });
});

describe('sample commentaries', () => {
  it('are the two demonstration notes, each with the decision it speaks of', () => {
    expect(commentaries.map(({ refersTo }) => refersTo)).toEqual([
      [{ court: 'Tribunal correctionnel de Paris', decidedOn: '2021-06-29', numbers: [], chamber: null }],
      [{ court: 'Tribunal judiciaire de Paris', decidedOn: '2025-10-27', numbers: ['25/55080'], chamber: null }],
    ]);
    for (const { author, text, fictitious } of commentaries) {
      expect(author).toBe('Dispositif (fiche de démonstration)');
      expect(text.toLowerCase()).toContain('décision réelle, connue par un commentaire');
      expect(fictitious).toBe(false);
    }
  });

  it.each(commentaries.map((note) => [note.sourceKey, note.text] as const))(
    '%s holds what is expected',
    (key, text) => {
      for (const { quote } of readExpected(`commentaries/${key}`)) expect(text.split(quote).length - 1, quote).toBe(1);
    },
  );
});

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

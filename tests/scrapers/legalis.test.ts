import { describe, expect, it } from 'vitest';
import { toPage } from '../../scrapers/files/parse-document.ts';
import { isDecisionPath, isNewsPath, normaliseLegalisUrl } from '../../scrapers/legalis/address.ts';
import { type PageHeader, readHeaderLine } from '../../scrapers/legalis/header.ts';
import { parseFeed, parseListing } from '../../scrapers/legalis/listing.ts';
import { legalis } from '../../scrapers/legalis/source.ts';
import { type PageRef, ParseError, type Transport } from '../../scrapers/source.ts';

const page = (url: string, html: string) => toPage(url, Buffer.from(html), '2026-01-05T08:00:00.000Z');
const ORIGIN = 'https://www.legalis.net';

describe('addresses of legalis.net', () => {
  it.each([
    [
      'https://legalis.net/jurisprudences/x-jugement-du-3-mai-2010',
      `${ORIGIN}/jurisprudences/x-jugement-du-3-mai-2010/`,
    ],
    ['http://www.legalis.net/jurisprudences/x/?utm_source=a#haut', `${ORIGIN}/jurisprudences/x/`],
    ['/actualite/y/?id_article=36&page=jurisprudence-decision', `${ORIGIN}/actualite/y/`],
    [
      'http://legalis.net/spip.php?page=jurisprudence-decision&id_article=3461',
      `${ORIGIN}/spip.php?page=jurisprudence-decision&id_article=3461`,
    ],
    [
      'http://legalis.net/spip.php?id_article=3461&page=jurisprudence-decision',
      `${ORIGIN}/spip.php?page=jurisprudence-decision&id_article=3461`,
    ],
    [
      'http://legalis.net/spip.php?page=breves-article&id;_article=4686',
      `${ORIGIN}/spip.php?page=breves-article&id_article=4686`,
    ],
    [
      'http://legalis.net/spip.php?page=breves-article&amp;id_article=4686',
      `${ORIGIN}/spip.php?page=breves-article&id_article=4686`,
    ],
    ['https://www.legalis.net/?p=22634', `${ORIGIN}/?p=22634`],
    ['https://autre.example/jurisprudences/x/', null],
    ['mailto:a@legalis.net', null],
    ['http://legalis.net/spip.php?page=plan', null],
  ])('%s', (raw, expected) => {
    expect(normaliseLegalisUrl(raw)).toBe(expected);
  });

  it('tell decisions and news from themes', () => {
    expect(isDecisionPath(`${ORIGIN}/jurisprudences/cour-de-cassation-arret-du-19-fevrier-2013-2/`)).toBe(true);
    expect(isDecisionPath(`${ORIGIN}/jurisprudences/vie-privee/`)).toBe(false);
    expect(isNewsPath(`${ORIGIN}/actualite/orange-condamne/`)).toBe(true);
    expect(isNewsPath(`${ORIGIN}/actualite/`)).toBe(false);
  });
});

describe('lines between the title and the decision', () => {
  const read = (...lines: string[]) => {
    const header: PageHeader = { theme: null, publishedOn: null, parties: null, keywords: [] };
    return { header, taken: lines.map((line) => readHeaderLine(line, header)) };
  };

  it.each([
    ['James H. / Lionel D.'],
    ["Entr'Ouvert / Orange"],
    ['Google Incorporated et autre / Lyonnaise de garantie'],
    ['Société A c/ Société B'],
    ['Bloobox contre M. X.'],
    ['Le Cercle des vacances / Christian B. et autres'],
    ['Par-delà les Mers / La Cour des Miracles'],
    ['Le ministère public, Inès V. / Kévin D.'],
  ])('parties: %s', (line) => {
    expect(read(line)).toEqual({ header: expect.objectContaining({ parties: line }), taken: [true] });
  });

  it.each([
    ['constat - diffamation - liberté de la preuve', ['constat', 'diffamation', 'liberté de la preuve']],
    [
      'non-cumul des responsabilités contractuelle et délictuelle responsabilité - logiciel',
      ['non-cumul des responsabilités contractuelle et délictuelle responsabilité', 'logiciel'],
    ],
    ['diffamation', ['diffamation']],
    ['RGPD - CNIL - données personnelles - sanction', ['RGPD', 'CNIL', 'données personnelles', 'sanction']],
  ])('keywords: %s', (line, keywords) => {
    expect(read(line).header.keywords).toEqual(keywords);
  });

  it.each([
    ['FAITS ET PROCÉDURE'],
    ['Vu l’assignation du 3 mai 2010 – délivrée à la société X / Y par exploit ;'],
    ['Le tribunal, statuant publiquement - condamne X - le déboute.'],
    ['– Vu l’assignation délivrée le 3 mai'],
    ['La société A exploite un site.'],
  ])('the decision starts: %s', (line) => {
    expect(read(line)).toEqual({
      header: { theme: null, publishedOn: null, parties: null, keywords: [] },
      taken: [false],
    });
  });

  it('takes share bars, dates and themes wherever they stand', () => {
    const { header, taken } = read(
      'Facebook Viadeo Linkedin',
      'vendredi 16 février 2024',
      'Jurisprudence : Diffamation',
      'A / B',
      'a - b',
    );
    expect(taken).toEqual([true, true, true, true, true]);
    expect(header).toEqual({ theme: 'Diffamation', publishedOn: '2024-02-16', parties: 'A / B', keywords: ['a', 'b'] });
  });
});

describe('listing pages', () => {
  const listing = (items: string, tail = '') => `<html><body><h1>Jurisprudences</h1>${items}${tail}</body></html>`;
  const item = (title: string, path: string, date: string) =>
    `<div><h2><a href="${path}">${title}</a></h2><span>${date}</span><p>A / B</p><a href="${path}">Lire la suite</a></div>`;
  const ONE = item(
    'Tribunal judiciaire de Nantes, jugement du 11 mars 2024',
    '/jurisprudences/n-1/',
    'mardi 26 mars 2024',
  );
  const TWO = item('Le texte', '/jurisprudences/tgi-de-paris-jugement-du-3-mai-2010-2/', 'lundi 7 juin 2010');

  it('give the decisions with their dates, once, and leave themes aside', () => {
    const { entries, next } = parseListing(
      'legalis',
      page(`${ORIGIN}/jurisprudences/`, listing(`<a href="/jurisprudences/vie-privee/">Vie privée</a>${ONE}${TWO}`)),
    );
    expect(entries).toEqual([
      { url: `${ORIGIN}/jurisprudences/n-1/`, publishedOn: '2024-03-26' },
      { url: `${ORIGIN}/jurisprudences/tgi-de-paris-jugement-du-3-mai-2010-2/`, publishedOn: '2010-06-07' },
    ]);
    expect(next).toBeNull();
  });

  it.each([
    ['by its relation', '<a rel="next" href="/jurisprudences/page/3/">»</a>'],
    [
      'by its number',
      '<a href="https://www.legalis.net/jurisprudences/page/1/">1</a> <a href="/jurisprudences/page/3/">3</a>',
    ],
    ['by its words', '<a href="/jurisprudences/page/3">Page suivante</a>'],
  ])('lead to the following page %s', (_name, tail) => {
    expect(parseListing('legalis', page(`${ORIGIN}/jurisprudences/page/2/`, listing(ONE, tail))).next).toBe(
      `${ORIGIN}/jurisprudences/page/3/`,
    );
  });

  it.each([
    ['without decisions', listing('<p>Aucun résultat</p>'), 'the listing is empty'],
    ['of a robot check', '<html><body><p>Vérifiez que vous êtes humain</p></body></html>', 'block page'],
    ['cut short', `<html><body>${ONE}`, 'the end of the page'],
  ])('%s are errors', (_name, html, message) => {
    expect(() => parseListing('legalis', page(`${ORIGIN}/jurisprudences/`, html))).toThrow(message);
  });
});

describe('the feed', () => {
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>L</title><link>${ORIGIN}</link>${items}</channel></rss>`;

  it('gives decisions and news with their day in Paris', () => {
    const items = `<item><title>a</title><link>http://legalis.net/actualite/a/</link><pubDate>Mon, 01 Jul 2024 23:30:00 +0000</pubDate></item>
      <item><title>b</title><guid>${ORIGIN}/jurisprudences/b-jugement-du-3-mai-2010/</guid></item>
      <item><title>c</title><link>${ORIGIN}/mentions/</link></item>`;
    expect(parseFeed('legalis', page(`${ORIGIN}/feed/`, rss(items)))).toEqual([
      { url: `${ORIGIN}/actualite/a/`, publishedOn: '2024-07-02' },
      { url: `${ORIGIN}/jurisprudences/b-jugement-du-3-mai-2010/`, publishedOn: null },
    ]);
  });

  it.each([
    ['empty', rss(''), 'the feed is empty'],
    ['an item without address', rss('<item><title>a</title></item>'), 'the address of an item'],
    ['a web page', '<html><body>x</body></html>', 'the feed is empty'],
    ['cut short', '<?xml version="1.0"?><rss><channel><item>', 'the end tag </rss>'],
  ])('is an error when it is %s', (_name, text, message) => {
    expect(() => parseFeed('legalis', page(`${ORIGIN}/feed/`, text))).toThrow(message);
  });
});

describe('discover', () => {
  const item = (day: number, year: number) =>
    `<p><a href="/jurisprudences/tj-jugement-du-${day}-mai-${year}/">Lien</a></p><p>${day} juin ${year}</p>`;
  const site = (pages: Record<string, string>, asked: string[] = []): Transport => ({
    get: async (url) => {
      asked.push(url);
      const html = pages[url.replace(ORIGIN, '')];
      if (html === undefined) throw new Error(`404 ${url}`);
      return page(url, html);
    },
  });
  const list = (items: string, next: string | null) =>
    `<html><body>${items}${next ? `<a rel="next" href="${next}">Suite</a>` : ''}</body></html>`;
  const FEED = `<rss><channel><item><link>${ORIGIN}/actualite/n/</link><pubDate>Mon, 01 Jul 2024 10:00:00 +0000</pubDate></item></channel></rss>`;
  async function collect(transport: Transport, since: string | null): Promise<PageRef[]> {
    const refs: PageRef[] = [];
    for await (const ref of legalis.discover(transport, { since, limit: null })) refs.push(ref);
    return refs;
  }

  it('does not stop at one entry with an earlier date: decisions are sometimes published so', async () => {
    const asked: string[] = [];
    const pages = {
      '/jurisprudences/': list(item(1, 2024) + item(2, 2001) + item(3, 2024), '/jurisprudences/page/2/'),
      '/jurisprudences/page/2/': list(item(4, 2023), '/jurisprudences/page/3/'),
      '/jurisprudences/page/3/': list(item(5, 2010) + item(6, 2009), '/jurisprudences/page/4/'),
      '/feed/': FEED,
    };
    const refs = await collect(site(pages, asked), '2023-01-01');
    expect(refs.map((ref) => ref.publishedOn)).toEqual(['2024-06-01', '2024-06-03', '2023-06-04', '2024-07-01']);
    expect(asked).not.toContain(`${ORIGIN}/jurisprudences/page/4/`);
  });

  it('ends where the pages turn in circles', async () => {
    const pages = { '/jurisprudences/': list(item(1, 2024), '/jurisprudences/'), '/feed/': FEED };
    expect(await collect(site(pages), null)).toHaveLength(2);
  });

  it('fails when a page of the listing is broken, after what came before', async () => {
    const pages = {
      '/jurisprudences/': list(item(1, 2024), '/jurisprudences/page/2/'),
      '/jurisprudences/page/2/': list('', null),
    };
    await expect(collect(site(pages), null)).rejects.toThrow(ParseError);
  });
});

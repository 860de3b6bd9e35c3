import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const PAGES = [
  '/',
  '/?q=condamne&type=provisional_award',
  '/decisions/tj-paris-2025-03-12-25-00001',
  '/aide',
  '/aide/api',
  '/sources',
  '/a-propos',
  '/droit-d-occultation?decision=tj-paris-2025-03-12-25-00001',
  '/nulle-part',
];

describe('every page', () => {
  let served: ServedDecisions;

  beforeAll(async () => {
    served = await serveDecisions();
    await served.add([decision()]);
  });
  afterAll(() => served.close());

  for (const language of ['fr', 'en']) {
    it.each(PAGES)(`${language} %s is whole, named, and free of inline code`, async (path) => {
      const response = await served.get(path, { cookie: `lang=${language}` });
      const $ = load(await response.text());
      expect(response.status).toBe(path === '/nulle-part' ? 404 : 200);
      expect($('html').attr('lang')).toBe(language);
      expect($('h1')).toHaveLength(1);
      expect($('title').text()).not.toBe('');
      expect($('style, [style], script:not([src])')).toHaveLength(0);
      const handlers = $('*')
        .toArray()
        .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
      expect(handlers.filter((name) => name.startsWith('on'))).toEqual([]);
      expect($('main').text()).not.toMatch(/undefined|\[object|NaN/);
    });
  }

  it('allows only its own scripts, styles, fonts and forms, and no frame', async () => {
    const { headers } = await served.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('serves its assets under hashed names, to be kept', async () => {
    const $ = load(await (await served.get('/')).text());
    const links = [$('link[rel=stylesheet]').attr('href'), $('script').attr('src'), $('link[rel=icon]').attr('href')];
    for (const link of links) {
      const response = await served.get(link ?? '');
      expect([link, response.status]).toEqual([link, 200]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await served.get('/assets/style-OTHER.css')).status).toBe(404);
  });

  it('weighs less than 200 KB without fonts', async () => {
    const html = await (await served.get('/')).text();
    const $ = load(html);
    let bytes = Buffer.byteLength(html);
    for (const link of [$('link[rel=stylesheet]').attr('href'), $('script').attr('src')]) {
      bytes += Buffer.byteLength(await (await served.get(link ?? '')).text());
    }
    expect(bytes).toBeLessThan(200_000);
  });

  it('keeps decisions out of search engines without naming any in robots.txt', async () => {
    const robots = await (await served.get('/robots.txt')).text();
    expect(robots).not.toContain('decisions');
    expect((await served.get('/api/v1/judgments')).headers.get('x-robots-tag')).toBe('noindex');
  });
});

describe('POST /preferences', () => {
  let served: ServedDecisions;

  beforeAll(async () => {
    served = await serveDecisions();
  });
  afterAll(() => served.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${served.url}/preferences`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('remembers the theme and goes back to the page', async () => {
    const response = await post('theme=dark&back=%2F%3Fq%3Dx');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/?q=x']);
    expect(response.headers.get('set-cookie')).toMatch(/^theme=dark;.*SameSite=Lax/);
    const $ = load(await (await served.get('/', { cookie: 'theme=dark' })).text());
    expect($('html').attr('data-theme')).toBe('dark');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'never leads to another site: %s',
    async (back) => {
      const response = await post(`theme=dark&back=${encodeURIComponent(back)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );

  it('refuses a form of another site', async () => {
    const response = await post('theme=dark', { 'sec-fetch-site': 'cross-site' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('answers an oversized or broken form with a page, not a stack', async () => {
    const response = await post(`back=${'a'.repeat(10_000)}`);
    expect(response.status).toBe(413);
    expect(await response.text()).not.toContain('node_modules');
  });
});

describe('failures', () => {
  it('gives a page with an incident number, tells the log, and shows no cause', async () => {
    const events: { readonly incident: string | null; readonly error: unknown }[] = [];
    const served = await serveDecisions({
      overrides: {
        log: (event) => events.push(event),
        search: {
          name: 'embedded',
          search: () => Promise.reject(new Error('x')),
          searchFacet: () => Promise.reject(new Error('x')),
          similar: () => Promise.reject(new Error('x')),
          status: () => Promise.reject(new Error('engine room on fire')),
        },
      },
    });
    try {
      const response = await served.get('/sources');
      const html = await response.text();
      expect(response.status).toBe(500);
      const incident = load(html)('code').text();
      expect(incident).toMatch(/^[0-9a-f]{8}$/);
      expect(html).not.toContain('engine room');
      expect(events.at(-1)?.incident).toBe(incident);
      expect(String(events.at(-1)?.error)).toContain('engine room on fire');
      expect((await served.get('/health')).status).toBe(503);
    } finally {
      await served.close();
    }
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../scrapers/fetch/retry.ts';
import { createReplay } from '../../scrapers/fetch/snapshots.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../scrapers/fetch.ts';
import { FetchError } from '../../scrapers/fetch-error.ts';
import { type Handler, type LocalSite, serve, startLocalSite } from './support/local-site.ts';

let folder = '';
const sites: LocalSite[] = [];
const fetchers: Fetcher[] = [];
let slept: number[] = [];
let time = 0;
const clock: Clock = {
  now: () => time,
  sleep: async (milliseconds) => {
    slept.push(milliseconds);
    time += milliseconds;
  },
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dispositif-fetch-'));
  slept = [];
  time = Date.parse('2026-01-05T08:00:00Z');
});

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  await Promise.all(sites.splice(0).map((site) => site.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(handler: Handler): Promise<LocalSite> {
  const site = await startLocalSite(handler);
  sites.push(site);
  return site;
}

function fetcherFor(site: LocalSite | null, extra: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    hosts: ['decisions.example'],
    contact: 'operateur@cabinet.example',
    snapshotDir: folder,
    product: { name: 'Dispositif', version: '0.0.0' },
    clock,
    testOrigins: site ? [site.origin] : [],
    ...extra,
  });
  fetchers.push(fetcher);
  return fetcher;
}

async function failure(promise: Promise<unknown>): Promise<FetchError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FetchError)) throw new Error(`a FetchError was expected, not ${String(error)}`);
  expect(error.hint).not.toBe('');
  return error;
}

describe('what the fetcher refuses to contact', () => {
  it('a redirect to 127.0.0.1', async () => {
    const secret = await start(serve({ '/': 'secret' }));
    const site = await start(
      serve({ '/a': (_request, response) => response.writeHead(302, { location: `${secret.origin}/` }).end() }),
    );
    const error = await failure(fetcherFor(site).get(`${site.origin}/a`));
    expect(error.reason).toMatch(/host 127\.0\.0\.1 is not one of this source .*redirected from/);
    expect(secret.requests).toEqual([]);
  });

  it('a declared host whose name resolves to a private address, even if another of its addresses is public', async () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '100.64.0.1',
      '::1',
      'fd00::1',
      '::ffff:8.8.8.8',
    ]) {
      const fetcher = fetcherFor(null, {
        resolveHost: (_hostname, _options, done) =>
          done(null, [
            { address: '93.184.215.14', family: 4 },
            { address, family: address.includes(':') ? 6 : 4 },
          ]),
      });
      const error = await failure(fetcher.get('https://decisions.example/x'));
      expect(error.reason).toContain(`decisions.example leads to ${address}`);
    }
    expect(slept).toEqual([]);
  });

  it.each([
    ['https://127.0.0.1/', 'not one of this source'],
    ['https://autre.example/', 'not one of this source'],
    ['http://decisions.example/', 'only https'],
    ['https://decisions.example:8443/', 'only https'],
    ['https://user:secret@decisions.example/', 'user name'],
    ['file:///etc/passwd', 'not one of this source'],
    ['decisions.example', 'no web address'],
  ])('%s', async (url, reason) => {
    expect((await failure(fetcherFor(null).get(url))).reason).toContain(reason);
  });

  it('a declared host that is a loopback literal', async () => {
    const error = await failure(fetcherFor(null, { hosts: ['127.0.0.1'] }).get('https://127.0.0.1/'));
    expect(error.reason).toContain('not a public address');
  });

  it('any live site as long as no contact address is configured', async () => {
    const error = await failure(fetcherFor(null, { contact: null }).get('https://decisions.example/'));
    expect(error.reason).toContain('no contact address');
    expect(error.hint).toContain('CONTACT');
  });
});

describe('robots.txt', () => {
  it('is obeyed, and its crawl-delay kept between two requests', async () => {
    const site = await start(
      serve({
        '/robots.txt': 'User-agent: *\nDisallow: /prive/\nCrawl-delay: 7',
        '/a': 'A',
        '/b': 'B',
        '/prive/c': 'C',
      }),
    );
    const fetcher = fetcherFor(site);
    await fetcher.get(`${site.origin}/a`);
    await fetcher.get(`${site.origin}/b`);
    expect((await failure(fetcher.get(`${site.origin}/prive/c`))).reason).toContain('robots.txt');
    expect(site.requests).toEqual(['/robots.txt', '/a', '/b']);
    expect(slept).toEqual([7_000, 7_000]);
  });

  it('forbids everything while the server cannot give it', async () => {
    const site = await start(
      serve({ '/robots.txt': (_request, response) => response.writeHead(503).end(), '/a': 'A' }),
    );
    expect((await failure(fetcherFor(site).get(`${site.origin}/a`))).reason).toContain('503');
    expect(site.requests).not.toContain('/a');
  });
});

describe('requests', () => {
  it('name the product and the contact address', async () => {
    let agent = '';
    const site = await start(
      serve({
        '/a': (request, response) => {
          agent = request.headers['user-agent'] ?? '';
          response.end('A');
        },
      }),
    );
    await fetcherFor(site).get(`${site.origin}/a`);
    expect(agent).toBe('Dispositif/0.0.0 (+operateur@cabinet.example)');
  });

  it('go out one at a time per host', async () => {
    let running = 0;
    let most = 0;
    const slow: Handler = (_request, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        response.end('x');
      }, 20);
    };
    const site = await start(serve({ '/a': slow, '/b': slow, '/c': slow }));
    const fetcher = fetcherFor(site);
    await Promise.all(['/a', '/b', '/c'].map((page) => fetcher.get(`${site.origin}${page}`)));
    expect(most).toBe(1);
  });

  it('are repeated after 503 and 429, waiting as long as Retry-After asks', async () => {
    let count = 0;
    const site = await start(
      serve({
        '/a': (_request, response) => {
          count++;
          if (count === 1) response.writeHead(503, { 'retry-after': '30' }).end();
          else if (count === 2) response.writeHead(429, { 'retry-after': new Date(time + 60_000).toUTCString() }).end();
          else response.end('at last');
        },
      }),
    );
    const page = await fetcherFor(site, { delay: 0 }).get(`${site.origin}/a`);
    expect(page?.text).toBe('at last');
    expect(slept).toEqual([30_000, 60_000]);
  });

  it('are given up when the server asks to wait for hours, and after the last attempt', async () => {
    const site = await start(
      serve({
        '/hours': (_request, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
        '/broken': (_request, response) => response.writeHead(500).end(),
      }),
    );
    const fetcher = fetcherFor(site, { delay: 0 });
    expect((await failure(fetcher.get(`${site.origin}/hours`))).reason).toContain('1440 minutes');
    expect((await failure(fetcher.get(`${site.origin}/broken`))).reason).toBe('the server answered 500');
    expect(site.requests.filter((url) => url === '/broken')).toHaveLength(4);
  });

  it('are not repeated after 404, and say what to do', async () => {
    const site = await start(serve({}));
    const error = await failure(fetcherFor(site).get(`${site.origin}/gone`));
    expect(error.message).toBe(`${site.origin}/gone: the server answered 404. The page is gone: check the address`);
    expect(site.requests.filter((url) => url === '/gone')).toHaveLength(1);
  });

  it('end when the server never does', async () => {
    const site = await start(serve({ '/robots.txt': '', '/a': (_request, response) => void response.write('x') }));
    const error = await failure(fetcherFor(site, { totalTimeout: 150 }).get(`${site.origin}/a`));
    expect(error.reason).toContain('connection failed');
  });

  it('stop at a body that is too large, declared, streamed or unfolded from gzip', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const site = await start(
      serve({
        '/declared': (_request, response) => response.writeHead(200, { 'content-length': '99999999' }).end(),
        '/streamed': (_request, response) => {
          for (let i = 0; i < 5; i++) response.write(megabyte);
          response.end();
        },
        '/bomb': (_request, response) =>
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024))),
      }),
    );
    const fetcher = fetcherFor(site, { maxBytes: 2 * 1024 * 1024 });
    for (const page of ['/declared', '/streamed', '/bomb']) {
      expect((await failure(fetcher.get(`${site.origin}${page}`))).reason).toBe('the page is larger than 2 MB');
    }
  });

  it('end after five redirects', async () => {
    const site = await start((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(302, { location: `${request.url}x` }).end();
    });
    expect((await failure(fetcherFor(site).get(`${site.origin}/a`))).reason).toContain('more than 5 redirects');
  });
});

describe('pages', () => {
  it('are decoded by their real charset', async () => {
    const site = await start(
      serve({
        '/latin': (_request, response) =>
          response
            .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
            .end(Buffer.from([0x64, 0xe9, 0x63, 0x69, 0x64, 0xe9, 0x20, 0x80])),
      }),
    );
    expect((await fetcherFor(site).get(`${site.origin}/latin`))?.text).toBe('décidé €');
  });

  it('follow a redirect on the same host and say where they came from', async () => {
    const site = await start(
      serve({ '/old': (_request, response) => response.writeHead(301, { location: '/new' }).end(), '/new': 'here' }),
    );
    const page = await fetcherFor(site).get(`${site.origin}/old`);
    expect(page).toMatchObject({ url: `${site.origin}/new`, text: 'here', contentType: 'text/html' });
  });

  it('are kept compressed under the hash of their bytes, and can be read again without network', async () => {
    const site = await start(serve({ '/a': '<h1>é</h1>', '/b': '<h1>é</h1>' }));
    const fetcher = fetcherFor(site);
    const page = await fetcher.get(`${site.origin}/a`);
    await fetcher.get(`${site.origin}/b`);
    const hash = page?.hash ?? '';
    expect(readdirSync(path.join(folder, hash.slice(0, 2)))).toEqual([`${hash}.gz`]);
    expect(gunzipSync(readFileSync(path.join(folder, hash.slice(0, 2), `${hash}.gz`))).toString()).toBe('<h1>é</h1>');
    await site.close();
    expect(await createReplay(folder).get(`${site.origin}/a`)).toEqual(page);
    await expect(createReplay(folder).get(`${site.origin}/never`)).rejects.toThrow('no copy of this page');
  });

  it('survive a crash in the middle of a line of the index', async () => {
    const site = await start(serve({ '/a': 'A', '/b': 'B' }));
    await fetcherFor(site).get(`${site.origin}/a`);
    const { appendFileSync } = await import('node:fs');
    appendFileSync(path.join(folder, 'index.ndjson'), '{"url":"https://cut');
    await fetcherFor(site).get(`${site.origin}/b`);
    expect((await createReplay(folder).get(`${site.origin}/a`))?.text).toBe('A');
    expect((await createReplay(folder).get(`${site.origin}/b`))?.text).toBe('B');
  });

  it('are not sent again when they did not change, and null only for who has them', async () => {
    const statuses: number[] = [];
    const site = await start(
      serve({
        '/a': (request, response) => {
          const status = request.headers['if-none-match'] === '"1"' ? 304 : 200;
          statuses.push(status);
          response.writeHead(status, { etag: '"1"' }).end(status === 200 ? 'A' : undefined);
        },
      }),
    );
    const fetcher = fetcherFor(site);
    const first = await fetcher.get(`${site.origin}/a`, { ifChangedSince: true });
    const again = await fetcher.get(`${site.origin}/a`, { ifChangedSince: true });
    expect([first?.text, again?.text, again?.hash]).toEqual(['A', 'A', first?.hash]);
    expect(await fetcher.get(`${site.origin}/a`, { ifChangedSince: true, knownHash: first?.hash ?? '' })).toBeNull();
    expect((await fetcher.get(`${site.origin}/a`, { ifChangedSince: true, knownHash: 'other' }))?.text).toBe('A');
    expect((await fetcher.get(`${site.origin}/a`))?.text).toBe('A');
    expect(statuses).toEqual([200, 304, 304, 304, 200]);
  });
});

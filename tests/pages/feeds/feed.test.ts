import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { detectAtomFeed, parseAtomFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';
import { damagesDecision } from '../statistics/decisions.ts';

interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string;
  readonly summary: string;
  readonly link: { readonly href: string };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'entry' || name === 'category',
});

describe('GET /flux', () => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  let served: ServedDecisions;

  beforeEach(async () => {
    now = new Date('2026-03-01T08:00:00.000Z');
    served = await serveDecisions({ clock: () => now, publicUrl: 'https://exemple.fr' });
  });
  afterEach(() => served.close());

  const read = async (path = '/flux') => {
    const response = await served.get(path);
    const xml = await response.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = parser.parse(xml) as { feed: { title: string; updated: string; id: string; entry?: AtomEntry[] } };
    return { response, feed, entries: feed.entry ?? [] };
  };

  it('is an Atom feed with what RFC 4287 requires', async () => {
    await served.add([decision()]);
    const { response, feed, entries } = await read('/flux?q=provision');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.id).toMatch(/^urn:dispositif:search:[0-9a-f]{32}$/);
    expect(feed.title).toBe('Dispositif : « provision »');
    expect(feed.updated).toBe('2026-03-01T08:00:00.000Z');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id: 'urn:dispositif:decision:tj-paris-2025-03-12-25-00001',
      published: '2026-03-01T08:00:00.000Z',
      updated: '2026-03-01T08:00:00.000Z',
    });
    expect(entries[0]?.link.href).toBe('https://exemple.fr/decisions/tj-paris-2025-03-12-25-00001');
    expect(entries[0]?.summary.replace(/\u00a0/g, ' ')).toContain('Provision 1 500 €');
  });

  it('reads the same in an independent feed reader', async () => {
    await served.add([decision(), damagesDecision(1, 500)]);
    const xml = await (await served.get('/flux')).text();
    expect(detectAtomFeed(xml)).toBe(true);
    const feed = parseAtomFeed(xml);
    const { entries } = await read();
    const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
    expect(self).toMatch(/^https:\/\/exemple\.fr\/flux/);
    expect(feed.entries).toHaveLength(2);
    expect(feed.entries?.map(({ id, updated }) => [id, updated])).toEqual(
      entries.map(({ id, updated }) => [id, updated]),
    );
    for (const entry of feed.entries ?? []) {
      expect(entry.title).not.toBe('');
      expect(entry.links?.[0]?.href).toMatch(/^https:\/\/exemple\.fr\/decisions\//);
    }
  });

  it('renews the one entry of a decision that changed, and puts it first', async () => {
    await served.add([decision()]);
    now = new Date('2026-03-02T08:00:00.000Z');
    await served.add([damagesDecision(1, 500)]);
    now = new Date('2026-03-03T08:00:00.000Z');
    await served.add([decision({ text: decision().text.replace('1 500', '2 500') })]);
    const { entries } = await read();
    expect(entries.map((entry) => [entry.published.slice(0, 10), entry.updated.slice(0, 10)])).toEqual([
      ['2026-03-01', '2026-03-03'],
      ['2026-03-02', '2026-03-02'],
    ]);
  });

  it('leaves fictitious decisions out once a real one is stored', async () => {
    await served.add([decision({ sourceKey: 'f', fictitious: true })], 'samples');
    expect((await read()).entries).toHaveLength(1);
    await served.add([damagesDecision(1, 500)]);
    expect((await read()).entries.map((entry) => entry.title).join()).not.toContain('fictive');
  });

  it('is valid when it is empty', async () => {
    expect((await read('/flux?q=introuvable')).entries).toEqual([]);
  });

  it('answers 304 to a reader that has it already', async () => {
    await served.add([decision()]);
    const etag = (await served.get('/flux')).headers.get('etag') ?? '';
    const again = await served.get('/flux', { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ParseError } from '../../scrapers/source.ts';
import { arrivalsFromFiles, arrivalsFromSource } from '../../server/ingest/arrivals.ts';
import type { IngestDeps } from '../../server/ingest/deps.ts';
import { type Arrival, type RunEvent, runIngest } from '../../server/ingest/run.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { decision, provenance, realReader } from './records.ts';

async function* each<Item>(items: readonly (Item | Error)[]): AsyncIterable<Item> {
  for (const item of items) {
    if (item instanceof Error) throw item;
    yield item;
  }
}

function arrival(key: string, court = 'Tribunal judiciaire de Paris'): Arrival {
  const records = [decision({ sourceKey: key, court, numbers: [`25/0000${key}`] })];
  return { kind: 'records', place: `p${key}`, records, provenance: provenance() };
}

describe('runIngest', () => {
  let store: Store;
  let deps: IngestDeps;
  let events: RunEvent[];

  beforeEach(async () => {
    store = await openStore(':memory:');
    deps = { store, reader: realReader, engines: ['embedded'], clock: () => new Date('2026-02-03T04:05:06Z') };
    events = [];
  });
  afterEach(() => store.close());

  const run = (...arrivals: (Arrival | Error)[]) =>
    runIngest(deps, 'essai', each(arrivals), (event) => events.push(event));

  it('counts what is new, unchanged and failed, and goes on after a failure', async () => {
    await run(arrival('1'));
    const failed: Arrival = { kind: 'failed', place: 'p2', reason: 'sans titre' };
    const summary = await run(arrival('1'), failed, arrival('3', 'Chez le voisin'), arrival('4'), {
      kind: 'not_modified',
      place: 'p5',
    });
    expect(summary).toMatchObject({ fetched: 5, added: 1, unchanged: 2, failed: 2, status: 'partial' });
    expect(summary.errors.map((error) => error.url)).toEqual(['p2', 'p3']);
    expect((await store.countStore()).judgments).toBe(2);
    expect((await store.listRuns(1))[0]).toMatchObject({ status: 'partial', failed: 2, errors: summary.errors });
  });

  it('ends as failed when the listing breaks off, keeping what was stored', async () => {
    const summary = await run(arrival('1'), new ParseError('essai', 'https://x.example/', 'un lien vers une décision'));
    expect(summary.status).toBe('failed');
    expect(summary.errors[0]?.reason).toContain('un lien vers une décision');
    expect((await store.countStore()).judgments).toBe(1);
  });

  it('tells each event as it happens', async () => {
    await run(arrival('1'), { kind: 'failed', place: 'p2', reason: 'r' });
    expect(events.map((event) => event.event)).toEqual(['record', 'failed', 'finished']);
  });
});

describe('arrivals', () => {
  const page = {
    url: 'u',
    contentType: '',
    body: Buffer.from(''),
    text: '',
    fetchedAt: '2026-01-01T00:00:00Z',
    hash: 'h',
  };
  const naming = { source: 'essai', licence: 'essai' };
  const collect = async (arrivals: AsyncIterable<Arrival>): Promise<readonly Arrival[]> => {
    const all: Arrival[] = [];
    for await (const one of arrivals) all.push(one);
    return all;
  };

  it('turns a page that is not understood into one failure and reads the next', async () => {
    const source = {
      name: 'essai',
      label: 'Essai',
      hosts: ['x.example'],
      licence: '',
      schedule: '',
      discover: () =>
        each([
          { url: 'bad', publishedOn: null },
          { url: 'good', publishedOn: null },
        ]),
      parse: ({ url }: { url: string }) => {
        if (url === 'bad') throw new ParseError('essai', url, 'h1');
        return [decision()];
      },
    };
    const transport = { get: async (url: string) => ({ ...page, url }) };
    const arrivals = await collect(arrivalsFromSource(source, transport, { since: null, limit: null }, naming));
    expect(arrivals.map(({ kind, place }) => [kind, place])).toEqual([
      ['failed', 'bad'],
      ['records', 'good'],
    ]);
  });

  it('keeps the source that a file format names, with its licence', async () => {
    const parts = each([{ path: 'a.json', source: 'judilibre', records: [decision()] }]);
    const [first] = await collect(
      arrivalsFromFiles(
        parts,
        (source) => `licence de ${source}`,
        () => new Date(0),
      ),
    );
    expect(first).toMatchObject({
      kind: 'records',
      provenance: { source: 'judilibre', licence: 'licence de judilibre' },
    });
  });
});

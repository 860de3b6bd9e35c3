import { load } from 'cheerio';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';
import { damagesDecision } from '../statistics/decisions.ts';

const ID = 'tj-paris-2025-03-12-25-00001';

describe('exports of a result set', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
    await served.add([decision(), damagesDecision(1, 4000)]);
  });
  afterEach(() => served.close());

  it('streams one CSV line per outcome, with source, licence and day', async () => {
    const response = await served.get('/exports/decisions.csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="decisions-2026-02-03.csv"');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 3 + 2);
    expect(lines.slice(1).every((line) => line.includes('essai') && line.includes('2026-01-02'))).toBe(true);
  });

  it('streams one NDJSON object per decision, in the form of the API', async () => {
    const lines = (await (await served.get('/exports/decisions.ndjson?q=provision')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const json = JSON.parse(lines[0] ?? '');
    expect(json).toMatchObject({ id: ID, url: `https://exemple.fr/decisions/${ID}`, decided_on: '2025-03-12' });
    expect(json.outcomes[0]).toMatchObject({ type: 'provisional_award', amount: { value: 1500, currency: 'EUR' } });
    expect(json.sources[0]).toMatchObject({ source: 'files', licence: 'essai' });
  });

  it('writes a workbook that a spreadsheet reader opens', async () => {
    const file = Buffer.from(await (await served.get('/exports/decisions.xlsx')).arrayBuffer());
    expect(await readSheet(file, 'Mesures')).toHaveLength(6);
    expect((await readSheet(file, 'À propos'))[3]).toEqual(['Décisions trouvées', 2]);
  });

  it.each(['csv', 'ndjson'])(
    'never gives a withdrawn decision, even when the index still knows it: %s',
    async (format) => {
      const withdrawal = { judgmentId: ID, reason: 'demande', withdrawnAt: '2026-02-01', withdrawnBy: 'system' };
      expect(await served.store.withdrawJudgment(withdrawal)).toBe(true);
      const body = await (await served.get(`/exports/decisions.${format}`)).text();
      expect(body).not.toContain(ID);
      expect(body).toContain('tj-paris-2025-03-12-25-10001');
    },
  );

  it('lets other requests be answered while a large one is read', async () => {
    let batches = 0;
    let whenAnswered = Number.POSITIVE_INFINITY;
    const ids = Array.from({ length: 40_000 }, (_, index) => `d-${index}`);
    const large: ServedDecisions = await serveDecisions({
      overrides: {
        search: { ...served.deps.search, ids: async () => ids },
        store: {
          ...served.store,
          listSummaries: async () => {
            batches += 1;
            if (batches === 1) void large.get('/aide').then(() => (whenAnswered = batches));
            return [];
          },
          listSourcesOf: async () => new Map(),
        },
      },
    });
    await (await large.get('/exports/decisions.ndjson')).text();
    await large.close();
    expect(whenAnswered).toBeLessThan(batches);
  });

  it('leaves fictitious decisions out once a real one is stored', async () => {
    await served.add(
      [decision({ sourceKey: 'f', numbers: ['24/1'], decidedOn: '2024-01-01', fictitious: true })],
      'samples',
    );
    const lines = (await (await served.get('/exports/decisions.ndjson?fictitious=true')).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).fictitious)).toEqual([false, false]);
  });

  it('knows no other format', async () => {
    expect((await served.get('/exports/decisions.pdf')).status).toBe(404);
    expect((await served.get('/exports/decisions.toString')).status).toBe(404);
  });
});

describe('one decision to take away', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
    await served.add([decision()]);
  });
  afterEach(() => served.close());

  it.each([
    ['citation.ris', 'application/x-research-info-systems', 'TY  - CASE'],
    ['citation.bib', 'application/x-bibtex', '@jurisdiction{'],
    ['citation.json', 'application/vnd.citationstyles.csl+json', '"legal_case"'],
    ['texte.txt', 'text/plain', 'CONDAMNE M. T.'],
    ['decision.akn.xml', 'application/akn+xml', '<akomaNtoso'],
    ['decision.jsonld', 'application/ld+json', '"https://schema.org"'],
  ])('gives %s', async (file, type, words) => {
    const response = await served.get(`/decisions/${ID}/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(await response.text()).toContain(words);
  });

  it('answers 404 for a decision that is not there', async () => {
    expect((await served.get('/decisions/nowhere/citation.ris')).status).toBe(404);
  });
});

describe('unAPI', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
    await served.add([decision()]);
  });
  afterEach(() => served.close());

  it('lists its formats', async () => {
    const $ = load(await (await served.get('/unapi')).text(), { xml: true });
    expect(
      $('formats > format')
        .map((_, format) => $(format).attr('name'))
        .get(),
    ).toEqual(['ris', 'bibtex']);
  });

  it('lists the formats of a decision with status 300, by id or by address', async () => {
    for (const id of [ID, `/decisions/${ID}`, `https://exemple.fr/decisions/${ID}`]) {
      const response = await served.get(`/unapi?${new URLSearchParams({ id })}`);
      expect(response.status).toBe(300);
      expect(load(await response.text(), { xml: true })('formats').attr('id')).toBe(ID);
    }
  });

  it('gives the record that Zotero asks for', async () => {
    const response = await served.get(`/unapi?id=${ID}&format=ris`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('TY  - CASE\r\n');
  });

  it('answers 406 for another format and 404 for another decision', async () => {
    expect((await served.get(`/unapi?id=${ID}&format=marc`)).status).toBe(406);
    expect((await served.get('/unapi?id=nothing&format=ris')).status).toBe(404);
  });
});

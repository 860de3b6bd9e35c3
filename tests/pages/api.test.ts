import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const ID = 'tj-paris-2025-03-12-25-00001';
const results = z.looseObject({
  total: z.number(),
  page: z.number(),
  size: z.number(),
  next: z.string().nullable(),
  hits: z.array(
    z.looseObject({ id: z.string(), url: z.string(), outcomes: z.array(z.looseObject({ type: z.string() })) }),
  ),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string(), count: z.number() }))),
});
const problem = z.looseObject({
  status: z.number(),
  errors: z.array(z.object({ parameter: z.string(), message: z.string() })),
});

/** Asks as a client that holds an answer; `fetch` would add no-cache and always get a new one. */
async function statusWith(url: string, etag: string): Promise<number | undefined> {
  const request = get(url, { headers: { 'if-none-match': etag } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe('the API', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
    await served.add([decision(), decision({ sourceKey: 'b', numbers: ['25/00002'], decidedOn: '2025-03-13' })]);
  });
  afterEach(() => served.close());

  const json = async (path: string): Promise<unknown> => (await served.get(path)).json();

  it('searches by the parameters of its contract, sums in euros', async () => {
    const found = results.parse(
      await json('/api/v1/judgments?type=provisional_award&amount_min=1500&kind=tj&from=2025&sort=date'),
    );
    expect([found.total, found.page, found.size, found.next]).toEqual([2, 1, 10, null]);
    expect(found.hits[0]).toMatchObject({
      id: ID,
      url: `/decisions/${ID}`,
      court: { code: 'tj-paris', label: 'Tribunal judiciaire de Paris', kind: 'tj', city: 'Paris' },
      decided_on: '2025-03-12',
      numbers: ['RG 25/00001'],
    });
    expect(found.hits[0]?.outcomes[0]).toMatchObject({
      type: 'provisional_award',
      amount: { value: 1500, currency: 'EUR', eur_value: 1500 },
      origin: 'rule',
      review_state: 'unreviewed',
    });
    expect(found.facets.type).toContainEqual({ value: 'provisional_award', label: 'Provision', count: 2 });
    expect(results.parse(await json('/api/v1/judgments?type=provisional_award&amount_min=1501')).total).toBe(0);
  });

  it('links to the next page until there is none', async () => {
    const first = results.parse(await json('/api/v1/judgments?q=condamne&size=1'));
    expect(first.next).toBe('/api/v1/judgments?q=condamne&page=2&size=1');
    const second = results.parse(await json(first.next ?? ''));
    expect([second.hits.length, second.next]).toEqual([1, null]);
    expect(second.hits[0]?.id).not.toBe(first.hits[0]?.id);
  });

  it('gives a decision whose evidence is found at its offsets', async () => {
    const judgment = z
      .looseObject({
        text: z.string(),
        sections: z.array(z.object({ kind: z.string(), start: z.number(), end: z.number() })),
        outcomes: z.array(
          z.looseObject({ evidence: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })) }),
        ),
      })
      .parse(await json(`/api/v1/judgments/${ID}`));
    const evidence = judgment.outcomes.flatMap((outcome) => outcome.evidence);
    expect(evidence.length).toBeGreaterThan(2);
    for (const { start, end, text } of evidence) expect(judgment.text.slice(start, end)).toBe(text);
    expect(judgment.sections.some(({ kind }) => kind === 'dispositif')).toBe(true);
  });

  it('is described by a document that an independent OpenAPI 3.1 validator accepts', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(
      z.record(z.string(), z.unknown()).parse(await json('/api/v1/openapi.json')),
    );
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
  });

  it('answers what its OpenAPI document says', async () => {
    const document = z
      .looseObject({
        openapi: z.literal('3.1.0'),
        paths: z.record(
          z.string(),
          z.object({ get: z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })) }).optional() }),
        ),
        components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
      })
      .parse(await json('/api/v1/openapi.json'));
    const names = document.paths['/api/v1/judgments']?.get?.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['q', 'type', 'amount_min', 'outcome', 'legal_basis', 'size']));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [path, name] of [
      ['/api/v1/judgments?q=condamne', 'Results'],
      [`/api/v1/judgments/${ID}`, 'Judgment'],
      ['/api/v1/taxonomy', 'Taxonomy'],
      ['/api/v1/courts', 'Courts'],
      ['/api/v1/facets/keyword?term=diff', 'Facet'],
      ['/health', 'Health'],
      ['/api/v1/judgments?page=0', 'Problem'],
    ] as const) {
      const validate = ajv.compile({ ...document.components.schemas[name], unevaluatedProperties: true });
      validate(await json(path));
      expect([path, validate.errors]).toEqual([path, null]);
    }
  });

  it('names every parameter that it cannot use', async () => {
    const response = await served.get('/api/v1/judgments?amount_min=abc&type=nope&page=0&unknown=1');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const { status, errors } = problem.parse(await response.json());
    expect([status, errors.map(({ parameter }) => parameter)]).toEqual([
      400,
      ['type', 'amount_min', 'page', 'unknown'],
    ]);
    expect(errors.map(({ message }) => message)[2]).toContain('a number from 1 to 10000');
    expect((await served.get('/api/v1/judgments?lang=en')).status).toBe(200);
  });

  it('answers problem+json for what does not exist and for its own failures, without the cause', async () => {
    for (const path of ['/api/v1/judgments/rien', '/api/v1/nulle-part']) {
      const response = await served.get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
    const broken = await serveDecisions({
      overrides: { search: { ...served.deps.search, search: () => Promise.reject(new Error('secret path')) } },
    });
    try {
      const response = await broken.get('/api/v1/judgments');
      const text = await response.text();
      expect(response.status).toBe(500);
      expect(text).toMatch(/"incident":"[0-9a-f]{8}"/);
      expect(text).not.toContain('secret');
    } finally {
      await broken.close();
    }
  });

  it('lets clients keep an answer as long as it does not change', async () => {
    const etag = (await served.get('/api/v1/judgments?q=condamne')).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect(await statusWith(`${served.url}/api/v1/judgments?q=condamne`, etag)).toBe(304);
    expect(await statusWith(`${served.url}/api/v1/judgments?q=aucune`, etag)).toBe(200);
  });

  it('gives absolute addresses when the public one is known', async () => {
    const named = await serveDecisions({ publicUrl: 'https://dispositif.example' });
    try {
      await named.add([decision()]);
      const found = results.parse(await (await named.get('/api/v1/judgments')).json());
      expect(found.hits[0]?.url).toBe(`https://dispositif.example/decisions/${ID}`);
    } finally {
      await named.close();
    }
  });

  it('counts decisions by court and tells the state of the service', async () => {
    expect(await json('/api/v1/courts')).toMatchObject({
      courts: [{ code: 'tj-paris', label: 'Tribunal judiciaire de Paris', judgments: 2 }],
    });
    expect(await json('/health')).toMatchObject({ status: 'ok', documents: 2, version: expect.any(String) });
  });
});

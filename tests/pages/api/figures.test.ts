import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomesAnswer, statisticsAnswer } from '../../../server/pages/api/figures-schemas.ts';
import { decision } from '../../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';
import { damagesDecision } from '../statistics/decisions.ts';

describe('GET /api/v1/outcomes and /api/v1/statistics', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
    await served.add([
      decision(),
      ...[1000, 2000, 3000, 4000, 9000].map((euros, index) => damagesDecision(index, euros)),
    ]);
  });
  afterEach(() => served.close());

  const read = async (path: string) => (await served.get(path)).json();

  it('lists the outcomes that the filters choose, with their decision', async () => {
    const answer = outcomesAnswer.parse(await read('/api/v1/outcomes?type=damages&amount_min=3000'));
    expect(answer.total).toBe(3);
    expect(answer.outcomes.map((outcome) => outcome.amount?.value).sort()).toEqual([3000, 4000, 9000]);
    expect(answer.outcomes[0]?.url).toMatch(/^https:\/\/exemple\.fr\/decisions\/[\w-]+#mesure-1$/);
    expect(answer.outcomes[0]?.judgment.reference).toContain('TJ Paris, 12 mars 2025');
  });

  it('pages through them with next links, each outcome once', async () => {
    const seen: string[] = [];
    let path: string | null = '/api/v1/outcomes?size=4';
    while (path !== null) {
      const answer = outcomesAnswer.parse(await read(path));
      seen.push(...answer.outcomes.map((outcome) => outcome.id));
      path = answer.next?.replace('https://exemple.fr', '') ?? null;
    }
    expect(seen).toHaveLength(3 + 5 * 2);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives the figures of the page, as described', async () => {
    const answer = statisticsAnswer.parse(await read('/api/v1/statistics?type=damages'));
    expect(answer.decisions).toBe(5);
    expect(answer.types.find((entry) => entry.type === 'damages')?.sums).toMatchObject({
      count: 5,
      withheld: false,
      min: 1000,
      q1: 2000,
      median: 3000,
      q3: 4000,
      max: 9000,
    });
    expect(answer.breakdown).toBeNull();
  });

  it('withholds below five decisions and says so', async () => {
    const answer = statisticsAnswer.parse(await read('/api/v1/statistics'));
    const award = answer.types.find((entry) => entry.type === 'provisional_award');
    expect(award).toMatchObject({ share_of_decisions: null, sums: { count: 1, withheld: true, median: null } });
  });

  it('sets one type apart when asked', async () => {
    const answer = statisticsAnswer.parse(await read('/api/v1/statistics?focus=damages&by=court'));
    expect(answer.breakdown?.groups.map((group) => [group.value, group.sums?.median])).toEqual([['tj-paris', 3000]]);
  });

  it.each(['/api/v1/statistics?by=judge', '/api/v1/statistics?focus=nothing', '/api/v1/outcomes?amount_min=abc'])(
    'refuses %s and names the parameter',
    async (path) => {
      const response = await served.get(path);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const problem = (await response.json()) as { errors: unknown[] };
      expect(problem.errors).toHaveLength(1);
    },
  );

  it('is in the description of the API', async () => {
    const { paths } = (await read('/api/v1/openapi.json')) as { paths: object };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/outcomes', '/api/v1/statistics']));
  });
});

describe('what every program passes', () => {
  let served: ServedDecisions;
  afterEach(() => served.close());

  const serve = async (config: { apiOrigins?: readonly string[]; apiRate?: number; proxies?: number }) => {
    served = await serveDecisions({ overrides: { config: { publicUrl: null, contact: null, ...config } } });
  };

  it('tells its rate limit and stops beyond it with problem+json', async () => {
    await serve({ apiRate: 2 });
    const first = await served.get('/api/v1/taxonomy');
    expect(first.headers.get('ratelimit-policy')).toContain('q=2');
    expect(first.headers.get('ratelimit')).toContain('r=1');
    await served.get('/api/v1/taxonomy');
    const third = await served.get('/api/v1/taxonomy');
    expect(third.status).toBe(429);
    expect(third.headers.get('content-type')).toContain('application/problem+json');
    expect(third.headers.get('retry-after')).not.toBeNull();
    expect((await served.get('/health')).status).not.toBe(429);
  });

  const askAs = (address: string) => served.get('/api/v1/taxonomy', { 'x-forwarded-for': address });

  it('limits each reader by the address that a declared proxy tells', async () => {
    await serve({ apiRate: 1, proxies: 1 });
    expect((await askAs('192.0.2.1')).status).toBe(200);
    expect((await askAs('192.0.2.2')).status).toBe(200);
    expect((await askAs('192.0.2.1')).status).toBe(429);
  });

  it('believes no told address without a declared proxy', async () => {
    await serve({ apiRate: 1 });
    expect((await askAs('192.0.2.1')).status).toBe(200);
    expect((await askAs('192.0.2.2')).status).toBe(429);
  });

  it('lets the scripts of named origins read, and no others', async () => {
    await serve({ apiOrigins: ['https://labo.example'] });
    const allowed = await served.get('/api/v1/taxonomy', { origin: 'https://labo.example' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://labo.example');
    expect(allowed.headers.get('vary')).toContain('Origin');
    const foreign = await served.get('/api/v1/taxonomy', { origin: 'https://ailleurs.example' });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers preflight requests', async () => {
    await serve({ apiOrigins: ['*'] });
    const response = await fetch(`${served.url}/api/v1/judgments`, {
      method: 'OPTIONS',
      headers: { origin: 'https://labo.example', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

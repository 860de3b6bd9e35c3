import { describe, expect, it } from 'vitest';
import { FILE_ORIGINS, SOURCES } from '../../scrapers/index.ts';
import { DEFAULT_STATE, parseSearchParams } from '../../server/pages/search-params.ts';
import { toSearchRequest } from '../../server/pages/search-request.ts';
import { addValue, removeValue, searchQuery, searchUrl } from '../../server/pages/search-url.ts';

const read = (query: string) => parseSearchParams(new URLSearchParams(query));
const request = (query: string) => toSearchRequest(read(query).state, { includeFictitious: true, facets: [] });

describe('parseSearchParams', () => {
  it.each([
    ['q=  harcèlement ', { q: 'harcèlement' }],
    ['type=criminal_fine&type=damages', { type: ['criminal_fine', 'damages'] }],
    ['type=damages&type=damages', { type: ['damages'] }],
    ['amount_min=5000&amount_max=10000.50', { amount_min: 5000, amount_max: 10_000.5 }],
    ['amount_min=5 000,50 €', { amount_min: 5000.5 }],
    ['amount_min=&amount_max=', {}],
    ['suspended=true', { suspended: 'true' }],
    ['from=2021&to=2022', { from: '2021-01-01', to: '2022-12-31' }],
    ['from=2021-02&to=2024-02', { from: '2021-02-01', to: '2024-02-29' }],
    ['from=12/03/2021', { from: '2021-03-12' }],
    ['outcome=provisional_award;min=5000', { outcome: ['provisional_award;min=5000'] }],
    ['sort=-amount&page=3&size=100', { sort: '-amount', page: 3, size: 100 }],
    ['court=tj-paris&kind=tj&city=Aix-en-Provence', { court: ['tj-paris'], kind: ['tj'], city: ['Aix-en-Provence'] }],
    ['court=ti-puteaux&court=cnil', { court: ['ti-puteaux', 'cnil'] }],
    ['outcome=damages;min=5;max=5', { outcome: ['damages;min=5;max=5'] }],
    ['utm_source=ailleurs&lang=en', {}],
  ])('reads %s', (query, expected) => {
    const { state, problems } = read(query);
    expect(problems).toEqual([]);
    expect(state).toEqual({ ...DEFAULT_STATE, ...expected });
  });

  it.each([
    ['type=crime', 'type', 'crime'],
    ['amount_min=beaucoup', 'amount_min', 'beaucoup'],
    ['amount_min=-5', 'amount_min', '-5'],
    ['amount_min=10&amount_max=5', 'amount_max', '5'],
    ['suspended=oui', 'suspended', 'oui'],
    ['from=2021-02-30', 'from', '2021-02-30'],
    ['from=2022&to=2021', 'to', '2021-12-31'],
    ['to=2021-13', 'to', '2021-13'],
    ['outcome=damages;max=abc', 'outcome', 'damages;max=abc'],
    ['sort=judge', 'sort', 'judge'],
    ['page=0', 'page', '0'],
    ['page=1.5', 'page', '1.5'],
    ['size=101', 'size', '101'],
    ['court=<script>', 'court', '<script>'],
    ['court=tribunal-de-la-lune', 'court', 'tribunal-de-la-lune'],
    ['kind=moon', 'kind', 'moon'],
    ['procedure=appels', 'procedure', 'appels'],
    ['source=ailleurs', 'source', 'ailleurs'],
    ['sense=perhaps', 'sense', 'perhaps'],
    ['review=perhaps', 'review', 'perhaps'],
    ['against=moon', 'against', 'moon'],
    ['data=moon', 'data', 'moon'],
    ['outcome=damages;min=10;max=5', 'outcome', 'damages;min=10;max=5'],
    ['outcome=damages;against=moon', 'outcome', 'damages;against=moon'],
    ['page=10001', 'page', '10001'],
    [`q=${'a'.repeat(501)}`, 'q', 'a'.repeat(501)],
  ])('leaves out and names what is wrong in %s', (query, parameter, value) => {
    const { state, problems } = read(query);
    expect(problems).toEqual([{ parameter, value }]);
    expect(Array.isArray(state[problems[0]?.parameter ?? 'q']) ? [] : null).toEqual(
      Array.isArray(DEFAULT_STATE[problems[0]?.parameter ?? 'q']) ? [] : null,
    );
  });

  it('keeps the good values of a parameter that has bad ones', () => {
    const { state, problems } = read('type=damages&type=nonsense');
    expect(state.type).toEqual(['damages']);
    expect(problems).toEqual([{ parameter: 'type', value: 'nonsense' }]);
  });
});

describe('source', () => {
  it.each(['samples', ...[...SOURCES, ...FILE_ORIGINS].map(({ name }) => name)])(
    'takes %s, which decisions can come from',
    (name) => {
      expect(read(`source=${name}`).problems).toEqual([]);
    },
  );
});

describe('toSearchRequest', () => {
  it('turns euros into cents and holds type, sums and suspension on one outcome', () => {
    expect(request('type=criminal_fine&amount_min=0.5&amount_max=5000&suspended=false').filters.outcomes).toEqual([
      {
        types: ['criminal_fine'],
        families: [],
        senses: [],
        minCents: 50,
        maxCents: 500_000,
        suspended: false,
        against: [],
        data: [],
      },
    ]);
  });

  it('adds a condition of its own for each further outcome', () => {
    const conditions = request(
      'outcome=provisional_award;min=5000&outcome=identification_data_disclosure;against=platform,host',
    ).filters.outcomes;
    expect(conditions.map(({ types, minCents, against }) => [types, minCents, against])).toEqual([
      [['provisional_award'], 500_000, []],
      [['identification_data_disclosure'], null, ['platform', 'host']],
    ]);
  });

  it('narrows the period by the year', () => {
    const { from, to } = request('year=2021&from=2020-05-01&to=2021-03-31').filters;
    expect([from, to]).toEqual(['2021-01-01', '2021-03-31']);
  });

  it('asks nothing of outcomes when no outcome filter is set', () => {
    expect(request('q=astreinte&court=tj-paris').filters.outcomes).toEqual([]);
  });
});

describe('searchUrl', () => {
  it('gives back the state it was made from, without defaults', () => {
    const query =
      '?q=h%C3%A9bergeur+ET+notification&type=damages&type=delisting&amount_min=100.5&from=2021-01-01&sort=date';
    expect(searchQuery(read(query).state)).toBe(query);
    expect(searchUrl(DEFAULT_STATE)).toBe('/');
  });

  it('adds and removes one value and goes back to the first page', () => {
    const { state } = read('type=damages&page=4');
    expect(searchUrl(addValue(state, 'type', 'delisting'))).toBe('/?type=damages&type=delisting');
    expect(searchUrl(removeValue(state, 'type', 'damages'))).toBe('/');
    expect(searchUrl(removeValue(read('amount_min=5&q=x').state, 'amount_min', ''))).toBe('/?q=x');
  });
});

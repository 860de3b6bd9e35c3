import { expect, it } from 'vitest';
import { findResults } from '../../server/pages/find-results.ts';
import { DEFAULT_STATE } from '../../server/pages/search-params.ts';
import type { SearchResponse } from '../../server/search/search-index.ts';
import { summary } from '../export/summaries.ts';

const hit = (id: string) => ({ id, snippets: [], matched: [] });
const RESPONSE: SearchResponse = {
  total: 2,
  hits: [hit('a'), hit('hidden')],
  nearby: [hit('near')],
  facets: {},
  query: { understood: '', expansions: [], broader: [], problems: [], suggestion: null },
  engine: 'embedded',
};

type Deps = Parameters<typeof findResults>[0];

/** A store that knows `a` and `near`, and notes what it was asked for. */
function depsOf(search: Deps['search']['search']) {
  const asked: (readonly string[])[] = [];
  const known = ['a', 'near'];
  const deps: Deps = {
    search: { search },
    store: {
      hasIngested: async () => true,
      listSummaries: async (ids) => {
        asked.push(ids);
        return known.filter((id) => ids.includes(id)).map((id) => summary({ id }));
      },
    },
    resolveReferences: async () => [],
  };
  return { deps, asked };
}

const find = async (deps: Deps) => {
  const { rows, nearby } = await findResults(deps, DEFAULT_STATE, []);
  return { rows: rows.map(({ judgment }) => judgment.id), nearby: nearby.map(({ judgment }) => judgment.id) };
};

it('reads the decisions of the page once, while the engine still works, then those that are left', async () => {
  const { deps, asked } = depsOf(async (_, onPage) => {
    onPage?.(['a', 'hidden']);
    expect(asked).toEqual([['a', 'hidden']]);
    return RESPONSE;
  });
  expect(await find(deps)).toEqual({ rows: ['a'], nearby: ['near'] });
  expect(asked).toEqual([
    ['a', 'hidden'],
    ['hidden', 'near'],
  ]);
});

it('needs no early word: an engine may tell nothing before its answer', async () => {
  expect(await find(depsOf(async () => RESPONSE).deps)).toEqual({ rows: ['a'], nearby: ['near'] });
});

it('shows the answer of the engine that stood in, whatever the first one had begun to tell', async () => {
  const { deps } = depsOf(async (_, onPage) => {
    onPage?.(['near']);
    onPage?.(['a', 'hidden']);
    return RESPONSE;
  });
  expect((await find(deps)).rows).toEqual(['a']);
});

it('fails as the search fails, and as the store fails', async () => {
  const { deps } = depsOf(async (_, onPage) => {
    onPage?.(['a']);
    return RESPONSE;
  });
  const failing: Deps = {
    ...deps,
    store: { ...deps.store, listSummaries: () => Promise.reject(new Error('no store')) },
  };
  await expect(find(failing)).rejects.toThrow('no store');
  const silent = depsOf(() => Promise.reject(new Error('no engine')));
  await expect(find(silent.deps)).rejects.toThrow('no engine');
});

import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../../server/commands/eval.ts';
import { NO_FILTERS } from '../../server/search/search-index.ts';
import { isTuned, JUDGED_FILES, readJudgedSet } from './judged-queries.ts';
import { idsSetAside } from './search-corpora.ts';
import { scoreRanking } from './search-scores.ts';

describe.each(JUDGED_FILES)('the judged queries of %s', (name) => {
  const { queries } = readJudgedSet(name);

  it('have ids of their own', () => {
    expect(new Set(queries.map((query) => query.id)).size).toBe(queries.length);
  });

  it.each(queries.map((query) => [query.id, query] as const))('%s has a relevant decision', (_, { grades }) => {
    expect([...grades.values()].some((grade) => grade > 0)).toBe(true);
  });
});

describe('the judged queries on real decisions', () => {
  const { queries, leavesSetAside, isPooled } = readJudgedSet('real-topics.json');

  it('leave out the decisions set aside, and grade whatever the lists showed', () => {
    expect({ leavesSetAside, isPooled }).toEqual({ leavesSetAside: true, isPooled: true });
  });

  it('fall into two halves of about one size', () => {
    const tuned = queries.filter(isTuned).length / queries.length;
    expect(Math.abs(tuned - 0.5)).toBeLessThan(0.1);
  });
});

describe('the score of a ranking', () => {
  const grades = new Map(Object.entries({ a: 3, b: 1, c: 0 }));
  const judged = { id: 'q', kind: 'topic', q: 'x', filters: NO_FILTERS, grades };

  it('is 1 for the best order', () => {
    expect(scoreRanking(judged, ['a', 'b', 'c'])).toMatchObject({ ndcg: 1, reciprocalRank: 1, ungraded: [] });
  });

  it('falls with the place of the best decision', () => {
    expect(scoreRanking(judged, ['c', 'b', 'a']).ndcg).toBeLessThan(scoreRanking(judged, ['b', 'a', 'c']).ndcg);
  });

  it('counts what nobody graded as irrelevant, and names it', () => {
    expect(scoreRanking(judged, ['d', 'a'])).toMatchObject({ reciprocalRank: 0.5, ungraded: ['d'] });
  });

  it('is 0 without a result', () => {
    expect(scoreRanking(judged, [])).toMatchObject({ ndcg: 0, reciprocalRank: 0 });
  });
});

describe('the decisions set aside', () => {
  const heldOut = Array.from({ length: 60 }, (_, at) => `case-${at}`).filter(isHeldOut);
  const [first = ''] = heldOut;
  const record = (place: string, ...ids: string[]) => JSON.stringify({ event: 'record', place, ids });

  it('are those that the files of the blind third became', () => {
    const log = [
      'text',
      record(`corpus/dev/${first}.json`, 'x-1'),
      record(`corpus/digital/${first}.json`, 'x-2', 'x-3'),
    ];
    expect([...idsSetAside(log)]).toEqual(['x-1', 'x-2', 'x-3']);
  });

  it('are none of the other folders nor of the other two thirds', () => {
    const other = Array.from({ length: 60 }, (_, at) => `case-${at}`).find((name) => !isHeldOut(name));
    const log = [record(`corpus/dila/${first}.xml`, 'x-1'), record(`corpus/dev/${other}.json`, 'x-2')];
    expect([...idsSetAside(log)]).toEqual([]);
  });
});

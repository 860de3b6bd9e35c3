import { describe, expect, it } from 'vitest';
import { Columns } from '../../server/search/columns/columns.ts';
import { facetRow } from '../../server/search/columns/facet-row.ts';
import { pageByDate } from '../../server/search/columns/order.ts';
import { DocSet } from '../../server/search/doc-set.ts';
import { judgment } from './support/documents.ts';

const DOCUMENTS = Array.from({ length: 1500 }, (_, at) => {
  const decidedOn = `20${String((at * 7) % 25).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`;
  return judgment(`d${(at * 389) % 1500}`, { reasons: 'x' }, { decidedOn });
});
const columns = new Columns();
DOCUMENTS.forEach((document, ordinal) => {
  columns.put(ordinal, facetRow(document));
});

const newestFirst = (ordinals: readonly number[]) =>
  [...ordinals].sort((a, b) => {
    const [x, y] = [DOCUMENTS[a], DOCUMENTS[b]];
    if (!x || !y) return 0;
    if (x.decidedOn !== y.decidedOn) return x.decidedOn < y.decidedOn ? 1 : -1;
    return x.id < y.id ? -1 : 1;
  });

/** [what is paged, ordinals] */
const SETS: readonly (readonly [string, readonly number[]])[] = [
  ['every decision', DOCUMENTS.map((_, at) => at)],
  ['some decisions', DOCUMENTS.flatMap((_, at) => (at % 11 === 0 ? [at] : []))],
  ['no decision', []],
];

describe.each(SETS)('pageByDate over %s', (_, ordinals) => {
  const set = DocSet.of(columns.capacity, ordinals);
  const expected = newestFirst(ordinals);

  it.each([0, 20, 130, 1490, 5000])('gives twenty from %i on, newest first', (offset) => {
    expect(pageByDate(columns, set, true, offset, 20)).toEqual(expected.slice(offset, offset + 20));
  });

  it.each([0, 20, 130, 1490, 5000])('gives twenty from %i on, oldest first', (offset) => {
    expect(pageByDate(columns, set, false, offset, 20)).toEqual([...expected].reverse().slice(offset, offset + 20));
  });
});

import { describe, expect, it } from 'vitest';
import { buildQueryReading } from '../../server/pages/query-reading.ts';
import { parseSearchParams } from '../../server/pages/search-params.ts';

const READING = {
  understood: 'harcèlement (et équivalents)',
  expansions: [{ id: 'cyberharcelement', from: 'harcèlement', to: 'cyberharcèlement' }],
  broader: [{ term: 'violences', query: '(harcèlement OU violences)' }],
  problems: [],
  suggestion: 'harcèlement moral',
};
const state = (query: string) => parseSearchParams(new URLSearchParams(query)).state;

describe('buildQueryReading', () => {
  it('undoes a widening, and takes it back, without losing the search', () => {
    const done = buildQueryReading(READING, state('q=harcèlement&type=damages&page=3'));
    expect(done.expansions[0]?.href).toBe('/?q=harc%C3%A8lement&type=damages&without=cyberharcelement');
    const undone = buildQueryReading({ ...READING, expansions: [] }, state('q=harcèlement&without=cyberharcelement'));
    expect(undone.undone).toEqual([{ label: 'cyberharcelement', href: '/?q=harc%C3%A8lement' }]);
  });

  it('offers broader terms and a correction as searches of their own', () => {
    const view = buildQueryReading(READING, state('q=harcelment&type=damages'));
    expect(view.broader[0]?.href).toBe('/?q=%28harc%C3%A8lement+OU+violences%29&type=damages');
    expect(view.suggestion?.href).toBe('/?q=harc%C3%A8lement+moral&type=damages');
  });

  it('does not repeat what was typed', () => {
    expect(buildQueryReading({ ...READING, understood: 'harcèlement' }, state('q=Harcelement')).understood).toBe('');
    expect(buildQueryReading(READING, state('q=harcelement')).understood).toBe('harcèlement (et équivalents)');
  });
});

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
    const done = buildQueryReading(READING, state('q=harcèlement&type=damages&page=3'), 'fr');
    expect(done.expansions[0]?.href).toBe('/?q=harc%C3%A8lement&type=damages&without=cyberharcelement');
    const asked = state('q=harcèlement&without=cyberharcelement');
    const undone = buildQueryReading({ ...READING, expansions: [] }, asked, 'fr');
    expect(undone.undone).toEqual([{ label: 'cyberharcelement', href: '/?q=harc%C3%A8lement' }]);
  });

  it('offers broader terms and a correction as searches of their own', () => {
    const view = buildQueryReading(READING, state('q=harcelment&type=damages'), 'fr');
    expect(view.broader[0]?.href).toBe('/?q=%28harc%C3%A8lement+OU+violences%29&type=damages');
    expect(view.suggestion).toMatchObject({ href: '/?q=harc%C3%A8lement+moral&type=damages', count: '' });
  });

  it('tells what a correction finds, and leaves the filters out when it finds nothing under them', () => {
    const asked = state('q=harcelment&type=damages');
    const found = buildQueryReading({ ...READING, suggestionTotal: 1200 }, asked, 'en').suggestion;
    expect(found).toMatchObject({ count: '(1,200)', isUnfiltered: false });
    const elsewhere = buildQueryReading({ ...READING, suggestionTotal: 0 }, asked, 'en').suggestion;
    expect(elsewhere).toMatchObject({ href: '/?q=harc%C3%A8lement+moral', count: '', isUnfiltered: true });
  });

  it('does not repeat what was typed', () => {
    expect(buildQueryReading({ ...READING, understood: 'harcèlement' }, state('q=Harcelement'), 'fr').understood).toBe(
      '',
    );
    expect(buildQueryReading(READING, state('q=harcelement'), 'fr').understood).toBe('harcèlement (et équivalents)');
  });
});

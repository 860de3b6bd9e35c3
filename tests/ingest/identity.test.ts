import { describe, expect, it } from 'vitest';
import { type IdentityFacts, identify } from '../../server/ingest/identity.ts';

const LONG = Array.from({ length: 120 }, (_, i) => `mot${i}`).join(' ');
const OTHER = Array.from({ length: 120 }, (_, i) => `autre${i}`).join(' ');
const SHORT = 'constate le désistement de la partie appelante et dit que chaque partie garde ses dépens';

function facts(changes: Partial<IdentityFacts>): IdentityFacts {
  return { recordKeys: [], numberKeys: [], dispositif: LONG, sums: new Set(), ...changes };
}

describe('identify', () => {
  it('takes a shared number as proof, whatever the texts', () => {
    const known = { id: 'x', ...facts({ numberKeys: ['2500001', '2500002'], dispositif: OTHER }) };
    expect(identify(facts({ numberKeys: ['2500002'] }), [known])).toEqual({ kind: 'same', id: 'x' });
  });

  it('keeps two decisions of one day apart when their numbers differ, even with the same operative part', () => {
    const known = { id: 'x', ...facts({ numberKeys: ['2500001'] }) };
    expect(identify(facts({ numberKeys: ['2500009'] }), [known])).toEqual({ kind: 'different', lookalikes: [] });
  });

  it('recognises the same long operative part when one side has no number', () => {
    const known = { id: 'x', ...facts({ numberKeys: ['2500001'], dispositif: `${LONG} fin` }) };
    expect(identify(facts({}), [known])).toEqual({ kind: 'same', id: 'x' });
  });

  it('follows the link of an article to its decision, whatever else is known', () => {
    const known = { id: 'x', ...facts({ recordKeys: ['legalis:/jurisprudences/x/'], numberKeys: ['2500001'] }) };
    const article = facts({ recordKeys: ['legalis:/jurisprudences/x/'], dispositif: null });
    expect(identify(article, [{ id: 'y', ...facts({}) }, known])).toEqual({ kind: 'same', id: 'x' });
  });

  it('masks names, which sources anonymise differently', () => {
    const words = (name: string) => LONG.replaceAll(/(mot\d*0) /g, `$1 ${name} `);
    const known = { id: 'x', ...facts({ dispositif: words('Martin') }) };
    expect(identify(facts({ dispositif: words('[V]') }), [known])).toEqual({ kind: 'same', id: 'x' });
  });

  it('never proves anything by a short boilerplate operative part, but shows it to a reviewer', () => {
    const known = { id: 'x', ...facts({ dispositif: SHORT }) };
    expect(identify(facts({ dispositif: SHORT }), [known])).toEqual({
      kind: 'different',
      lookalikes: [{ id: 'x', similarity: 1 }],
    });
  });

  it('shows a half-alike operative part to a reviewer without merging it', () => {
    const half = `${LONG.split(' ').slice(0, 100).join(' ')} ${OTHER.split(' ').slice(0, 30).join(' ')}`;
    const result = identify(facts({}), [{ id: 'x', ...facts({ dispositif: half }) }]);
    expect(result.kind).toBe('different');
    expect(result.kind === 'different' && result.lookalikes.map(({ id }) => id)).toEqual(['x']);
  });

  it('lets a decision take over what a commentary without number said when its sums agree', () => {
    const told = { id: 'x', ...facts({ dispositif: null, sums: new Set(['EUR:500000']) }) };
    const sums = new Set(['EUR:500000', 'EUR:300000']);
    expect(identify(facts({ numberKeys: ['2100001'], sums }), [told])).toEqual({ kind: 'same', id: 'x' });
    expect(identify(facts({ numberKeys: ['2100001'], sums: new Set(['EUR:1']) }), [told]).kind).toBe('different');
  });
});

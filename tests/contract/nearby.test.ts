import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type SearchIndex } from '../../server/search/search-index.ts';
import { judgment, NO_CONDITION, outcome, request } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';

/** Words that stand in many decisions, so that the others are rare. */
const COMMON = 'Le tribunal condamne la société aux dépens.';
const CORPUS = [
  judgment('kettle', { reasons: `${COMMON} La bouilloire connectée brûlait ; le fabricant devait un rappel.` }),
  judgment(
    'toaster',
    { reasons: `${COMMON} Le grille-pain connecté ; le fabricant devait un rappel.` },
    { outcomes: [outcome('damages')] },
  ),
  judgment('recall', { reasons: `${COMMON} Un rappel de procédure.`, dispositif: 'Ordonne le rappel du produit.' }),
  judgment('lamp', { reasons: `${COMMON} La lampe éclairait mal.` }),
  ...Array.from({ length: 6 }, (_, at) => judgment(`plain-${at}`, { reasons: COMMON })),
];

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('decisions near a query: $label', ({ available, open }) => {
  describe.runIf(available)('answers', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert(CORPUS);
    });
    afterAll(() => close());

    const ask = async (q: string, parts: Parameters<typeof request>[0] = {}) => {
      const response = await index.search(request({ q, ...parts }));
      const ids = (hits: typeof response.hits) => hits.map((hit) => hit.id);
      return { total: response.total, hits: ids(response.hits), nearby: ids(response.nearby), response };
    };

    it('are shown when no decision holds every word, and counted nowhere', async () => {
      const { total, hits, nearby, response } = await ask('rappel fabricant bouilloire étanche', { facets: ['kind'] });
      expect({ total, hits, nearby, facets: response.facets }).toEqual({
        total: 0,
        hits: [],
        nearby: ['kettle'],
        facets: { kind: [] },
      });
    });

    it('come after the decisions that hold every word, never again among them', async () => {
      expect(await ask('fabricant connecté rappel bouilloire')).toMatchObject({
        total: 1,
        hits: ['kettle'],
        nearby: ['toaster'],
      });
    });

    it('hold the telling words: common ones alone bring nothing near', async () => {
      expect((await ask('tribunal société dépens introuvable')).nearby).toEqual([]);
    });

    it('show the words that they hold', async () => {
      const { response } = await ask('rappel fabricant bouilloire étanche');
      expect(response.nearby[0]?.matched).toEqual(['rappel', 'fabricant', 'bouilloire']);
      expect(response.nearby[0]?.snippets[0]?.marks.length).toBeGreaterThan(0);
    });

    it.each([
      ['quotes', 'rappel fabricant bouilloire "grille pain"', ['toaster']],
      ['a field', 'fabricant rappel bouilloire dispositif:rappel', []],
      ['an exclusion', 'fabricant rappel étanche SAUF bouilloire', ['toaster']],
    ])('still meet what %s ask', async (_, q, expected) => {
      expect(await ask(q)).toMatchObject({ total: 0, nearby: expected });
    });

    it('meet the filters', async () => {
      const filters = { ...NO_FILTERS, court: ['ca-lyon'] };
      expect((await ask('rappel fabricant bouilloire étanche', { filters })).nearby).toEqual([]);
    });

    it('meet conditions on outcomes, whatever the query itself finds', async () => {
      const filters = { ...NO_FILTERS, outcomes: [{ ...NO_CONDITION, types: ['damages'] }] };
      expect(await ask('rappel fabricant connecté étanche', { filters })).toMatchObject({
        total: 0,
        nearby: ['toaster'],
      });
    });

    it('stand on the first page alone, and not where there is enough to read', async () => {
      expect((await ask('rappel fabricant bouilloire étanche', { page: 2 })).nearby).toEqual([]);
      expect(await ask('tribunal société')).toMatchObject({ total: 10, nearby: [] });
    });

    it('are those of the correction when a word is misspelt', async () => {
      expect(await ask('fabricamt bouilloire')).toMatchObject({ total: 0, nearby: ['kettle'] });
    });

    it('are none for a word alone that is nowhere', async () => {
      expect(await ask('introuvable')).toMatchObject({ total: 0, nearby: [] });
    });

    it('leave the ids of a search as they are: no alert nor figure counts them', async () => {
      expect((await index.ids?.(request({ q: 'rappel fabricant bouilloire étanche' }))) ?? []).toEqual([]);
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { judgment, request } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('fields that no decision of the index fills: $label', ({ available, open }) => {
  describe.runIf(available)('queries', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert([judgment('alone', { body: 'Les faits.' }, { title: 'Ordonnance de référé' })]);
    });
    afterAll(() => close());

    it.each([
      ['titre:référé', ['alone']],
      ['titre:"ordonnance de référé"', ['alone']],
      ['titre:ordon*', ['alone']],
      ['partie:Brumaire', []],
      ['visa:145', []],
      ['motifs:amende', []],
      ['dispositif:"une amende"', []],
    ])('%s finds what is there, without an error', async (q, expected) => {
      expect((await index.search(request({ q }))).hits.map((hit) => hit.id)).toEqual(expected);
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { judgment, request } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('the decisions of a page: $label', ({ available, open }) => {
  describe.runIf(available)('told early', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert(['a', 'b', 'c'].map((id) => judgment(id, { reasons: 'Le site est condamné.' })));
    });
    afterAll(() => close());

    it('are those of the answer, in its order, before it', async () => {
      const told: string[] = [];
      const asked = index.search(request({ q: 'site', size: 2, page: 1 }), (ids) => told.push('page', ...ids));
      const answered = asked.then(({ hits }) => {
        told.push('answer');
        return hits.map((hit) => hit.id);
      });
      const hits = await answered;
      expect(hits).toHaveLength(2);
      expect(told).toEqual(['page', ...hits, 'answer']);
    });

    it('are none where nothing is found', async () => {
      const pages: (readonly string[])[] = [];
      await index.search(request({ q: 'introuvable' }), (ids) => pages.push(ids));
      expect(pages).toEqual([[]]);
    });
  });
});

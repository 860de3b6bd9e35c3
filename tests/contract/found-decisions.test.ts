import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundDecisions } from '../../server/domain/found-decisions.ts';
import type { SearchDocument } from '../../server/search/document.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { judgment, request, stream } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';

const CORPUS = Array.from({ length: 70 }, (_, at) =>
  judgment(`decision-${String(at).padStart(2, '0')}`, {
    reasons: at % 3 === 0 ? 'Un rappel du produit.' : 'Sans objet.',
  }),
);

/** Ids of the bits of a found set, those of decisions that went since aside. */
function idsIn({ numbering, words }: FoundDecisions): readonly string[] {
  const numbers = [...words].flatMap((word, at) =>
    Array.from({ length: 32 }, (_, bit) => at * 32 + bit).filter((number) => (word >>> (number % 32)) & 1),
  );
  return numbers
    .filter((number) => numbering.has(number))
    .map((number) => numbering.selectId(number))
    .sort();
}

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('whole results as numbers: $label', ({ available, open }) => {
  describe.runIf(available)('answers', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert(CORPUS);
    });
    afterAll(() => close());

    const find = async (q: string): Promise<FoundDecisions> => {
      const found = await index.find?.(request({ q }));
      if (found === undefined) throw new Error('the engine gives no numbers');
      return found;
    };
    const expectSame = async (queries: readonly string[]) => {
      for (const q of queries) {
        const [found, ids] = await Promise.all([find(q), index.ids?.(request({ q }))]);
        expect(idsIn(found)).toEqual([...(ids ?? [])].sort());
      }
    };
    const changed = (document: SearchDocument) => ({
      ...document,
      text: document.text.replace('Sans', 'Un rappel sans'),
    });

    it('are the ids of the same search', async () => {
      await expectSame(['', 'rappel', 'rappel SAUF produit', 'introuvable']);
      expect(idsIn(await find('rappel'))).toHaveLength(24);
    });

    it('mean the same decisions after others changed, came and went', async () => {
      const before = await find('');
      const ids = idsIn(before);
      await index.upsert([...CORPUS.slice(10, 20).map(changed), judgment('new', { reasons: 'Un rappel.' })]);
      await index.remove(['decision-00', 'decision-69']);
      await expectSame(['', 'rappel']);
      expect(idsIn(await find('rappel'))).toContain('new');
      const kept = ids.filter((id) => !['decision-00', 'decision-69'].includes(id));
      expect(idsIn(before).filter((id) => kept.includes(id))).toEqual(kept);
    });

    it('are told by several readers at once', async () => {
      await index.upsert([judgment('newer', { reasons: 'Un rappel.' })]);
      const found = await Promise.all(Array.from({ length: 8 }, () => find('rappel')));
      expect(new Set(found.map((set) => idsIn(set).join())).size).toBe(1);
      expect(idsIn(await find('rappel'))).toContain('newer');
    });

    it('are new ones after the index was built anew', async () => {
      const before = await find('');
      const ids = idsIn(before);
      await index.rebuild(stream([...CORPUS].reverse()));
      await expectSame(['', 'rappel']);
      const after = await find('');
      expect(idsIn(after)).toEqual(CORPUS.map(({ id }) => id));
      expect(after.numbering).not.toBe(before.numbering);
      if (index.name === 'embedded') expect(idsIn(before)).toEqual(ids);
    });
  });
});

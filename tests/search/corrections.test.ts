import { describe, expect, it } from 'vitest';
import { findCorrections, type KnownWords } from '../../server/search/corrections.ts';
import { checkableWords } from '../../server/search/spelling.ts';

/** Words of a made-up corpus with their documents, and what was asked of it. */
function knowing(documents: Readonly<Record<string, number>>, phrases: readonly string[] = []) {
  const asked: string[] = [];
  const known: KnownWords = {
    least: 2,
    has: async (folded) => folded in documents,
    near: async (folded) => {
      asked.push(folded);
      return Object.entries(documents).map(([word, count]) => ({ word, documents: count }));
    },
    count: async (folded) => new Map(folded.map((word) => [word, documents[word] ?? 0])),
    together: async (folded) => phrases.includes(folded.join(' ')),
    write: async (folded) => folded.join(' '),
  };
  return { known, asked };
}

const ways = async (q: string, { known }: ReturnType<typeof knowing>) =>
  (await findCorrections(checkableWords(q), known)).map((way) => way.map(({ by }) => by.join(' ')));

describe('findCorrections', () => {
  it('corrects all words at once first, then varies one at a time', async () => {
    const corpus = knowing({ marque: 30, masque: 20, brevet: 10 });
    expect(await ways('maque brvet', corpus)).toEqual([
      ['marque', 'brevet'],
      ['masque', 'brevet'],
    ]);
  });

  it('varies the word that has other corrections, whatever stands before it', async () => {
    const corpus = knowing({ marque: 30, masque: 20 });
    expect(await ways('azertyuiop maque', corpus)).toEqual([['marque'], ['masque']]);
  });

  it('parts a word only into words that stand together, and only when no single word is as near', async () => {
    const parts = { nom: 90, domaine: 80, vie: 90, privee: 80, marque: 50 };
    expect(await ways('nomdedomaine', knowing(parts, ['nom de domaine']))).toEqual([['nom de domaine']]);
    expect(await ways('vieprivee', knowing(parts))).toEqual([]);
    expect(await ways('marques', knowing(parts, ['mar ques']))).toEqual([['marque']]);
  });

  it('looks closely at five unknown words at most, wherever they stand', async () => {
    const corpus = knowing({ marque: 30 });
    const letters = [...'abcdefghijklmnop'];
    await ways(['marque', ...letters.map((letter) => letter.repeat(6))].join(' '), corpus);
    expect(new Set(corpus.asked).size).toBe(5);
  });
});

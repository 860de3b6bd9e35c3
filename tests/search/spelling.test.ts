import { describe, expect, it } from 'vitest';
import { buildSpeller, checkableWords, replaceWords } from '../../server/search/spelling.ts';

const speller = buildSpeller([
  ['harcelement', 30],
  ['contrefacon', 20],
  ['amende', 50],
  ['amendement', 2],
  ['demande', 90],
  ['marque', 10],
]);

describe('buildSpeller', () => {
  it.each([
    ['harcelment', 'harcelement'],
    ['harcellement', 'harcelement'],
    ['harcelemnet', 'harcelement'],
    ['contrefason', 'contrefacon'],
    ['amnede', 'amende'],
    ['marqe', 'marque'],
  ])('corrects %s to %s', (wrong, right) => {
    expect(speller.candidates(wrong)[0]).toBe(right);
  });

  it.each(['zzzz', 'harcel', 'marquise', 'contrfason'])('has nothing for %s', (word) => {
    expect(speller.candidates(word)).toEqual([]);
  });
});

describe('checkableWords', () => {
  it.each([
    ['harcèlmeent OU "contrefaçon" SAUF x', ['harcelmeent', 'contrefacon']],
    ['titre:maruqe harcel* n° 25/55080 abc', ['maruqe']],
    ['ciel nom marq maruqe', ['maruqe']],
    ['maruqe@site.fr maruqe.fr covid-19 maruqe+ #maruqe', []],
    ['contrefaçon-maruqe', ['contrefacon', 'maruqe']],
    ['', []],
  ])('%s', (q, expected) => {
    expect(checkableWords(q).map((word) => word.folded)).toEqual(expected);
  });

  it('has places that a replacement can use', () => {
    const q = 'titre:maruqe et amnede';
    const replaced = checkableWords(q).map((word) => ({ ...word, by: word.folded === 'maruqe' ? 'marque' : 'amende' }));
    expect(replaceWords(q, replaced)).toBe('titre:marque et amende');
  });
});

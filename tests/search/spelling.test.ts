import { describe, expect, it } from 'vitest';
import { checkableWords, nearForms, orderByCloseness, replaceWords } from '../../server/search/spelling.ts';

const WORDS = [
  { word: 'harcelement', documents: 30 },
  { word: 'contrefacon', documents: 20 },
  { word: 'amende', documents: 50 },
  { word: 'amendement', documents: 2 },
  { word: 'demande', documents: 90 },
  { word: 'marque', documents: 10 },
  { word: 'marge', documents: 40 },
];
const closest = (word: string, edits: 1 | 2) => orderByCloseness(word, WORDS, edits).map((entry) => entry.word);

describe('nearForms', () => {
  it.each([
    ['difamation', 'diffamation', 'a missing letter'],
    ['diffammation', 'diffamation', 'a doubled letter'],
    ['astriente', 'astreinte', 'two swapped letters'],
    ['contrefason', 'contrefacon', 'a changed letter'],
    ['arque', 'marque', 'a missing first letter'],
    ['marqu', 'marque', 'a missing last letter'],
  ])('of %s has %s: %s', (typed, meant) => {
    expect(nearForms(typed)).toContain(meant);
  });

  it('has neither the word itself nor what is two errors away', () => {
    expect(nearForms('difamation')).not.toContain('difamation');
    expect(nearForms('diffamassion')).not.toContain('diffamation');
  });

  it('has a few hundred entries for the longest words', () => {
    expect(nearForms('a'.repeat(24)).length).toBeLessThan(1400);
  });
});

describe('orderByCloseness', () => {
  it.each([
    ['harcelment', 1, 'harcelement'],
    ['harcelemnet', 1, 'harcelement'],
    ['contrfason', 2, 'contrefacon'],
    ['amnede', 1, 'amende'],
    ['marqe', 1, 'marque'],
  ] as const)('puts first for %s with %i error: %s', (typed, edits, meant) => {
    expect(closest(typed, edits)[0]).toBe(meant);
  });

  it.each([
    ['zzzz', 2],
    ['harcel', 2],
    ['marquise', 1],
    ['contrfason', 1],
    ['amende', 1],
  ] as const)('has nothing for %s with %i error', (typed, edits) => {
    expect(closest(typed, edits)).toEqual([]);
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

  it.each([
    ['société Dupontel', [false, true]],
    ['Difamation publique', [false, false]],
    ['DIFAMATION PUBLIQUE', [false, false]],
  ])('takes a capital inside the query for a name: %s', (q, expected) => {
    expect(checkableWords(q).map((word) => word.isName)).toEqual(expected);
  });

  it('has places that a replacement can use', () => {
    const q = 'titre:maruqe et amnede';
    const replaced = checkableWords(q).map((word) => ({ ...word, by: word.folded === 'maruqe' ? 'marque' : 'amende' }));
    expect(replaceWords(q, replaced)).toBe('titre:marque et amende');
  });
});

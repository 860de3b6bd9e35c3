import { describe, expect, it } from 'vitest';
import { splitsOf } from '../../server/search/glued-words.ts';

describe('splitsOf', () => {
  it.each([
    ['vieprivee', 'vie privee'],
    ['nomdedomaine', 'nom de domaine'],
    ['droitdauteur', 'droit auteur'],
    ['miseenligne', 'mise en ligne'],
    ['droitdelapresse', 'droit de la presse'],
  ])('reads %s as "%s", among others', (glued, expected) => {
    expect(splitsOf(glued).map((words) => words.join(' '))).toContain(expected);
  });

  it.each(['court', 'surenchere', 'azz'])('has neither end of %s a stop word or shorter than three letters', (word) => {
    for (const words of splitsOf(word)) {
      const ends = [words[0], words.at(-1) ?? ''];
      expect(Math.min(...ends.map((end) => end.length))).toBeGreaterThanOrEqual(3);
      expect(ends).not.toContain('sur');
    }
  });
});

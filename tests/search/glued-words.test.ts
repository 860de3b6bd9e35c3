import { describe, expect, it } from 'vitest';
import { splitsOf } from '../../server/search/glued-words.ts';

const written = (folded: string) => splitsOf(folded).map(({ first, link, second }) => `${first}${link}${second}`);

describe('splitsOf', () => {
  it.each([
    ['vieprivee', 'vie privee'],
    ['nomdedomaine', 'nom de domaine'],
    ['droitdauteur', 'droit d’auteur'],
    ['miseenligne', 'mise en ligne'],
    ['droitdelapresse', 'droit de la presse'],
  ])('reads %s as "%s", among others', (glued, expected) => {
    expect(written(glued)).toContain(expected);
  });

  it.each(['court', 'surenchere', 'azz'])(
    'leaves neither part of %s a stop word or shorter than three letters',
    (word) => {
      for (const { first, second } of splitsOf(word)) {
        expect(Math.min(first.length, second.length)).toBeGreaterThanOrEqual(3);
        expect([first, second]).not.toContain('sur');
      }
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLeaves } from '../../server/search/leaf-matcher.ts';
import { stem, tokenise } from '../../server/search/normalise.ts';
import type { TextLeaf } from '../../server/search/query-ast.ts';

const word = (text: string): TextLeaf => ({ kind: 'term', text, words: text.split(' ').map(stem), field: null });
const exact = (text: string): TextLeaf => ({
  kind: 'phrase',
  text,
  words: text.split(' '),
  prefix: false,
  field: null,
});
const start = (text: string): TextLeaf => ({ kind: 'phrase', text, words: text.split(' '), prefix: true, field: null });

/** What the leaf marks in the text. */
const marks = (leaf: TextLeaf, text: string) =>
  compileLeaves([leaf])
    .find(text)
    .map((match) => text.slice(match.start, match.end));

describe('compileLeaves', () => {
  it.each([
    [word('bail'), 'Les BAUX, le bail', ['BAUX', 'bail']],
    [word('oeil'), 'l’œil et les yeux', ['œil', 'yeux']],
    [word('oeuvre'), 'Œuvre, d’œuvres', ['Œuvre', 'œuvres']],
    [word('hebergeu'), 'L’hébergeur, HÉBERGEURS', ['hébergeur', 'HÉBERGEURS']],
    [word('loi'), 'la loi, les lois', ['loi', 'lois']],
    [word('jeu'), 'un jeu, des jeux', ['jeu', 'jeux']],
    [word('dommage interet'), 'dommages-intérêts et dommage', ['dommages-intérêts']],
    [exact('12000'), 'payer 12 000 euros, 12000, 120 00', ['12 000', '12000']],
    [exact('a la'), 'à la demande, là', ['à la']],
    [exact('où'.normalize('NFD').replace(/\p{M}/u, '')), 'd’où, ou', ['où', 'ou']],
    [start('contref'), 'contrefaçon, Contrefacteurs, contre', ['contrefaçon', 'Contrefacteurs']],
    [start('e'), 'été, euro', ['été', 'euro']],
  ])('%o in « %s »', (leaf, text, expected) => {
    expect(marks(leaf, text)).toEqual(expected);
  });

  it.each([
    [word('bail'), 'bailli, baie, ball'],
    [word('demande'), 'de la demandeuse'],
    [exact('000'), 'payer 12 000 euros'],
    [exact('l'), 'l’hébergeur'],
  ])('%o is not in « %s »', (leaf, text) => {
    expect(marks(leaf, text)).toEqual([]);
  });
});

/** Words whose stem ends, or begins, otherwise than they do. */
const IRREGULAR =
  'travaux vitraux joyaux baux yeux nouveaux nouvelles publiques nulles actrices locaux actives fondées courses saisies parties arrêtés cœurs œuvres nœuds';

it('finds every word of the samples, and irregular ones, by its stem', () => {
  const folder = 'data/samples/decisions';
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const words = new Set(
    [IRREGULAR, ...texts].flatMap((text) => {
      const { starts, ends } = tokenise(text);
      return starts.map((begin, at) => text.slice(begin, ends[at]));
    }),
  );
  const missed = [...words].filter((found) => {
    const [folded = ''] = tokenise(found).folded;
    return marks(word(folded), `le ${found}, donc`).length === 0;
  });
  expect(words.size).toBeGreaterThan(3_000);
  expect(missed).toEqual([]);
});

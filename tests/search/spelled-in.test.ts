import { describe, expect, it } from 'vitest';
import { spelledInMost } from '../../server/search/spelled-in.ts';
import { judgment } from './support/documents.ts';

const write = (words: string, ...texts: readonly string[]) =>
  spelledInMost(
    texts.map((reasons, at) => judgment(`${at}`, { reasons })),
    words.split(' '),
  );

describe('spelledInMost', () => {
  it.each([
    ['with its accents', 'contrefacon', ['La contrefaçon est établie.'], 'contrefaçon'],
    [
      'in small letters where there are any',
      'denigrement',
      ['SUR LE DENIGREMENT : le dénigrement est établi.'],
      'dénigrement',
    ],
    ['with the capital of a name', 'ormevale', ['SOCIÉTÉ ORMEVALE, dite Ormevale.'], 'Ormevale'],
    ['as most documents do', 'demeure', ['est demeuré', 'la demeure', 'la demeure'], 'demeure'],
    [
      'with accents when as many do without',
      'preuve prevue',
      ['la preuve prevue', 'la preuve prévue'],
      'preuve prévue',
    ],
    ['with what stands between two words', 'droit auteur', ['du droit\nd’auteur'], 'droit d’auteur'],
    ['as it is when it is nowhere', 'astreinte', ['rien'], 'astreinte'],
  ])('writes a word %s', (_, words, texts, expected) => {
    expect(write(words, ...texts)).toBe(expected);
  });
});

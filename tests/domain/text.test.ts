import { describe, expect, it } from 'vitest';
import { canonicalText, foldInPlace, foldLabel, slugify } from '../../server/domain/text.ts';

describe('canonicalText', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['narrow and non-breaking spaces', '5\u202f000\u00a0€', '5 000 €'],
    ['decomposed letters', 'de\u0301cision', 'décision'],
    ['invisible characters', 'dom\u00admages\u200b\ufeff', 'dommages'],
    ['Windows-1252 bytes left as control characters', 'l\u0092amende de 5\u0080', 'l’amende de 5€'],
    [
      'Tibetan letters that a converter wrote for euro signs and spaces',
      '2500\u0f66\u0f92\u0fb1 l’article\u0fad700',
      '2500€ l’article 700',
    ],
    ['blank lines and spaces at line ends', 'a  b \n\n\n\n c\t', 'a b\n\nc'],
  ])('settles %s', (_, raw, expected) => {
    expect(canonicalText(raw)).toBe(expected);
  });

  it('keeps typographic apostrophes, quotation marks and dashes for display', () => {
    expect(canonicalText('l’« œuvre » – d’art')).toBe('l’« œuvre » – d’art');
  });

  it('is idempotent', () => {
    const raw = ' \u0000À\u00a0\u0301 \r\n\n\n\u0085x\u2011y ';
    expect(canonicalText(canonicalText(raw))).toBe(canonicalText(raw));
  });
});

describe('foldInPlace', () => {
  it('keeps every unit in its place', () => {
    const text = 'L’ŒUVRE « n° 5 » : İstanbul, 𝒜 ﬁn, ß, É–Ç\u202f€';
    const folded = foldInPlace(text);
    expect(folded).toHaveLength(text.length);
    expect(folded.indexOf('n°')).toBe(text.indexOf('n°'));
    expect(folded.slice(text.indexOf('É'))).toBe('e-c €');
  });

  it('finds words whatever their accents, case and apostrophes', () => {
    expect(foldInPlace('D’ÉTÉ')).toBe("d'ete");
  });
});

describe('labels and slugs', () => {
  it('compares names without accents, ligatures or spacing', () => {
    expect(foldLabel('  Cœur  d’Appel ')).toBe("coeur d'appel");
  });

  it('makes readable URL parts', () => {
    expect(slugify('Cour d’appel d’Aix-en-Provence, n° 25/55080')).toBe('cour-d-appel-d-aix-en-provence-n-25-55080');
  });
});

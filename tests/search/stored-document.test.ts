import { describe, expect, it } from 'vitest';
import { packDocument, unpackDocument } from '../../server/search/embedded/stored-document.ts';
import { judgment } from './support/documents.ts';

describe('a document kept in the index file', () => {
  it.each([
    ['plain French', 'La société Éclair est condamnée aux dépens.'],
    ['typographic signs', 'L’œuvre « d’art » — 5 000 € – n° 12… Œdipe, 1 234 € ‹ok›'],
    ['control characters that share the bytes of those signs', 'avant\u0080\u0092\u009f’€ après'],
    ['other alphabets and emoji', 'Ελλάδα, Москва, 東京, 😀 et œ'],
    ['lone surrogates', 'avant \ud83d après'],
    ['nothing', ''],
  ])('comes back as it was: %s', (_name, text) => {
    const document = { ...judgment('a', {}), title: `Titre ’ ${text}`, text };
    expect(unpackDocument(packDocument(document))).toEqual(document);
  });

  it('takes one byte for each character of a judgment, typographic signs included', () => {
    const document = judgment('a', {});
    const text = 'l’article 700 du code, « condamne » — '.repeat(500);
    expect(packDocument({ ...document, text }).length - packDocument(document).length).toBe(text.length);
  });
});

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBody, isBinary } from '../../scrapers/charset.ts';

const FRENCH = 'L’arrêt déféré est infirmé : 5 000 € à l’œuvre.';
const PLAIN = 'Décision rendue à Nîmes, le juge a tranché.';

describe('decodeBody', () => {
  it.each([
    ['UTF-8 without any label', Buffer.from(FRENCH), null, FRENCH],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${FRENCH}`), null, FRENCH],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(FRENCH, 'utf-16le')]),
      null,
      FRENCH,
    ],
    ['windows-1252 labelled iso-8859-1', iconv.encode(FRENCH, 'windows-1252'), 'ISO-8859-1', FRENCH],
    ['windows-1252 labelled UTF-8 by mistake', iconv.encode(FRENCH, 'windows-1252'), 'utf-8', FRENCH],
    ['UTF-8 labelled iso-8859-1 by mistake', Buffer.from(FRENCH), 'iso-8859-1', FRENCH],
    ['windows-1252 without label', iconv.encode(PLAIN.repeat(20), 'windows-1252'), null, PLAIN.repeat(20)],
    ['an unknown label', Buffer.from(FRENCH), 'utf-8-mb4', FRENCH],
  ])('reads %s', (_name, body, declared, expected) => {
    expect(decodeBody(body, declared).text).toBe(expected);
  });

  it('reads the charset that the document declares', () => {
    const page = (declaration: string) => iconv.encode(`${declaration}<p>${PLAIN}</p>`, 'iso-8859-15');
    expect(decodeBody(page('<meta charset="iso-8859-15">'), null).charset).toBe('iso-8859-15');
    expect(
      decodeBody(page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">'), null).text,
    ).toContain(PLAIN);
    expect(decodeBody(page('<?xml version="1.0" encoding="ISO-8859-15"?>'), null).text).toContain(PLAIN);
  });
});

describe('isBinary', () => {
  it('accepts text in any charset', () => {
    expect(isBinary(Buffer.from(FRENCH))).toBe(false);
    expect(isBinary(iconv.encode(FRENCH, 'windows-1252'))).toBe(false);
    expect(isBinary(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(FRENCH, 'utf-16le')]))).toBe(false);
  });

  it('rejects what is no text', () => {
    expect(isBinary(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe(true);
    expect(isBinary(Buffer.from([0x50, 0x4b, 3, 4, 20, 20, 20]))).toBe(true);
    expect(isBinary(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 14, 15]))).toBe(true);
    expect(isBinary(Buffer.from('texte\u0000texte'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { rebaseOffsets, rebaseZones } from '../../scrapers/rebase.ts';
import { readZones } from '../../scrapers/zones.ts';
import { canonicalText } from '../../server/domain/text.ts';

const rebase = (raw: string, offset: number) => rebaseOffsets(raw, [offset])(offset);

describe('rebaseOffsets', () => {
  it.each([
    ['text that is canonical already', 'ab cd', 'cd'],
    ['runs of spaces', 'a    b   cd', 'cd'],
    ['runs of blank lines', 'a\r\n\r\n\r\n \r\ncd', 'cd'],
    ['leading space', '  \n\n a cd', 'cd'],
    ['combining accents before', 'de\u0301cide\u0301 cd', 'cd'],
    ['invisible characters', 'a\u200b\u00adb\ufeff cd', 'cd'],
    ['no-break spaces and control bytes', 'a\u00a0\u00a0b\u0092\u0081 cd', 'cd'],
    ['characters outside the basic plane', '𝔸 𝔹 cd', 'cd'],
  ])('follows an offset through %s', (_name, raw, word) => {
    const at = rebase(raw, raw.indexOf(word));
    expect(canonicalText(raw).slice(at)).toBe(word);
  });

  it('moves to the next visible character when the offset stands on white space', () => {
    expect(rebase('a  \n\n b', 1)).toBe(canonicalText('a  \n\n b').indexOf('b'));
  });

  it('clamps offsets to the text', () => {
    expect([rebase('  ab  ', -5), rebase('  ab  ', 0), rebase('  ab  ', 6), rebase('  ab  ', 99)]).toEqual([
      0, 0, 2, 2,
    ]);
  });

  it('agrees with the canonical form of what follows, at every offset of a random text', () => {
    const alphabet = [
      'a',
      'é',
      'e\u0301',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      '\u0092',
      '€',
      '𝔸',
      '\t',
      '.',
      '\n\n\n',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let round = 0; round < 200; round++) {
      const units = Array.from({ length: 30 }, () => alphabet[next() % alphabet.length] ?? '');
      const raw = units.join('');
      const canonical = canonicalText(raw);
      let at = 0;
      for (const unit of units) {
        expect(canonical.slice(rebase(raw, at)).trimStart()).toBe(canonicalText(raw.slice(at)));
        at += unit.length;
      }
    }
  });
});

describe('rebaseZones', () => {
  const raw = 'ENTÊTE  du   jugement\r\n\r\n\r\nMOTIFS de la cour\r\nPAR CES MOTIFS  dit';
  const at = (word: string) => raw.indexOf(word);

  it('gives sections that touch on the canonical text', () => {
    const sections = rebaseZones(raw, [
      { kind: 'dispositif', start: at('PAR CES'), end: raw.length },
      { kind: 'header', start: 0, end: at('MOTIFS de') },
      { kind: 'reasons', start: at('MOTIFS de'), end: at('PAR CES') },
    ]);
    const text = canonicalText(raw);
    expect(sections?.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['header', 'ENTÊTE du jugement\n\n'],
      ['reasons', 'MOTIFS de la cour\n'],
      ['dispositif', 'PAR CES MOTIFS dit'],
    ]);
  });

  it('keeps several ranges of one kind and drops empty ones', () => {
    const sections = rebaseZones('aa bb cc', [
      { kind: 'claims', start: 0, end: 3 },
      { kind: 'reasons', start: 3, end: 6 },
      { kind: 'claims', start: 6, end: 8 },
      { kind: 'annexes', start: 8, end: 8 },
    ]);
    expect(sections?.map((section) => section.kind)).toEqual(['claims', 'reasons', 'claims']);
  });

  it.each([
    ['run past the end', [{ kind: 'header', start: 0, end: 200 }]],
    ['cut a word in two', [{ kind: 'reasons', start: 2, end: 10 }]],
    [
      'overlap',
      [
        { kind: 'header', start: 0, end: 20 },
        { kind: 'reasons', start: 8, end: 30 },
      ],
    ],
    ['are negative', [{ kind: 'header', start: -1, end: 8 }]],
  ] as const)('refuses zones of another text: those that %s', (_name, zones) => {
    expect(rebaseZones(raw, zones)).toBeNull();
  });
});

describe('readZones', () => {
  it.each([
    ['ranges in lists', { introduction: [{ start: 0, end: 5 }], moyens: [] }, [['header', 0, 5]]],
    ['one range as an object', { 'expose du litige': { start: 1, end: 2 }, 'moyens annexes': null }, [['facts', 1, 2]]],
    [
      'pairs under French names',
      { Entête: [[0, 3]], 'Exposé du litige': [[3, 9]] },
      [
        ['header', 0, 3],
        ['facts', 3, 9],
      ],
    ],
    [
      'several ranges',
      {
        motivations: [
          { start: 1, end: 2 },
          { start: 4, end: 5 },
        ],
      },
      [
        ['reasons', 1, 2],
        ['reasons', 4, 5],
      ],
    ],
    ['nothing', null, []],
    ['no zone', {}, []],
  ])('reads %s', (_name, zones, expected) => {
    expect(readZones(zones).map(({ kind, start, end }) => [kind, start, end])).toEqual(expected);
  });

  it.each([
    ['a name that it does not know', { conclusion: [{ start: 0, end: 1 }] }, 'a known zone instead of "conclusion"'],
    ['a range without end', { dispositif: [{ start: 0 }] }, 'a start and an end for the zone "dispositif"'],
    ['something else', 'zones', 'zones to be an object'],
  ])('refuses %s', (_name, zones, message) => {
    expect(() => readZones(zones)).toThrow(message);
  });
});

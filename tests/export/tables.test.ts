import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { csvLine } from '../../server/export/csv.ts';
import { inParts } from '../../server/export/in-parts.ts';
import { toJsonLd } from '../../server/export/json-ld.ts';
import { OUTCOME_COLUMNS, outcomeLines } from '../../server/export/outcome-table.ts';
import { formatPlainText } from '../../server/export/plain-text.ts';
import { streamWorkbook } from '../../server/export/xlsx.ts';
import { resolved, summary, TEXT, view } from './summaries.ts';

describe('csvLine', () => {
  it.each([
    [['a', 1, true, null], 'a,1,true,\r\n'],
    [['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"\r\n'],
    [['=1+1', '-2', '@x', 5], "'=1+1,'-2,'@x,5\r\n"],
  ])('writes %o', (cells, expected) => {
    expect(csvLine(cells)).toBe(expected);
  });
});

describe('outcomeLines', () => {
  const lineOf = (...outcomes: Parameters<typeof resolved>[]) =>
    outcomeLines({
      judgment: summary({ outcomes: outcomes.map((entry) => resolved(...entry)) }),
      sources: view().sources,
      url: '/decisions/x',
    }).map((cells) => Object.fromEntries(OUTCOME_COLUMNS.map((name, index) => [name, cells[index]])));

  it('has one line per outcome, with sums as decimals and their euro value', () => {
    const lines = lineOf(['o1', 'damages', { amount: plainMoney(1_000_000, 'FRF') }], ['o2', 'court_costs', {}]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ type: 'damages', amount: 10_000, currency: 'FRF', eur_value: 1524.49 });
    expect(lines[1]).toMatchObject({ type: 'court_costs', amount: null, eur_value: null });
  });

  it('names source, licence and day of retrieval on every line', () => {
    expect(lineOf(['o1', 'damages', {}])[0]).toMatchObject({
      sources: 'files',
      licences: 'Licence Ouverte 2.0',
      retrieved_on: '2026-01-02',
    });
  });

  it('keeps a decision without outcomes, with empty cells', () => {
    expect(lineOf()).toHaveLength(1);
    expect(lineOf()[0]).toMatchObject({ decision_id: summary().id, outcome_id: null, type: null, url: '/decisions/x' });
  });

  it('has no column about judges or clerks', () => {
    expect(OUTCOME_COLUMNS.filter((name) => /judge|clerk|magistrat|greff|president/.test(name))).toEqual([]);
  });
});

async function readAll(parts: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const part of parts) read.push(part);
  return read;
}

describe('inParts', () => {
  it('gives the same text in few pieces, the last one however short', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `ligne ${index} é\r\n`);
    const parts = await readAll(inParts(lines));
    expect(parts.join('')).toBe(lines.join(''));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThan(10);
  });

  it('gives nothing for nothing', async () => {
    expect(await readAll(inParts([]))).toEqual([]);
  });
});

describe('streamWorkbook', () => {
  it('is read back by an independent reader, sheet by sheet', async () => {
    async function* rows() {
      yield ['nom', 'somme', 'vrai'];
      yield ['Société <A> & "B" é', 1500.5, true];
      yield [null, 0, false];
    }
    const file = await buffer(
      streamWorkbook([
        { name: 'Mesures', rows: rows() },
        { name: 'À propos', rows: [['x', 'y']] },
      ]),
    );
    expect(await readSheet(file, 'Mesures')).toEqual([
      ['nom', 'somme', 'vrai'],
      ['Société <A> & "B" é', 1500.5, true],
      [null, 0, false],
    ]);
    expect(await readSheet(file, 'À propos')).toEqual([['x', 'y']]);
  });

  it('fails when its rows fail, instead of ending early', async () => {
    async function* rows() {
      yield ['a'];
      throw new Error('the store went away');
    }
    await expect(buffer(streamWorkbook([{ name: 'x', rows: rows() }]))).rejects.toThrow('the store went away');
  });
});

describe('plain text', () => {
  it('puts the reference above the text and the source below', () => {
    const text = formatPlainText(view(), 'https://exemple.fr/decisions/x') ?? '';
    expect(text.startsWith('TJ Paris, ord. réf., 12 mars 2025, n° 25/00001\nhttps://exemple.fr/decisions/x\n')).toBe(
      true,
    );
    expect(text).toContain(TEXT);
    expect(text.trimEnd().endsWith('Source : files, Licence Ouverte 2.0, consulté le 2 janvier 2026')).toBe(true);
  });

  it('says that a decision is fictitious, and gives nothing without a text', () => {
    expect(formatPlainText(view({ fictitious: true }), '/x')).toContain('DÉCISION FICTIVE');
    expect(formatPlainText(view({ text: null }), '/x')).toBeNull();
  });
});

describe('JSON-LD', () => {
  it('names the court, the numbers, the law cited and the licence of each source', () => {
    const json = toJsonLd(
      view({ ecli: 'ECLI:FR:TJ:2025:1', visa: ['loi du 29 juillet 1881'] }),
      'https://exemple.fr/x',
    );
    expect(json['@type']).toBe('CreativeWork');
    expect(json.identifier.map((entry) => entry.value)).toEqual(['25/00001', 'ECLI:FR:TJ:2025:1', view().id]);
    expect(json.citation).toEqual([{ '@type': 'Legislation', name: 'loi du 29 juillet 1881' }]);
    expect(json.isBasedOn[0]).toMatchObject({ license: 'Licence Ouverte 2.0', dateAccessed: '2026-01-02' });
  });
});

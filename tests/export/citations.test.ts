import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../server/export/bibtex.ts';
import { formatCoins } from '../../server/export/coins.ts';
import { toCsl } from '../../server/export/csl.ts';
import { formatRis } from '../../server/export/ris.ts';
import { summary } from './summaries.ts';

const citation = {
  judgment: summary({
    parties: 'Société A & {B} 100 % / M. T_1',
    ecli: 'ECLI:FR:TJ:2025:1',
    chamber: '17e chambre',
    fictitious: true,
  }),
  url: 'https://exemple.fr/decisions/tj-paris-2025-03-12-25-00001',
  accessedOn: '2026-01-02',
};

describe('RIS', () => {
  it('is a record of type CASE with CR LF line ends that closes itself', () => {
    const lines = formatRis(citation).split('\r\n');
    expect(lines[0]).toBe('TY  - CASE');
    expect(lines.at(-2)).toBe('ER  - ');
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });

  it('is read back by an independent parser', () => {
    const [item] = new Cite(formatRis(citation)).data;
    expect(item).toMatchObject({
      type: 'legal_case',
      title: citation.judgment.parties,
      URL: citation.url,
      issued: { 'date-parts': [[2025, 3, 12]] },
    });
  });
});

describe('BibTeX', () => {
  it('is read back by an independent parser, special characters included', () => {
    const [item] = new Cite(formatBibtex(citation)).data;
    expect(item).toMatchObject({
      type: 'legal_case',
      URL: citation.url,
      issued: { 'date-parts': [[2025, 3, 12]] },
    });
    expect(formatBibtex(citation)).toContain('number = {25/00001}');
    expect(item?.title?.replace(/<[^>]+>/g, '')).toBe(citation.judgment.parties);
  });
});

describe('CSL-JSON', () => {
  it('describes a legal case that an independent reader accepts', () => {
    const item = toCsl(citation);
    expect(new Cite([item]).data[0]).toMatchObject({ type: 'legal_case', authority: 'Tribunal judiciaire de Paris' });
    expect(item).toMatchObject({
      number: '25/00001',
      section: '17e chambre',
      issued: { 'date-parts': [[2025, 3, 12]] },
    });
  });

  it('leaves out what is not known', () => {
    const bare = toCsl({ ...citation, judgment: summary({ numbers: [], keywords: [] }) });
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['number']));
    expect(bare).not.toHaveProperty('keyword');
    expect(bare).not.toHaveProperty('note');
  });
});

describe('COinS', () => {
  it('carries court, date, number and address as OpenURL keys', () => {
    const params = new URLSearchParams(formatCoins(citation));
    expect(params.get('ctx_ver')).toBe('Z39.88-2004');
    expect(params.get('rft.date')).toBe('2025-03-12');
    expect(params.getAll('rft.identifier')).toEqual(['25/00001', 'ECLI:FR:TJ:2025:1', citation.url]);
  });
});

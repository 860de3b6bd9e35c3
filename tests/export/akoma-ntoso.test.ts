import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { formatAkomaNtoso } from '../../server/export/akoma-ntoso.ts';
import { resolved, TEXT, view } from './summaries.ts';

const URL = 'https://exemple.fr/decisions/tj-paris-2025-03-12-25-00001';
const judgment = view({
  ecli: 'ECLI:FR:TJ:2025:1',
  outcomes: [resolved('x.1', 'provisional_award', { amount: plainMoney(150_000) })],
});
const xml = formatAkomaNtoso(judgment, URL, '2026-02-03');
const $ = load(xml, { xml: true });
const names = (selector: string) =>
  $(selector)
    .children()
    .map((_, child) => child.tagName)
    .get();

describe('Akoma Ntoso', () => {
  it('is well formed, in the namespace of version 3.0', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect($('akomaNtoso').attr('xmlns')).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
  });

  it('has the parts of a judgment in the order of the schema', () => {
    expect(names('judgment')).toEqual(['meta', 'header', 'judgmentBody']);
    expect(names('meta')).toEqual(['identification', 'references', 'proprietary']);
    expect(names('identification')).toEqual(['FRBRWork', 'FRBRExpression', 'FRBRManifestation']);
    expect(names('judgmentBody')).toEqual(['background', 'motivation', 'decision']);
  });

  it('identifies the work by court, day and number, in the order of the schema', () => {
    expect(names('FRBRWork')).toEqual([
      'FRBRthis',
      'FRBRuri',
      'FRBRalias',
      'FRBRalias',
      'FRBRdate',
      'FRBRauthor',
      'FRBRcountry',
      'FRBRsubtype',
      'FRBRnumber',
      'FRBRname',
    ]);
    expect($('FRBRWork > FRBRuri').attr('value')).toBe('/akn/fr/judgment/tj-paris/2025-03-12/25-00001');
    expect($('FRBRWork > FRBRalias[name=ECLI]').attr('value')).toBe('ECLI:FR:TJ:2025:1');
  });

  it('points only at what it declares', () => {
    const declared = new Set(
      $('[eId]')
        .map((_, node) => `#${$(node).attr('eId')}`)
        .get(),
    );
    const targets = [
      ...$('[source]')
        .map((_, node) => $(node).attr('source'))
        .get(),
      ...$('FRBRauthor')
        .map((_, node) => $(node).attr('href'))
        .get(),
    ];
    expect(targets.filter((target) => target !== undefined && !declared.has(target))).toEqual([]);
  });

  it('holds every word of the text, escaped', () => {
    const written = $('header p, judgmentBody p')
      .map((_, p) => $(p).text())
      .get();
    expect(written).toEqual(TEXT.split('\n').filter((line) => line !== ''));
  });

  it('carries the outcomes as proprietary metadata', () => {
    const outcome = $('proprietary').find('d\\:outcome');
    expect([outcome.attr('type'), outcome.attr('amount'), outcome.attr('currency')]).toEqual([
      'provisional_award',
      '1500',
      'EUR',
    ]);
  });

  it('puts a text without sections in one part', () => {
    const whole = load(
      formatAkomaNtoso(view({ sections: [{ kind: 'header', start: 0, end: TEXT.length }] }), URL, '2026-02-03'),
      { xml: true },
    );
    expect(whole('judgmentBody').children().first().prop('tagName')?.toLowerCase()).toBe('introduction');
  });

  it('refuses a judgment without text', () => {
    expect(() => formatAkomaNtoso(view({ text: null }), URL, '2026-02-03')).toThrow(/no text/);
  });

  const schema = process.env.AKN_XSD ?? '';
  const canValidate = existsSync(schema) && hasXmllint();
  if (!canValidate)
    console.warn(
      'AKN_XSD (path of akomantoso30.xsd) or xmllint is absent: documents are not validated against the OASIS schema.',
    );
  describe.runIf(canValidate)('against the OASIS schema', () => {
    const folder = mkdtempSync(join(tmpdir(), 'akn-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const isValid = (document: string) => {
      const file = join(folder, 'judgment.xml');
      writeFileSync(file, document);
      return () => execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
    };
    const all = { start: 0, end: TEXT.length };

    it.each<[string, Parameters<typeof view>[0]]>([
      ['outcomes and an ECLI', { ecli: judgment.ecli, outcomes: judgment.outcomes }],
      ['no number, no type of decision', { numbers: [], decisionType: null }],
      ['several numbers', { numbers: ['RG 25/00001', 'pourvoi n° 23-20.005'] }],
      ['no section', { sections: [] }],
      ['a header alone', { sections: [{ kind: 'header', ...all }] }],
      [
        'an operative part, then annexes',
        {
          sections: [
            { kind: 'dispositif', start: 0, end: 10 },
            { kind: 'annexes', start: 10, end: TEXT.length },
          ],
        },
      ],
    ])('accepts a judgment with %s', (_, changes) => {
      expect(isValid(formatAkomaNtoso(view(changes), URL, '2026-02-03'))).not.toThrow();
    });

    it('is a schema that refuses what is not a judgment', () => {
      expect(isValid(xml.replace('<judgmentBody>', '<judgmentBody><paragraphe/>'))).toThrow(/paragraphe/);
    });
  });
});

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

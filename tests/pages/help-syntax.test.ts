import { describe, expect, it } from 'vitest';
import { listSyntax } from '../../server/pages/help-syntax.ts';
import { readQuery } from '../../server/search/query.ts';

const LANGUAGES = ['fr', 'en'] as const;
const understood = (language: 'fr' | 'en') =>
  Object.fromEntries(
    listSyntax(language).map(({ example }) => [example, readQuery(example, [], language).reading.understood]),
  );

describe.each(LANGUAGES)('the help on the query syntax: %s', (language) => {
  it.each(listSyntax(language).map((row) => [row.example, row.href] as const))(
    '%s is an example without a mistake, behind a link that asks for it',
    (example, href) => {
      expect(readQuery(example, [], language).reading.problems).toEqual([]);
      expect(new URL(href, 'http://local').searchParams.get('q')).toBe(example);
    },
  );

  it('shows forms that are read as told, not as words', () => {
    const read = understood(language);
    expect(read['NEAR(hébergeur notification, 10)']).toBe(read['hébergeur /10 notification']);
    expect(read['RG 25/55080']).toMatch(/^r[eé]f[eé]rence 25\/55080$/);
    expect(read['ECLI:FR:CCASS:2021']).toContain('ECLI:FR:CCASS:2021');
    expect(read['TGI Paris 2000']).toContain('date:2000');
    expect(read['anonym*']).toBe('anonym*');
  });
});

it('writes operators in the language of the page', () => {
  const examples = (language: 'fr' | 'en') =>
    listSyntax(language)
      .map((row) => row.example)
      .join('\n');
  expect(examples('fr')).not.toMatch(/\b(?:AND|OR|NOT)\b/);
  expect(examples('en')).not.toMatch(/\b(?:ET|OU|SAUF)\b/);
});

import { describe, expect, it } from 'vitest';
import { foldedWords, stem } from '../../server/search/normalise.ts';
import { conceptTokens, findByCapitals, THESAURUS } from '../../server/search/thesaurus.ts';

const idsIn = (text: string) => {
  const tokens = new Set(conceptTokens(foldedWords(text).map(stem)));
  return THESAURUS.filter((entry) => tokens.has(entry.token)).map((entry) => entry.id);
};

describe('thesaurus', () => {
  it('has entries with ids of their own and terms to compare', () => {
    const ids = THESAURUS.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, terms, capitals } of THESAURUS) {
      expect({ id, terms: terms.length + capitals.length > 1 }).toEqual({ id, terms: true });
      for (const term of terms)
        expect({ id, term, words: foldedWords(term).length > 0 }).toEqual({ id, term, words: true });
    }
  });

  it('keeps each term in one entry, so that an expansion is never ambiguous', () => {
    const owners = new Map<string, string>();
    for (const { id, terms } of THESAURUS) {
      for (const term of terms) {
        const key = foldedWords(term).map(stem).join(' ');
        expect({ term, owner: owners.get(key) ?? id }).toEqual({ term, owner: id });
        owners.set(key, id);
      }
    }
  });

  it.each([
    ['Condamne aux dommages et intérêts', ['dommages-interets']],
    ['des dommages-intérêts', ['dommages-interets']],
    ['le TGI de Paris', ['tribunal-judiciaire']],
    ['les tribunaux judiciaires', ['tribunal-judiciaire']],
    ['phishing', ['hameconnage']],
    ['peine avec sursis', ['avec-sursis']],
    ['sursis à statuer', ['sursis-a-statuer']],
    ['ce jugement, ça', []],
    ['amende douanière', []],
  ])('reads %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('knows ambiguous abbreviations in capitals only', () => {
    expect(findByCapitals('CA')?.id).toBe('cour-d-appel');
    expect(findByCapitals('ca')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/pages/language.ts';
import { messagesIn } from '../../server/pages/messages/messages.ts';
import { parameterName } from '../../server/pages/parameter-names.ts';
import { problemLines } from '../../server/pages/parameter-words.ts';
import { PARAMETER_NAMES, parseSearchParams } from '../../server/pages/search-params.ts';

const linesOf = (query: string, language: Language) =>
  problemLines(parseSearchParams(new URLSearchParams(query)).problems, language, messagesIn(language));

describe('problemLines', () => {
  it.each<[string, Language, string]>([
    ['amount_min=-5', 'fr', 'Non pris en compte : montant minimum « -5 » (une somme en euros, par exemple 5000)'],
    ['amount_min=-5', 'en', 'Not taken into account: least sum “-5” (a sum in euros, such as 5000)'],
    ['from=hier', 'fr', 'Non pris en compte : date de début « hier » (une date, par exemple 2024-03-01)'],
    ['type=nul', 'fr', 'Non pris en compte : mesure « nul » (un code de mesure)'],
    [
      `q=${'a '.repeat(400)}`,
      'en',
      `Not taken into account: words searched “${'a '.repeat(40)}…” (at most 500 characters)`,
    ],
  ])('says of %s in %s what the screen calls it', (query, language, expected) => {
    expect(linesOf(query, language)).toEqual([expected]);
  });

  it.each(['fr', 'en'] as const)('has a name in words for every parameter: %s', (language) => {
    const names = PARAMETER_NAMES.map((name) => parameterName(name, language, messagesIn(language)));
    expect(names.filter((name) => name.includes('_') || name === '')).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

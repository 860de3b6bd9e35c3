import { describe, expect, it } from 'vitest';
import { keepSumsTogether } from '../../../server/pages/format/no-break.ts';

/** Expected texts show a no-break space as "~". */
const ACCEPTS = [
  ['la somme de 6 200 euros', 'la somme de 6~200 euros'],
  ['1 250 000 €', '1~250~000~€'],
  ['800 €.', '800~€.'],
  ['10 000,50 €', '10~000,50~€'],
] as const;
const REJECTS = ['le 12 mars 2025', 'articles 6 et 8', 'en 2024 2025', 'pour 5 personnes', '', 'mot €'] as const;

describe('keepSumsTogether', () => {
  it.each(ACCEPTS)('keeps the sum of "%s" on one line', (text, expected) => {
    expect(keepSumsTogether(text).replaceAll('\u00a0', '~')).toBe(expected);
    expect(keepSumsTogether(text)).toHaveLength(text.length);
  });

  it.each(REJECTS)('leaves "%s" as it is', (text) => {
    expect(keepSumsTogether(text)).toBe(text);
  });
});

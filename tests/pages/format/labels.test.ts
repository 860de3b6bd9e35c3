import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../server/outcomes/categories.ts';
import { TABLES } from '../../../server/pages/format/label-tables.ts';
import { labelOf } from '../../../server/pages/format/labels.ts';

describe('labelOf', () => {
  it('has words in both languages for every limit that the rules read', () => {
    const read = readLimits(
      'donnees encore conservees et renseignees par l’utilisateur, a l’exclusion des adresses ip, entre le 3 mai et le 5 juin'.replaceAll(
        '’',
        "'",
      ),
    );
    expect([...read].sort()).toEqual(Object.keys(TABLES.limits).sort());
    expect(labelOf('limits', 'retained_only', 'fr')).toBe('données encore conservées');
    expect(labelOf('limits', 'retained_only', 'en')).toBe('data still kept');
  });

  it('makes a value readable that no list knows', () => {
    expect(labelOf('limits', 'other_limit', 'fr')).toBe('other limit');
  });
});

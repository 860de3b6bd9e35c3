import { describe, expect, it } from 'vitest';
import { placeAnchor } from '../../server/annotation/place-anchor.ts';
import { anchorAt } from '../../server/domain/anchor.ts';

const TEXT = `PAR CES MOTIFS
Condamne la société Alpha à payer à M. B. la somme de 500 euros au titre de son préjudice moral ;
Condamne la société Alpha à payer à Mme C. la somme de 500 euros au titre de son préjudice matériel ;
Ordonne le retrait de la page dans un délai de huit jours.`;

function anchorOf(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  return anchorAt(TEXT, start, start + words.length);
}

const REMOVAL = anchorOf('Ordonne le retrait de la page dans un délai de huit jours');
const SECOND_SUM = anchorOf('500 euros', TEXT.indexOf('Mme C.'));

describe('placing an anchor in another version of the text', () => {
  it.each([
    ['the same text', TEXT, REMOVAL, 'position', REMOVAL.exact],
    ['a line put before', `Tribunal de Nulle-Part\n${TEXT}`, REMOVAL, 'quote', REMOVAL.exact],
    ['a look-alike told apart by what surrounds it', `Chapeau\n${TEXT}`, SECOND_SUM, 'quote', '500 euros'],
    ['a word changed', TEXT.replace('huit jours', 'dix jours'), REMOVAL, 'fuzzy', REMOVAL.exact.replace('huit', 'dix')],
    [
      'accents lost by a source',
      TEXT.replace('dans un délai', 'dans un delai').replace('é', 'e'),
      REMOVAL,
      'fuzzy',
      REMOVAL.exact.replace('délai', 'delai'),
    ],
  ])('%s', (_, text, anchor, how, expected) => {
    const placed = placeAnchor(text, anchor);
    expect(placed?.how).toBe(how);
    expect(text.slice(placed?.start, placed?.end)).toBe(expected);
  });

  it('finds the second of two equal sums, not the first', () => {
    const text = `Chapeau\n${TEXT}`;
    const placed = placeAnchor(text, SECOND_SUM);
    expect(text.slice(0, placed?.start)).toContain('Mme C.');
  });

  it.each([
    ['the passage was deleted', TEXT.replace(REMOVAL.exact, 'Rejette la demande'), REMOVAL],
    [
      'a short quotation whose surroundings are gone',
      'Le prix était de 500 euros par mois, selon la facture.',
      SECOND_SUM,
    ],
    ['an empty text', '', REMOVAL],
  ])('gives up rather than guess: %s', (_, text, anchor) => {
    expect(placeAnchor(text, anchor)).toBeNull();
  });

  it('places a passage of several thousand characters by its two ends', () => {
    const long = Array.from({ length: 400 }, (_, i) => `Attendu numéro ${i} du jugement.`).join(' ');
    const text = `Début. ${long} Fin.`;
    const anchor = anchorAt(text, 7, 7 + long.length);
    const changed = `Un autre début. ${long.replace('numéro 200', 'n° 200')} Fin.`;
    const placed = placeAnchor(changed, anchor);
    expect(changed.slice(placed?.start, placed?.end)).toBe(long.replace('numéro 200', 'n° 200'));
  });

  it('refuses to anchor what is no passage', () => {
    expect(() => anchorAt(TEXT, 5, 5)).toThrow(RangeError);
    expect(() => anchorAt(TEXT, -1, 5)).toThrow(RangeError);
    expect(() => anchorAt(TEXT, 0, TEXT.length + 1)).toThrow(RangeError);
  });
});

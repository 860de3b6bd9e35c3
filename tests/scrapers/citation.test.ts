import { describe, expect, it } from 'vitest';
import { findDecisionReferences } from '../../scrapers/citation.ts';

const found = (text: string) =>
  findDecisionReferences(text).map(({ court, decidedOn, numbers }) => [court, decidedOn, numbers]);

describe('findDecisionReferences', () => {
  it.each([
    [
      'a reference line, which settles it',
      'La cour d’appel de Lyon avait dit le contraire dans un arrêt du 3 mai 2019.\nRéf : Tribunal judiciaire de Nantes, 12 mars 2024, 24/00117',
      [['Tribunal judiciaire de Nantes', '2024-03-12', ['24/00117']]],
    ],
    [
      'several references on a line',
      'Références : TJ Paris, 5 juin 2023, 23/51111 ; CA Paris, 9 janvier 2024, 23/12345',
      [
        ['TJ Paris', '2023-06-05', ['23/51111']],
        ['CA Paris', '2024-01-09', ['23/12345']],
      ],
    ],
    [
      'a court and a date in one sentence',
      'C’est ce qu’a jugé le tribunal judiciaire de Rennes le 4 septembre 2023 (RG n° 22/04567).',
      [['tribunal judiciaire de Rennes', '2023-09-04', ['22/04567']]],
    ],
    [
      'the court named the sentence before',
      'Le tribunal correctionnel de Lille avait condamné onze prévenus. Le 8 avril 2022, la même juridiction a confirmé cette ligne.',
      [['tribunal correctionnel de Lille', '2022-04-08', []]],
    ],
    [
      'a decision told twice, once with its number',
      'Par ordonnance du 6 mai 2025, le tribunal judiciaire de Paris a tranché.\nLe tribunal judiciaire de Paris, dans l’affaire du 6 mai 2025 (n° 25/51234), ordonne la communication.',
      [['tribunal judiciaire de Paris', '2025-05-06', ['25/51234']]],
    ],
    [
      'an abbreviated reference in the text',
      'Voir aussi : TJ Paris, ord. réf., 11 août 2023, n° 23/53000 et CA Lyon, 20 déc. 2013, n° 12/20260.',
      [
        ['TJ Paris', '2023-08-11', ['23/53000']],
        ['CA Lyon', '2013-12-20', ['12/20260']],
      ],
    ],
    [
      'the closer of two courts',
      'Le 3 mars 2021, la cour d’appel de Paris a infirmé ce qu’avait décidé le tribunal judiciaire de Créteil.',
      [['cour d’appel de Paris', '2021-03-03', []]],
    ],
  ])('reads %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['the date of a law', 'Le tribunal judiciaire de Paris a appliqué la loi du 29 juillet 1881.'],
    ['the date of a writ', 'Il a assigné la société devant le tribunal judiciaire de Paris le 3 mars 2021.'],
    ['a date without court', 'Le 3 mars 2021, la société a retiré la vidéo.'],
    ['a court without date', 'Le tribunal judiciaire de Paris a rejeté la demande.'],
    ['the same court when none was named', 'Le 29 juin 2021, la même juridiction a confirmé.'],
    ['nothing', ''],
  ])('finds no decision in %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { extractFromCommentary } from '../../server/outcomes/commentary.ts';

const JUNE = { court: 'tribunal correctionnel de Lyon', decidedOn: '2022-06-14', numbers: [], chamber: null };
const MARCH = { court: 'tribunal judiciaire de Paris', decidedOn: '2023-03-02', numbers: ['23/50001'], chamber: null };

describe('articles about decisions', () => {
  it('reads penalties, awards and unnamed costs told in the past', () => {
    const text =
      'Le 14 juin 2022, la prévenue a été reconnue coupable de harcèlement aggravé et condamnée à une amende de 3 000 euros avec sursis, à l’indemnisation de la victime à hauteur de 2 000 euros ainsi qu’à supporter les frais exposés par la plaignante.';
    const [told] = extractFromCommentary(text, [JUNE]);
    expect(told?.outcomes.map((one) => [one.type, one.amount?.cents ?? null, one.suspension])).toEqual([
      ['conviction', null, null],
      ['criminal_fine', 300_000, 'full'],
      ['damages', 200_000, null],
      ['costs_unspecified', null, null],
    ]);
    expect(
      told?.outcomes.every((one) => one.layer === 'commentary' && one.confidence !== 'high' && one.uncertainty),
    ).toBe(true);
  });

  it('reads an identification order with its addressee, limits and secrecy', () => {
    const text =
      'Par ordonnance de référé du 2 mars 2023, le juge ordonne à Google de communiquer toutes les données d’identification des comptes. Seules les données encore conservées et volontairement renseignées seront transmises. Il interdit à Google d’avertir les utilisateurs.';
    const [order] = extractFromCommentary(text, [MARCH])[0]?.outcomes ?? [];
    expect(order).toMatchObject({ type: 'identification_data_disclosure', noNotice: true, provisional: true });
    expect(order?.limits).toEqual(expect.arrayContaining(['retained_only', 'volunteered_only']));
    expect(order?.addressees[0]?.name).toBe('Google');
  });

  it('gives each of several decisions its own outcomes', () => {
    const text =
      'Le 14 juin 2022, le prévenu a été condamné à une amende de 1 000 euros.\n\nLe 2 mars 2023, une autre personne a été condamnée à une amende de 4 000 euros.';
    const told = extractFromCommentary(text, [JUNE, MARCH]);
    expect(told.map(({ referenceIndex, outcomes }) => [referenceIndex, outcomes[0]?.amount?.cents])).toEqual([
      [0, 100_000],
      [1, 400_000],
    ]);
  });

  it.each([
    'Le tribunal avait condamné onze prévenus à une amende de 500 euros dans une autre affaire.',
    'Le parquet avait requis une amende de 5 000 euros.',
    'La plaignante demandait que le prévenu soit condamné à lui verser 10 000 euros de dommages-intérêts.',
    'L’article L. 34-1 impose aux hébergeurs de conserver les données d’identification pendant un an.',
    'Le délit est puni de deux ans d’emprisonnement et de 30 000 euros d’amende.',
  ])('reads nothing in: %s', (text) => {
    expect(extractFromCommentary(text, [JUNE]).flatMap(({ outcomes }) => outcomes.map((one) => one.type))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../server/domain/amount.ts';
import { foldInPlace } from '../../server/domain/text.ts';

function read(text: string): string[] {
  const folded = foldInPlace(text);
  return findAmounts(folded, 0, folded.length).map(({ money }) =>
    `${money.cents / 100} ${money.currency} ${money.per ?? ''}`.trim(),
  );
}

describe('sums in French judgments', () => {
  it.each([
    ['5 000 euros', ['5000 EUR']],
    ['5.000 €', ['5000 EUR']],
    ['12.503, 47 €', ['12503.47 EUR']],
    ['4532, 47 euros', ['4532.47 EUR']],
    ['articles 12, 47 €', []],
    ['901 927,89 €', ['901927.89 EUR']],
    ['19.936.912 euros', ['19936912 EUR']],
    ['3.600 000 euros', ['3600000 EUR']],
    ["26'977 € 19", ['26977.19 EUR']],
    ['1500.50 €', ['1500.5 EUR']],
    ['12 736.01 euros', ['12736.01 EUR']],
    ['un euro symbolique', ['1 EUR']],
    ["l'euro symbolique", ['1 EUR']],
    ['271K€', ['271000 EUR']],
    ['1,83 M€', ['1830000 EUR']],
    ["1.000.000 d'euros", ['1000000 EUR']],
    ["83,6 millions d'euros", ['83600000 EUR']],
    ["60 et 40 millions d'euros", ['60000000 EUR', '40000000 EUR']],
    ["3 millions et demi d'euros", ['3500000 EUR']],
    ["cinq millions d'euros", ['5000000 EUR']],
    ['mille cinq cents euros (1 500 €)', ['1500 EUR']],
    ['2 500 € (deux mille cinq cents euros)', ['2500 EUR']],
    ['cinq mille (5 000) euros', ['5000 EUR']],
    ['quatre-vingt-dix-sept euros et douze centimes', ['97.12 EUR']],
    ['10 000 F', ['10000 FRF']],
    ['10 000 F (1 524,49 €)', ['10000 FRF']],
    ['1.000.000 F (un million de francs)', ['1000000 FRF']],
    ['339.000 XPF', ['339000 XPF']],
    ['100 000 francs CFP', ['100000 XPF']],
    ['500 euros par jour de retard', ['500 EUR day']],
    ['3 000 € par infraction constatée', ['3000 EUR infringement']],
    ['la somme de 5.000 à titre de dommages', ['5000 EUR']],
    ['la somme de 1 800 ä en application', ['1800 EUR']],
    ['1 800 \u0080', ['1800 EUR']],
    ['1,000 euros', ['1000 EUR']],
    ['la somme de 4290. 22 €', ['4290.22 EUR']],
    ['11 356. 17 €', ['11356.17 EUR']],
    ['80. 85 €', []],
    ['10 581,3 1€', []],
    ['2.123,27 eutos', ['2123.27 EUR']],
    ['cinq cent soixante-six euros et douze cents (566,12 €)', ['566.12 EUR']],
    ['sept mille euros vingt cinq cents', ['7000.25 EUR']],
    ['sept cents euros', ['700 EUR']],
    ['500 euros T.T.C. (cinq cents euros T.T.C.)', ['500 EUR']],
    ['12,500.50 euros', ['12500.5 EUR']],
    ['à verser : ] 1.000 à la société Hôte, ] 500 à Mme Lys', ['1000 EUR', '500 EUR']],
    ['la somme de € 2.500', ['2500 EUR']],
    ['soixante dix mille euros vingt cinq (70. 000,25 ), soit, huit millions (8. 000. 000) FCFP', ['70000.25 EUR']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '14 797 fichiers',
    '35 sites',
    '500 x 303 jours',
    "l'article 700 du code",
    'RG 23/01234',
    'le 3 mai 2019',
    'Länder, 12 äpfel',
    '[…] 1.000 exemplaires',
    '12 mois',
  ])('finds no sum in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps the figures and says so when words and figures differ', () => {
    const folded = foldInPlace('mille euros (1 500 €)');
    expect(findAmounts(folded, 0, folded.length)[0]).toMatchObject({ money: { cents: 150_000 }, mismatch: true });
  });
});

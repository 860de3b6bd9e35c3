import { describe, expect, it } from 'vitest';
import {
  findCaseNumbers,
  findEcli,
  findOwnNumber,
  formatFrenchDate,
  numberKey,
  parseFrenchDate,
} from '../../server/domain/reference.ts';

describe('parseFrenchDate', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T10:11:12Z', '2024-03-05'],
    ['05/03/2024', '2024-03-05'],
    ['5-3-2024', '2024-03-05'],
    ['15/11/2024', '2024-11-15'],
    ['5 mars 2024', '2024-03-05'],
    ['1er févr. 2024', '2024-02-01'],
    ['vendredi 16 février 2024', '2024-02-16'],
    ['DU 23 OCTOBRE 2024', '2024-10-23'],
    ['1 er août 2011', '2011-08-01'],
  ])('reads %j', (text, iso) => {
    expect(parseFrenchDate(text)).toBe(iso);
  });

  it.each(['', '31/02/2024', '32 mars 2024', '2024', 'mars 2024', '5 brumaire 2024', '2024-13-01'])(
    'rejects %j',
    (text) => {
      expect(parseFrenchDate(text)).toBeNull();
    },
  );

  it('is written in French', () => {
    expect(formatFrenchDate('2024-03-01')).toBe('1er mars 2024');
    expect(formatFrenchDate('2024-12-25')).toBe('25 décembre 2024');
  });
});

describe('numberKey', () => {
  it.each([
    ['RG n° 25/55080', '2555080'],
    ['N° RG 25/55080', '2555080'],
    ['25/55080', '2555080'],
    ['V 23-20.005', '2320005'],
    ['23-20005', '2320005'],
    ['Pourvoi n°24-80.955', '2480955'],
    ['2012/013636', '2012013636'],
    ['2024G00010', '2024g00010'],
    ['SAN-2023-811', 'san2023811'],
    ['N° de RG : 12/34567', '1234567'],
    ['n° de parquet : 17115000387', '17115000387'],
  ])('makes %j comparable', (raw, key) => {
    expect(numberKey(raw)).toBe(key);
  });

  it.each(['', 'RG n°', 'pourvoi'])('finds nothing to compare in %j', (raw) => {
    expect(numberKey(raw)).toBeNull();
  });
});

describe('findEcli', () => {
  it('finds the first one, upper case', () => {
    expect(findEcli('voir ecli:fr:ccass:2024:C100695, publié')).toBe('ECLI:FR:CCASS:2024:C100695');
    expect(findEcli('sans identifiant')).toBeNull();
  });
});

describe('findCaseNumbers', () => {
  it.each([
    ['N° RG 22/01643 - N° Portalis DBVX-V-B7G-OE33', ['22/01643']],
    ['RG n° 25/55080', ['25/55080']],
    ['R.G. : 2022004346', ['2022004346']],
    ['RG N° : 10/22871', ['10/22871']],
    ['N° de RG : 12/345678', ['12/345678']],
    ['R.G n° 2012/013636', ['2012/013636']],
    ['Répertoire général n° 09/14881', ['09/14881']],
    ['NoRG : 12/ 04996 AM/CD', ['12/04996']],
    ['Numéro d’inscription au répertoire général : S 13/13071', ['13/13071']],
    ['N° Portalis 352J-W-B7G-CXJ5F - N° RG 22/04996', ['22/04996']],
    ['assignations enregistrées à notre cabinet sous le n° 01/61563 ;', ['01/61563']],
    ['RG : 2024G00010', ['2024G00010']],
    ['Pourvoi n° Y 19-19.463', ['Y 19-19.463']],
    ['pourvoi n°11-10189', ['11-10189']],
    ['N° T 23-83.736 F-D', ['T 23-83.736']],
    ['N° de parquet : 21264000317', ['21264000317']],
    ['délibération n° SAN-2022-917', ['SAN-2022-917']],
    ['N° 443127\nVu la procédure', ['443127']],
    ['N° RG 22/01643\n\nRG : 22/01643', ['22/01643']],
  ])('finds them in %j', (text, numbers) => {
    expect(findCaseNumbers(text)).toEqual(numbers);
  });

  it.each([
    'Décision déférée à la Cour : jugement du 3 mars 2020 -TGI de Paris- RG n° 18/12345',
    '(Réf 1ère instance : RG 2024R00009)',
    'Code postal 75001, 12/2024, téléphone 01-23-45',
    'la loi n° 2004-575 du 21 juin 2004',
    'les articles 23-20 et suivants',
    '(n° 308, 17 pages) et arrêt n° 020/2022',
    'Jugement du 25 Octobre 2012 – TGI de PARIS – 3ème chambre – RG n° 12/10217',
  ])('finds none of the decision itself in %j', (text) => {
    expect(findCaseNumbers(text)).toEqual([]);
  });
});

describe('findOwnNumber', () => {
  const body = 'Le tribunal relève que la société a publié un article. '.repeat(60);

  it('takes the first of the header, else the last of the end, and nothing between', () => {
    expect(findOwnNumber(`N° RG 22/00001\n${body}RG : 22/00002`)).toBe('22/00001');
    expect(findOwnNumber(`${body}\nFait à Paris\nRG : 22/00002`)).toBe('22/00002');
    expect(findOwnNumber(`${body} RG n° 19/00003 ${body}`)).toBeNull();
  });
});

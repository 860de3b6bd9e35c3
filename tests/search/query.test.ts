import { describe, expect, it } from 'vitest';
import { readQuery } from '../../server/search/query.ts';
import { findReferences } from '../../server/search/references.ts';

describe('readQuery understands', () => {
  it.each([
    ['contrefaçon logiciels', 'contrefaçon ET logiciels (et équivalents)'],
    ['xa OU xb xc', 'xa OU (xb ET xc)'],
    ['xa OU xb SAUF xc', 'xa OU (xb SAUF xc)'],
    ['(xa OU xb) -xc', '(xa OU xb) SAUF xc'],
    ['xa AND xb OR xc', '(xa ET xb) OU xc'],
    ['SAUF (xa OU xb)', 'SAUF (xa OU xb)'],
    ['« mots exacts »', '« mots exacts »'],
    ['titre:"mots exacts"', 'titre:« mots exacts »'],
    ['Motifs:(xa OU xb)', 'motifs:xa OU motifs:xb'],
    ['xa /3 xb', 'xa /3 xb'],
    ['xa W/3 xb', 'xa /3 xb'],
    ['xa ADJ xb', 'xa /1 xb'],
    ['xa NEAR xb', 'xa /10 xb'],
    ['xa /5 xb /5 xc', 'xa /5 xb ET xb /5 xc'],
    ['xa /p (xb OU xc)', 'xa /p (xb OU xc)'],
    ['harcel*', 'harcel*'],
    ['le harcèlement de la victime', 'harcèlement ET victime'],
    ['le la', 'le ET la'],
    ['dommages ET intérêts', 'dommages ET intérêts'],
    ['RG n° 25/55080', 'référence 25/55080'],
    ['loi n° 78-17', '(loi ET 78-17) OU loi 78-17 (et équivalents)'],
    ['CA Versailles', 'CA (et équivalents) ET Versailles'],
    ['ca versailles', 'ca ET versailles'],
    ['5 000 euros', '5 000 ET euros'],
    ['', ''],
  ])('%s → %s', (q, understood) => {
    const { reading } = readQuery(q);
    expect(reading.understood).toBe(understood);
    expect(reading.problems).toEqual([]);
  });
});

describe('readQuery reports, and searches the best way', () => {
  it.each([
    ['xa OU', 'xa', 'n’a pas de terme'],
    ['OU xa', 'xa', 'n’a pas de terme'],
    ['ET', '', 'n’a pas de terme'],
    ['xa SAUF', 'xa', 'n’a pas de terme'],
    ['/5 xa', 'xa', 'n’a pas de terme'],
    ['(xa', 'xa', 'n’est pas fermée'],
    ['xa)', 'xa', 'n’a pas d’ouvrante'],
    ['"xa xb', '« xa xb »', 'guillemet'],
    ['champ:xa', 'champ:xa', 'n’est pas un champ'],
    ['titre:', '', 'le champ est ignoré'],
    ['date:hier xa', 'xa', 'n’a pas été compris'],
    ['ab*', 'ab', 'trois lettres'],
    ['ha*el', 'ha el', 'trois lettres'],
    ['xa ou xb', 'xa ET xb', 'en minuscules'],
    ['(xa xb) /3 xc', 'xa ET xb ET xc', 'proximité'],
    ['§', '', 'Aucun mot'],
  ])('%s', (q, understood, problem) => {
    const { reading } = readQuery(q);
    expect(reading.understood).toBe(understood);
    expect(reading.problems.join(' ')).toContain(problem);
  });

  it('never throws nor dawdles on hostile input', () => {
    const hostile = [
      '('.repeat(5000),
      '"'.repeat(5001),
      '-'.repeat(5000),
      'a OU '.repeat(2000),
      'titre:'.repeat(900),
      'a /2 '.repeat(1000),
      '*'.repeat(3000),
      '\ud800\udfff'.repeat(500),
      'n° '.repeat(900),
      '1/'.repeat(1000),
      '1 mars 2020 '.repeat(300),
      `${'a'.repeat(3000)}*`,
    ];
    for (const q of hostile) {
      const started = performance.now();
      expect(readQuery(q).reading.problems.length).toBeGreaterThanOrEqual(0);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe('readQuery expands', () => {
  it('shows each expansion and undoes it by its id', () => {
    const { reading } = readQuery('dommages-intérêts pour phishing');
    expect(reading.expansions.map(({ id, from }) => ({ id, from }))).toEqual([
      { id: 'dommages-interets', from: 'dommages-intérêts' },
      { id: 'hameconnage', from: 'phishing' },
    ]);
    expect(reading.expansions[1]?.to).toContain('hameçonnage');
    expect(readQuery('phishing', ['hameconnage']).reading.understood).toBe('phishing');
  });

  it('offers broader terms as queries of their own, without applying them', () => {
    const { reading } = readQuery('dommages-intérêts Google');
    expect(reading.broader[0]).toEqual({ term: 'indemnisation', query: '(dommages-intérêts OU indemnisation) Google' });
    expect(reading.understood).not.toContain('indemnisation');
  });

  it.each(['"dommages-intérêts"', 'dommages-intér*', 'sursis', 'avec', 'xx /3 phishing'])('leaves %s alone', (q) => {
    expect(readQuery(q).reading.expansions).toEqual([]);
  });
});

describe('findReferences', () => {
  it.each([
    ['25/55080', [['number', '2555080']]],
    ['RG 25/55080', [['number', '2555080']]],
    ['RG n° 25/55080 diffamation', [['number', '2555080']]],
    ['N° RG : 25/55080', [['number', '2555080']]],
    ['pourvoi n° 20-12.234', [['number', '2012234']]],
    ['2012234', [['number', '2012234']]],
    ['D1621802', [['number', '1621802']]],
    ['D16-21.802', [['number', '1621802']]],
    ['pourvoi n° D1621802', [['number', '1621802']]],
    ['ECLI:FR:TJ75:2099:X1', [['ecli', 'ECLI:FR:TJ75:2099:X1']]],
    ['V 23-20.005', [['number', '2320005']]],
    ['2024G00010', [['number', '2024g00010']]],
    ['SAN-2023-811', [['number', 'san2023811']]],
    ['ECLI:FR:CCASS:2021:C100123', [['ecli', 'ECLI:FR:CCASS:2021:C100123']]],
    ['TJ Paris 27 octobre 2025', [['tj-paris', '2025-10-27']]],
    ['TGI de Paris, 27 oct. 2015', [['tj-paris', '2015-10-27']]],
    ['diffamation CA Versailles 1er mars 2012', [['ca-versailles', '2012-03-01']]],
    [
      'Cass. com., 12 mars 2013, n° 11-26.519',
      [
        ['cour-de-cassation', '2013-03-12'],
        ['number', '1126519'],
      ],
    ],
    ['Civ. 1re, 10/09/2015', [['cour-de-cassation', '2015-09-10']]],
    ['CE, 12 mai 2010', [['conseil-d-etat', '2010-05-12']]],
    ['Lyon, 10 sept. 1987', [['lyon', '1987-09-10']]],
  ])('%s', (q, expected) => {
    const found = findReferences(q).map((reference) => {
      if (reference.kind === 'number') return ['number', reference.key];
      if (reference.kind === 'ecli') return ['ecli', reference.ecli];
      const days = reference.kind === 'period' ? `${reference.from}..${reference.to}` : reference.decidedOn;
      return [reference.court ?? reference.city, days];
    });
    expect(found).toEqual(expected);
  });

  it.each([
    'article 1240',
    'article L. 335-3',
    'loi n° 2004-575 du 21 juin 2004',
    'le 27 octobre 2025',
    '"RG 25/55080"',
    'date:29/06/2021',
    'numero:25/55080',
    '5 000 euros',
    'diffamation 2021',
    'juin 2021',
    'Dupont, 10 sept. 1987',
    'date:2019..2020-12',
    'covid-19',
  ])('sees none in %s', (q) => {
    expect(findReferences(q)).toEqual([]);
  });
});

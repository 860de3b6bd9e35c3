import { describe, expect, it } from 'vitest';
import { readQuery } from '../../server/search/query.ts';
import { findReferences, isOnlyReferences, joinNamed } from '../../server/search/references.ts';

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
    ['NEAR(xa xb, 3)', 'xa /3 xb'],
    ['NEAR(xa, xb, 3)', 'xa /3 xb'],
    ['NEAR(xa "xb xc" 3)', 'xa /3 « xb xc »'],
    ['NEAR(xa xb)', 'xa /10 xb'],
    ['NEAR(xa xb xc, 4)', 'xa /4 xb ET xb /4 xc'],
    ['PRES(xa (xb OU xc), 5)', 'xa /5 (xb OU xc)'],
    ['xd NEAR(xa xb, 3) SAUF xe', 'xd ET xa /3 xb SAUF xe'],
    ['titre:NEAR(xa xb, 3)', 'titre:xa /3 titre:xb'],
    ['"xa xb"~4', '« xa » /4 « xb »'],
    ['xa NEAR (xb OU xc)', 'xa /10 (xb OU xc)'],
    ['xa –xb', 'xa SAUF xb'],
    ['xa ‑xb', 'xa SAUF xb'],
    ['xa – xb', 'xa ET xb'],
    ['chambre:17', 'chambre:17'],
    ['juridiction:"TJ Paris" xa', 'juridiction:"TJ Paris" ET xa'],
    ['article 9 xa', '(article 9 OU art. 9) ET xa'],
    ['art. 6-1 xa', '(article 6-1 OU art. 6-1) ET xa'],
    ['articles 9 du code des transports', '(article 9 OU art. 9 OU 9 du code) ET code ET transports'],
    ['article de presse', 'article ET presse'],
    ['article 2000000', 'article ET 2000000'],
    ['comment peut-on xa quand xb', 'xa ET xb'],
    ['TGI Paris 2000', 'juridiction:"Tribunal judiciaire de Paris" ET date:2000'],
    ['TGI Paris 2010-2015', 'juridiction:"Tribunal judiciaire de Paris" ET date:2010..2015'],
    ['CA Versailles mars 2019', 'juridiction:"Cour d\'appel de Versailles" ET date:2019-03'],
    ['17e ch. Paris 2013', 'juridiction:"Paris" ET chambre:"17" ET date:2013'],
    ['xa TGI Paris 2000', 'xa ET (juridiction:"Tribunal judiciaire de Paris" ET date:2000, en premier)'],
    ['ECLI:FR:CCASS:2021', 'ECLI commençant par ECLI:FR:CCASS:2021'],
    ['C100345', 'ECLI finissant par C100345'],
    ['ECLI:FR:CCASS:2021:C100345', 'référence ECLI:FR:CCASS:2021:C100345'],
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
    ['NEAR(xa, 5)', 'xa', 'au moins deux termes'],
    ['NEAR()', '', 'au moins deux termes'],
    ['NEAR(xa OU xb, 3)', 'xa OU xb', 'au moins deux termes'],
    ['NEAR(xa xb, 3', 'xa /3 xb', 'n’est pas fermée'],
    ['chambre:', '', 'le champ est ignoré'],
  ])('%s', (q, understood, problem) => {
    const { reading } = readQuery(q);
    expect(reading.understood).toBe(understood);
    expect(reading.problems.join(' ')).toContain(problem);
  });

  it.each([
    ['xa ET xb OU xc', '(xa AND xb) OR xc'],
    ['xa SAUF xb', 'xa NOT xb'],
    ['titre:xa motifs:xb partie:xc', 'title:xa AND reasons:xb AND party:xc'],
    ['"mots exacts" phishing', '“mots exacts” AND phishing (and equivalents)'],
    ['TGI Paris 2000', 'court:"Tribunal judiciaire de Paris" AND date:2000'],
    ['RG 25/55080', 'reference 25/55080'],
  ])('in English: %s → %s', (q, understood) => {
    expect(readQuery(q, [], 'en').reading.understood).toBe(understood);
  });

  it('reports in English and offers broader terms with OR', () => {
    const { reading } = readQuery('dommages-intérêts (Google', [], 'en');
    expect(reading.problems).toEqual(['A bracket is not closed: it is closed at the end of the query.']);
    expect(reading.broader.map((offer) => offer.query).join()).toContain('(dommages-intérêts OR indemnisation)');
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
      'TGI Paris 2000 '.repeat(130),
      'NEAR('.repeat(400),
      'NEAR(a b, '.repeat(200),
      'n° '.repeat(300) + '25/55080 '.repeat(120),
      '17e ch. '.repeat(240),
      'ecli:fr:'.repeat(240),
      `${'a'.repeat(3000)}*`,
    ];
    for (const q of hostile) {
      const started = process.cpuUsage();
      expect(readQuery(q).reading.problems.length).toBeGreaterThanOrEqual(0);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
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

  it('keeps the equivalents of the words inside a longer term', () => {
    const { reading } = readQuery('L. 34-1 CPCE');
    expect(reading.expansions.map(({ id }) => id)).toEqual([
      'article-l-34-1-du-code-des-postes-et-des-communications-electroniques',
      'code-des-postes-et-des-communications-electroniques',
    ]);
    expect(reading.understood).toContain('CPCE (et équivalents)');
  });

  it.each([
    ['combien pour une photo volée', 'photo volée'],
    ['lesquelles de ces clauses', 'clauses'],
  ])('leaves out the words that only ask: %s', (q, asked) => {
    expect(readQuery(q).reading.understood).toBe(readQuery(asked).reading.understood);
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

describe('a number with the name of a court', () => {
  it.each([
    ['Civ. 1re, 20-12.234', 'cour-de-cassation', 'civ'],
    ['TJ Paris RG 20/01234', 'tj-paris', undefined],
    ['CA Paris, pôle 5 chambre 2, n° 20/01234', 'ca-paris', undefined],
    ['diffamation 20-12.234', undefined, undefined],
    ['contre Paris 20/01234', undefined, undefined],
  ])('%s', (q, court, kind) => {
    const [reference] = findReferences(q);
    const of = reference?.kind === 'number' ? reference.of : null;
    expect([of?.court ?? undefined, of?.chamber?.kind ?? undefined]).toEqual([court, kind]);
    expect(isOnlyReferences(q, findReferences(q))).toBe(court !== undefined);
  });

  it('joins what several references name', () => {
    expect(joinNamed([['a', 'b', 'c'], ['b']])).toEqual(['b']);
    expect(joinNamed([['a'], ['b']])).toEqual(['a', 'b']);
    expect(joinNamed([['a', 'b'], ['b'], ['c']])).toEqual(['b', 'c']);
    expect(joinNamed([])).toEqual([]);
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
    ['ca versailles 12 mars 2019', [['ca-versailles', '2019-03-12']]],
    ['CA Versailles, 12 mars 2019', [['ca-versailles', '2019-03-12']]],
    ['CE, 18 mai 2016', [['conseil-d-etat', '2016-05-18']]],
    ['Crim. 17 mars 2015', [['cour-de-cassation', '2015-03-17']]],
    [
      'Cass. crim., 17 mars 2015, n° 13-87.358',
      [
        ['cour-de-cassation', '2015-03-17'],
        ['number', '1387358'],
      ],
    ],
    ['Civ. 1re 20-12.234', [['number', '2012234']]],
    ['20‑12.234', [['number', '2012234']]],
    ['20–12.234', [['number', '2012234']]],
    ['20−12.234', [['number', '2012234']]],
    ['n°RG: 25/55080', [['number', '2555080']]],
    ['n°RG:25/55080', [['number', '2555080']]],
    ['N° RG 25/55080', [['number', '2555080']]],
    ['R.G. n° 25/55080', [['number', '2555080']]],
    ['rg 25/55080', [['number', '2555080']]],
    ['arrêt n° 20-12.234', [['number', '2012234']]],
    ['12/ 04996', [['number', '1204996']]],
    ['ECLI:FR:CCASS:2021', [['ecli', 'ECLI:FR:CCASS:2021']]],
    ['ecli:fr:ccass:2021:c1', [['ecli', 'ECLI:FR:CCASS:2021:C1']]],
    ['EU:C:2014:317', [['ecli', 'ECLI:EU:C:2014:317']]],
    ['c100345', [['ecli', 'C100345']]],
    ['2021:CR00345', [['ecli', '2021:CR00345']]],
    ['386525.20160518', [['ecli', '386525.20160518']]],
    ['TGI Paris 2000', [['tj-paris', '2000-01-01..2000-12-31']]],
    ['tgi paris 2000', [['tj-paris', '2000-01-01..2000-12-31']]],
    ['TGI de Paris (2000)', [['tj-paris', '2000-01-01..2000-12-31']]],
    ['TGI Paris, 17e ch. corr., 2013', [['tj-paris', '2013-01-01..2013-12-31']]],
    ['17e ch. Paris 2013', [['paris', '2013-01-01..2013-12-31']]],
    ['CA Paris, pôle 5 ch. 2, 2019', [['ca-paris', '2019-01-01..2019-12-31']]],
    ['Cass. com. 2015', [['cour-de-cassation', '2015-01-01..2015-12-31']]],
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
    'Paris 2013',
    'TGI Paris 2000 euros',
    'le tribunal judiciaire 2020',
    'TJ Paris contre Google 2021',
    'loi 2004',
    'article 2000',
    'ce, 18 mai 2016',
    '16/04/2015',
    'titre:C100345',
    'AC100345',
    'fr:2021',
    '"TGI Paris 2000"',
    'NEAR(a b, 2000)',
  ])('sees none in %s', (q) => {
    expect(findReferences(q)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FacetName, NO_FILTERS, type SearchFilters, type SearchIndex } from '../../server/search/search-index.ts';
import { judgment, NO_CONDITION, outcome, request, stream } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';
import { CONTRACT_CORPUS } from './search-corpus.ts';

const HARASSMENT = 'tj-paris-2021-06-29-harcelement';
const GOOGLE = 'tj-paris-2025-10-27-25-55080';
const LYON = 'ca-lyon-2019-03-14-17-08390';
const NANTERRE = 'tgi-nanterre-2004-05-12';
const CASSATION = 'cass-com-2020-09-16-20-12234';
const COMMENTARY = 'commentary-only';
const FICTIVE = 'fictive-1';
const ALL = CONTRACT_CORPUS.map((document) => document.id);
const allBut = (...ids: string[]) => ALL.filter((id) => !ids.includes(id));

/** [what it shows, query, ids found in any order] */
const QUERIES: readonly (readonly [string, string, readonly string[]])[] = [
  ['no query finds everything', '', ALL],
  ['words are joined by AND', 'amende sursis', [HARASSMENT, COMMENTARY, CASSATION]],
  ['ET changes nothing', 'amende ET sursis', [HARASSMENT, COMMENTARY, CASSATION]],
  ['OU widens', 'contrefaçon OU traceurs', [NANTERRE, FICTIVE]],
  ['SAUF excludes', 'amende SAUF sursis', [FICTIVE]],
  ['a hyphen before a word excludes', 'amende -sursis', [FICTIVE]],
  ['ET PAS excludes', 'amende ET PAS sursis', [FICTIVE]],
  ['NOT excludes a group', 'amende NOT (sursis OU euros)', []],
  [
    'a query of exclusions alone subtracts from everything',
    'SAUF amende',
    allBut(HARASSMENT, CASSATION, COMMENTARY, FICTIVE),
  ],
  ['parentheses group', '(contrefaçon OU diffamatoires) préjudice', [NANTERRE]],
  ['AND binds tighter than OR', 'contrefaçon préjudice OU traceurs', [NANTERRE, FICTIVE]],
  ['accents do not count', 'CONTREFACON', [NANTERRE]],
  ['œ is oe', 'oeuvre voeu', [NANTERRE]],
  ['elision does not hide a word', 'indemnisation', [HARASSMENT]],
  ['elision does not hide a word in quotes', '"indemnisation du préjudice"', [HARASSMENT]],
  ['both apostrophes are one', "l'appelante", [LYON]],
  ['plural and feminine are found', 'logiciels civiles', []],
  ['plural finds singular', 'plaignantes', [HARASSMENT]],
  ['cours is not cour', 'cours', [NANTERRE]],
  ['fonds is not fond', 'fonds', [NANTERRE]],
  ['quotes keep the inflection', '"moyens"', []],
  ['quotes find the very words', '"un moyen d’office"', [CASSATION]],
  ['a phrase keeps its order', '"amende civile suppose"', [CASSATION]],
  ['a phrase in the wrong order is not found', '"civile amende"', []],
  ['a phrase does not run over two sections', '"demandée les faits"', []],
  ['a hyphenated word is a phrase, not an OR', 'code-source', [NANTERRE]],
  ['truncation', 'diffam*', [LYON]],
  ['truncation before a quote ends', '"propos diffam*"', [LYON]],
  ['truncation does not find two words that add up', 'originalev*', []],
  ['proximity within the distance', 'données /2 identification', [GOOGLE]],
  ['proximity beyond the distance', 'communiquer /2 identification', []],
  ['proximity in any order', 'identification /5 communiquer', [GOOGLE]],
  ['proximity over alternatives', 'communiquer /5 (adresse OU identification)', [GOOGLE]],
  ['proximity of words and phrases', '"soit" /9 euros', []],
  ['proximity of a phrase and a word', '"paiement d’une amende" /4 euros', [HARASSMENT]],
  ['same paragraph', 'amende /p sursis', [HARASSMENT, CASSATION, COMMENTARY]],
  ['not the same paragraph', 'sursis /p dommages', []],
  ['field: operative part', 'dispositif:amende', [HARASSMENT, FICTIVE]],
  ['field: reasons', 'motifs:amende', [CASSATION]],
  ['field: title', 'titre:référé', [GOOGLE]],
  ['field with a group', 'dispositif:(amende OU astreinte)', [HARASSMENT, FICTIVE, GOOGLE]],
  ['field with a phrase', 'dispositif:"amende de 12 000 euros"', [FICTIVE]],
  ['field: parties', 'partie:brumaire', [GOOGLE]],
  ['field: legal basis', 'visa:145', [GOOGLE]],
  ['field: court', 'juridiction:Lyon', [LYON]],
  ['field: court by its short name', 'juridiction:"TJ Paris"', [HARASSMENT, GOOGLE, COMMENTARY]],
  ['field: number', 'numero:17/08390', [LYON]],
  ['field: year', 'date:2021', [HARASSMENT, COMMENTARY]],
  ['field: interval of dates', 'date:2019..2020-12', [LYON, CASSATION]],
  ['digits grouped by thousands are one number', '12000', [FICTIVE]],
  ['digits asked for in groups', '"12 000 euros"', [FICTIVE]],
  ['an RG number finds its decision alone', 'RG 25/55080', [GOOGLE]],
  ['a number with a label', 'n° 25/55080', [GOOGLE]],
  ['a quoted number also finds those that cite it', '"25/55080"', [GOOGLE, LYON]],
  ['a bare number', '17/08390', [LYON]],
  ['a pourvoi', '20-12.234', [CASSATION]],
  ['a pourvoi without its punctuation', '2012234', [CASSATION]],
  ['court and date', 'TJ Paris 27 octobre 2025', [GOOGLE]],
  ['city and date', 'Lyon, 14 mars 2019', [LYON]],
  ['a number whatever its label and spaces', 'n°RG:25/55080', [GOOGLE]],
  ['a number with unbreakable spaces', 'N°\u00a0RG\u00a025/55080', [GOOGLE]],
  ['a pourvoi with another dash', '20\u201112.234', [CASSATION]],
  ['a pourvoi with its chamber', 'Com., 20-12.234', [CASSATION]],
  ['court, day and number are one decision', 'Cass. com., 16 septembre 2020, n° 20-12.234', [CASSATION]],
  ['another chamber of that day', 'Cass. crim., 16 septembre 2020', []],
  ['court and year', 'TJ Paris 2021', [HARASSMENT, COMMENTARY]],
  ['court and year, in small letters and by its old name', 'tgi nanterre 2004', [NANTERRE]],
  ['court and year without a decision', 'TJ Paris 2003', []],
  ['chamber, city and year', '17e ch. Paris 2021', [HARASSMENT]],
  ['a chamber that no decision tells', '3e ch. Paris 2021', [COMMENTARY]],
  ['another chamber of that year', '3e ch. Lyon 2019', []],
  ['a chamber of the Cour de cassation and a year', 'Cass. com. 2020', [CASSATION]],
  ['the beginning of an ECLI', 'ECLI:FR:CCASS:2020', [CASSATION]],
  ['the beginning of an ECLI that none has', 'ECLI:FR:CCASS:2019', []],
  ['the end of an ECLI', 'co00456', [CASSATION]],
  ['the end of an ECLI that none has', 'CO00457', []],
  ['a whole ECLI', 'ECLI:FR:CCASS:2020:CO00456', [CASSATION]],
  ['field: chamber by its number', 'chambre:17', [HARASSMENT]],
  ['field: chamber by its words', 'chambre:commerciale', [CASSATION]],
  ['field: a chamber that none has', 'chambre:18', []],
  ['NEAR with brackets', 'NEAR(données identification, 2)', [GOOGLE]],
  ['NEAR with brackets, beyond the distance', 'NEAR(communiquer identification, 2)', []],
  ['NEAR with a phrase and an alternative', 'NEAR("paiement d’une amende" (euros OU francs), 4)', [HARASSMENT]],
  ['a phrase with a distance', '"données identification"~2', [GOOGLE]],
  ['another dash excludes too', 'amende –sursis', [FICTIVE]],
  ['an article stands beside its number', 'article 145 du code de procédure civile', [GOOGLE]],
  ['a number elsewhere is not that article', 'article 12', []],
  ['a hyphenated word in the plural', 'codes-sources', [NANTERRE]],
  ['no inflection of it in quotes', '"codes sources"', []],
  ['a hyphenated word the other way round', 'source-code', []],
  ['equivalents find each other', 'cyberharcèlement', [HARASSMENT, COMMENTARY]],
  ['dommages-intérêts is dommages et intérêts', 'dommages-intérêts', [HARASSMENT, LYON]],
  ['dommages et intérêts is dommages-intérêts', 'dommages et intérêts', [HARASSMENT, LYON]],
  ['an abbreviation is its court', 'TGI diffamatoires', [LYON]],
  ['progiciel is logiciel', 'dispositif:contrefaçon progiciel', [NANTERRE]],
  ['no equivalents in quotes', '"cyberharcèlement"', [COMMENTARY]],
  ['sursis à statuer is not sursis', '"sursis à statuer"', [CASSATION]],
  ['names of the composition are nowhere', 'QUENEAU', []],
  ['names of the composition are nowhere in quotes', '"Honorine QUENEAU"', []],
  ['a query of punctuation finds everything', '§ … !', ALL],
  ['bad syntax is searched the best way', '(contrefaçon OU', [NANTERRE]],
  [
    'more words than one request takes',
    'le prévenu avait des antécédents et les faits de harcèlement en meute sont établis la plaignante par des centaines de messages',
    [HARASSMENT],
  ],
];

const filters = (overrides: Partial<SearchFilters>): SearchFilters => ({ ...NO_FILTERS, ...overrides });
const condition = (overrides: Partial<typeof NO_CONDITION>) =>
  filters({ outcomes: [{ ...NO_CONDITION, ...overrides }] });

/** [what it shows, filters, ids found in any order] */
const FILTERS: readonly (readonly [string, SearchFilters, readonly string[]])[] = [
  ['outcome type', condition({ types: ['criminal_fine'] }), [HARASSMENT, LYON]],
  ['outcome types are alternatives', condition({ types: ['cassation', 'regulator_fine'] }), [CASSATION, FICTIVE]],
  ['family', condition({ families: ['criminal'] }), [HARASSMENT, LYON]],
  ['sense', condition({ senses: ['refused'] }), [GOOGLE]],
  ['type and sense hold on one outcome', condition({ types: ['provisional_award'], senses: ['granted'] }), []],
  ['amount range', condition({ minCents: 1_000_000 }), [LYON, FICTIVE]],
  ['amount bounds are inclusive', condition({ minCents: 500_000, maxCents: 500_000 }), [HARASSMENT]],
  ['type and amount hold on one outcome', condition({ types: ['criminal_fine'], minCents: 1_000_000 }), []],
  ['suspended', condition({ suspended: true }), [HARASSMENT, LYON]],
  ['not suspended', condition({ suspended: false }), [LYON]],
  ['suspended and amount hold on one outcome', condition({ suspended: false, minCents: 500_000 }), []],
  ['a rate is no award', condition({ minCents: 50_000, maxCents: 50_000 }), []],
  ['against whom', condition({ against: ['platform'] }), [GOOGLE]],
  ['data disclosed', condition({ data: ['ip'] }), [GOOGLE]],
  [
    'several conditions each hold on some outcome',
    filters({
      outcomes: [
        { ...NO_CONDITION, types: ['criminal_fine'], suspended: false },
        { ...NO_CONDITION, types: ['damages'] },
      ],
    }),
    [LYON],
  ],
  [
    'several conditions may not be met by halves',
    filters({
      outcomes: [
        { ...NO_CONDITION, types: ['criminal_fine'], suspended: false },
        { ...NO_CONDITION, types: ['astreinte'] },
      ],
    }),
    [],
  ],
  ['court', filters({ court: ['ca-lyon'] }), [LYON]],
  ['kind of court', filters({ kind: ['tj'] }), [HARASSMENT, GOOGLE, NANTERRE, COMMENTARY]],
  ['city', filters({ city: ['Lyon', 'Nanterre'] }), [LYON, NANTERRE]],
  ['chamber', filters({ chamber: ['chambre commerciale'] }), [CASSATION]],
  ['chamber in another spelling', filters({ chamber: ['17e ch. corr.'] }), [HARASSMENT]],
  ['procedure', filters({ procedure: ['refere'] }), [GOOGLE]],
  ['offence', filters({ offence: ['cyberharcèlement'] }), [HARASSMENT]],
  ['keyword', filters({ keyword: ['réseau social'] }), [HARASSMENT]],
  ['legal basis', filters({ legalBasis: ['article 145 du code de procédure civile'] }), [GOOGLE]],
  ['legal basis in other words', filters({ legalBasis: ['art. 145 CPC'] }), [GOOGLE]],
  ['legal basis that none cites', filters({ legalBasis: ['article 146 CPC'] }), []],
  ['legal basis that is no provision', filters({ legalBasis: ['bonne foi'] }), []],
  ['keyword with either apostrophe', filters({ keyword: ["droit à l'image"] }), [HARASSMENT, LYON]],
  ['source', filters({ source: ['judilibre'] }), [LYON, CASSATION]],
  ['review state', filters({ review: ['confirmed', 'corrected'] }), [HARASSMENT, LYON]],
  ['dates are inclusive', filters({ from: '2019-03-14', to: '2020-09-16' }), [LYON, CASSATION]],
  ['has a commentary', filters({ hasCommentary: true }), [GOOGLE, COMMENTARY]],
  ['has no commentary', filters({ hasCommentary: false }), allBut(GOOGLE, COMMENTARY)],
  ['without fictitious decisions', filters({ includeFictitious: false }), allBut(FICTIVE)],
  ['filters all hold', filters({ kind: ['tj'], from: '2021-01-01', procedure: ['correctionnel'] }), [HARASSMENT]],
];

/** [what it shows, filters, facet, its counts] */
const FACETS: readonly (readonly [string, SearchFilters, FacetName, Readonly<Record<string, number>>])[] = [
  [
    'types',
    NO_FILTERS,
    'type',
    {
      criminal_fine: 2,
      damages: 3,
      identification_data_disclosure: 1,
      astreinte: 1,
      provisional_award: 1,
      cassation: 1,
      regulator_fine: 1,
    },
  ],
  [
    'a facet ignores its own filter',
    condition({ types: ['cassation'] }),
    'type',
    {
      criminal_fine: 2,
      damages: 3,
      identification_data_disclosure: 1,
      astreinte: 1,
      provisional_award: 1,
      cassation: 1,
      regulator_fine: 1,
    },
  ],
  [
    'types under an amount count the same outcome',
    condition({ minCents: 900_000 }),
    'type',
    { criminal_fine: 1, damages: 1, regulator_fine: 1 },
  ],
  ['suspended under a type', condition({ types: ['criminal_fine'] }), 'suspended', { true: 2, false: 1 }],
  ['family under another filter', filters({ kind: ['ca'] }), 'family', { civil_monetary: 1, criminal: 1 }],
  ['against', NO_FILTERS, 'against', { search_engine: 1, platform: 1 }],
  ['data', NO_FILTERS, 'data', { civil_identity: 1, ip: 1 }],
  ['sense', NO_FILTERS, 'sense', { granted: 6, refused: 1 }],
  [
    'court',
    filters({ court: ['ca-lyon'] }),
    'court',
    { 'tj-paris': 3, 'ca-lyon': 1, 'tj-nanterre': 1, 'cour-de-cassation': 1, cnil: 1 },
  ],
  ['kind under a year', filters({ from: '2021-01-01', to: '2021-12-31' }), 'kind', { tj: 2 }],
  ['year', NO_FILTERS, 'year', { 2025: 1, 2022: 1, 2021: 2, 2020: 1, 2019: 1, 2004: 1 }],
  [
    'year ignores the dates asked for',
    filters({ from: '2021-01-01' }),
    'year',
    { 2025: 1, 2022: 1, 2021: 2, 2020: 1, 2019: 1, 2004: 1 },
  ],
  ['amount', NO_FILTERS, 'amount', { '1000-2000': 1, '2000-5000': 2, '5000-10000': 2, '10000-20000': 2 }],
  [
    'amount of one type',
    condition({ types: ['damages'], minCents: 1 }),
    'amount',
    { '2000-5000': 1, '5000-10000': 1, '10000-20000': 1 },
  ],
  ['source', NO_FILTERS, 'source', { legalis: 4, judilibre: 2, files: 1, commentary: 1 }],
  ['review', NO_FILTERS, 'review', { unreviewed: 6, confirmed: 1, corrected: 1 }],
  ['has_commentary', NO_FILTERS, 'has_commentary', { true: 2, false: 5 }],
  ['city', NO_FILTERS, 'city', { Paris: 3, Lyon: 1, Nanterre: 1 }],
  ['chamber', NO_FILTERS, 'chamber', { '17e chambre correctionnelle': 1, '1re chambre': 1, 'Chambre commerciale': 1 }],
  ['offence', NO_FILTERS, 'offence', { cyberharcèlement: 1 }],
  ['keyword', NO_FILTERS, 'keyword', { 'droit à l’image': 2, harcèlement: 1, 'réseau social': 1 }],
  [
    'legal_basis, one value for each provision',
    NO_FILTERS,
    'legal_basis',
    {
      'article 475-1 du code de procédure pénale': 2,
      'article 145 du code de procédure civile': 1,
      'article 222-33-2-2 du code pénal': 1,
      'article 1240 du code civil': 1,
      'article 1241 du code civil': 1,
    },
  ],
  ['procedure', NO_FILTERS, 'procedure', { correctionnel: 1, refere: 1, appel: 1, fond: 1, cassation: 1 }],
];

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('search index: $label', ({ available, open }) => {
  describe.runIf(available)('contract', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert(CONTRACT_CORPUS);
    });
    afterAll(() => close());

    const idsOf = async (overrides: Parameters<typeof request>[0]) => {
      const response = await index.search(request(overrides));
      expect(response.total).toBe(response.hits.length);
      return response.hits.map((hit) => hit.id);
    };

    it.each(QUERIES)('%s: %s', async (_, q, expected) => {
      expect((await idsOf({ q })).sort()).toEqual([...expected].sort());
    });

    it.each(FILTERS)('filter: %s', async (_, filter, expected) => {
      expect((await idsOf({ filters: filter })).sort()).toEqual([...expected].sort());
    });

    it.each(FACETS)('facet: %s', async (_, filter, facet, expected) => {
      const { facets } = await index.search(request({ filters: filter, facets: [facet], size: 0 }));
      expect(Object.fromEntries((facets[facet] ?? []).map(({ value, count }) => [value, count]))).toEqual(expected);
    });

    it('counts facets under the query too', async () => {
      const { facets } = await index.search(request({ q: 'amende', facets: ['kind'] }));
      expect(facets.kind).toEqual([
        { value: 'tj', count: 2 },
        { value: 'cassation', count: 1 },
        { value: 'regulator', count: 1 },
      ]);
    });

    it('finds values of a facet by their label, accents aside', async () => {
      expect(await index.searchFacet(request(), 'court', 'cassa')).toEqual([{ value: 'cour-de-cassation', count: 1 }]);
      expect(await index.searchFacet(request(), 'keyword', 'reseau')).toEqual([{ value: 'réseau social', count: 1 }]);
      expect(await index.searchFacet(request(), 'type', 'amende')).toContainEqual({ value: 'criminal_fine', count: 2 });
      expect(await index.searchFacet(request(), 'court', 'xyz')).toEqual([]);
    });

    it('puts the decision that a reference names first, before those that cite it', async () => {
      for (const q of ['RG 25/55080', '25/55080', 'TJ Paris 27 octobre 2025', 'n° 25/55080']) {
        expect((await idsOf({ q }))[0]).toBe(GOOGLE);
      }
    });

    it('shows alone the decision that a query is nothing but the reference of', async () => {
      for (const q of ['RG 25/55080', 'TJ Paris 27 octobre 2025', 'TJ Paris, 27 octobre 2025, n° 25/55080']) {
        expect(await idsOf({ q })).toEqual([GOOGLE]);
      }
    });

    it('says that no decision bears a reference, and corrects no word of it', async () => {
      for (const q of ['ECLI:FR:CCASS:2099:C100999', 'D9921802', 'TJ Paris 27 octobre 1999']) {
        const { total, query } = await index.search(request({ q }));
        expect([total, query.suggestion]).toEqual([0, null]);
        expect(query.problems.join()).toContain('Aucune décision ne porte cette référence');
      }
    });

    it('shows first what the court named decided in that year, then what mentions it', async () => {
      expect(await idsOf({ q: 'établie TGI Nanterre 2004' })).toEqual([NANTERRE]);
      expect(await idsOf({ q: 'TJ Paris 2020-2025' })).toEqual([GOOGLE, COMMENTARY, HARASSMENT]);
      const preferred = await idsOf({ q: 'amende OU (amende TJ Paris 2021)' });
      expect(new Set(preferred.slice(0, 2))).toEqual(new Set([HARASSMENT, COMMENTARY]));
      expect(new Set(preferred)).toEqual(new Set([HARASSMENT, COMMENTARY, CASSATION, FICTIVE]));
    });

    it('says how the query was read in the language asked for', async () => {
      const { query } = await index.search(request({ q: 'amende SAUF (sursis OU traceurs', language: 'en' }));
      expect(query.understood).toBe('amende NOT (sursis OR traceurs (and equivalents))');
      expect(query.problems).toEqual(['A bracket is not closed: it is closed at the end of the query.']);
    });

    it('offers fewer words, with what each choice finds, when no decision has them all', async () => {
      const { total, query } = await index.search(request({ q: 'diffamatoires bonne foi zorglub' }));
      expect(total).toBe(0);
      expect(query.broader[0]).toEqual({ term: 'sans « zorglub » (1)', query: 'diffamatoires bonne foi' });
      expect(await idsOf({ q: query.broader[0]?.query ?? '' })).toEqual([LYON]);
    });

    it('keeps exclusions and expansions in the queries that it offers, and counts under the filters', async () => {
      const q = 'TGI "bonne foi" zorglub SAUF traceurs';
      const offered = async (overrides: Parameters<typeof request>[0]) =>
        (await index.search(request({ q, ...overrides }))).query.broader.map((offer) => offer.query);
      expect(await offered({})).toContain('TGI « bonne foi » SAUF traceurs');
      expect(await offered({ language: 'en' })).toContain('TGI “bonne foi” NOT traceurs');
      const elsewhere = await offered({ filters: filters({ kind: ['regulator'] }) });
      expect(elsewhere.filter((query) => !query.includes('zorglub'))).toEqual([]);
      expect(await idsOf({ q: 'TGI « bonne foi » SAUF traceurs' })).toEqual([LYON]);
    });

    it.each([
      ['decisions that have all the words', 'amende sursis'],
      ['a reference', 'RG 99/99999'],
      ['words of which less than half are anywhere', 'zorglub zorglube zorglubi amende'],
    ])('offers no fewer words for %s', async (_, q) => {
      const { query } = await index.search(request({ q }));
      expect(query.broader.filter((offer) => offer.term.startsWith('sans'))).toEqual([]);
    });

    it('shows first, and counts, what the store resolved', async () => {
      expect(await idsOf({ q: 'contrefaçon', pinned: [CASSATION] })).toEqual([CASSATION, NANTERRE]);
      expect(await idsOf({ q: 'contrefaçon', pinned: ['unknown', NANTERRE] })).toEqual([NANTERRE]);
      expect(await idsOf({ q: 'contrefaçon', pinned: [CASSATION], filters: filters({ kind: ['tj'] }) })).toEqual([
        NANTERRE,
      ]);
    });

    it('sorts by date both ways, by id within a day', async () => {
      const newest = [GOOGLE, FICTIVE, COMMENTARY, HARASSMENT, CASSATION, LYON, NANTERRE];
      expect(await idsOf({ sort: '-date' })).toEqual(newest);
      expect(await idsOf({ sort: 'date' })).toEqual([...newest].reverse());
      expect(await idsOf({ q: 'amende', sort: '-date' })).toEqual([FICTIVE, COMMENTARY, HARASSMENT, CASSATION]);
    });

    it('sorts by the largest granted sum, decisions without one last both ways, rates and refusals aside', async () => {
      expect(await idsOf({ sort: '-amount' })).toEqual([
        LYON,
        FICTIVE,
        HARASSMENT,
        NANTERRE,
        GOOGLE,
        COMMENTARY,
        CASSATION,
      ]);
      expect(await idsOf({ sort: 'amount' })).toEqual([
        NANTERRE,
        HARASSMENT,
        FICTIVE,
        LYON,
        GOOGLE,
        COMMENTARY,
        CASSATION,
      ]);
    });

    it('sorts by the sum that met the condition', async () => {
      const filter = condition({ types: ['criminal_fine'] });
      expect(await idsOf({ sort: '-amount', filters: filter })).toEqual([LYON, HARASSMENT]);
      expect(
        await idsOf({ sort: '-amount', filters: condition({ types: ['criminal_fine'], maxCents: 500_000 }) }),
      ).toEqual([HARASSMENT, LYON]);
    });

    it('ranks a word of the title or operative part above one of the body, and decisions above commentaries', async () => {
      expect((await idsOf({ q: 'référé' }))[0]).toBe(GOOGLE);
      const fines = await idsOf({ q: 'amende sursis' });
      expect(fines.at(-1)).toBe(COMMENTARY);
      expect(fines[0]).toBe(HARASSMENT);
    });

    it('gives stable pages that add up to the whole', async () => {
      for (const q of ['', 'amende', 'amende OU contrefaçon OU diffamatoires', 'SAUF traceurs']) {
        for (const sort of ['relevance', '-date', 'amount'] as const) {
          const whole = await idsOf({ q, sort });
          const pages: string[] = [];
          for (let page = 1; page <= 4; page++) {
            const { hits, total } = await index.search(request({ q, sort, page, size: 2 }));
            expect(total).toBe(whole.length);
            pages.push(...hits.map((hit) => hit.id));
          }
          expect(pages).toEqual(whole);
        }
      }
    });

    it('marks the words of the query in passages of the original text', async () => {
      const { hits } = await index.search(request({ q: 'dispositif:amende "en totalité du sursis"' }));
      const [snippet] = hits[0]?.snippets ?? [];
      expect(snippet?.section).toBe('dispositif');
      const marked = snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end));
      expect(marked).toEqual(['amende', 'en totalité du sursis']);
    });

    it('marks equivalents, and tells which terms matched', async () => {
      const { hits } = await index.search(request({ q: 'cyberharcèlement plaignante' }));
      const hit = hits.find((candidate) => candidate.id === HARASSMENT);
      const marked = hit?.snippets.flatMap(({ marks, text }) => marks.map(({ start, end }) => text.slice(start, end)));
      expect(marked).toContain('cyber-harcèlement en meute');
      expect(hit?.matched).toEqual(['cyberharcèlement', 'plaignante']);
    });

    it('never shows the composition in a passage', async () => {
      const { hits } = await index.search(request({ q: 'Tribunal judiciaire' }));
      expect(JSON.stringify(hits)).not.toContain('QUENEAU');
    });

    it('undoes an expansion on request', async () => {
      const expanded = await index.search(request({ q: 'progiciel dispositif:contrefaçon' }));
      expect(expanded.query.expansions.map((expansion) => expansion.id)).toEqual(['logiciel']);
      const q = 'dommages et intérêts';
      expect((await idsOf({ q, withoutExpansions: ['dommages-interets'] })).sort()).toEqual([HARASSMENT, LYON].sort());
      expect(await idsOf({ q: 'TGI diffamatoires', withoutExpansions: ['tribunal-judiciaire'] })).toEqual([]);
    });

    it('reports bad syntax in French and names the engine', async () => {
      const response = await index.search(request({ q: '(contrefaçon OU' }));
      expect(response.query.problems.join(' ')).toContain('parenthèse');
      expect(response.engine).toBe(index.name);
    });

    it('suggests a spelling when little is found', async () => {
      const { query } = await index.search(request({ q: 'contrefason du logiciel' }));
      expect(query.suggestion).toBe('contrefaçon du logiciel');
      expect((await index.search(request({ q: 'contrefaçon' }))).query.suggestion).toBeNull();
      expect((await index.search(request({ q: 'mails' }))).query.suggestion).toBeNull();
      expect((await index.search(request({ q: 'contrefaçons' }))).query.suggestion).toBeNull();
    });

    it('lists similar decisions, never the decision itself nor fictitious ones beside real ones', async () => {
      const similar = await index.similar(HARASSMENT, 3);
      expect(similar.length).toBeGreaterThan(0);
      expect(similar).not.toContain(HARASSMENT);
      expect(similar).not.toContain(FICTIVE);
      expect(await index.similar('unknown', 3)).toEqual([]);
    });

    it('says that it is healthy and how much it holds', async () => {
      expect(await index.status()).toEqual({ engine: index.name, healthy: true, documents: ALL.length, notices: [] });
    });
  });
});

describe.each(ENGINES)('search index: $label', ({ available, open }) => {
  describe.runIf(available)('writes', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
    });
    afterAll(() => close());

    const find = async (q: string) => (await index.search(request({ q }))).hits.map((hit) => hit.id).sort();

    it('finds what was written, once, in its last version', async () => {
      await index.upsert([judgment('a', { reasons: 'zéphyr' }), judgment('b', { reasons: 'aquilon' })]);
      await index.upsert([judgment('a', { reasons: 'zéphyr borée' }), judgment('a', { reasons: 'borée' })]);
      expect(await find('borée')).toEqual(['a']);
      expect(await find('zéphyr')).toEqual([]);
      expect(await find('')).toEqual(['a', 'b']);
    });

    it('replaces the outcomes of a document, none of the old ones counting', async () => {
      await index.upsert([judgment('a', { reasons: 'borée' }, { outcomes: [outcome('damages', { euroCents: 100 })] })]);
      await index.upsert([judgment('a', { reasons: 'borée' }, { outcomes: [outcome('cassation')] })]);
      const { facets } = await index.search(request({ facets: ['type'] }));
      expect(facets.type).toEqual([{ value: 'cassation', count: 1 }]);
    });

    it('gives the ids of everything it finds, newest first, whatever the page', async () => {
      const ids = await index.ids?.(request({ q: 'borée', page: 3, size: 1 }));
      expect(ids).toEqual(['a']);
      expect([...((await index.ids?.(request({}))) ?? [])].sort()).toEqual(['a', 'b']);
    });

    it('forgets what was removed, unknown ids aside', async () => {
      await index.upsert([judgment('c', { reasons: 'sirocco' })]);
      await index.remove(['c', 'never-there']);
      expect(await find('sirocco')).toEqual([]);
      expect((await index.status()).documents).toBe(2);
    });

    it('is stale until it was rebuilt, and rebuilds to exactly what it is given', async () => {
      expect(await index.isStale()).toBe(true);
      expect(
        await index.rebuild(stream([judgment('d', { reasons: 'mistral' }), judgment('e', { reasons: 'autan' })])),
      ).toEqual({ documents: 2 });
      expect(await index.isStale()).toBe(false);
      expect(await find('')).toEqual(['d', 'e']);
      expect(await find('borée')).toEqual([]);
    });

    it('answers throughout a rebuild, and keeps what is written or removed meanwhile', async () => {
      async function* slowly() {
        yield judgment('d', { reasons: 'mistral' });
        yield judgment('e', { reasons: 'autan' });
        await index.upsert([judgment('f', { reasons: 'tramontane' }), judgment('d', { reasons: 'mistral gagnant' })]);
        await index.remove(['e']);
        expect(await find('')).toEqual(['d', 'f']);
        yield judgment('d', { reasons: 'mistral ancien' });
      }
      await index.rebuild(slowly());
      expect(await find('')).toEqual(['d', 'f']);
      expect(await find('gagnant')).toEqual(['d']);
    }, 120_000);

    it('rebuilds from nothing to nothing', async () => {
      expect(await index.rebuild(stream([]))).toEqual({ documents: 0 });
      expect(await find('')).toEqual([]);
    });
  });
});

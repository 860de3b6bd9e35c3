import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statisticsAnswer } from '../../../server/pages/api/figures-schemas.ts';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';
import { damagesDecision } from './decisions.ts';

/** What each decision asks and grants, in euros; 0 = refused. */
const CLAIMS = [
  [10_000, 2000],
  [8000, 8000],
  [20_000, 5000],
  [4000, 1000],
  [6000, 0],
] as const;
const SENTENCES = ['quatre mois', 'six mois', 'un an', 'deux ans', 'dix-huit mois'];

const HEAD = 'Tribunal judiciaire de Paris, 17e chambre, jugement du 12 mars 2025';

function claimDecision(index: number, [asked, granted]: readonly [number, number]) {
  const order =
    granted === 0
      ? `DÉBOUTE Mme L. de sa demande de dommages-intérêts à hauteur de ${asked} euros ;`
      : `CONDAMNE M. T. à payer à Mme L. la somme de ${granted} euros à titre de dommages-intérêts ;`;
  return damagesDecision(index, granted, {
    text: `${HEAD}\n\nPRÉTENTIONS\nMme L. demande au tribunal de condamner M. T. à lui payer la somme de ${asked} euros à titre de dommages-intérêts (dossier ${index}).\n\nPAR CES MOTIFS\nStatuant publiquement,\n${order}\nCONDAMNE M. T. aux dépens.`,
  });
}

function prisonDecision(index: number, length: string) {
  const suspended = index === 0 ? ' assorti du sursis' : '';
  return damagesDecision(100 + index, 0, {
    text: `${HEAD}\n\nFAITS\nM. T. est poursuivi pour harcèlement (dossier ${index}).\n\nPAR CES MOTIFS\nStatuant publiquement,\nDÉCLARE M. T. coupable des faits de harcèlement ;\nCONDAMNE M. T. à la peine de ${length} d'emprisonnement${suspended} ;`,
  });
}

describe('claims and prison sentences on the figures page', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
  });
  afterEach(() => served.close());

  const page = async (path = '/statistiques') => load(await (await served.get(path)).text());
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const addClaims = (count: number = CLAIMS.length) =>
    served.add(CLAIMS.slice(0, count).map((claim, index) => claimDecision(index, claim)));
  const addSentences = (count = SENTENCES.length) =>
    served.add(SENTENCES.slice(0, count).map((length, index) => prisonDecision(index, length)));

  it('draws each claim as a dot that leads to its decision, and lists them in a table', async () => {
    const ids = await addClaims();
    const $ = await page();
    const plot = $('.plot-scatter');
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      expect(words($(`[id="${plot.attr(name)}"]`).text())).not.toBe('');
    }
    const dots = plot.find('.plot-dot');
    const targets = dots.map((_, dot) => $(dot).attr('href')?.split('#')[0]).get();
    expect(targets.sort()).toEqual(ids.map((id) => `/decisions/${id}`).sort());
    expect(dots.filter('.dot-converted')).toHaveLength(1);
    expect(plot.find('.plot-dot:not([tabindex])')).toHaveLength(1);
    const rows = $('.award-details .figures tbody tr')
      .map((_, row) => words($(row).find('td').text()))
      .get();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('20 000 €5 000 €25 %');
  });

  it('draws nothing below five decisions and lists the claims instead', async () => {
    await addClaims(4);
    const $ = await page();
    expect($('.plot-scatter')).toHaveLength(0);
    expect($('.claims .withheld-list a')).toHaveLength(4);
    expect((await served.get('/statistiques/demandes.svg')).status).toBe(404);
  });

  it('gives every claim as CSV and the plot as a file of its own', async () => {
    await addClaims();
    const lines = (await (await served.get('/statistiques/demandes.csv')).text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => line.includes(',6000,0,0,https://exemple.fr/decisions/'))).toHaveLength(1);
    const svg = await (await served.get('/statistiques/demandes.svg')).text();
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg.match(/<circle/g)).toHaveLength(5);
  });

  it('gives prison sentences in months, the part to serve apart from the suspended one', async () => {
    await addSentences();
    const $ = await page();
    const section = $('section[aria-labelledby="titre-prison"]');
    expect(words(section.text())).toContain('5 peines : 4 entièrement fermes, 1 entièrement avec sursis.');
    expect(words(section.find('.figure-median').first().text())).toBe('12 mois');
    expect(section.find('.sums-row').first().find('.plot-dot')).toHaveLength(5);
    expect(section.find('.withheld-list').first().find('a')).toHaveLength(4);
  });

  it('gives them as CSV and to programs too, withheld below five decisions', async () => {
    await addSentences();
    const lines = (await (await served.get('/statistiques/chiffres.csv')).text()).trimEnd().split('\r\n');
    expect(lines.find((line) => line.includes(',prison_whole,months,all,'))).toMatch(/,5,5,,4,6,12,18,24$/);
    expect(lines.find((line) => line.includes(',prison_to_serve,months,all,'))).toMatch(/,4,4,,,,,,$/);
    const answer = statisticsAnswer.parse(
      await (await served.get('/api/v1/statistics?focus=imprisonment&by=court')).json(),
    );
    expect(answer.prison).toMatchObject({
      sentences: 5,
      firm: 4,
      suspended: 1,
      months: { median: 12, withheld: false },
    });
    expect(answer.prison?.months_suspended).toMatchObject({ count: 1, median: null, withheld: true });
    expect(answer.breakdown?.groups.map((group) => [group.value, group.prison?.months.median])).toEqual([
      ['tj-paris', 12],
    ]);
  });

  it('gives the claims of a type to programs, one by one', async () => {
    await addClaims();
    const answer = statisticsAnswer.parse(await (await served.get('/api/v1/statistics?focus=damages')).json());
    expect(answer.claim_pairs?.total).toBe(5);
    expect(answer.claim_pairs?.pairs.map(({ requested, granted }) => [requested, granted]).sort()).toEqual(
      CLAIMS.map((claim) => [...claim]).sort(),
    );
  });

  it('has a share of grants and the data of identification orders in the CSV', async () => {
    await served.add(
      Array.from({ length: 5 }, (_, index) =>
        damagesDecision(200 + index, 0, {
          text: `${HEAD}\n\nFAITS\nDossier ${index}.\n\nPAR CES MOTIFS\nStatuant publiquement,\nORDONNE à la société Google Ireland Limited de communiquer à Mme L. les données d'identification du compte, à savoir les nom, prénom et adresse électronique ;`,
        }),
      ),
    );
    const lines = (await (await served.get('/statistiques/chiffres.csv')).text()).trimEnd().split('\r\n');
    const own = lines.filter(
      (line) => line.startsWith('identification_data_disclosure,') && line.includes(',decisions,'),
    );
    expect(own.find((line) => line.includes(',granted,decisions,all,,'))).toMatch(/,5,5,1,,,,,$/);
    expect(own.some((line) => /,granted,decisions,data,\w+,5,/.test(line))).toBe(true);
  });
});

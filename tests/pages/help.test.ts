import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTCOME_FAMILIES, OUTCOME_TYPES } from '../../server/domain/outcome-types.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

describe.each(['fr', 'en'] as const)('the help in %s', (language) => {
  let served: ServedDecisions;
  let $: ReturnType<typeof load>;

  beforeAll(async () => {
    served = await serveDecisions();
    $ = load(await (await served.get(`/aide?lang=${language}`)).text());
  });
  afterAll(() => served.close());

  it('explains every outcome type under its family, with a search that finds it', () => {
    expect($('.glossary-family')).toHaveLength(OUTCOME_FAMILIES.length);
    for (const { code, labels, definition } of OUTCOME_TYPES) {
      const entry = $(`#mesure-${code}`);
      expect([code, entry.find('dt').text()]).toEqual([code, labels[language]]);
      expect(entry.find('dd').text()).toBe(definition[language]);
      expect(definition[language].length).toBeGreaterThan(30);
      expect(entry.find('a').attr('href')).toBe(`/?type=${code}`);
    }
  });

  it('leads to each of its parts, all of which are there', () => {
    const targets = $('.page-outline a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(targets.length).toBeGreaterThanOrEqual(7);
    expect(targets.filter((target) => $(`h2${target}`).length !== 1)).toEqual([]);
  });

  it('gives searches to try that each find their page', async () => {
    const examples = $('.syntax a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(examples.length).toBeGreaterThan(8);
    for (const path of examples) expect([path, (await served.get(path)).status]).toEqual([path, 200]);
  });
});

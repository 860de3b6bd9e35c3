import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../curation/desk.ts';
import { type ServedWork, serveWork } from '../../support/serve-work.ts';

const SEARCH = '/?q=Affaire&type=court_costs';

let served: ServedWork;
beforeAll(async () => {
  served = await serveWork();
  await served.desk.decide('25/00091', textOf('Affaire 91.', "CONDAMNE M. T. aux dépens de l'instance."));
});
afterAll(() => served.close());

describe('from the results of a search to a campaign', () => {
  it.each([
    ['reviewer', 1],
    ['admin', 1],
    ['annotator', 0],
    ['reader', 0],
    [null, 0],
  ] as const)('offers %s %i link to plan one', async (role, count) => {
    const { $ } = await (await served.visitor(role, `P-${role}`)).get(SEARCH);
    expect($('.card')).toHaveLength(1);
    expect($('a[href^="/campagnes/nouvelle"]')).toHaveLength(count);
  });

  it('offers none where nothing was found', async () => {
    const { $ } = await (await served.visitor('reviewer', 'Ruth')).get('/?q=introuvable');
    expect($('a[href^="/campagnes/nouvelle"]')).toHaveLength(0);
  });

  it('brings the search into the plan, in words, and keeps it in the campaign with a link back to its decisions', async () => {
    const rea = await served.visitor('reviewer', 'Rea');
    const ada = (await served.visitor('annotator', 'Ada')).actor?.id ?? '';
    const bob = (await served.visitor('annotator', 'Bob')).actor?.id ?? '';
    const link = (await rea.get(`${SEARCH}&page=1&sort=date`)).$('a[href^="/campagnes/nouvelle"]').attr('href') ?? '';
    const { $ } = await rea.get(link);
    expect($('#query').val()).toBe('/?q=Affaire&type=court_costs&sort=date');
    expect($('#query-words').text()).toBe('recherche « Affaire » · Mesure : Dépens');
    const plan = { query: String($('#query').val()), title: 'Dépens', codebook: '1.0', seed: '7', start: 'blank' };
    const people = { double: '0', annotators: [ada, bob], adjudicators: rea.actor?.id ?? '' };
    const made = await rea.post('/campagnes', { ...plan, ...people });
    const fact = (await rea.get(made.location ?? '')).$('.facts dd').first();
    expect(fact.text()).toBe('recherche « Affaire » · Mesure : Dépens');
    expect(fact.find('a').attr('href')).toBe('/?q=Affaire&type=court_costs&sort=date');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../curation/desk.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../../support/serve-work.ts';

const SURE = "CONDAMNE M. T. aux dépens de l'instance";
const DOUBTFUL = 'CONDAMNE M. T. à payer à Mme L. la somme de 12 000 euros';

let served: ServedWork;
let ada: WorkVisitor;
let doubtful: string;
let sure: string;

beforeAll(async () => {
  served = await serveWork();
  sure = await served.desk.decide('25/00201', textOf('Affaire 201.', `${SURE}.`));
  doubtful = await served.desk.decide('25/00202', textOf('Affaire 202.', `${DOUBTFUL} ;`, `${SURE}.`));
  ada = await served.visitor('annotator', 'Ada');
});
afterAll(() => served.close());

async function shown(query = '') {
  const { $ } = await ada.get(`/relecture${query}`);
  const field = (form: string, name: string) =>
    $(`form[action$="${form}"] input[name=${name}]`).first().attr('value') ?? '';
  return {
    $,
    line: $('#titre-mesure').text(),
    next: $('.queue-next li').length,
    progress: $('header p').text(),
    /** Presses the button of a form as the page gives it. */
    press: async (form: string) => {
      const action = $(`form[action$="${form}"]`).first().attr('action') ?? '';
      const fields = Object.fromEntries(
        ['version', 'suite', 'outcome', 'reason'].map((name) => [name, field(form, name)] as const),
      );
      const { location } = await ada.post(action, fields);
      return (location ?? '').replace(/^\/relecture/, '');
    },
  };
}

describe('the review queue', () => {
  it('begins with the least sure outcome, its words in their text, the sum unbroken', async () => {
    const { line, $, next } = await shown();
    expect(line).toMatch(/12\s000\s€/);
    expect($('.queue-text mark').text()).toBe(DOUBTFUL.replace('12 000 euros', '12\u00a0000 euros'));
    expect($('.queue-text').text()).toContain('Affaire 202.');
    expect(next).toBe(2);
    expect(
      $('[data-keys] kbd')
        .toArray()
        .map((key) => $(key).text()),
    ).toEqual(['c', 'e', 'x', 'j', 'u', 'n', '?']);
    for (const key of ['c', 'e', 'x', 'j', 'n']) expect($(`[data-key="${key}"]`)).toHaveLength(1);
  });

  it('counts what is done, goes on to the next, and takes the last act back', async () => {
    const before = await shown();
    expect(before.progress).toContain('0 sur 3');
    const after = await shown(await before.press('/confirmer'));
    expect(after.progress).toContain('1 sur 3');
    expect(after.$('.last-act').text()).toMatch(/Confirmée : .*12.000/);
    expect(after.line).toContain('Dépens');
    const again = await shown(await after.press('/annuler'));
    expect([again.progress, again.line, again.$('.last-act').length]).toEqual([
      expect.stringContaining('0 sur 3'),
      before.line,
      0,
    ]);
  });

  it('puts an outcome off for one person alone, says how many, and brings it back', async () => {
    const before = await shown();
    const skipped = await shown(await before.press('/passer'));
    expect(skipped.line).not.toBe(before.line);
    expect(skipped.progress).toContain('Passées par vous : 1');
    const bob = await served.visitor('annotator', 'Bob');
    expect((await bob.get('/relecture')).$('#titre-mesure').text()).toBe(before.line);
    expect((await shown(await skipped.press('/reprendre'))).line).toBe(before.line);
  });

  it('filters by type, source and folder, and never by the private folder of somebody else', async () => {
    expect((await shown('?type=court_costs')).progress).toContain('0 sur 2');
    expect((await shown('?source=legalis')).$('main').text()).toContain('Plus rien à relire ici');
    expect((await shown('?source=files')).progress).toContain('0 sur 3');
    const { curation } = served.desk;
    const eve = (await served.visitor('annotator', 'Eve')).actor;
    if (!ada.actor || !eve) throw new Error('nobody');
    const words = { title: 'X', description: '', visibility: 'private' as const };
    const [own, foreign] = [
      await curation.saveDossier(ada.actor, null, words),
      await curation.saveDossier(eve, null, words),
    ];
    await curation.addToDossier(ada.actor, own, [sure]);
    await curation.addToDossier(eve, foreign, [sure]);
    expect((await shown(`?dossier=${own}`)).progress).toContain('0 sur 1');
    expect((await shown(`?dossier=${foreign}`)).progress).toContain('0 sur 3');
  });

  it('filters by a campaign that has ended, and does not offer one that runs', async () => {
    const { curation, store } = served.desk;
    const rea = (await served.visitor('reviewer', 'Rea')).actor;
    if (!rea || !ada.actor) throw new Error('nobody');
    const campaign = await curation.planCampaign(rea, {
      title: 'Essai',
      description: '',
      codebookVersion: '1.0',
      sample: { kind: 'list', ids: [doubtful], size: 1 },
      seed: 1,
      doubleShare: 0,
      startFrom: 'blank',
      annotators: [ada.actor.id],
      adjudicators: [],
    });
    await curation.openCampaign(rea, campaign, 1);
    expect((await shown(`?campagne=${campaign}`)).$('#campagne').length).toBe(0);
    const [sheet] = await store.listSheets(campaign);
    await curation.submitSheet(ada.actor, sheet?.id ?? '', true);
    await curation.freezeCampaign(rea, campaign, 2);
    expect((await shown(`?campagne=${campaign}`)).progress).toContain('0 sur 2');
  });

  it('says when nothing is left', async () => {
    const { $ } = await shown('?type=imprisonment');
    expect($('main').text()).toContain('Plus rien à relire ici.');
    expect($('form[action="/relecture/reprendre"]')).toHaveLength(0);
  });
});

describe('an adjudicated outcome', () => {
  it('is offered to reviewers only, before they fill a form in vain', async () => {
    const rex = await served.visitor('reviewer', 'Rex');
    const { version } = await served.desk.curation.selectOutcomeState(sure, `${sure}.1`);
    if (!rex.actor) throw new Error('nobody');
    const [outcome] = (await served.desk.store.findJudgment(sure))?.outcomes ?? [];
    await served.desk.store.addReadings([
      {
        judgmentId: sure,
        outcomeId: `${sure}.1`,
        origin: 'adjudication',
        author: rex.actor.id,
        statement: outcome?.outcome ?? null,
        reason: null,
        createdAt: served.desk.deps.clock().toISOString(),
        textHash: (await served.desk.store.findTextHash(sure)) ?? '',
        extractorVersion: null,
        action: 'release',
      },
    ]);
    const target = { judgmentId: sure, outcomeId: `${sure}.1` };
    const now = (await served.desk.curation.selectOutcomeState(sure, `${sure}.1`)).version;
    expect(now).not.toBe(version);
    await served.desk.curation.reviewOutcome(rex.actor, { ...target, version: now }, { kind: 'confirm' });
    expect((await ada.get(`/decisions/${sure}`)).$('[data-outcome-actions]')).toHaveLength(0);
    expect((await rex.get(`/decisions/${sure}`)).$('[data-outcome-actions]')).toHaveLength(1);
    expect((await ada.get(`/decisions/${sure}/mesures/1/corriger`)).status).toBe(403);
    expect((await rex.get(`/decisions/${sure}/mesures/1/corriger`)).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../curation/desk.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../../support/serve-work.ts';

const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const REMOVAL = 'ORDONNE le retrait de la page';
const TEXT = textOf('Affaire 71.', `${COSTS} ;`, `${REMOVAL}.`);

let served: ServedWork;
let ada: WorkVisitor;
let nobody: WorkVisitor;
let id: string;

beforeAll(async () => {
  served = await serveWork();
  id = await served.desk.decide('25/00071', TEXT);
  ada = await served.visitor('annotator', 'Ada');
  nobody = await served.visitor(null);
});
afterAll(() => served.close());

async function version(n: number): Promise<string> {
  return (await served.desk.curation.selectOutcomeState(id, `${id}.${n}`)).version;
}

describe('a decision’s page', () => {
  it('offers no act to visitors, and names reviewers to people with an account only', async () => {
    await ada.post(`/decisions/${id}/mesures/1/confirmer`, { version: await version(1) });
    const { $ } = await nobody.get(`/decisions/${id}`);
    expect($('[data-outcome-actions], [data-bench]')).toHaveLength(0);
    expect($('#mesure-1').text()).toContain('Confirmé par une personne');
    expect((await ada.get(`/decisions/${id}`)).$('#mesure-1').text()).toContain('Confirmé par Ada');
    expect((await nobody.get(`/decisions/${id}`)).text).not.toContain('a_Ada');
  });

  it('adds an outcome whose words are typed, without any script', async () => {
    const form = await ada.get(`/decisions/${id}/mesures/nouvelle`);
    expect(form.$('textarea[name=passage1]')).toHaveLength(1);
    const fields = {
      type: 'content_removal',
      sense: 'granted',
      assertion: 'ordered_here',
      passage1: REMOVAL,
      span1: '',
    };
    expect((await ada.post(`/decisions/${id}/mesures`, fields)).status).toBe(303);
    const outcomes = (await served.desk.store.findJudgment(id))?.outcomes ?? [];
    expect(
      outcomes.find((outcome) => outcome.author === 'a_Ada' && outcome.reviewState === 'added')?.outcome.evidence[0]
        ?.text,
    ).toBe(REMOVAL);
  });

  it.each([
    ['words that are not there', { passage1: 'rien de tel ici' }, 'ne se trouvent pas'],
    ['no words', { passage1: '' }, 'Sélectionnez'],
    ['a sum that is no number', { passage1: REMOVAL, amount_value: 'douze' }, 'un nombre est attendu'],
    ['no type', { passage1: REMOVAL, type: '' }, 'type'],
  ])('gives the form back with what was written for %s', async (_, fields, message) => {
    const all = { type: 'delisting', sense: 'refused', assertion: 'ordered_here', ...fields };
    const answer = await ada.post(`/decisions/${id}/mesures`, all);
    expect([answer.status, answer.$('[role=alert]').text()]).toEqual([422, expect.stringContaining(message)]);
  });

  it('corrects through the form without changing what was not touched', async () => {
    const { $ } = await ada.get(`/decisions/${id}/mesures/1/corriger`);
    const fields: Record<string, string[]> = {};
    $('form[data-outcome-form] [name]').each((_, element) => {
      const field = $(element);
      const name = field.attr('name') ?? '';
      if (field.is('[type=checkbox]') && !field.is('[checked]')) return;
      const value = field.is('select')
        ? field.find('option[selected]').attr('value')
        : field.is('textarea')
          ? field.text()
          : field.attr('value');
      fields[name] = [...(fields[name] ?? []), value ?? ''];
    });
    const unchanged = await ada.post(`/decisions/${id}/mesures/1/corriger`, fields);
    expect([unchanged.status, unchanged.$('[role=alert]').text()]).toEqual([
      422,
      expect.stringContaining('Rien n’a changé'),
    ]);
    const changed = await ada.post(`/decisions/${id}/mesures/1/corriger`, { ...fields, sense: 'refused' });
    expect(changed.status).toBe(303);
    const [outcome] = (await served.desk.store.findJudgment(id))?.outcomes ?? [];
    expect(outcome).toMatchObject({ reviewState: 'corrected', outcome: { sense: 'refused', type: 'court_costs' } });
    const history = (await ada.get(`/decisions/${id}/historique`)).$('.history-steps').first().find('> li').last();
    expect(history.find('strong').text()).toBe('Ada');
    expect(history.find('.changes li').text().replace(/\s+/g, ' ')).toBe('réponse : accordé → refusé');
    expect([history.find('del').text(), history.find('ins').text()]).toEqual(['accordé', 'refusé']);
    expect(history.find('.badge').text()).toBe('en vigueur');
  });

  it('rejects with a reason, shows it in the history, and restores', async () => {
    await ada.post(`/decisions/${id}/mesures/1/rejeter`, { version: await version(1), reason: 'wrong_role' });
    expect(
      (await ada.post(`/decisions/${id}/mesures/1/rejeter`, { version: await version(1), reason: 'nul' })).status,
    ).toBe(422);
    const { $ } = await ada.get(`/decisions/${id}/historique`);
    expect($('.history-steps').first().text()).toContain('rejette : somme demandée ou antérieure');
    const reading = $('.history-steps').first().find('input[name=reading]').first().attr('value') ?? '';
    await ada.post(`/decisions/${id}/mesures/1/restaurer`, { version: await version(1), reading });
    expect((await served.desk.store.findJudgment(id))?.outcomes.some((outcome) => outcome.id === `${id}.1`)).toBe(true);
  });
});

describe('notes, tags and dossiers on the web', () => {
  it('publishes a note to everybody, holds one that names somebody, and lets a reviewer decide', async () => {
    const rea = await served.visitor('reviewer', 'Rea');
    const start = TEXT.indexOf(REMOVAL);
    const fields = { span1: `${start}-${start + REMOVAL.length}`, visibility: 'public' };
    await ada.post(`/decisions/${id}/annotations`, { ...fields, body: 'Sans délai.' });
    const held = await ada.post(`/decisions/${id}/annotations`, { ...fields, body: 'Contre M. Tranchet.' });
    expect((await ada.get(held.location ?? '')).$('[role=status]').text()).toContain('« M. Tranchet »');
    expect((await nobody.get(`/decisions/${id}`)).$('.note-body').text()).toBe('Sans délai.');
    const list = await rea.get('/annotations?liste=retenues');
    expect(list.$('.note')).toHaveLength(1);
    await rea.post(`${list.$('.note form').attr('action')}`, { publish: 'true' });
    expect((await nobody.get(`/decisions/${id}`)).$('.note-body')).toHaveLength(2);
  });

  it('keeps lists of decisions and gives them as tables', async () => {
    const made = await ada.post('/dossiers', { title: 'Retraits', description: '', visibility: 'team' });
    await ada.post(`/decisions/${id}/dossiers`, { dossier: made.location?.split('/').at(-1) ?? '' });
    const csv = (await ada.get(`${made.location}/mesures.csv`)).text;
    const outcomes = (await served.desk.store.findJudgment(id))?.outcomes ?? [];
    expect(csv.trim().split('\r\n')).toHaveLength(outcomes.length + 1);
    const rows = (await ada.get(`${made.location}/mesures.ndjson`)).text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => row.id)).toEqual(outcomes.map((outcome) => outcome.id));
  });

  it('gives annotations as JSON-LD, the team’s to the team only', async () => {
    await ada.post(`/decisions/${id}/annotations`, {
      passage1: COSTS,
      span1: '',
      visibility: 'team',
      body: 'Entre nous.',
    });
    const page = JSON.parse((await nobody.get(`/decisions/${id}/annotations.jsonld`)).text);
    expect(page).toMatchObject({ type: 'AnnotationPage' });
    expect(JSON.stringify(page)).not.toContain('Entre nous.');
    expect((await ada.get(`/decisions/${id}/annotations.jsonld`)).text).toContain('Entre nous.');
  });
});

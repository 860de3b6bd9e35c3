import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../curation/desk.ts';
import { type ServedWork, serveWork } from '../../support/serve-work.ts';

const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const PERSON = { name: 'Rita', email: 'rita@exemple.test', password: 'une phrase assez longue' };

let served: ServedWork;
let id: string;

beforeAll(async () => {
  served = await serveWork();
  id = await served.desk.decide('25/00091', textOf('Affaire 91.', `${COSTS}.`));
  const token = (await served.desk.curation.offerFirstAdmin()) ?? '';
  await served.desk.curation.acceptInvitation(token, PERSON);
});
afterAll(() => served.close());

function toBody(fields: Iterable<readonly [string, string]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return body;
}

async function send(path: string, fields: Iterable<readonly [string, string]>, headers: Record<string, string>) {
  const response = await fetch(`${served.url}${path}`, {
    method: 'POST',
    body: toBody(fields),
    headers,
    redirect: 'manual',
  });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookie,
    $: load(await response.text()),
  };
}

function fieldsOf($: ReturnType<typeof load>): [string, string][] {
  return $('main form input')
    .toArray()
    .map((field) => [$(field).attr('name') ?? '', $(field).attr('value') ?? '']);
}

const TYPED: readonly (readonly [string, string])[] = [
  ['_csrf', 'of-a-dead-session'],
  ['passage1', COSTS],
  ['span1', ''],
  ['body', 'Une longue remarque.\nSur deux lignes.'],
  ['visibility', 'team'],
];

describe('a form sent after the session has ended', () => {
  it('waits through signing in, wrong password included, and is then recorded as it was typed', async () => {
    const path = `/decisions/${id}/annotations`;
    const asked = await send(path, TYPED, { 'sec-fetch-site': 'same-origin' });
    expect(asked.status).toBe(403);
    expect(asked.$('h1').text()).toBe('Votre session a pris fin');
    const pair = (password: string): [string, string][] => [
      ['email', PERSON.email],
      ['password', password],
    ];
    const known = (name: string) => name !== 'email' && name !== 'password';
    const wrong = await send(
      '/connexion',
      [...fieldsOf(asked.$).filter(([name]) => known(name)), ...pair('faux mot de passe')],
      { cookie: asked.cookie },
    );
    expect([wrong.status, wrong.$('[role=alert]').text()]).toEqual([422, expect.stringContaining('inexact')]);
    const right = await send(
      '/connexion',
      [...fieldsOf(wrong.$).filter(([name]) => known(name)), ...pair(PERSON.password)],
      { cookie: asked.cookie },
    );
    expect(right.$('h1').text()).toBe('Reprendre votre saisie');
    expect(right.$('main dd').text()).toContain('Sur deux lignes.');
    expect(right.$('main form').attr('action')).toBe(path);
    const done = await send(path, fieldsOf(right.$), { cookie: right.cookie, 'sec-fetch-site': 'same-origin' });
    expect(done.status).toBe(303);
    const notes = await served.desk.store.listNotes({ judgmentId: id, viewer: 'x' });
    expect(notes.map(({ body, anchor }) => [body, anchor.exact])).toEqual([
      ['Une longue remarque.\nSur deux lignes.', COSTS],
    ]);
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, {} as Record<string, string>])(
    'is not kept when it may come from another site: %j',
    async (headers) => {
      const asked = await send(`/decisions/${id}/annotations`, TYPED, headers);
      expect([asked.status, asked.location]).toEqual([303, '/connexion?suite=%2F']);
    },
  );

  it('is not recorded by a session that began in another window without being looked at again', async () => {
    const before = (await served.desk.store.listNotes({ judgmentId: id, viewer: 'x' })).length;
    const ada = await served.visitor('annotator', 'Ada');
    const asked = await send(`/decisions/${id}/annotations`, TYPED, {
      cookie: ada.cookie,
      'sec-fetch-site': 'same-origin',
    });
    expect([asked.status, fieldsOf(asked.$).map(([name]) => name)]).toEqual([
      403,
      expect.arrayContaining(['saisie.body']),
    ]);
    expect(await served.desk.store.listNotes({ judgmentId: id, viewer: 'x' })).toHaveLength(before);
  });
});

describe('a site that only people with an account read', () => {
  it('keeps the form as well', async () => {
    const closed = await serveWork({ publicReading: false });
    try {
      const response = await fetch(`${closed.url}/dossiers`, {
        method: 'POST',
        body: new URLSearchParams({ title: 'Retraits' }),
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      const $ = load(await response.text());
      expect($('input[name="saisie.title"]').attr('value')).toBe('Retraits');
    } finally {
      await closed.close();
    }
  });
});

import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedWork, serveWork } from '../../support/serve-work.ts';

const PASSWORD = 'une phrase assez longue';

let served: ServedWork;
beforeAll(async () => {
  served = await serveWork();
});
afterAll(() => served.close());

/** A browser that begins with nothing: opens a page with a form, fills it, sends it. */
async function fill(path: string, fields: Readonly<Record<string, string>>) {
  const page = await fetch(`${served.url}${path}`, { redirect: 'manual' });
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const $ = load(await page.text());
  const body = new URLSearchParams({
    _csrf: $('input[name=_csrf]').attr('value') ?? '',
    suite: $('input[name=suite]').attr('value') ?? '',
    ...fields,
  });
  const action = $('main form').attr('action') ?? path;
  const answer = await fetch(`${served.url}${action}`, {
    method: 'POST',
    body,
    headers: { cookie },
    redirect: 'manual',
  });
  return { answer, set: answer.headers.get('set-cookie') ?? '', visitor: cookie, $: load(await answer.text()) };
}

describe('the doors', () => {
  it('lets the first administrator in by the link, then by password, back to where they were going', async () => {
    const token = (await served.desk.curation.offerFirstAdmin()) ?? '';
    const made = await fill(`/invitation/${token}`, { name: 'Rita', email: 'rita@exemple.test', password: PASSWORD });
    expect([made.answer.status, made.answer.headers.get('location')]).toEqual([303, '/compte']);
    const entered = await fill('/connexion?suite=/administration', { email: 'rita@exemple.test', password: PASSWORD });
    expect([entered.answer.status, entered.answer.headers.get('location')]).toEqual([303, '/administration']);
    expect(entered.set).toMatch(/^session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    expect(entered.set).not.toContain(entered.visitor);
    const page = await fetch(`${served.url}/administration`, { headers: { cookie: entered.set.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
  });

  it('keeps a wrong pair out, gives the form back with the address and without the password', async () => {
    const { answer, $ } = await fill('/connexion', { email: 'rita@exemple.test', password: 'faux mot de passe' });
    expect(answer.status).toBe(422);
    expect([$('[role=alert]').text(), $('#email').attr('value'), $('#password').attr('value')]).toEqual([
      'Adresse électronique ou mot de passe inexact.',
      'rita@exemple.test',
      undefined,
    ]);
  });

  it.each(['https://ailleurs.test/', '//ailleurs.test', '/\\ailleurs.test'])(
    'never leads to another site: %s',
    async (suite) => {
      const { answer } = await fill(`/connexion?${new URLSearchParams({ suite })}`, {
        email: 'rita@exemple.test',
        password: PASSWORD,
      });
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it('does not write the secret of a link into the log', async () => {
    const { status } = await fetch(`${served.url}/invitation/un-secret-de-quarante-trois-signes-environ`);
    expect(status).toBe(404);
    expect(served.logged.filter((path) => path.includes('secret'))).toEqual([]);
  });
});

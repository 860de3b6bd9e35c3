import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../../server/alerts/mailer.ts';
import { type Mailbox, openMailbox } from '../../alerts/mailbox.ts';
import { type ServedDecisions, serveDecisions } from '../../support/serve-decisions.ts';

describe('following a search', () => {
  let mailbox: Mailbox;
  let served: ServedDecisions;

  beforeEach(async () => {
    mailbox = await openMailbox();
    const sendMail = createMailer({ url: mailbox.url, from: 'alertes@exemple.fr' });
    served = await serveDecisions({ publicUrl: 'https://exemple.fr', overrides: { sendMail } });
  });
  afterEach(async () => {
    await served.close();
    await mailbox.close();
  });

  const post = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(`${served.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  const subscribe = async () => {
    const response = await post('/suivre?q=harcèlement&sort=date', { email: 'Avocate@Exemple.fr', frequency: 'daily' });
    const link = /https:\/\/exemple\.fr(\/alertes\/[\w-]+)/.exec(mailbox.mails.at(-1)?.body ?? '')?.[1] ?? '';
    return { response, link };
  };

  it('sends one mail with a link, which shows a button and confirms nothing by itself', async () => {
    const { response, link } = await subscribe();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Vérifiez votre messagerie');
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.to).toEqual(['avocate@exemple.fr']);
    const $ = load(await (await served.get(link)).text());
    expect(
      $('form')
        .map((_, form) => $(form).attr('action'))
        .get(),
    ).toContain(`${link}/confirmer`);
    expect(await served.store.listConfirmedAlerts('daily')).toEqual([]);
  });

  it('is active once confirmed, for the search without its order and page', async () => {
    const { link } = await subscribe();
    expect(await (await post(`${link}/confirmer`)).text()).toContain('active');
    expect((await served.store.listConfirmedAlerts('daily')).map((alert) => alert.query)).toEqual([
      `?${new URLSearchParams({ q: 'harcèlement' })}`,
    ]);
  });

  it('does not send the confirmation again for an alert that is active', async () => {
    const { link } = await subscribe();
    await post(`${link}/confirmer`);
    await subscribe();
    expect(mailbox.mails).toHaveLength(1);
  });

  it('ends at one click, as mail programs do it, and erases the address', async () => {
    const { link } = await subscribe();
    const response = await post(`${link}/arreter`, { 'List-Unsubscribe': 'One-Click' });
    expect(response.status).toBe(200);
    expect(await served.store.countAlertsOf('avocate@exemple.fr')).toBe(0);
    expect((await served.get(link)).status).toBe(404);
  });

  it('ties an error to its field and keeps what was typed', async () => {
    const response = await post('/suivre', { email: 'pas une adresse', frequency: 'daily' });
    expect(response.status).toBe(422);
    const $ = load(await response.text());
    const field = $('#email');
    expect([field.attr('value'), field.attr('aria-invalid')]).toEqual(['pas une adresse', 'true']);
    expect($(`#${field.attr('aria-describedby')}`).text()).toContain('adresse électronique complète');
    expect($('input[value="daily"]').attr('checked')).toBeDefined();
    expect(mailbox.mails).toHaveLength(0);
  });

  it('refuses a form of another site', async () => {
    const response = await post('/suivre', { email: 'a@b.fr' }, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });

  it('stops an address that asks too often', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 11; index += 1) statuses.push((await post('/suivre', { email: 'x' })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('says so when the mail cannot be sent', async () => {
    mailbox.refusing = true;
    const { response } = await subscribe();
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('n’a pas pu être envoyé');
  });

  it('offers the feed alone when no mail server is configured', async () => {
    const without = await serveDecisions({ publicUrl: 'https://exemple.fr' });
    const $ = load(await (await without.get('/suivre?type=damages')).text());
    expect($('form[action^="/suivre"]')).toHaveLength(0);
    expect($('a[type="application/atom+xml"]').attr('href')).toBe('https://exemple.fr/flux?type=damages');
    await without.close();
  });
});

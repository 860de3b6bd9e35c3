import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../server/alerts/mailer.ts';
import { type AlertDeps, runAlerts } from '../../server/alerts/run-alerts.ts';
import { composeDigest } from '../../server/pages/alerts/mails.ts';
import { findResultIds } from '../../server/pages/result-set.ts';
import { parseSearchParams } from '../../server/pages/search-params.ts';
import { decision } from '../ingest/records.ts';
import { damagesDecision } from '../pages/statistics/decisions.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

const PUBLIC_URL = 'https://exemple.fr';

describe('runAlerts', () => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  let served: ServedDecisions;
  let mailbox: Mailbox;
  let deps: AlertDeps;
  const minutes = (count: number) => {
    now = new Date(now.getTime() + count * 60_000);
  };

  beforeEach(async () => {
    now = new Date('2026-03-01T08:00:00.000Z');
    served = await serveDecisions({ clock: () => now, publicUrl: PUBLIC_URL });
    mailbox = await openMailbox();
    deps = {
      store: served.store,
      findIds: (query) => findResultIds(served.deps, parseSearchParams(new URLSearchParams(query)).state),
      compose: (digest) => composeDigest(digest, PUBLIC_URL),
      send: createMailer({ url: mailbox.url, from: 'Dispositif <alertes@exemple.fr>' }),
      clock: () => now,
    };
  });
  afterEach(async () => {
    await served.close();
    await mailbox.close();
  });

  async function subscribe(query = '', confirmed = true) {
    const alert = await served.store.saveAlert({
      token: `token-${query}`,
      email: 'avocate@exemple.fr',
      query,
      language: 'fr',
      frequency: 'daily',
      createdAt: now.toISOString(),
    });
    if (confirmed) await served.store.confirmAlert(alert.id, now.toISOString());
    minutes(1);
    return alert;
  }

  it('tells a new decision once, with its outcomes, its address and a way out', async () => {
    await subscribe('?q=provision');
    await served.add([decision()]);
    minutes(1);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ alerts: 1, mails: 1, entries: 1, failures: [] });
    minutes(60);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 0, entries: 0 });
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual(['avocate@exemple.fr']);
    expect(mail?.headers.get('list-unsubscribe')).toBe(`<${PUBLIC_URL}/alertes/token-?q=provision/arreter>`);
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.body.replace(/\u00a0/g, ' ')).toContain('Provision 1 500 €');
    expect(mail?.body).toContain('TJ Paris, ord. réf., 12 mars 2025, n° 25/00001 (nouvelle)');
    expect(mail?.body).toContain(`${PUBLIC_URL}/decisions/tj-paris-2025-03-12-25-00001`);
  });

  it('sends nothing before the address is confirmed, and forgets it after a week', async () => {
    await subscribe('', false);
    await served.add([decision()]);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ alerts: 0, mails: 0 });
    minutes(60 * 24 * 8);
    await runAlerts(deps, 'daily');
    expect(await served.store.countAlertsOf('avocate@exemple.fr')).toBe(0);
  });

  it('does not tell what was there before', async () => {
    await served.add([decision()]);
    minutes(1);
    await subscribe();
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 0 });
  });

  it('tells a decision again when its outcomes change, and says that it changed', async () => {
    await subscribe();
    await served.add([decision()]);
    minutes(1);
    await runAlerts(deps, 'daily');
    await served.add([decision({ text: decision().text.replace('1 500', '2 500') })]);
    minutes(1);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 1, entries: 1 });
    expect(mailbox.mails[1]?.body).toContain('(modifiée)');
  });

  it('does not tell a decision that was merely read again', async () => {
    await subscribe();
    await served.add([decision()]);
    minutes(1);
    await runAlerts(deps, 'daily');
    minutes(1);
    await served.add([decision({ keywords: ['autre mot-clé'] })]);
    minutes(1);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 0 });
  });

  it('tells only what answers the search', async () => {
    await subscribe('?q=introuvable');
    await served.add([decision()]);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ alerts: 1, mails: 0 });
  });

  it('never tells fictitious or hidden decisions', async () => {
    await subscribe();
    await served.add([decision()]);
    await served.add(
      [decision({ sourceKey: 'f', numbers: ['24/1'], decidedOn: '2024-01-01', fictitious: true })],
      'samples',
    );
    minutes(1);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ entries: 1 });
    expect(mailbox.mails[0]?.body).not.toContain('fictive');
  });

  it('never tells a decision that was withdrawn after it came, even while the index still finds it', async () => {
    await subscribe();
    const [judgmentId = ''] = await served.add([decision()]);
    minutes(1);
    const withdrawnAt = now.toISOString();
    await served.store.withdrawJudgment({ judgmentId, reason: 'demande', withdrawnAt, withdrawnBy: 'system' });
    expect(await deps.findIds('')).toEqual([judgmentId]);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 0, entries: 0 });
  });

  it('tells many changes in one mail that lists some and counts the others', async () => {
    await subscribe();
    for (let index = 0; index < 33; index += 1) await served.add([damagesDecision(index, 500)]);
    minutes(1);
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 1, entries: 33 });
    const [mail] = mailbox.mails;
    expect(mail?.headers.get('subject')).toContain('33_d');
    expect(mail?.body.match(/\(nouvelle\)/g)).toHaveLength(30);
    expect(mail?.body).toContain('… et 3 autres');
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 0 });
  });

  it('gives the changes back when the mail server refuses, tells them later, and goes on with the others', async () => {
    await subscribe('?q=provision');
    await subscribe('?q=forum');
    await served.add([decision()]);
    minutes(1);
    mailbox.refusing = true;
    const failed = await runAlerts(deps, 'daily');
    expect(failed.mails).toBe(0);
    expect(failed.failures.map((failure) => failure.reason.includes('mailbox unavailable'))).toEqual([true, true]);
    mailbox.refusing = false;
    expect(await runAlerts(deps, 'daily')).toMatchObject({ mails: 2, entries: 2, failures: [] });
    expect(mailbox.mails).toHaveLength(2);
  });

  it('keeps daily and weekly apart', async () => {
    await subscribe();
    await served.add([decision()]);
    expect(await runAlerts(deps, 'weekly')).toMatchObject({ alerts: 0 });
  });
});

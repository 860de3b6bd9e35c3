import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/domain/role.ts';
import { textOf } from '../curation/desk.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type ServedWork, serveWork } from '../support/serve-work.ts';

const chromium = findChromium();
const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const DAMAGES = 'CONDAMNE M. T. à payer à Mme L. la somme de 3 000 euros de dommages-intérêts';
const REMOVAL = 'ORDONNE le retrait de la page';
const NUMBERS = ['25/00061', '25/00062', '25/00063'];
const TEXTS = NUMBERS.map((number) => textOf(`Affaire ${number}.`, `${FINE} ;`, `${DAMAGES} ;`, `${REMOVAL}.`));

/** What a person states on a sheet: words, type, sum. */
type Statement = readonly [words: string, type: string, euros: string];

describe.runIf(chromium !== null)('people at work, in a browser', () => {
  let served: ServedWork;
  let browser: Browser;
  const ids: string[] = [];

  beforeAll(async () => {
    served = await serveWork();
    browser = await launchChromium(chromium ?? '');
    for (const [i, number] of NUMBERS.entries()) ids.push(await served.desk.decide(number, TEXTS[i] ?? ''));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function enter(name: string, role: Role, javaScriptEnabled = true): Promise<Page> {
    const { cookie } = await served.visitor(role, name);
    const context: BrowserContext = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled });
    await context.addCookies([{ name: 'session', value: cookie.slice('session='.length), url: served.url }]);
    return context.newPage();
  }

  async function state(page: Page, [words, type, euros]: Statement): Promise<void> {
    await page.getByRole('link', { name: 'Ajouter une mesure' }).click();
    await page.getByLabel('Passage 1').fill(words);
    await page.getByLabel('Type', { exact: true }).selectOption(type);
    await page.getByLabel('Montant', { exact: true }).fill(euros);
    await page.getByRole('button', { name: 'Ajouter la mesure' }).click();
  }

  async function annotate(
    page: Page,
    campaign: string,
    sheets: Readonly<Record<string, readonly Statement[]>>,
  ): Promise<void> {
    await page.goto(campaign);
    const links = await page
      .locator('section', { has: page.getByText('Mes fiches') })
      .locator('a')
      .all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const href of hrefs) {
      await page.goto(`${served.url}${href}`);
      const text = await page.locator('.queue-text').innerText();
      const number = NUMBERS.find((candidate) => text.includes(candidate)) ?? '';
      for (const statement of sheets[number] ?? []) await state(page, statement);
      await page.getByRole('button', { name: 'Rendre la fiche' }).click();
    }
  }

  it('two annotators work blind on three decisions, a reviewer settles them, agreement and export are as counted by hand', async () => {
    const rea = await enter('Réa', 'reviewer');
    const ada = await enter('Ada', 'annotator', false);
    const bob = await enter('Bob', 'annotator');

    await rea.goto(`${served.url}/campagnes/nouvelle`);
    await rea.getByLabel('Titre').fill('Essai en double');
    await rea.getByLabel('Ou une liste').fill(ids.join(' '));
    await rea.getByLabel('Nombre de décisions').fill('3');
    await rea.getByLabel('Graine').fill('7');
    await rea.getByLabel('Part lue en double').fill('100');
    await rea.getByRole('group', { name: 'Annotateurs' }).getByLabel('Ada').check();
    await rea.getByRole('group', { name: 'Annotateurs' }).getByLabel('Bob').check();
    await rea
      .getByRole('group', { name: /Arbitres/ })
      .getByLabel('Réa')
      .check();
    await rea.getByRole('button', { name: 'Prévoir la campagne' }).click();
    const campaign = rea.url();
    await rea.getByRole('button', { name: 'Tirer l’échantillon et ouvrir' }).click();

    const both: readonly Statement[] = [
      [FINE, 'criminal_fine', '1 000'],
      [DAMAGES, 'damages', '3 000'],
    ];
    const [first = '', second = '', third = ''] = NUMBERS;
    await annotate(ada, campaign, {
      [first]: both,
      [second]: [...both, [REMOVAL, 'content_removal', '']],
      [third]: both,
    });
    await bob.goto(campaign);
    expect(await bob.locator('main').innerText()).not.toContain('Ada');
    expect((await bob.request.get(`${campaign}/accord`)).status()).toBe(403);
    await annotate(bob, campaign, {
      [first]: [
        [FINE, 'criminal_fine', '1000'],
        [DAMAGES, 'damages', '2000'],
      ],
      [second]: both,
      [third]: both,
    });

    await rea.goto(`${campaign}/accord`);
    const figure = (name: string) =>
      rea.locator('section', { hasText: 'Ensemble' }).getByRole('row', { name }).locator('[data-figure]').innerText();
    // Ada marks 7 outcomes, Bob 6; 3 fines and 2 awards are the same: 2 × 5 / 13. Spans: 2 × 6 / 13. Sums: of the 3 fines and 3 awards that both marked, one award differs: 5 / 6.
    expect(await figure('Mesures, F1 strict')).toBe('0,77');
    expect(await figure('Passages exacts, F1')).toBe('0,92');
    expect(await figure('Montants identiques')).toBe('0,83');

    for (const [i, id] of ids.entries()) {
      await rea.goto(`${campaign}/arbitrage/${id}`);
      await expect.poll(() => rea.locator('.sheet-line').count()).toBe(i === 0 ? 1 : 2);
      const taking = rea.getByRole('button', { name: 'Prendre cette lecture' }).first();
      if (i < 2) await taking.click();
      await rea.getByRole('button', { name: 'Rendre l’arbitrage' }).click();
    }
    await bob.goto(campaign);
    const pages = await bob.getByRole('link', { name: 'corrections' }).all();
    expect(pages).toHaveLength(3);
    const verdicts = [];
    for (const href of await Promise.all(pages.map((link) => link.getAttribute('href')))) {
      await bob.goto(`${served.url}${href}`);
      verdicts.push(...(await bob.locator('tbody strong').allInnerTexts()));
    }
    expect(verdicts.sort()).toEqual(['corrigée', 'manquait', 'retenue', 'retenue', 'retenue', 'retenue', 'retenue']);

    await rea.goto(campaign);
    await rea.getByRole('button', { name: 'Clore l’annotation' }).click();
    await rea.getByRole('button', { name: 'Publier les lectures arbitrées' }).click();
    expect(await rea.locator('.badge').first().innerText()).toBe('publiée');

    const files = await served.desk.curation.makeRelease(
      { campaign: campaign.split('/').at(-1) ?? '', withTeam: false, withNames: false },
      { title: 'Essai', version: '1', licence: 'etalab-2.0', authors: [] },
    );
    const rows = (files.get('data/outcomes.ndjson') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const settled = rows.map((row) => `${row.decision} ${row.type} ${row.amount?.value ?? ''} ${row.origin}`).sort();
    expect(settled).toEqual(
      ids
        .flatMap((id, i) => [
          `${id} criminal_fine 1000 adjudication`,
          `${id} damages 3000 adjudication`,
          ...(i === 1 ? [`${id} content_removal  adjudication`] : []),
        ])
        .sort(),
    );
    expect(JSON.parse(files.get('data/agreement.json') ?? '').overall.strictF1.value).toBeCloseTo(10 / 13, 10);
  }, 180_000);

  it('selects words, notes them, and reviews by keyboard alone', async () => {
    const id = await served.desk.decide(
      '25/00064',
      textOf('Affaire 64.', `${FINE} ;`, "CONDAMNE M. T. aux dépens de l'instance."),
    );
    // Something is left in the queue after the two outcomes of this decision.
    await served.desk.decide('25/00067', textOf('Affaire 67.', `${FINE} ;`, `${DAMAGES} ;`, `${REMOVAL}.`));
    const page = await enter('Cléo', 'annotator');
    await page.goto(`${served.url}/decisions/${id}`);
    const paragraph = page.locator('.text .paragraph', { hasText: 'amende de 1 000 euros' });
    // The page writes the outcome's number among the words: it must not count.
    await paragraph.evaluate((node) => node.ownerDocument.getSelection()?.selectAllChildren(node));
    await page.keyboard.press('n');
    await page.keyboard.type('Montant au minimum.');
    await page.getByRole('button', { name: 'Surligner et noter' }).click();
    const note = page.locator('.note', { hasText: 'Montant au minimum.' });
    expect((await note.locator('blockquote').innerText()).replaceAll('\u00a0', ' ')).toBe(`${FINE} ;`);

    const outcomes = await page.locator('.outcome').count();
    expect(outcomes).toBeGreaterThan(0);
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.id')).toBe('mesure-1');
    await Promise.all([page.waitForURL(/#mesure-1/), page.keyboard.press('c')]);
    await page.waitForLoadState();
    expect(await page.locator('#mesure-1').innerText()).toContain('Confirmé par Cléo');

    await page.goto(`${served.url}/relecture`);
    const waiting = await page.locator('progress').getAttribute('value');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('c')]);
    expect(Number(await page.locator('progress').getAttribute('value'))).toBe(Number(waiting) + 1);

    const line = () => page.locator('#titre-mesure').innerText();
    const first = await line();
    await Promise.all([page.waitForURL(/passee=/), page.keyboard.press('j')]);
    expect(await page.locator('.last-act').innerText()).toContain(`Passée : ${first}`);
    await Promise.all([page.waitForURL((url) => url.search === ''), page.keyboard.press('u')]);
    expect(await line()).toBe(first);
    await page.keyboard.press('x');
    expect(await page.evaluate('document.activeElement.id')).toBe('reason');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL(/fait=/), page.keyboard.press('Enter')]);
    expect(await page.locator('.last-act').innerText()).toContain(`Rejetée : ${first}`);
    await Promise.all([page.waitForURL((url) => url.search === ''), page.keyboard.press('u')]);
    expect(await line()).toBe(first);
    await page.keyboard.press('?');
    expect(await page.locator('#annonce').innerText()).toContain('confirmer');

    await page.goto(`${served.url}/decisions/${id}`);
    await paragraph.evaluate((node) => node.ownerDocument.getSelection()?.selectAllChildren(node));
    await Promise.all([page.waitForURL(/mesures\/nouvelle\?/), page.keyboard.press('a')]);
    expect(await page.getByLabel('Passage 1').inputValue()).toBe(`${FINE} ;`);
  }, 60_000);

  it('lets a finger select words on a phone', async () => {
    const id = await served.desk.decide('25/00066', textOf('Affaire 66.', `${FINE} ;`, `${REMOVAL}.`));
    const { cookie } = await served.visitor('annotator', 'Fay');
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'fr-FR',
      hasTouch: true,
      isMobile: true,
    });
    await context.addCookies([{ name: 'session', value: cookie.slice('session='.length), url: served.url }]);
    const page = await context.newPage();
    await page.goto(`${served.url}/decisions/${id}`);
    const paragraph = page.locator('.text .paragraph', { hasText: 'amende de 1 000 euros' });
    await paragraph.evaluate((node) => node.ownerDocument.getSelection()?.selectAllChildren(node));
    await page.getByRole('button', { name: 'Surligner et noter' }).waitFor();
    await page.getByRole('button', { name: 'Surligner et noter' }).click();
    expect(await page.locator('.note blockquote').count()).toBe(1);
    await context.close();
  }, 60_000);

  it('shows the second of two people what was recorded meanwhile, with their own words kept', async () => {
    const id = await served.desk.decide('25/00065', textOf('Affaire 65.', "CONDAMNE M. T. aux dépens de l'instance."));
    const one = await enter('Dan', 'annotator');
    const two = await enter('Eve', 'annotator');
    for (const page of [one, two]) {
      await page.goto(`${served.url}/decisions/${id}`);
      await page.getByRole('link', { name: 'Corriger' }).first().click();
    }
    await one.getByLabel('Réponse à la demande').selectOption('refused');
    await one.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await two.getByLabel('Réponse à la demande').selectOption('reserved');
    await two.getByRole('button', { name: 'Enregistrer la correction' }).click();
    expect(await two.getByRole('alert').innerText()).toContain('Enregistré entre-temps');
    expect(await two.getByLabel('Réponse à la demande').inputValue()).toBe('reserved');
    await two.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await two.goto(`${served.url}/decisions/${id}/historique`);
    const steps = await two.locator('.history-steps > li').allInnerTexts();
    expect(steps.map((step) => /Dan|Eve|règle/.exec(step)?.[0])).toEqual(['règle', 'Dan', 'Eve']);
  }, 60_000);
});

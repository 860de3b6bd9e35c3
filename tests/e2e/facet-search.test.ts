import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../ingest/records.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const chromium = findChromium();
const MANY = Array.from({ length: 70 }, (_, index) => `matière ${String(index).padStart(2, '0')}`);

describe.runIf(chromium !== null)('searching a long list of filters in a browser', () => {
  let served: ServedDecisions;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveDecisions();
    await served.add([
      decision({ keywords: [...MANY, 'secret'] }),
      decision({ sourceKey: 'b', numbers: ['25/00002'], decidedOn: '2024-03-13', keywords: ['matière 00'] }),
    ]);
    browser = await launchChromium(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('narrows the list as one types, says how many, and ticking a value that was cut off filters', async () => {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
    await page.goto(served.url);
    await page.locator('summary', { hasText: 'Thème et mots-clés' }).click();
    const field = page.getByRole('textbox', { name: 'Thème et mots-clés : chercher dans la liste' });
    await field.fill('SECRET');
    await page.getByRole('checkbox', { name: 'secret' }).waitFor();
    expect(await page.locator('#filtres input[name=keyword]:visible').count()).toBe(1);
    expect(await page.locator('#annonce').textContent()).toBe('Valeurs trouvées : 1');
    await field.fill('');
    await page.getByRole('checkbox', { name: 'matière 00' }).waitFor();
    await field.fill('secret');
    await page.getByRole('checkbox', { name: 'secret' }).check();
    await page.waitForURL('**/?keyword=secret');
    expect(await page.locator('h1').textContent()).toBe('1 décision');
    await page.close();
  });

  it('opens the page of the list without JavaScript, with the keyboard alone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${served.url}/?q=condamne`);
    await page.locator('summary', { hasText: 'Thème et mots-clés' }).click();
    await page.getByRole('textbox', { name: 'Thème et mots-clés : chercher dans la liste' }).fill('secret');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/facettes/keyword?*');
    await page.getByRole('checkbox', { name: 'secret' }).check();
    await page.getByRole('button', { name: 'Appliquer' }).press('Enter');
    await page.waitForURL('**/?q=condamne&keyword=secret');
    expect(await page.locator('h1').textContent()).toBe('1 décision');
    await context.close();
  });
});

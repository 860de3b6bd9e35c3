import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { samplesInBrowser } from '../support/samples-in-browser.ts';

const chromium = findChromium();
/** Width of what is printed on A4 with ordinary margins, in CSS pixels. */
const SHEET = { width: 680, height: 1000 };

describe.runIf(chromium !== null)('on paper', () => {
  const samples = samplesInBrowser(chromium);
  let page: Page;

  beforeEach(async () => {
    page = await samples.open({ colorScheme: 'dark', viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
  });

  const words = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const size = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).fontSize`);

  it('a decision has its parts in one size, says how each outcome was read, and has nothing to press', async () => {
    await page.goto(`${samples.site.url}/decisions/tj-paris-2023-03-21`);
    expect(await size('.part-header .paragraph')).toBe(await size('.part-dispositif .paragraph'));
    const text = await words();
    expect(text).toContain('lu automatiquement, confiance haute');
    expect(text).toContain('vérifiez toujours la phrase citée');
    for (const control of ['Copier la référence', 'Imprimer', 'Voir dans le texte', 'Lire le texte', 'Se connecter']) {
      expect(text).not.toContain(control);
    }
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('results say what was asked, and no decision is cut by the edge of a page', async () => {
    await page.goto(`${samples.site.url}/?q=harcèlement&type=damages`);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    const text = await words();
    expect(text).toContain('Mesure Dommages-intérêts');
    for (const control of ['Filtrer', 'Exporter', 'Suivre', 'Tout effacer']) {
      expect(text).not.toContain(control);
    }
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.card')).breakInside")).toBe('avoid');
    await page.goto(`${samples.site.url}/`);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });

  it('figures keep their columns', async () => {
    await page.goto(`${samples.site.url}/statistiques`);
    const cells = await page
      .locator('.sums-line')
      .first()
      .locator('th, td')
      .evaluateAll((found) => found.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(cells).toHaveLength(7);
    expect(new Set(cells).size).toBe(1);
    expect(await words()).not.toContain('Voir les décisions');
  });
});

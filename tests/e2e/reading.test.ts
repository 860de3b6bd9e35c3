import type { Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { samplesInBrowser } from '../support/samples-in-browser.ts';

const chromium = findChromium();

/** Code for the page: when its largest part was painted, in milliseconds. */
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
})`;

/** Code for the page: how far its parts moved after they were painted (layout shift score). */
const SHIFT = `new Promise((resolve) => {
  let total = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) total += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(total), 200);
})`;

/** Whether the marked words after the anchor are within the window. */
async function isInView(page: Page, anchor: string): Promise<boolean> {
  const box = await page.locator(`#${anchor} + mark`).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

describe.runIf(chromium !== null)('in a browser', () => {
  const samples = samplesInBrowser(chromium);
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    page = await samples.open({ viewport: { width: 1440, height: 900 } });
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const count = () => page.locator('h1').innerText();

  it('searches, filters on fines, opens a decision and follows an outcome to its sentence', async () => {
    await page.goto(`${samples.site.url}/`);
    const all = await count();
    await page.getByRole('searchbox').fill('harcèlement');
    await page.waitForURL('**/?q=harc%C3%A8lement');
    await expect.poll(count).not.toBe(all);
    const found = await count();
    await page.getByRole('checkbox', { name: /^Amende \d/ }).check();
    await page.waitForURL('**/?q=harc%C3%A8lement&type=criminal_fine*');
    await expect.poll(count).not.toBe(found);
    expect(await page.locator('.active-filter').innerText()).toContain('Amende');
    await page.locator('.card-reference a').first().click();
    const fine = page.locator('.outcome', { hasText: 'Amende' }).first();
    await fine.locator('.outcome-link').click();
    const target = new URL(page.url()).hash.slice(1);
    const words = page.locator(`#${target} + mark`);
    expect(await words.innerText()).toMatch(/amende/i);
    await expect.poll(() => isInView(page, target)).toBe(true);
  });

  it('goes back and forth between searches', async () => {
    await page.goto(`${samples.site.url}/?q=astreinte`);
    const before = await count();
    await page.locator('input[name=kind]').first().check();
    await page.waitForURL('**kind=**');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('kind='));
    await expect.poll(count).toBe(before);
    expect(await page.locator('input[name=kind]:checked').count()).toBe(0);
  });

  it('lights the words when their outcome is pointed at, and the other way round', async () => {
    await page.goto(`${samples.site.url}/?type=criminal_fine`);
    await page.locator('.card-reference a').first().click();
    await page.locator('.outcome').first().hover();
    expect(await page.locator('mark.evidence.is-active').first().getAttribute('data-outcomes')).toContain('1');
    await page.locator('a.evidence-note[data-outcome="2"]').first().focus();
    expect(await page.locator('.outcome.is-active').first().getAttribute('data-outcome')).toBe('2');
  });

  it('puts the focus on the passage that "Voir dans le texte" leads to, again when asked again', async () => {
    await page.goto(`${samples.site.url}/?type=criminal_fine`);
    await page.locator('.card-reference a').first().click();
    const link = page.locator('a.outcome-link').first();
    for (let time = 0; time < 2; time++) {
      await link.focus();
      await page.keyboard.press('Enter');
      await page.locator('mark.evidence:focus').waitFor();
      expect(await page.locator('mark.evidence:focus').getAttribute('tabindex')).toBe('-1');
    }
  });

  it('works without JavaScript', async () => {
    const tab = await samples.open({ javaScriptEnabled: false });
    await tab.goto(`${samples.site.url}/`);
    await tab.getByRole('searchbox').fill('harcèlement');
    await tab.getByRole('checkbox', { name: /^Amende \d/ }).check();
    await tab.getByRole('button', { name: 'Appliquer les filtres' }).click();
    expect(new URL(tab.url()).searchParams.get('type')).toBe('criminal_fine');
    expect(new URL(tab.url()).searchParams.get('q')).toBe('harcèlement');
    expect(await tab.locator('.card').count()).toBeGreaterThan(0);
  });

  it('offers filters on a phone as a sheet that Escape closes and that says how many decisions it leads to', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${samples.site.url}/?q=condamne`);
    expect(await page.locator('#filtres').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Filtrer' }).click();
    await page.getByRole('checkbox', { name: /^Amende \d/ }).check();
    await expect.poll(() => page.locator('.filters-submit button').innerText()).toMatch(/^Voir les résultats \(\d+\)$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#filtres').isVisible()).toBe(false);
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('criminal_fine');
  });

  it('switches the theme at once and keeps it', async () => {
    await page.goto(`${samples.site.url}/`);
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    const saved = page.waitForResponse('**/preferences');
    await page.getByRole('button', { name: 'Thème sombre' }).click();
    expect(await paper()).not.toBe(light);
    await saved;
    await page.reload();
    expect(await paper()).not.toBe(light);
  });

  it('copies the reference', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${samples.site.url}/?type=criminal_fine`);
    await page.locator('.card-reference a').first().click();
    await page.getByRole('button', { name: 'Copier la référence' }).click();
    await expect.poll(() => page.locator('[data-copy]').innerText()).toBe('Référence copiée');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(
      await page.locator('#citation').innerText(),
    );
  });

  it('hands over the whole address of the feed of a search, to be pasted into a reader', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${samples.site.url}/suivre?q=harcèlement`);
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await page.getByRole('button', { name: 'Adresse copiée' }).waitFor();
    const address = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(address).toBe(`${samples.site.url}/flux?q=harc%C3%A8lement`);
    expect((await fetch(address)).headers.get('content-type')).toContain('application/atom+xml');
  });

  it.each([768, 992, 1200])('has help, sources and room for a question in the header of %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${samples.site.url}/?q=astreinte`);
    expect((await page.getByRole('searchbox').boundingBox())?.width).toBeGreaterThan(320);
    const help = page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Aide' });
    expect(await help.isVisible()).toBe(true);
    expect((await page.locator('.site-header').boundingBox())?.height).toBeLessThan(125);
  });

  it('moves nothing when fonts and scripts come late', async () => {
    const late = async (route: Route) => {
      await page.waitForTimeout(600);
      await route.continue();
    };
    await page.context().route('**/*.woff2', late);
    await page.context().route('**/*.js', late);
    await page.setViewportSize({ width: 768, height: 900 });
    for (const path of ['/?q=condamne', '/decisions/tj-paris-2025-03-18-25-50944', '/statistiques']) {
      await page.goto(`${samples.site.url}${path}`);
      await page.waitForTimeout(800);
      expect([path, (await page.evaluate<number>(SHIFT)) < 0.01]).toEqual([path, true]);
    }
  });

  it('paints its largest part fast and moves nothing after', async () => {
    await page.goto(`${samples.site.url}/`);
    await page.waitForTimeout(300);
    const shift = await page.evaluate<number>(SHIFT);
    expect(shift).toBeLessThan(0.02);
    expect(await page.evaluate<number>(LARGEST_PAINT)).toBeLessThan(2_500);
    expect(await page.locator('script:not([type=module]):not([defer])').count()).toBe(0);
  });
});

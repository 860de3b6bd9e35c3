import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { serveSamples } from '../support/serve-samples.ts';

const chromium = findChromium();

describe.runIf(chromium !== null)('the figures page in a browser', () => {
  let site: Awaited<ReturnType<typeof serveSamples>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serveSamples();
    browser = await launchChromium(chromium ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    await page.goto(`${site.url}/statistiques`);
  });
  afterEach(() => page.close());

  it('tells the decision behind a dot, and opens it with the keyboard alone', async () => {
    const dots = page.locator('.sums svg[data-plot]').first().locator('.plot-dot');
    const tip = page.locator('[data-plot-tip]').first();
    await dots.nth(2).hover();
    expect(await tip.textContent()).toBe(await dots.nth(2).locator('title').textContent());
    await dots.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await tip.textContent()).toBe(await dots.nth(1).locator('title').textContent());
    const target = await dots.nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}${target}`);
  });

  it('saves a chart as PNG, drawn by the browser under the page’s own rules', async () => {
    const download = page.waitForEvent('download');
    await page.locator('[data-png]').first().click();
    expect((await download).suggestedFilename()).toBe('sommes.png');
  });

  it.each([360, 768, 1440])('fits a window %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

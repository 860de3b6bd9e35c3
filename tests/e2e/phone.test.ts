import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { samplesInBrowser } from '../support/samples-in-browser.ts';

const chromium = findChromium();
const HEIGHT = 740;

describe.runIf(chromium !== null)('on a phone of 360 px', () => {
  const samples = samplesInBrowser(chromium);
  let page: Page;

  beforeEach(async () => {
    page = await samples.open({ viewport: { width: 360, height: HEIGHT } });
  });

  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;

  async function signIn(name: string, email: string): Promise<void> {
    const password = 'un mot de passe assez long';
    await samples.site.curation.createAccount({ name, email, role: 'reviewer', password });
    await page.goto(`${samples.site.url}/connexion`);
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByLabel('Mot de passe').fill(password);
    await page.locator('main form button').click();
    await page.waitForURL((url) => url.pathname !== '/connexion');
  }

  it.each(['/', '/?q=harcèlement', '/?q=harcèlement&type=damages&amount_min=1000', '/?q=harcèlement&lang=en'])(
    'shows the first result of %s in the upper part of the first screen, with its outcomes',
    async (path) => {
      await page.goto(`${samples.site.url}${path}`);
      expect(await top('.card-reference')).toBeLessThan(0.45 * HEIGHT);
      expect(await top('.card .chip')).toBeLessThan(HEIGHT - 100);
    },
  );

  it.each([360, 320])(
    'keeps the tools of somebody with a long name on one line of a header %i px wide',
    async (width) => {
      await page.setViewportSize({ width, height: HEIGHT });
      await signIn('Marie-Charlotte Rivière-Dupontel', `rea-${width}@exemple.test`);
      const tools = await page.locator('.site-tools').boundingBox();
      expect(tools?.height).toBeLessThan(40);
      expect((tools?.x ?? 0) + (tools?.width ?? 0)).toBeLessThanOrEqual(width - 16);
      for (const name of ['Relecture', 'English']) {
        const link = page.locator('.site-tools').getByRole('link', { name });
        expect(await link.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      }
    },
  );

  it('brings decisions near a search that finds nothing into the first screen', async () => {
    await page.goto(`${samples.site.url}/?q=harcèlement instagram provision astreinte google`);
    expect(await page.locator('h1').innerText()).toBe('0 décision');
    expect(await top('.card-reference')).toBeLessThan(HEIGHT - 24);
  });

  it('shows the words under review between what was read in them and the decision about it, in one window', async () => {
    await signIn('Rosa', 'rosa@exemple.test');
    await page.goto(`${samples.site.url}/relecture`);
    const read = await top('#titre-mesure');
    const words = await top('.queue-text mark');
    const confirm = await page.getByRole('button', { name: 'Confirmer' }).boundingBox();
    expect(words).toBeGreaterThan(read);
    expect(confirm?.y).toBeGreaterThan(words);
    expect((confirm?.y ?? Number.NaN) + (confirm?.height ?? 0) - read).toBeLessThan(HEIGHT);
  });

  it('tells the marks of every axis of figures without one touching another, and the median beside its quartiles', async () => {
    await page.goto(`${samples.site.url}/statistiques`);
    const axes = await page.locator('.plot-axis').evaluateAll((found) =>
      found.map((axis) =>
        [...axis.querySelectorAll('text')]
          .map((text) => text.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ left, right }) => [left, right] as const),
      ),
    );
    expect(axes.length).toBeGreaterThan(5);
    for (const marks of axes) {
      expect(marks.length).toBeGreaterThan(2);
      for (const [at, [left]] of marks.entries()) expect(left).toBeGreaterThan(marks[at - 1]?.[1] ?? -20);
    }
    const lines = await page.locator('.sums:not(.claims) .sums-line:has(.figure-median)').evaluateAll((found) =>
      found.map((line) =>
        [...line.querySelectorAll('.figure-median, .figure-median ~ .figure-cell')].map((cell) => {
          return Math.round(cell.getBoundingClientRect().top);
        }),
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const tops of lines) expect(new Set(tops).size).toBe(1);
  });

  it('keeps what to do with results on one line', async () => {
    await page.goto(`${samples.site.url}/?q=harcèlement&type=damages`);
    const boxes = await page.locator('.results-actions > *').evaluateAll((actions) =>
      actions.map((action) => {
        const { top: from, height } = action.getBoundingClientRect();
        return Math.round(from + height / 2);
      }),
    );
    expect(boxes).toHaveLength(4);
    expect(new Set(boxes).size).toBe(1);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChromium, launchChromium } from '../support/browser.ts';
import { findViolations } from '../support/page-audit.ts';
import { serveSamples } from '../support/serve-samples.ts';

const chromium = findChromium();

/** Code for the page: parts that stay in place over the text and take more than a quarter of the window. */
const STUCK = `[...document.querySelectorAll('body *')].filter((element) => {
  const { position } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const seen = box.width > 1 && box.bottom > 0 && box.top < innerHeight;
  const stuck = position === 'fixed' || (position === 'sticky' && box.top <= 1 && box.height > 0);
  return seen && stuck && box.height > innerHeight / 4;
}).length`;
describe.runIf(chromium !== null)('accessibility', () => {
  let site: Awaited<ReturnType<typeof serveSamples>>;
  let browser: Browser;
  let decision: string;

  beforeAll(async () => {
    site = await serveSamples();
    browser = await launchChromium(chromium ?? '');
    const found = await fetch(`${site.url}/api/v1/judgments?type=criminal_fine&size=1`);
    const { hits } = z.object({ hits: z.array(z.object({ id: z.string() })) }).parse(await found.json());
    decision = `/decisions/${hits[0]?.id}`;
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const pages = (): readonly string[] => [
    '/',
    '/?q=harc%C3%A8lement&type=criminal_fine&amount_min=100',
    '/?q=introuvablement',
    decision,
    '/aide',
    '/aide/api',
    '/sources',
    '/a-propos',
    '/droit-d-occultation',
    '/nulle-part',
    '/statistiques',
  ];

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it.each([320, 360, 768, 1440])(
      'every page is clean and fits at %i px',
      async (width) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, locale: 'fr-FR' });
        const page = await context.newPage();
        for (const path of pages()) {
          await page.goto(`${site.url}${path}`);
          expect.soft([path, ...(await findViolations(page))]).toEqual([path]);
          await page.evaluate("for (const menu of document.querySelectorAll('details.menu')) menu.open = true");
          expect([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
            path,
            true,
          ]);
        }
        await context.close();
      },
      120_000,
    );
  });

  it('is as clean in English', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const page = await context.newPage();
    for (const path of pages()) {
      await page.goto(`${site.url}${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect.soft([path, ...(await findViolations(page))]).toEqual([path]);
    }
    await context.close();
  }, 120_000);

  it('shows the filter sheet of a phone clean too', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${site.url}/#filtres`);
    expect(await findViolations(page, "'#filtres'")).toEqual([]);
    await context.close();
  });

  it('keeps most of a window zoomed to 400 % for what is read', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, locale: 'fr-FR' });
    const page = await context.newPage();
    for (const path of pages()) {
      await page.goto(`${site.url}${path}`);
      await page.evaluate('scrollTo(0, 600)');
      expect.soft([path, await page.evaluate<number>(STUCK)]).toEqual([path, 0]);
    }
    await context.close();
  });
});

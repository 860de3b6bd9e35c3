import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChromium, launchChromium } from '../support/browser.ts';
import { serveSamples } from '../support/serve-samples.ts';

const chromium = findChromium();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()), failureSummary: z.string() })) }),
);

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
          await page.evaluate(AXE);
          const found = violations.parse(
            await page.evaluate(
              `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
            ),
          );
          const said = found.flatMap(({ id, nodes }) =>
            nodes
              .slice(0, 3)
              .map(({ target, failureSummary }) => `${path} ${id} ${target.join(' ')} ${failureSummary}`),
          );
          expect.soft(said).toEqual([]);
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
      await page.evaluate(AXE);
      const found = violations.parse(
        await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
        ),
      );
      expect.soft([path, found]).toEqual([path, []]);
    }
    await context.close();
  }, 120_000);

  it('shows the filter sheet of a phone clean too', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${site.url}/#filtres`);
    await page.evaluate(AXE);
    const found = violations.parse(
      await page.evaluate(
        `axe.run('#filtres', { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
      ),
    );
    expect(found).toEqual([]);
    await context.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../alerts/mailbox.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type ServedSamples, serveSamples } from '../support/serve-samples.ts';

const chromium = findChromium();
/** Stops of the Tab key after which a task counts as out of reach. */
const MOST_STOPS = 120;

/** Code for the page: whether the focused element matches, and can be seen to have the focus. */
const focused = (selector: string) => `(() => {
  const element = document.activeElement;
  if (!element?.matches(${JSON.stringify(selector)})) return 'elsewhere';
  const style = getComputedStyle(element);
  const circle = element.querySelector('circle');
  const drawn = circle !== null && parseFloat(getComputedStyle(circle).strokeWidth) >= 3;
  const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || drawn;
  const box = element.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight;
  return shown && inView ? 'here' : 'unseen';
})()`;

/** Presses Tab until the focus is on an element that matches; fails when it is never reached or cannot be seen there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(focused(selector))) === 'elsewhere') continue;
    await expect.poll(() => page.evaluate<string>(focused(selector))).toBe('here');
    return;
  }
  throw new Error(`the Tab key does not reach ${selector} in ${MOST_STOPS} stops`);
}

describe.runIf(chromium !== null)('the ten minutes of a lawyer without a mouse', () => {
  let mailbox: Mailbox;
  let browser: Browser;
  let site: ServedSamples;

  beforeAll(async () => {
    mailbox = await openMailbox();
    browser = await launchChromium(chromium ?? '');
    site = await serveSamples({ mailUrl: mailbox.url });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await mailbox?.close();
  });

  it('go from a search to an alert by the keyboard alone', async () => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const keyboard = page.keyboard;
    await page.goto(site.url);

    await tabTo(page, '.skip-link');
    await tabTo(page, '#q');
    await keyboard.type('préjudice');
    await keyboard.press('Enter');
    await page.waitForURL('**/?q=*');
    await tabTo(page, 'input[name="type"][value="damages"]');
    await keyboard.press('Space');
    await page.waitForURL('**type=damages*');
    await tabTo(page, '#amount_min');
    await keyboard.type('1000');
    await page.waitForURL('**amount_min=1000*');
    const results = page.url();

    for (let precedent = 0; precedent < 3; precedent += 1) {
      await page.goto(results);
      await tabTo(page, '.skip-link[href="#resultats"]');
      await keyboard.press('Enter');
      for (let skipped = 0; skipped <= precedent; skipped += 1) await tabTo(page, '.card-reference a');
      await keyboard.press('Enter');
      await page.waitForURL('**/decisions/*');
      await tabTo(page, '.outcome-link');
      await keyboard.press('Enter');
      await page.locator('mark.evidence:focus').waitFor();
    }

    await page.goto(results);
    await tabTo(page, 'a.results-action[href^="/statistiques"]');
    await keyboard.press('Enter');
    await page.waitForURL('**/statistiques?*');
    await tabTo(page, '.plot-dot');
    await keyboard.press('ArrowRight');
    expect(await page.locator('[data-plot-tip]').first().textContent()).toContain('€');
    await keyboard.press('Enter');
    await page.waitForURL('**/decisions/*');

    await tabTo(page, '[data-copy]');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^T/);
    await tabTo(page, '.citation summary');
    await keyboard.press('Enter');
    await tabTo(page, '.citation a[href$=".ris"]');
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.ris$/);

    await page.goto(results);
    await tabTo(page, 'a.results-action[href^="/suivre"]');
    await keyboard.press('Enter');
    await page.waitForURL('**/suivre?*');
    await tabTo(page, '#email');
    await keyboard.type('avocat@exemple.fr');
    await tabTo(page, 'input[name="frequency"]');
    await keyboard.press('ArrowUp');
    await tabTo(page, '.follow button');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vérifiez votre messagerie' }).waitFor();
    await page.goto(/http\S+\/alertes\/[\w-]+/.exec(mailbox.mails[0]?.body ?? '')?.[0] ?? '');
    await tabTo(page, '.follow button');
    await keyboard.press('Enter');
    await page.getByText('Cette alerte est active.').waitFor();
    await tabTo(page, '.follow p > a');
    await keyboard.press('Enter');
    await page.waitForURL(results);
    await context.close();
  }, 240_000);
});

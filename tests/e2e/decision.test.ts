import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { eventually, samplesInBrowser } from '../support/samples-in-browser.ts';

const chromium = findChromium();
/** A fictitious decision of four parts with fourteen outcomes. */
const LONG = '/decisions/tj-paris-2023-03-21';

describe.runIf(chromium !== null)('a decision in a browser', () => {
  const samples = samplesInBrowser(chromium);
  let page: Page;

  beforeEach(async () => {
    page = await samples.open({ reducedMotion: 'reduce' });
  });

  const current = () => page.locator('.outline a[aria-current]').allInnerTexts();
  const style = (selector: string) =>
    page.evaluate<string>(
      `((found) => found.borderBottomColor + ' ' + found.fontWeight)(getComputedStyle(document.querySelector('${selector}')))`,
    );

  it('marks in the outline the part that is read, and none of them while the header is in view', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${samples.site.url}${LONG}`);
    expect(await current()).not.toContain('Dispositif');
    expect(await style('.outline a.outline-dispositif')).toBe(await style('.outline li:nth-child(2) a'));
    for (const part of ['Motifs', 'Dispositif', 'Faits']) {
      await page.locator('.outline').getByRole('link', { name: part }).click();
      await eventually(current).toEqual([part]);
    }
    await page.keyboard.press('Home');
    await eventually(current).not.toContain('Faits');
    expect(await current()).not.toContain('Dispositif');
  });

  it.each([320, 768, 992, 1440])('opens its menu of downloads inside a window %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${samples.site.url}${LONG}`);
    await page.locator('.citation summary').click();
    const box = await page.locator('.citation .menu ul').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  });

  it('moves nothing when it says that the reference was copied', async () => {
    await page.goto(`${samples.site.url}${LONG}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const place = () => page.locator('.citation summary').boundingBox();
    const before = await place();
    await page.locator('[data-copy]').click();
    await eventually(() => page.locator('[data-copy]').innerText()).not.toBe('Copier la référence');
    expect(await place()).toEqual(before);
  });

  describe('on a phone', () => {
    beforeEach(() => page.setViewportSize({ width: 360, height: 740 }));
    const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

    it('has the three buttons of the reference on one line', async () => {
      await page.goto(`${samples.site.url}${LONG}`);
      const boxes = await Promise.all(
        ['[data-copy]', 'summary', '[data-print]'].map((part) => page.locator(`.citation ${part}`).boundingBox()),
      );
      expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    });

    it('has the text one touch away from the head of the outcomes', async () => {
      await page.goto(`${samples.site.url}${LONG}`);
      const link = page.getByRole('link', { name: 'Lire le texte' });
      expect((await link.boundingBox())?.y).toBeLessThan(740);
      await link.click();
      await eventually(() => top('.outline')).toBeLessThan(100);
    });

    it('comes back by one step to the words from which an outcome was opened', async () => {
      await page.goto(`${samples.site.url}${LONG}`);
      const words = page.locator('mark.evidence[data-outcomes="6"]').first();
      await words.scrollIntoViewIfNeeded();
      const before = await page.evaluate<number>('scrollY');
      await words.click();
      await eventually(() => page.evaluate<string>('document.activeElement.id')).toBe('mesure-6');
      await eventually(() => page.evaluate<number>('scrollY')).toBeLessThan(before - 500);
      await page.goBack();
      await eventually(() => page.evaluate<number>('scrollY')).toBe(before);
    });
  });
});

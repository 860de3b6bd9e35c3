import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { eventually, samplesInBrowser } from '../support/samples-in-browser.ts';

const chromium = findChromium();

/** Code for the page: what has the focus, named by what a person would call it. */
const FOCUSED = `(() => {
  const { activeElement: found } = document;
  const label = found.labels?.[0]?.querySelector('.facet-label')?.textContent;
  return label ?? (found.id || found.getAttribute('aria-label') || found.textContent.trim());
})()`;

describe.runIf(chromium !== null)('a search that changes in place', () => {
  const samples = samplesInBrowser(chromium);
  let page: Page;

  beforeEach(async () => {
    page = await samples.open({ viewport: { width: 1440, height: 900 } });
  });

  const count = () => page.locator('h1').innerText();
  const focused = () => page.evaluate<string>(FOCUSED);
  const asked = () => decodeURIComponent(new URL(page.url()).search);

  it('keeps the focus on the filter that was ticked though its list is sorted anew, so that Space unticks it', async () => {
    await page.goto(`${samples.site.url}/?q=harcèlement`);
    await page.getByRole('checkbox', { name: /^Amende \d/ }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**type=criminal_fine');
    await eventually(focused).toBe('Amende');
    await page.keyboard.press('Space');
    await eventually(asked).toBe('?q=harcèlement');
  });

  it('gives the focus of a filter that was removed to the next one, then to the results', async () => {
    await page.goto(`${samples.site.url}/?q=condamne&type=damages&kind=tj`);
    await page.locator('.active-filter').first().focus();
    await page.keyboard.press('Enter');
    await eventually(asked).toBe('?q=condamne&kind=tj');
    await eventually(focused).toContain('Tribunal judiciaire');
    await page.keyboard.press('Enter');
    await eventually(asked).toBe('?q=condamne');
    await eventually(focused).toBe('resultats');
  });

  it('gives the focus to the results when the page is turned', async () => {
    await page.goto(`${samples.site.url}/?q=condamne`);
    await page.locator('.pagination a[rel=next]').focus();
    await page.keyboard.press('Enter');
    await eventually(asked).toBe('?q=condamne&page=2');
    await eventually(focused).toBe('resultats');
  });

  it('keeps letters that are typed while the results come', async () => {
    await page.goto(`${samples.site.url}/?q=condamne`);
    const isFirst = (url: URL) => url.searchParams.get('amount_min') === '5';
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(isFirst, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#amount_min').focus();
    const request = page.waitForRequest((found) => isFirst(new URL(found.url())));
    await page.keyboard.type('5');
    await request;
    await page.keyboard.type('0');
    answer();
    await eventually(asked).toBe('?q=condamne&amount_min=50');
    await page.keyboard.type('00');
    await eventually(asked).toBe('?q=condamne&amount_min=5000');
    expect(await page.locator('#amount_min').inputValue()).toBe('5000');
    expect(await page.locator('.filters-body > *').count()).toBe(
      await page.evaluate<number>(
        'fetch(location.href).then((r) => r.text()).then((t) => new DOMParser().parseFromString(t, "text/html").querySelectorAll(".filters-body > *").length)',
      ),
    );
  });

  it('makes one step of the history of a question typed letter by letter, and none of asking it again', async () => {
    await page.goto(`${samples.site.url}/?q=astreinte`);
    const before = await count();
    await page.getByRole('searchbox').fill('harc');
    await page.waitForURL('**/?q=harc');
    await page.getByRole('searchbox').pressSequentially('èlement', { delay: 20 });
    await page.waitForURL('**/?q=harc%C3%A8lement');
    await page.keyboard.press('Enter');
    await eventually(count).not.toBe(before);
    await page.goBack();
    await eventually(asked).toBe('?q=astreinte');
    await eventually(count).toBe(before);
    expect(await page.getByRole('searchbox').inputValue()).toBe('astreinte');
  });

  it('closes a menu by Escape, which leads back to its button, and by a click elsewhere', async () => {
    await page.goto(`${samples.site.url}/?q=astreinte`);
    const menu = page.locator('.results details.menu');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await menu.getAttribute('open')).toBe('');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await focused()).toBe('Exporter');
    await page.keyboard.press('Enter');
    await page.locator('.snippet').first().click();
    expect(await menu.getAttribute('open')).toBeNull();
  });

  describe('on a phone', () => {
    beforeEach(() => page.setViewportSize({ width: 360, height: 740 }));

    it('says in the sheet what it leads to as soon as it opens, and clears every filter there', async () => {
      await page.goto(`${samples.site.url}/?q=condamne&type=criminal_fine`);
      const fines = Number.parseInt(await count(), 10);
      await page.getByRole('link', { name: /^Filtrer/ }).click();
      expect(await page.locator('.filters-submit button').innerText()).toBe(`Voir les résultats (${fines})`);
      await page.locator('#filtres').getByRole('link', { name: 'Tout effacer' }).click();
      await eventually(asked).toBe('?q=condamne');
      expect(await page.locator('#filtres').isVisible()).toBe(true);
      expect(await page.locator('#filtres').getByRole('link', { name: 'Tout effacer' }).count()).toBe(0);
    });

    it('goes back in one step from what was ticked in the sheet to the search before it', async () => {
      await page.goto(`${samples.site.url}/?q=condamne`);
      const before = await count();
      await page.getByRole('link', { name: 'Filtrer' }).click();
      await page.getByRole('checkbox', { name: /^Amende \d/ }).check();
      await page.waitForURL('**type=criminal_fine**');
      await page.getByRole('checkbox', { name: /^Tribunal judiciaire \(/ }).check();
      await page.waitForURL('**kind=tj**');
      await page.getByRole('link', { name: 'Fermer' }).click();
      await eventually(() => page.locator('#filtres').isVisible()).toBe(false);
      await page.goBack();
      await eventually(asked).toBe('?q=condamne');
      expect(await page.locator('#filtres').isVisible()).toBe(false);
      await eventually(count).toBe(before);
    });
  });
});

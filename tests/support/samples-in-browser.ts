import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from './browser.ts';
import { serveSamples } from './serve-samples.ts';

/** On a machine busy with something else an answer may take some seconds. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 10_000 });

/**
 * For the tests of one `describe`: the product with its samples, and a browser. `open` gives a page of its own, in French unless told
 * otherwise, closed after the test.
 */
export function samplesInBrowser(chromium: string | null) {
  let site: Awaited<ReturnType<typeof serveSamples>>;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveSamples();
    browser = await launchChromium(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  return {
    get site() {
      return site;
    },
    async open(options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext({ locale: 'fr-FR', ...options });
      return context.newPage();
    },
  };
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type ServedSamples, serveSamples } from '../support/serve-samples.ts';

/** `npm run screenshots`: the README's pictures, taken in Chromium of the product on its fictitious samples. */

const FOLDER = join(import.meta.dirname, '../../views/pictures');
const THEMES = ['light', 'dark'] as const;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
const QUALITY = 0.82;

interface Picture {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly path: string;
  /** Brings the page to what the picture shows. */
  prepare?(page: Page): Promise<void>;
}

const SEARCH = '/?q=cyberharc%C3%A8lement&type=damages&amount_min=1000';
const PICTURES: readonly Picture[] = [
  { name: 'search', size: DESKTOP, path: SEARCH },
  { name: 'search-phone', size: PHONE, path: SEARCH },
  {
    name: 'decision',
    size: DESKTOP,
    path: '/decisions/tj-paris-2025-03-18-25-50944',
    prepare: async (page) => {
      await page.locator('.outcome-link').first().click();
      await page.locator('.outcome').first().hover();
    },
  },
  {
    name: 'figures',
    size: DESKTOP,
    path: '/statistiques',
    prepare: async (page) => {
      await page.locator('.plot-dot').nth(20).hover();
    },
  },
  { name: 'review', size: DESKTOP, path: '/relecture' },
];

async function signIn({ workspace, curation }: ServedSamples): Promise<string> {
  const id = 'a_camille';
  const createdAt = new Date().toISOString();
  const account = {
    id,
    name: 'Camille',
    email: 'camille@exemple.test',
    role: 'reviewer',
    passwordHash: null,
    createdAt,
  };
  await workspace.store.addAccount({ ...account, role: 'reviewer' });
  return (await curation.startSession(id)).token;
}

/** A PNG as WebP, by the browser that drew it. */
async function compress(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const url = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function take(browser: Browser, site: ServedSamples, session: string, picture: Picture, theme: 'light' | 'dark') {
  const context = await browser.newContext({
    colorScheme: theme,
    locale: 'fr-FR',
    viewport: picture.size,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  if (picture.path === '/relecture') await context.addCookies([{ name: 'session', value: session, url: site.url }]);
  const page = await context.newPage();
  await page.goto(`${site.url}${picture.path}`);
  // The first view may go without the fonts, see fonts.css.
  await page.reload();
  await page.evaluate('document.fonts.ready');
  await picture.prepare?.(page);
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await context.close();
  const body = await compress(browser, png);
  writeFileSync(join(FOLDER, `${picture.name}-${theme}.webp`), body);
  return body.length;
}

const chromium = findChromium();
if (chromium === null) throw new Error('pictures are taken in Chromium: install it, or set CHROMIUM_PATH');
mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old));
const site = await serveSamples();
const browser = await launchChromium(chromium);
const session = await signIn(site);
for (const picture of PICTURES) {
  for (const theme of THEMES) {
    const bytes = await take(browser, site, session, picture, theme);
    console.log(`${picture.name}-${theme}.webp: ${Math.round(bytes / 1000)} kB`);
  }
}
await browser.close();
await site.close();

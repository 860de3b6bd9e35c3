import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium: CHROMIUM_PATH, else the first known name on the PATH; null (with one line saying so) when there is none. */
export function findChromium(): string | null {
  const told = process.env.CHROMIUM_PATH;
  if (told && existsSync(told)) return told;
  const found = NAMES.map(findOnPath).find((path) => path !== null) ?? null;
  if (found === null) console.warn('No Chromium found (set CHROMIUM_PATH): the tests in a browser are skipped.');
  return found;
}

function findOnPath(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** Starts a browser that talks to nobody but the pages under test. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()), failureSummary: z.string() })) }),
);

/** What axe-core finds wrong on the open page (WCAG 2.2 A and AA, best practices), a line for each; `scope` is code for the page. */
export async function findViolations(page: Page, scope = 'document'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const run = `axe.run(${scope}, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`;
  return violations
    .parse(await page.evaluate(run))
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

/** How a page arrived: milliseconds, bytes over the wire, and a layout shift score without unit. */
export interface PageCost {
  readonly largestPaint: number;
  readonly layoutShift: number;
  /** Scripts that stop the page from being drawn. */
  readonly blockingScripts: number;
  /** The document and everything that it loads, fonts aside. */
  readonly bytes: number;
  /** Pixels by which the page is wider than its window. */
  readonly overflow: number;
}

const MEASURE = `new Promise((resolve) => {
  let largestPaint = 0;
  let layoutShift = 0;
  new PerformanceObserver((list) => { largestPaint = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const bytes = loaded
    .filter((entry) => !entry.name.includes('.woff2'))
    .reduce((sum, entry) => sum + entry.transferSize, 0);
  const blockingScripts = document.querySelectorAll('script:not([type=module]):not([defer]):not([async])').length;
  const overflow = document.documentElement.scrollWidth - innerWidth;
  setTimeout(() => resolve({ largestPaint, layoutShift, blockingScripts, bytes, overflow }), 150);
})`;

const cost = z.object({
  largestPaint: z.number(),
  layoutShift: z.number(),
  blockingScripts: z.number(),
  bytes: z.number(),
  overflow: z.number(),
});

/** Measures the open page, as its browser saw it arrive; the bytes are those of an empty cache only in a new context. */
export async function measurePage(page: Page): Promise<PageCost> {
  return cost.parse(await page.evaluate(MEASURE));
}

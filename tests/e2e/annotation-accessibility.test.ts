import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textOf } from '../curation/desk.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../support/serve-work.ts';

const chromium = findChromium();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const TEXT = textOf('Affaire 81.', `${FINE} ;`, "CONDAMNE M. T. aux dépens de l'instance.");

const violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()), failureSummary: z.string() })) }),
);

describe.runIf(chromium !== null)('accessibility of the pages of work', () => {
  let served: ServedWork;
  let browser: Browser;
  let admin: WorkVisitor;
  let paths: string[];

  beforeAll(async () => {
    served = await serveWork();
    browser = await launchChromium(chromium ?? '');
    const { desk } = served;
    const id = await desk.decide('25/00081', TEXT);
    admin = await served.visitor('admin', 'Rita');
    const ada = (await served.visitor('annotator', 'Ada')).actor;
    const bob = (await served.visitor('annotator', 'Bob')).actor;
    const rita = admin.actor;
    if (!rita || !ada || !bob) throw new Error('nobody');
    const tag = await desk.curation.saveTag(rita, null, {
      label: 'Sursis',
      colour: 'teal',
      definition: 'Avec sursis',
      retired: false,
    });
    const start = TEXT.indexOf(FINE);
    const words = { body: 'Montant au minimum.', visibility: 'team' as const, tags: [tag] };
    const note = await desk.curation.addNote(rita, id, { start, end: start + FINE.length }, words);
    await desk.curation.addReply(rita, note.id, 'À comparer.');
    const dossier = await desk.curation.saveDossier(rita, null, {
      title: 'Amendes',
      description: 'À lire',
      visibility: 'team',
    });
    await desk.curation.addToDossier(rita, dossier, [id]);
    const campaign = await desk.curation.planCampaign(rita, {
      title: 'Essai',
      description: '',
      codebookVersion: '1.0',
      sample: { kind: 'list', ids: [id], size: 1 },
      seed: 1,
      doubleShare: 1,
      startFrom: 'rules',
      annotators: [ada.id, bob.id],
      adjudicators: [rita.id],
    });
    await desk.curation.openCampaign(rita, campaign, 1);
    for (const sheet of await desk.store.listSheets(campaign)) {
      const owner = sheet.accountId === ada.id ? ada : bob;
      await desk.curation.submitSheet(owner, sheet.id, true);
    }
    paths = [
      `/decisions/${id}`,
      `/decisions/${id}/mesures/1/corriger`,
      `/decisions/${id}/mesures/nouvelle`,
      `/decisions/${id}/annotations/nouvelle`,
      `/decisions/${id}/historique`,
      '/relecture',
      '/annotations?liste=equipe',
      `/annotations/${note.id}`,
      '/etiquettes',
      '/dossiers',
      `/dossiers/${dossier}`,
      '/campagnes',
      '/campagnes/nouvelle',
      `/campagnes/${campaign}`,
      `/campagnes/${campaign}/arbitrage/${id}`,
      `/campagnes/${campaign}/accord`,
      '/erreurs-de-lecture',
      '/compte',
      '/administration',
      '/administration/journal',
      '/connexion',
    ];
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)(
    'every page is clean and fits, %s theme, %i px',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, locale: 'fr-FR' });
      await context.addCookies([{ name: 'session', value: admin.cookie.slice('session='.length), url: served.url }]);
      const page = await context.newPage();
      for (const path of paths) {
        const response = await page.goto(`${served.url}${path}`);
        expect([path, response?.status()]).toEqual([path, 200]);
        await page.evaluate(AXE);
        const found = violations.parse(
          await page.evaluate(
            `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
          ),
        );
        const said = found.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ target, failureSummary }) => `${path} ${id} ${target.join(' ')} ${failureSummary}`),
        );
        expect.soft(said).toEqual([]);
        expect
          .soft([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')])
          .toEqual([path, true]);
      }
      await context.close();
    },
    120_000,
  );
});

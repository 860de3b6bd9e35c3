import type { ComparedLines } from '../../annotation/compare-sheets.ts';
import { Refusal } from '../../domain/refusal.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { ATTRIBUTE_LABELS } from './outcome-choices.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';
import { type LineView, type SheetPage, sheetProps, toLineView } from './sheets.ts';

export interface AdjudicationPage extends SheetPage {
  readonly judgmentId: string;
  readonly names: readonly [string, string];
  readonly compared: readonly {
    readonly agreed: boolean;
    readonly a: LineView | null;
    readonly b: LineView | null;
    readonly changes: string;
  }[];
}

export interface CorrectionsPage extends Frame {
  readonly campaignHref: string;
  readonly campaign: string;
  readonly judgment: string;
  readonly settled: boolean;
  readonly rows: readonly {
    readonly verdict: string;
    readonly own: string;
    readonly kept: string;
    readonly changes: string;
  }[];
}

export const ADJUDICATION_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/:campaign/fiches/:sheet/corrections', 'annotator', correctionsPage),
  signedRoute('get', '/campagnes/:campaign/arbitrage/:id', 'reviewer', adjudicationPage),
  signedRoute('post', '/campagnes/:campaign/arbitrage/:id/prendre', 'reviewer', takeLine),
];

async function adjudicationPage(visit: SignedVisit): Promise<Answer> {
  const open = await visit.curation.openAdjudication(visit.actor, visit.param('campaign'), visit.param('id'));
  const names = await visit.deps.store.listAccountNames();
  const [first, second] = open.annotators;
  return show('work/adjudication', {
    ...(await sheetProps(visit, open)),
    judgmentId: visit.param('id'),
    names: [names.get(first) ?? 'A', names.get(second) ?? 'B'],
    compared: open.compared.map(({ a, b, changes }) => ({
      agreed: a !== null && b !== null && changes.length === 0,
      a: a && toLineView(a),
      b: b && toLineView(b),
      changes: wordsOf(changes),
    })),
  });
}

/** Takes one annotator's line over into the settled sheet. */
async function takeLine(visit: SignedVisit): Promise<Answer> {
  const [campaignId, judgmentId] = [visit.param('campaign'), visit.param('id')];
  const open = await visit.curation.openAdjudication(visit.actor, campaignId, judgmentId);
  const side = visit.form.text('side') === 'b' ? 'b' : 'a';
  const taken = open.compared
    .map((pair) => pair[side])
    .find((line) => line !== null && String(line.id) === visit.form.text('entry'));
  if (!taken) throw new Refusal('not_found', 'Cette lecture n’existe plus.');
  const target = { line: null, seen: 0, takenFrom: `${side}/${taken.line}` };
  await visit.curation.saveSheetLine(visit.actor, open.sheet.id, target, taken.statement);
  return redirect(`/campagnes/${campaignId}/arbitrage/${judgmentId}`);
}

async function correctionsPage(visit: SignedVisit): Promise<Answer> {
  const { campaign, sheet } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const [summary] = await visit.deps.store.listSummaries([sheet.judgmentId]);
  const compared = await visit.curation.findCorrections(visit.actor, sheet.id);
  return show('work/corrections', {
    ...(await buildFrame(visit, 'Corrections')),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    judgment: summary?.title ?? sheet.judgmentId,
    settled: compared !== null,
    rows: (compared ?? []).map(({ a, b, changes }) => ({
      verdict: !a ? 'manquait' : !b ? 'non retenue' : changes.length === 0 ? 'retenue' : 'corrigée',
      own: a ? outcomeLine(a.statement, 'fr') : 'rien',
      kept: b ? outcomeLine(b.statement, 'fr') : 'rien',
      changes: wordsOf(changes),
    })),
  });
}

function wordsOf(changes: ComparedLines['changes']): string {
  return changes.map(({ attribute }) => ATTRIBUTE_LABELS[attribute] ?? attribute).join(', ');
}

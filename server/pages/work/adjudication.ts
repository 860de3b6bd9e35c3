import type { SheetLine } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { THINGS } from '../../domain/refusals/general-refusals.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { fillIn } from '../messages/messages.ts';
import { namesOfChanges } from './attribute-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';
import { type LineView, type SheetPage, sheetProps, toLineView } from './sheets.ts';

export interface AdjudicationPage extends SheetPage {
  readonly heading: string;
  readonly judgmentId: string;
  readonly names: readonly [string, string];
  readonly compared: readonly {
    readonly agreed: boolean;
    /** What each of the two read; null for nothing. */
    readonly sides: readonly {
      readonly key: 'a' | 'b';
      readonly name: string;
      readonly line: LineView | null;
      readonly taken: boolean;
    }[];
    readonly changes: string;
  }[];
}

export interface CorrectionsPage extends Frame<'sheet'> {
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
  const { language, t } = visit.page;
  const open = await visit.curation.openAdjudication(visit.actor, visit.param('campaign'), visit.param('id'));
  const names = await visit.deps.store.listAccountNames();
  const [first, second] = open.annotators;
  const nameOf = { a: names.get(first) ?? 'A', b: names.get(second) ?? 'B' };
  const taken = new Set(open.lines.map(({ takenFrom }) => takenFrom));
  const sideOf = (key: 'a' | 'b', line: SheetLine | null) => ({
    key,
    name: nameOf[key],
    line: line && toLineView(line, language),
    taken: line !== null && taken.has(`${open.sheets[key === 'a' ? 0 : 1]}/${line.line}`),
  });
  const props = await sheetProps(visit, open);
  return show('work/adjudication', {
    ...props,
    heading: fillIn(t.work.sheet.adjudication, { judgment: props.judgment }),
    judgmentId: visit.param('id'),
    names: [nameOf.a, nameOf.b],
    compared: open.compared.map(({ a, b, changes }) => ({
      agreed: a !== null && b !== null && changes.length === 0,
      sides: [sideOf('a', a), sideOf('b', b)],
      changes: namesOfChanges(changes, language),
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
  if (!taken) throw new Refusal('missing', { thing: THINGS.reading });
  const target = { line: null, seen: 0, takenFrom: `${open.sheets[side === 'a' ? 0 : 1]}/${taken.line}` };
  await visit.curation.saveSheetLine(visit.actor, open.sheet.id, target, taken.statement);
  return redirect(`/campagnes/${campaignId}/arbitrage/${judgmentId}`);
}

async function correctionsPage(visit: SignedVisit): Promise<Answer> {
  const { language, t } = visit.page;
  const w = t.work.sheet;
  const { campaign, sheet } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const [summary] = await visit.deps.store.listSummaries([sheet.judgmentId]);
  const compared = await visit.curation.findCorrections(visit.actor, sheet.id);
  return show('work/corrections', {
    ...(await buildFrame(visit, 'sheet', w.corrections)),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    judgment: summary?.title ?? sheet.judgmentId,
    settled: compared !== null,
    rows: (compared ?? []).map(({ a, b, changes }) => ({
      verdict: w.verdicts[verdictOf(a, b, changes.length)],
      own: a ? outcomeLine(a.statement, language) : w.nothing,
      kept: b ? outcomeLine(b.statement, language) : w.nothing,
      changes: namesOfChanges(changes, language),
    })),
  });
}

function verdictOf(own: SheetLine | null, kept: SheetLine | null, changes: number) {
  if (!own) return 'missing';
  if (!kept) return 'refused';
  return changes === 0 ? 'kept' : 'corrected';
}

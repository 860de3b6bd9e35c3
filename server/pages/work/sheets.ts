import type { SheetLine } from '../../domain/campaign.ts';
import { blankOutcome } from '../../domain/outcome.ts';
import { Refusal } from '../../domain/refusal.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { showOutcomeForm } from './outcome-form.ts';
import { readOutcome } from './read-outcome.ts';
import { passageOf } from './review.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface LineView {
  readonly line: string;
  readonly seen: string;
  readonly words: string;
  readonly quotes: readonly string[];
}

export interface SheetPage extends Frame {
  readonly campaignHref: string;
  readonly campaign: string;
  readonly href: string;
  readonly judgment: string;
  readonly submitted: boolean;
  readonly editable: boolean;
  readonly lines: readonly LineView[];
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
}

const SHEET = '/campagnes/:campaign/fiches/:sheet';

export const SHEET_ROUTES: readonly Route[] = [
  signedRoute('get', SHEET, 'annotator', sheetPage),
  signedRoute('get', `${SHEET}/mesures/:line`, 'annotator', (visit) => lineForm(visit)),
  signedRoute('post', `${SHEET}/mesures/:line`, 'annotator', saveLine),
  signedRoute('post', `${SHEET}/mesures/:line/retirer`, 'annotator', async (visit) => {
    const target = { line: visit.param('line'), seen: Number(visit.form.text('version')) };
    await visit.curation.saveSheetLine(visit.actor, visit.param('sheet'), target, null);
    return back(visit);
  }),
  signedRoute('post', `${SHEET}/rendre`, 'annotator', async (visit) => {
    await visit.curation.submitSheet(visit.actor, visit.param('sheet'), visit.form.text('submitted') !== 'false');
    return redirect(`/campagnes/${visit.param('campaign')}`);
  }),
];

function sheetHref(visit: SignedVisit): string {
  return `/campagnes/${visit.param('campaign')}/fiches/${visit.param('sheet')}`;
}

/** Back to the sheet: an adjudicator's is the page of the decision. */
async function back(visit: SignedVisit): Promise<Answer> {
  const { sheet } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const href = `/campagnes/${sheet.campaignId}`;
  return redirect(
    sheet.duty === 'adjudicator' ? `${href}/arbitrage/${sheet.judgmentId}` : `${href}/fiches/${sheet.id}`,
  );
}

/** A sheet as its owner sees it. */
type OpenSheet = Awaited<ReturnType<SignedVisit['curation']['selectOwnSheet']>>;

export async function sheetProps(visit: SignedVisit, open: OpenSheet): Promise<SheetPage> {
  const { campaign, sheet, lines, text } = open;
  const [summary] = await visit.deps.store.listSummaries([sheet.judgmentId]);
  const closed = sheet.duty === 'annotator' ? campaign.state !== 'open' : campaign.state === 'released';
  return {
    ...(await buildFrame(visit, campaign.title)),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    href: `/campagnes/${campaign.id}/fiches/${sheet.id}`,
    judgment: summary?.title ?? sheet.judgmentId,
    submitted: sheet.state === 'submitted',
    editable: sheet.state === 'open' && !closed,
    lines: lines.map(toLineView),
    paragraphs: paragraphsOf(text),
  };
}

async function sheetPage(visit: SignedVisit): Promise<Answer> {
  const open = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  return show('work/sheet', await sheetProps(visit, open));
}

async function lineForm(
  visit: SignedVisit,
  failed: { readonly statement: SheetLine['statement']; readonly refusal: Refusal } | null = null,
): Promise<Answer> {
  const { campaign, sheet, lines, text } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const name = visit.param('line');
  const known = lines.find((line) => line.line === name);
  const from = lines.length === 0 && !known ? null : known;
  const href = `/campagnes/${campaign.id}`;
  return showOutcomeForm(visit, {
    heading: known ? 'Modifier la mesure' : 'Ajouter une mesure',
    action: `${sheetHref(visit)}/mesures/${name}`,
    back: sheet.duty === 'adjudicator' ? `${href}/arbitrage/${sheet.judgmentId}` : `${href}/fiches/${sheet.id}`,
    reference: campaign.title,
    version: String(known?.id ?? 0),
    outcome: failed?.statement ??
      from?.statement ?? { ...blankOutcome('o1', ''), evidence: passageOf(visit.query, text) },
    others: lines.map((line) => line.statement),
    text,
    submit: known ? 'Enregistrer' : 'Ajouter la mesure',
    notice: failed?.refusal.message ?? '',
    status: failed ? (failed.refusal.kind === 'conflict' ? 409 : 422) : 200,
  });
}

async function saveLine(visit: SignedVisit): Promise<Answer> {
  const { lines } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const name = visit.param('line');
  const base = lines.find((line) => line.line === name)?.statement ?? blankOutcome('o1', 'damages');
  let statement = base;
  try {
    statement = { ...base, ...readOutcome(visit.form, base) };
    const target = { line: name === 'nouvelle' ? null : name, seen: Number(visit.form.text('version')) };
    await visit.curation.saveSheetLine(visit.actor, visit.param('sheet'), target, statement);
    return back(visit);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'not_found') throw error;
    return lineForm(visit, { statement, refusal: error });
  }
}

export function toLineView({ id, line, statement }: SheetLine): LineView {
  return {
    line,
    seen: String(id),
    words: outcomeLine(statement, 'fr'),
    quotes: statement.evidence.map((passage) => passage.text),
  };
}

function paragraphsOf(text: string): SheetPage['paragraphs'] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ start: at, text: line }];
  });
}

import type { SheetLine } from '../../domain/campaign.ts';
import { blankOutcome } from '../../domain/outcome.ts';
import { Refusal } from '../../domain/refusal.ts';
import { showOutcomeForm } from './outcome-form.ts';
import { readOutcome } from './read-outcome.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';
import { passageOf } from './work-judgment.ts';

const LINE = '/campagnes/:campaign/fiches/:sheet/mesures/:line';

export const SHEET_LINE_ROUTES: readonly Route[] = [
  signedRoute('get', LINE, 'annotator', (visit) => lineForm(visit)),
  signedRoute('post', LINE, 'annotator', saveLine),
  signedRoute('post', `${LINE}/retirer`, 'annotator', async (visit) => {
    const target = { line: visit.param('line'), seen: Number(visit.form.text('version')) };
    await visit.curation.saveSheetLine(visit.actor, visit.param('sheet'), target, null);
    return back(visit);
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

async function lineForm(
  visit: SignedVisit,
  failed: { readonly statement: SheetLine['statement']; readonly refusal: Refusal } | null = null,
): Promise<Answer> {
  const { campaign, sheet, lines, text } = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  const w = visit.page.t.work.sheet;
  const name = visit.param('line');
  const known = lines.find((line) => line.line === name);
  const from = lines.length === 0 && !known ? null : known;
  const href = `/campagnes/${campaign.id}`;
  return showOutcomeForm(visit, {
    heading: known ? w.changeOutcome : w.addOutcome,
    action: `${sheetHref(visit)}/mesures/${name}`,
    back: sheet.duty === 'adjudicator' ? `${href}/arbitrage/${sheet.judgmentId}` : `${href}/fiches/${sheet.id}`,
    reference: campaign.title,
    version: String(known?.id ?? 0),
    outcome: failed?.statement ??
      from?.statement ?? { ...blankOutcome('o1', ''), evidence: passageOf(visit.query, text) },
    others: lines.map((line) => line.statement),
    text,
    submit: known ? w.save : visit.page.t.work.form.add,
    notice: failed?.refusal.wordsIn(visit.page.language) ?? '',
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

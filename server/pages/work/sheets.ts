import type { SheetLine } from '../../domain/campaign.ts';
import type { Language } from '../../domain/language.ts';
import { keepSumsTogether } from '../format/no-break.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface LineView {
  readonly line: string;
  readonly seen: string;
  readonly words: string;
  readonly quotes: readonly string[];
}

export interface SheetPage extends Frame<'sheet'> {
  readonly campaignHref: string;
  readonly campaign: string;
  readonly href: string;
  readonly judgment: string;
  readonly submitted: boolean;
  readonly editable: boolean;
  /** Whether it can be handed in, or taken back. */
  readonly canTurnIn: boolean;
  readonly lines: readonly LineView[];
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
}

const SHEET = '/campagnes/:campaign/fiches/:sheet';

export const SHEET_ROUTES: readonly Route[] = [
  signedRoute('get', SHEET, 'annotator', sheetPage),
  signedRoute('post', `${SHEET}/rendre`, 'annotator', async (visit) => {
    await visit.curation.submitSheet(visit.actor, visit.param('sheet'), visit.form.text('submitted') !== 'false');
    return redirect(`/campagnes/${visit.param('campaign')}`);
  }),
];

/** A sheet as its owner sees it. */
type OpenSheet = Awaited<ReturnType<SignedVisit['curation']['selectOwnSheet']>>;

export async function sheetProps(visit: SignedVisit, open: OpenSheet): Promise<SheetPage> {
  const { campaign, sheet, lines, text } = open;
  const [summary] = await visit.deps.store.listSummaries([sheet.judgmentId]);
  const closed = sheet.duty === 'annotator' ? campaign.state !== 'open' : campaign.state === 'released';
  return {
    ...(await buildFrame(visit, 'sheet', campaign.title)),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    href: `/campagnes/${campaign.id}/fiches/${sheet.id}`,
    judgment: summary?.title ?? sheet.judgmentId,
    submitted: sheet.state === 'submitted',
    editable: sheet.state === 'open' && !closed,
    canTurnIn: !closed,
    lines: lines.map((line) => toLineView(line, visit.page.language)),
    paragraphs: paragraphsOf(text),
  };
}

async function sheetPage(visit: SignedVisit): Promise<Answer> {
  const open = await visit.curation.selectOwnSheet(visit.actor, visit.param('sheet'));
  return show('work/sheet', await sheetProps(visit, open));
}

export function toLineView({ id, line, statement }: SheetLine, language: Language): LineView {
  return {
    line,
    seen: String(id),
    words: outcomeLine(statement, language),
    quotes: statement.evidence.map((passage) => keepSumsTogether(passage.text)),
  };
}

function paragraphsOf(text: string): SheetPage['paragraphs'] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ start: at, text: keepSumsTogether(line) }];
  });
}

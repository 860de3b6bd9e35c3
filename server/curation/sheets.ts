import type { Actor } from '../domain/account.ts';
import { type Campaign, type Sheet, type SheetLine, standingLines } from '../domain/campaign.ts';
import type { Outcome } from '../domain/outcome.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, notFound, nowOf, requireVisible } from './deps.ts';
import { settleStatement } from './statement.ts';

export interface OpenSheet {
  readonly campaign: Campaign;
  readonly sheet: Sheet;
  readonly lines: readonly SheetLine[];
  readonly text: string;
}

/** One's own sheet with the frozen text. @throws Refusal not_found for anybody else's: the reading is blind. */
export async function selectOwnSheet(deps: CurationDeps, actor: Actor, sheetId: string): Promise<OpenSheet> {
  return readSheet(deps.store, actor, sheetId);
}

/**
 * Writes one line of one's own sheet: a new one (`line` null), a change, or its removal (`statement` null). `seen` is the entry that
 * was shown, 0 for a new line. Returns the line's name.
 */
export async function saveSheetLine(
  deps: CurationDeps,
  actor: Actor,
  sheetId: string,
  target: { readonly line: string | null; readonly seen: number; readonly takenFrom?: string },
  statement: Outcome | null,
): Promise<string> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const { campaign, sheet, lines, text } = await readSheet(tx, actor, sheetId);
    refuseClosed(campaign, sheet);
    const before = lines.find((line) => line.line === target.line) ?? null;
    if (target.line !== null) expectVersion(before?.id ?? 0, target.seen, THINGS.outcome);
    const line = target.line ?? nextLine(await tx.listSheetEntries(sheetId));
    const settled = statement && { ...settleStatement(statement, text), key: line };
    const entry = { line, statement: settled, reason: null, takenFrom: target.takenFrom ?? null, createdAt: now };
    await tx.addSheetEntry(sheetId, entry);
    const action = settled === null ? 'sheet.remove' : before ? 'sheet.change' : 'sheet.add';
    const change = { before: before?.statement, after: settled };
    await tx.appendAudit({ at: now, actor: actor.id, action, subject: `${sheetId}/${line}`, ...change });
    return line;
  });
}

/** Hands a sheet in, or takes it back while nobody has begun to settle it. */
export async function submitSheet(
  deps: CurationDeps,
  actor: Actor,
  sheetId: string,
  submitted: boolean,
): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const { campaign, sheet, lines } = await readSheet(tx, actor, sheetId);
    if (submitted) refuseClosed(campaign, sheet);
    else await refuseLate(tx, campaign, sheet);
    await tx.setSheetState(sheetId, submitted ? 'submitted' : 'open', submitted ? now : null);
    const action = submitted ? 'sheet.submit' : 'sheet.reopen';
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action,
      subject: sheetId,
      after: lines.map((line) => line.statement),
    });
  });
}

/** A sheet of one's own with the frozen text. @throws Refusal not_found for anybody else's. */
export async function readSheet(
  store: Pick<
    StoreTransaction,
    'findSheet' | 'findCampaign' | 'listSheetEntries' | 'listCampaignJudgments' | 'findText' | 'isJudgmentVisible'
  >,
  actor: Actor,
  sheetId: string,
): Promise<OpenSheet> {
  const sheet = found(await store.findSheet(sheetId), THINGS.sheet);
  if (sheet.accountId !== actor.id) throw notFound(THINGS.sheet);
  await requireVisible(store, sheet.judgmentId);
  const campaign = found(await store.findCampaign(sheet.campaignId), THINGS.campaign);
  const drawn = (await store.listCampaignJudgments(campaign.id)).find(
    ({ judgmentId }) => judgmentId === sheet.judgmentId,
  );
  const text = await store.findText(found(drawn, THINGS.decision).textHash);
  return { campaign, sheet, text, lines: standingLines(await store.listSheetEntries(sheetId)) };
}

function refuseClosed(campaign: Campaign, sheet: Sheet): void {
  if (sheet.state === 'submitted') throw new Refusal('handedIn');
  const open = sheet.duty === 'annotator' ? campaign.state === 'open' : campaign.state !== 'released';
  if (!open) throw new Refusal('campaignClosed');
}

async function refuseLate(tx: StoreTransaction, campaign: Campaign, sheet: Sheet): Promise<void> {
  if (campaign.state === 'released' || (sheet.duty === 'annotator' && campaign.state !== 'open')) {
    throw new Refusal('campaignClosed');
  }
  const begun = (await tx.listSheets(campaign.id)).some(
    (other) => other.judgmentId === sheet.judgmentId && other.duty === 'adjudicator',
  );
  if (sheet.duty === 'annotator' && begun) throw new Refusal('adjudicationBegun');
}

function nextLine(entries: readonly { readonly line: string }[]): string {
  return `o${1 + Math.max(0, ...entries.map(({ line }) => Number(line.slice(1)) || 0))}`;
}

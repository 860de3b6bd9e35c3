import { type ComparedLines, compareLines, isAgreed } from '../annotation/compare-sheets.ts';
import type { Actor } from '../domain/account.ts';
import { type Sheet, standingLines } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, found, nowOf } from './deps.ts';
import { randomId } from './secrets.ts';
import { type OpenSheet, readSheet } from './sheets.ts';

export interface Adjudication extends OpenSheet {
  /** The two blind sheets side by side, whose they are, and their ids. */
  readonly annotators: readonly [string, string];
  readonly sheets: readonly [string, string];
  readonly compared: readonly ComparedLines[];
}

/**
 * The adjudicator's sheet of a decision beside the two it settles; begun, on first opening, with what both say alike.
 * @throws Refusal when one of the two is not handed in, or the person does not adjudicate here.
 */
export async function openAdjudication(
  deps: CurationDeps,
  actor: Actor,
  campaignId: string,
  judgmentId: string,
): Promise<Adjudication> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    found(await tx.findCampaign(campaignId), THINGS.campaign);
    const members = await tx.listCampaignMembers(campaignId);
    if (!members.some((member) => member.accountId === actor.id && member.duty === 'adjudicator')) {
      throw new Refusal('notAdjudicator');
    }
    const sheets = (await tx.listSheets(campaignId)).filter((sheet) => sheet.judgmentId === judgmentId);
    const [first, second] = sheets.filter((sheet) => sheet.duty === 'annotator');
    if (!first || !second) throw new Refusal('singleReading');
    if (first.state !== 'submitted' || second.state !== 'submitted') {
      throw new Refusal('readersNotDone');
    }
    const compared = await compareSheets(tx, first, second);
    const own = sheets.find((sheet) => sheet.duty === 'adjudicator');
    if (own && own.accountId !== actor.id) throw new Refusal('otherAdjudicator');
    const sheetId = own?.id ?? (await beginAdjudication(tx, actor, { campaignId, judgmentId }, compared, first, now));
    return {
      ...(await readSheet(tx, actor, sheetId)),
      annotators: [first.accountId, second.accountId],
      sheets: [first.id, second.id],
      compared,
    };
  });
}

/** What an adjudicator kept, changed and refused of one's own sheet; null until the decision is settled. */
export async function findCorrections(
  deps: CurationDeps,
  actor: Actor,
  sheetId: string,
): Promise<readonly ComparedLines[] | null> {
  const { sheet } = await readSheet(deps.store, actor, sheetId);
  const settled = (await deps.store.listSheets(sheet.campaignId)).find(
    (other) => other.judgmentId === sheet.judgmentId && other.duty === 'adjudicator' && other.state === 'submitted',
  );
  return settled ? compareSheets(deps.store, sheet, settled) : null;
}

async function beginAdjudication(
  tx: StoreTransaction,
  actor: Actor,
  { campaignId, judgmentId }: { readonly campaignId: string; readonly judgmentId: string },
  compared: readonly ComparedLines[],
  first: Sheet,
  now: string,
): Promise<string> {
  const id = randomId('s');
  await tx.addSheet({
    id,
    campaignId,
    judgmentId,
    accountId: actor.id,
    duty: 'adjudicator',
    state: 'open',
    createdAt: now,
    submittedAt: null,
  });
  let ordinal = 1;
  for (const { a } of compared.filter(isAgreed)) {
    if (!a) continue;
    const line = `o${ordinal}`;
    ordinal += 1;
    const takenFrom = `${first.id}/${a.line}`;
    await tx.addSheetEntry(id, {
      line,
      statement: { ...a.statement, key: line },
      reason: null,
      takenFrom,
      createdAt: now,
    });
  }
  await tx.appendAudit({ at: now, actor: actor.id, action: 'sheet.begin', subject: id });
  return id;
}

async function compareSheets(store: Pick<StoreTransaction, 'listSheetEntries'>, a: Sheet, b: Sheet) {
  return compareLines(
    standingLines(await store.listSheetEntries(a.id)),
    standingLines(await store.listSheetEntries(b.id)),
  );
}

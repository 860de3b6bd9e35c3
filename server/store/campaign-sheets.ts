import type { Sheet, SheetEntry } from '../domain/campaign.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RejectionReason } from '../domain/reading.ts';
import type { Db } from './open.ts';
import type { SheetEntriesTable, SheetsTable } from './schema-annotation.ts';

export async function addSheet(db: Db, sheet: Sheet): Promise<void> {
  await db
    .insertInto('sheets')
    .values({
      id: sheet.id,
      campaign_id: sheet.campaignId,
      judgment_id: sheet.judgmentId,
      account_id: sheet.accountId,
      duty: sheet.duty,
      state: sheet.state,
      created_at: sheet.createdAt,
      submitted_at: sheet.submittedAt,
    })
    .execute();
}

export async function findSheet(db: Db, id: string): Promise<Sheet | null> {
  const row = await db.selectFrom('sheets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toSheet(row) : null;
}

/** The sheets of a campaign: by drawing order of their decision, annotators before adjudicators. */
export async function listSheets(db: Db, campaignId: string): Promise<readonly Sheet[]> {
  const rows = await db
    .selectFrom('sheets')
    .innerJoin('campaign_judgments', (join) =>
      join
        .onRef('campaign_judgments.judgment_id', '=', 'sheets.judgment_id')
        .onRef('campaign_judgments.campaign_id', '=', 'sheets.campaign_id'),
    )
    .selectAll('sheets')
    .where('sheets.campaign_id', '=', campaignId)
    .orderBy('campaign_judgments.position')
    .orderBy('sheets.duty', 'desc')
    .orderBy('sheets.account_id')
    .execute();
  return rows.map(toSheet);
}

/** Submits a sheet, or opens it again. */
export async function setSheetState(
  db: Db,
  id: string,
  state: Sheet['state'],
  submittedAt: string | null,
): Promise<void> {
  await db.updateTable('sheets').set({ state, submitted_at: submittedAt }).where('id', '=', id).execute();
}

/** Adds a statement to a sheet; returns the id of the entry. */
export async function addSheetEntry(db: Db, sheetId: string, entry: Omit<SheetEntry, 'id'>): Promise<number> {
  const row = await db
    .insertInto('sheet_entries')
    .values({
      sheet_id: sheetId,
      line: entry.line,
      statement_json: entry.statement === null ? null : JSON.stringify(entry.statement),
      reason: entry.reason,
      taken_from: entry.takenFrom,
      created_at: entry.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Everything ever said on a sheet, oldest first. */
export async function listSheetEntries(db: Db, sheetId: string): Promise<readonly SheetEntry[]> {
  const rows = await db.selectFrom('sheet_entries').selectAll().where('sheet_id', '=', sheetId).orderBy('id').execute();
  return rows.map(toEntry);
}

/** The entries of several sheets by sheet id. */
export async function listEntriesOfSheets(
  db: Db,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetEntry[]>> {
  const entries = new Map<string, SheetEntry[]>(sheetIds.map((id) => [id, []]));
  if (sheetIds.length === 0) return entries;
  const rows = await db
    .selectFrom('sheet_entries')
    .selectAll()
    .where('sheet_id', 'in', sheetIds)
    .orderBy('id')
    .execute();
  for (const row of rows) entries.get(row.sheet_id)?.push(toEntry(row));
  return entries;
}

function toSheet(row: SheetsTable): Sheet {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    judgmentId: row.judgment_id,
    accountId: row.account_id,
    duty: row.duty,
    state: row.state,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
  };
}

function toEntry(row: Omit<SheetEntriesTable, 'id'> & { readonly id: number }): SheetEntry {
  return {
    id: row.id,
    line: row.line,
    statement: row.statement_json === null ? null : (JSON.parse(row.statement_json) as Outcome),
    reason: row.reason as RejectionReason | null,
    takenFrom: row.taken_from,
    createdAt: row.created_at,
  };
}

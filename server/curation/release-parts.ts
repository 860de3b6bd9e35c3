import type { Campaign } from '../domain/campaign.ts';
import type { Note, Visibility } from '../domain/note.ts';
import type { NoteRevision } from '../store/history.ts';
import type { StoreTransaction } from '../store/store.ts';
import { entryToJson } from './import-campaigns.ts';

export async function readNotes(
  tx: StoreTransaction,
  ids: readonly string[],
  visibilities: readonly Visibility[],
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const judgmentId of ids) notes.push(...(await tx.listNotes({ judgmentId, visibilities, viewer: '' })));
  return notes.sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** What a note said while it was its author's alone stays out, however public it became. */
export async function readRevisions(
  tx: StoreTransaction,
  notes: readonly Note[],
  visibilities: readonly Visibility[],
): Promise<readonly NoteRevision[]> {
  const all = await Promise.all(notes.map(({ id }) => tx.listNoteRevisions(id)));
  return all.flat().filter(({ visibility }) => visibilities.includes(visibility));
}

export async function readMembers(tx: StoreTransaction, campaigns: readonly Campaign[]) {
  const members = campaigns.map(async ({ id }) => [id, await tx.listCampaignMembers(id)] as const);
  return new Map(await Promise.all(members));
}

/** The sample as it was planned, without the decisions withdrawn since. */
export async function withoutHidden(tx: StoreTransaction, sample: Campaign['sample']): Promise<Campaign['sample']> {
  if (sample.kind === 'search') return sample;
  const ids: string[] = [];
  for (const id of sample.ids) {
    const hidden = (await tx.isJudgmentStored(id)) && !(await tx.isJudgmentVisible(id));
    if (!hidden) ids.push(id);
  }
  return { ...sample, ids };
}

export async function readSheets(tx: StoreTransaction, campaigns: readonly Campaign[], shown: ReadonlySet<string>) {
  const all = [];
  for (const id of campaigns.map((campaign) => campaign.id).sort()) {
    const sheets = (await tx.listSheets(id)).filter(({ judgmentId }) => shown.has(judgmentId));
    const entries = await tx.listEntriesOfSheets(sheets.map((sheet) => sheet.id));
    for (const sheet of sheets) {
      all.push({ ...sheet, entries: (entries.get(sheet.id) ?? []).map(entryToJson) });
    }
  }
  return all;
}

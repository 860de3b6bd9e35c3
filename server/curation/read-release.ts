import { annotationPage, noteToWebAnnotations } from '../annotation/web-annotation.ts';
import type { Note } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import type { JudgmentSummary } from '../store/read-model.ts';
import type { ReleaseRows } from '../store/release-rows.ts';
import type { StoreTransaction } from '../store/store.ts';
import { computeAgreement } from './agreement-report.ts';
import { entryToJson } from './import-campaigns.ts';

export interface ReleaseChoice {
  /** Decisions of one campaign; null for every decision that people worked on. */
  readonly campaign: string | null;
  /** Also the notes that only the team sees. */
  readonly withTeamNotes: boolean;
}

/** What a data set says, before it is written to files. */
export interface ReleaseContent {
  readonly rows: ReleaseRows;
  readonly summaries: readonly JudgmentSummary[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly tags: Awaited<ReturnType<StoreTransaction['listTags']>>;
  readonly notes: readonly Note[];
  readonly annotations: object;
  readonly campaigns: readonly object[];
  readonly sheets: readonly object[];
  readonly agreement: object | null;
}

/** Annotations keep the same addresses wherever the data set goes (RFC 2606: a name that never resolves). */
export const RELEASE_BASE = 'https://dispositif.invalid';

/** Reads everything of a data set in one transaction, so that it is of one moment. @throws Refusal when nothing is there to publish. */
export async function readRelease(tx: StoreTransaction, choice: ReleaseChoice): Promise<ReleaseContent> {
  const campaigns = (await tx.listCampaigns()).filter((campaign) =>
    choice.campaign === null ? campaign.state === 'released' : campaign.id === choice.campaign,
  );
  if (choice.campaign !== null && campaigns.length === 0) throw new Refusal('unknownCampaign', { id: choice.campaign });
  const drawn = await Promise.all(
    campaigns.map(async ({ id }) => ({ id, judgments: await tx.listCampaignJudgments(id) })),
  );
  const inCampaigns = drawn.flatMap(({ judgments }) => judgments);
  const wanted =
    choice.campaign === null ? await tx.listWorkedJudgments() : inCampaigns.map(({ judgmentId }) => judgmentId);
  const ids = await withoutSamples(tx, [...new Set(wanted)].sort());
  if (ids.length === 0) throw new Refusal('nothingToRelease');
  const visibilities = choice.withTeamNotes ? (['team', 'public'] as const) : (['public'] as const);
  const notes: Note[] = [];
  for (const judgmentId of ids) notes.push(...(await tx.listNotes({ judgmentId, visibilities, viewer: '' })));
  notes.sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const texts = [...notes.map((note) => note.textHash), ...inCampaigns.map((judgment) => judgment.textHash)];
  const tags = await tx.listTags();
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const rows = await tx.readReleaseRows(ids, texts);
  const sheets = await readSheets(
    tx,
    campaigns.map(({ id }) => id),
  );
  const [only] = campaigns;
  return {
    rows,
    summaries: await tx.listSummaries(ids),
    people: await readPeople(tx, rows, notes, sheets, campaigns),
    tags,
    notes,
    annotations: annotationPage(
      `${RELEASE_BASE}/annotations`,
      notes.flatMap((note) => noteToWebAnnotations(note, byId, { baseUrl: RELEASE_BASE })),
    ),
    campaigns: campaigns.map((campaign) => ({
      ...campaign,
      judgments: drawn.find(({ id }) => id === campaign.id)?.judgments ?? [],
    })),
    sheets,
    agreement: choice.campaign !== null && only ? await computeAgreement(tx, only) : null,
  };
}

async function withoutSamples(tx: StoreTransaction, ids: readonly string[]): Promise<readonly string[]> {
  if (!(await tx.hasIngested())) return ids;
  const summaries = await tx.listSummaries(ids);
  return summaries.filter((summary) => !summary.fictitious).map((summary) => summary.id);
}

async function readSheets(
  tx: StoreTransaction,
  campaigns: readonly string[],
): Promise<readonly (object & { readonly accountId: string })[]> {
  const all = [];
  for (const id of [...campaigns].sort()) {
    const sheets = await tx.listSheets(id);
    const entries = await tx.listEntriesOfSheets(sheets.map((sheet) => sheet.id));
    for (const sheet of sheets) {
      all.push({ ...sheet, entries: (entries.get(sheet.id) ?? []).map(entryToJson) });
    }
  }
  return all;
}

async function readPeople(
  tx: StoreTransaction,
  rows: ReleaseRows,
  notes: readonly Note[],
  sheets: readonly { readonly accountId: string }[],
  campaigns: readonly { readonly createdBy: string }[],
): Promise<ReleaseContent['people']> {
  const named = new Set<string | null>([
    ...rows.readings.map((reading) => reading.author),
    ...notes.flatMap((note) => [note.author, ...note.replies.map((reply) => reply.author)]),
    ...sheets.map((sheet) => sheet.accountId),
    ...campaigns.map((campaign) => campaign.createdBy),
  ]);
  const accounts = await tx.listAccounts();
  return accounts
    .filter((account) => named.has(account.id))
    .map(({ id, name, role }) => ({ id, name, role }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

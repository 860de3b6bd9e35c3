import { z } from 'zod';
import {
  CAMPAIGN_STATES,
  type Campaign,
  type CampaignJudgment,
  DUTIES,
  type Sheet,
  type SheetEntry,
} from '../domain/campaign.ts';
import { outcomeFromJson, outcomeToJson } from '../domain/outcome-json.ts';
import { REJECTION_REASONS } from '../domain/reading.ts';
import type { StoreTransaction } from '../store/store.ts';

const state = z.enum(CAMPAIGN_STATES);
const sample = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('search'), query: z.string(), size: z.number().int() }),
  z.object({ kind: z.literal('list'), ids: z.array(z.string()), size: z.number().int() }),
]);
const duty = z.enum(DUTIES);
const judgment = z.object({
  judgmentId: z.string(),
  position: z.number().int(),
  textHash: z.string(),
  doubled: z.boolean(),
}) satisfies z.ZodType<CampaignJudgment>;
/** A line of data/campaigns.ndjson. */
export const campaignRow = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  codebookVersion: z.string(),
  sample,
  seed: z.number().int(),
  doubleShare: z.number(),
  startFrom: z.enum(['blank', 'rules']),
  state,
  createdBy: z.string(),
  createdAt: z.string(),
  frozenAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  version: z.number().int(),
  judgments: z.array(judgment),
  members: z.array(z.object({ accountId: z.string(), duty })).default([]),
});
const reason = z.enum(REJECTION_REASONS);
const entry = z.object({
  line: z.string(),
  statement: z.unknown(),
  reason: reason.nullable(),
  takenFrom: z.string().nullable(),
  createdAt: z.string(),
});
/** A line of data/sheets.ndjson. */
export const sheetRow = z.object({
  id: z.string(),
  campaignId: z.string(),
  judgmentId: z.string(),
  accountId: z.string(),
  duty,
  state: z.enum(['open', 'submitted']),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  entries: z.array(entry),
});

/** Takes campaigns over with their members and every entry of their sheets; those already here stay. Returns how many were added. */
export async function importCampaigns(
  tx: StoreTransaction,
  campaigns: readonly z.output<typeof campaignRow>[],
  sheets: readonly z.output<typeof sheetRow>[],
): Promise<number> {
  const added = new Set<string>();
  for (const { judgments, members, ...facts } of campaigns) {
    if (await tx.findCampaign(facts.id)) continue;
    await tx.saveCampaign(facts satisfies Campaign);
    await tx.addCampaignJudgments(facts.id, judgments);
    await tx.setCampaignMembers(facts.id, members);
    added.add(facts.id);
  }
  for (const { entries, ...facts } of sheets) {
    if (!added.has(facts.campaignId)) continue;
    await tx.addSheet(facts satisfies Sheet);
    for (const { statement, ...rest } of entries) {
      await tx.addSheetEntry(facts.id, { ...rest, statement: statement === null ? null : outcomeFromJson(statement) });
    }
  }
  return added.size;
}

/** A sheet's entry as a data set writes it. */
export function entryToJson({ id: _, statement, ...rest }: SheetEntry): object {
  return { ...rest, statement: statement && outcomeToJson(statement) };
}

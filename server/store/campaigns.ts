import type { Campaign, CampaignJudgment, CampaignMember, SampleSource } from '../domain/campaign.ts';
import type { Db } from './open.ts';
import type { CampaignsTable } from './schema-annotation.ts';

/** SQLite takes a limited number of values in one statement. */
const IDS_AT_A_TIME = 500;

/** Adds a campaign or replaces what it says about itself. */
export async function saveCampaign(db: Db, campaign: Campaign): Promise<void> {
  const values = {
    title: campaign.title,
    description: campaign.description,
    codebook_version: campaign.codebookVersion,
    sample_json: JSON.stringify(campaign.sample),
    seed: campaign.seed,
    double_share: campaign.doubleShare,
    start_from: campaign.startFrom,
    state: campaign.state,
    frozen_at: campaign.frozenAt,
    released_at: campaign.releasedAt,
    version: campaign.version,
  };
  await db
    .insertInto('campaigns')
    .values({ id: campaign.id, created_by: campaign.createdBy, created_at: campaign.createdAt, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function findCampaign(db: Db, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCampaign(row) : null;
}

/** All campaigns, newest first. */
export async function listCampaigns(db: Db): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaigns').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(toCampaign);
}

export async function setCampaignMembers(
  db: Db,
  campaignId: string,
  members: readonly CampaignMember[],
): Promise<void> {
  await db.deleteFrom('campaign_members').where('campaign_id', '=', campaignId).execute();
  if (members.length === 0) return;
  await db
    .insertInto('campaign_members')
    .values(members.map(({ accountId, duty }) => ({ campaign_id: campaignId, account_id: accountId, duty })))
    .execute();
}

export async function listCampaignMembers(db: Db, campaignId: string): Promise<readonly CampaignMember[]> {
  const rows = await db
    .selectFrom('campaign_members')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('duty')
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, duty: row.duty }));
}

export async function addCampaignJudgments(
  db: Db,
  campaignId: string,
  judgments: readonly CampaignJudgment[],
): Promise<void> {
  if (judgments.length === 0) return;
  await db
    .insertInto('campaign_judgments')
    .values(
      judgments.map(({ judgmentId, position, textHash, doubled }) => ({
        campaign_id: campaignId,
        judgment_id: judgmentId,
        position,
        text_hash: textHash,
        doubled: doubled ? 1 : 0,
      })),
    )
    .execute();
}

/** The drawn decisions in drawing order. */
export async function listCampaignJudgments(db: Db, campaignId: string): Promise<readonly CampaignJudgment[]> {
  const rows = await db
    .selectFrom('campaign_judgments')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    judgmentId: row.judgment_id,
    position: row.position,
    textHash: row.text_hash,
    doubled: row.doubled === 1,
  }));
}

/** Content hash of the text of each visible decision that has one, for those of `ids` that are known. */
export async function listTextHashes(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (let from = 0; from < ids.length; from += IDS_AT_A_TIME) {
    const rows = await db
      .selectFrom('judgments')
      .select(['id', 'text_hash'])
      .where('id', 'in', ids.slice(from, from + IDS_AT_A_TIME))
      .where('hidden_at', 'is', null)
      .execute();
    for (const { id, text_hash: hash } of rows) if (hash !== null) hashes.set(id, hash);
  }
  return hashes;
}

function toCampaign(row: CampaignsTable): Campaign {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    codebookVersion: row.codebook_version,
    sample: JSON.parse(row.sample_json) as SampleSource,
    seed: row.seed,
    doubleShare: row.double_share,
    startFrom: row.start_from,
    state: row.state,
    createdBy: row.created_by,
    createdAt: row.created_at,
    frozenAt: row.frozen_at,
    releasedAt: row.released_at,
    version: row.version,
  };
}

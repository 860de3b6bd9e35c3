import type { Actor } from '../domain/account.ts';
import type { Campaign, CampaignMember, SampleSource } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import { mayActAs } from '../domain/role.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, found, limitText, nowOf, requireRole, requireText } from './deps.ts';
import { randomId } from './secrets.ts';

const MOST_DECISIONS = 5_000;

export interface CampaignPlan {
  readonly title: string;
  readonly description: string;
  readonly codebookVersion: string;
  readonly sample: SampleSource;
  readonly seed: number;
  readonly doubleShare: number;
  readonly startFrom: Campaign['startFrom'];
  readonly annotators: readonly string[];
  readonly adjudicators: readonly string[];
}

/** Plans a campaign; nothing is drawn before it opens. @throws Refusal when the plan cannot work. */
export async function planCampaign(deps: CurationDeps, actor: Actor, plan: CampaignPlan): Promise<string> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  const { sample, seed, doubleShare, startFrom } = plan;
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 31) throw new Refusal('badSeed');
  if (!(doubleShare >= 0 && doubleShare <= 1)) throw new Refusal('badShare');
  if (!Number.isInteger(sample.size) || sample.size < 1 || sample.size > MOST_DECISIONS) {
    throw new Refusal('badSize', { most: MOST_DECISIONS });
  }
  const campaign: Campaign = {
    id: randomId('c'),
    title: requireText(plan.title, FIELDS.title, 150),
    description: limitText(plan.description, FIELDS.description, 5_000),
    codebookVersion: requireText(plan.codebookVersion, FIELDS.codebook, 40),
    sample,
    seed,
    doubleShare,
    startFrom,
    state: 'draft',
    createdBy: actor.id,
    createdAt: now,
    frozenAt: null,
    releasedAt: null,
    version: 1,
  };
  return deps.store.transaction(async (tx) => {
    const members = await checkMembers(tx, plan);
    await tx.saveCampaign(campaign);
    await tx.setCampaignMembers(campaign.id, members);
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action: 'campaign.plan',
      subject: campaign.id,
      after: [campaign, members],
    });
    return campaign.id;
  });
}

async function checkMembers(tx: StoreTransaction, plan: CampaignPlan): Promise<readonly CampaignMember[]> {
  const accounts = new Map((await tx.listAccounts()).map((account) => [account.id, account]));
  if (plan.annotators.length === 0) throw new Refusal('noAnnotator');
  if (plan.doubleShare > 0 && plan.annotators.length < 2) {
    throw new Refusal('oneAnnotator');
  }
  if (plan.doubleShare > 0 && plan.adjudicators.length === 0) {
    throw new Refusal('noAdjudicator');
  }
  if (plan.annotators.some((id) => plan.adjudicators.includes(id))) {
    throw new Refusal('ownAdjudicator');
  }
  const members = [
    ...plan.annotators.map((accountId) => ({ accountId, duty: 'annotator' as const, needed: 'annotator' as const })),
    ...plan.adjudicators.map((accountId) => ({ accountId, duty: 'adjudicator' as const, needed: 'reviewer' as const })),
  ];
  for (const { accountId, needed } of members) {
    const account = found(accounts.get(accountId), THINGS.chosenAccount);
    if (!mayActAs(account.role, needed)) throw new Refusal('wrongDuty', { name: account.name });
  }
  return members.map(({ accountId, duty }) => ({ accountId, duty }));
}

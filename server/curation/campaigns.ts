import { assignSample } from '../annotation/assign.ts';
import { isCompared } from '../annotation/outcome-match.ts';
import type { Actor } from '../domain/account.ts';
import type { Campaign, CampaignMember, SampleSource } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import type { RefusalCode } from '../domain/refusals/refusals.ts';
import { mayActAs } from '../domain/role.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, limitText, nowOf, requireRole, requireText } from './deps.ts';
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

/** Draws the sample, shares it out and opens the sheets; returns how many decisions were drawn. */
export async function openCampaign(deps: CurationDeps, actor: Actor, id: string, version: number): Promise<number> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  const planned = found(await deps.store.findCampaign(id), THINGS.campaign);
  const ids = planned.sample.kind === 'list' ? planned.sample.ids : await deps.searchIds(planned.sample.query);
  return deps.store.transaction(async (tx) => {
    const campaign = await selectInState(tx, id, version, 'draft', 'openAlready');
    const texts = await tx.listTextHashes(ids);
    const members = await tx.listCampaignMembers(id);
    const annotators = members.filter((member) => member.duty === 'annotator').map((member) => member.accountId);
    const { seed, doubleShare, sample } = campaign;
    const assignments = assignSample([...texts.keys()], annotators, { seed, size: sample.size, doubleShare });
    if (assignments.length === 0) {
      throw new Refusal('emptySample');
    }
    await tx.addCampaignJudgments(
      id,
      assignments.map(({ judgmentId, position, doubled }) => ({
        judgmentId,
        position,
        doubled,
        textHash: texts.get(judgmentId) ?? '',
      })),
    );
    for (const { judgmentId, annotators: readers } of assignments) {
      for (const accountId of readers) {
        const sheetId = randomId('s');
        await tx.addSheet({
          id: sheetId,
          campaignId: id,
          judgmentId,
          accountId,
          duty: 'annotator',
          state: 'open',
          createdAt: now,
          submittedAt: null,
        });
        if (campaign.startFrom === 'rules') await fillFromRules(tx, sheetId, judgmentId, now);
      }
    }
    await advance(tx, actor, campaign, { state: 'open' }, now);
    return assignments.length;
  });
}

/** Ends annotation: sheets can no longer change, agreement is final. Open sheets count as they stand only if submitted. */
export async function freezeCampaign(deps: CurationDeps, actor: Actor, id: string, version: number): Promise<void> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const campaign = await selectInState(tx, id, version, 'open', 'notOpen');
    const waiting = (await tx.listSheets(id)).filter(
      (sheet) => sheet.duty === 'annotator' && sheet.state === 'open',
    ).length;
    if (waiting > 0) {
      throw new Refusal('sheetsOpen', { count: waiting });
    }
    await advance(tx, actor, campaign, { state: 'frozen', frozenAt: now }, now);
  });
}

/** The campaign, for a change that needs it in one state. @throws Refusal when it changed or is in another. */
export async function selectInState(
  tx: StoreTransaction,
  id: string,
  version: number,
  state: Campaign['state'],
  otherwise: RefusalCode,
): Promise<Campaign> {
  const campaign = found(await tx.findCampaign(id), THINGS.campaign);
  if (campaign.state !== state) throw new Refusal(otherwise);
  expectVersion(campaign.version, version, THINGS.campaign);
  return campaign;
}

/** Writes a campaign's next state and logs it. */
export async function advance(
  tx: StoreTransaction,
  actor: Actor,
  campaign: Campaign,
  change: Partial<Campaign> & Pick<Campaign, 'state'>,
  now: string,
): Promise<void> {
  const after = { ...campaign, ...change, version: campaign.version + 1 };
  await tx.saveCampaign(after);
  await tx.appendAudit({
    at: now,
    actor: actor.id,
    action: `campaign.${change.state}`,
    subject: campaign.id,
    before: campaign,
    after,
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

async function fillFromRules(tx: StoreTransaction, sheetId: string, judgmentId: string, now: string): Promise<void> {
  for (const { origin, retiredAt, statement } of await tx.listReadings(judgmentId)) {
    if (origin !== 'rule' || retiredAt !== null || !statement || !isCompared(statement)) continue;
    await tx.addSheetEntry(sheetId, { line: statement.key, statement, reason: null, takenFrom: null, createdAt: now });
  }
}

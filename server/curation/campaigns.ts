import { assignSample } from '../annotation/assign.ts';
import { isCompared } from '../annotation/outcome-match.ts';
import type { Actor } from '../domain/account.ts';
import type { Campaign } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { RefusalCode } from '../domain/refusals/refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, nowOf, requireRole } from './deps.ts';
import { randomId } from './secrets.ts';

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

async function fillFromRules(tx: StoreTransaction, sheetId: string, judgmentId: string, now: string): Promise<void> {
  for (const { origin, retiredAt, statement } of await tx.listReadings(judgmentId)) {
    if (origin !== 'rule' || retiredAt !== null || !statement || !isCompared(statement)) continue;
    await tx.addSheetEntry(sheetId, { line: statement.key, statement, reason: null, takenFrom: null, createdAt: now });
  }
}

import { assignSample } from '../annotation/assign.ts';
import { isCompared } from '../annotation/outcome-match.ts';
import type { Actor } from '../domain/account.ts';
import type { Campaign, CampaignMember, SampleSource } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
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
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 31)
    throw new Refusal('invalid', 'Graine : un entier positif.');
  if (!(doubleShare >= 0 && doubleShare <= 1)) throw new Refusal('invalid', 'Part en double : entre 0 et 100 %.');
  if (!Number.isInteger(sample.size) || sample.size < 1 || sample.size > MOST_DECISIONS) {
    throw new Refusal('invalid', `Nombre de décisions : entre 1 et ${MOST_DECISIONS}.`);
  }
  const campaign: Campaign = {
    id: randomId('c'),
    title: requireText(plan.title, 'Titre', 150),
    description: limitText(plan.description, 'Description', 5_000),
    codebookVersion: requireText(plan.codebookVersion, 'Version du guide', 40),
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
  const planned = found(await deps.store.findCampaign(id), 'Cette campagne');
  const ids = planned.sample.kind === 'list' ? planned.sample.ids : await deps.searchIds(planned.sample.query);
  return deps.store.transaction(async (tx) => {
    const campaign = await selectInState(tx, id, version, 'draft', 'La campagne est déjà ouverte.');
    const texts = await tx.listTextHashes(ids);
    const members = await tx.listCampaignMembers(id);
    const annotators = members.filter((member) => member.duty === 'annotator').map((member) => member.accountId);
    const { seed, doubleShare, sample } = campaign;
    const assignments = assignSample([...texts.keys()], annotators, { seed, size: sample.size, doubleShare });
    if (assignments.length === 0) {
      throw new Refusal(
        'invalid',
        'Aucune décision avec texte ne répond à cet échantillon : changez la recherche ou la liste.',
      );
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
    const campaign = await selectInState(tx, id, version, 'open', 'Seule une campagne ouverte se clôt.');
    const waiting = (await tx.listSheets(id)).filter(
      (sheet) => sheet.duty === 'annotator' && sheet.state === 'open',
    ).length;
    if (waiting > 0) {
      throw new Refusal(
        'conflict',
        `${waiting} fiche(s) ne sont pas encore rendues : attendez-les ou rendez-les avant de clore.`,
      );
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
  otherwise: string,
): Promise<Campaign> {
  const campaign = found(await tx.findCampaign(id), 'Cette campagne');
  if (campaign.state !== state) throw new Refusal('conflict', otherwise);
  expectVersion(campaign.version, version, 'Cette campagne');
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
  if (plan.annotators.length === 0) throw new Refusal('invalid', 'Choisissez au moins un annotateur.');
  if (plan.doubleShare > 0 && plan.annotators.length < 2) {
    throw new Refusal('invalid', 'La lecture en double demande au moins deux annotateurs.');
  }
  if (plan.doubleShare > 0 && plan.adjudicators.length === 0) {
    throw new Refusal('invalid', 'La lecture en double demande un arbitre.');
  }
  if (plan.annotators.some((id) => plan.adjudicators.includes(id))) {
    throw new Refusal(
      'invalid',
      'On n’arbitre pas ses propres lectures : annotateurs et arbitres doivent être distincts.',
    );
  }
  const members = [
    ...plan.annotators.map((accountId) => ({ accountId, duty: 'annotator' as const, needed: 'annotator' as const })),
    ...plan.adjudicators.map((accountId) => ({ accountId, duty: 'adjudicator' as const, needed: 'reviewer' as const })),
  ];
  for (const { accountId, needed } of members) {
    const account = found(accounts.get(accountId), 'Un des comptes choisis');
    if (!mayActAs(account.role, needed))
      throw new Refusal('invalid', `${account.name} n’a pas le rôle qu’il faut pour cette tâche.`);
  }
  return members.map(({ accountId, duty }) => ({ accountId, duty }));
}

async function fillFromRules(tx: StoreTransaction, sheetId: string, judgmentId: string, now: string): Promise<void> {
  for (const { origin, retiredAt, statement } of await tx.listReadings(judgmentId)) {
    if (origin !== 'rule' || retiredAt !== null || !statement || !isCompared(statement)) continue;
    await tx.addSheetEntry(sheetId, { line: statement.key, statement, reason: null, takenFrom: null, createdAt: now });
  }
}

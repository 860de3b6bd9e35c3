import {
  type AgreementFigures,
  agreementByType,
  type DoubleReading,
  measureAgreement,
  pairDecisions,
} from '../annotation/agreement.ts';
import type { PairedDecision } from '../annotation/agreement-units.ts';
import type { Actor } from '../domain/account.ts';
import { type Campaign, standingLines } from '../domain/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import { mayActAs } from '../domain/role.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, found } from './deps.ts';

/** How many times decisions are drawn again for a confidence interval. */
const RESAMPLES = 1_000;

export interface AgreementReport {
  readonly seed: number;
  readonly resamples: number;
  readonly overall: AgreementFigures;
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly figures: AgreementFigures }[];
  readonly types: ReturnType<typeof agreementByType>;
}

/**
 * Agreement on the decisions that two people handed in independently.
 * @throws Refusal for an annotator while the campaign is open: figures would tell what the others do.
 */
export async function reportAgreement(deps: CurationDeps, actor: Actor, campaignId: string): Promise<AgreementReport> {
  const campaign = found(await deps.store.findCampaign(campaignId), THINGS.campaign);
  if (campaign.state === 'open' && !mayActAs(actor.role, 'reviewer')) {
    throw new Refusal('agreementHidden');
  }
  return computeAgreement(deps.store, campaign);
}

/** The same figures for whoever may already see them: pages of reviewers, releases. */
export async function computeAgreement(
  store: Pick<StoreTransaction, 'listSheets' | 'listEntriesOfSheets' | 'listCampaignJudgments' | 'findText'>,
  { id, seed }: Pick<Campaign, 'id' | 'seed'>,
): Promise<AgreementReport> {
  const readings = await readDoubles(store, id);
  const settings = { seed, resamples: RESAMPLES };
  const annotators = [
    ...new Set(readings.flatMap((decision) => decision.readings.map((sheet) => sheet.annotator))),
  ].sort();
  const pairs = annotators.flatMap((first, index) =>
    annotators.slice(index + 1).flatMap((second) => {
      const decisions = pairDecisions(readings, first, second);
      return decisions.length === 0 ? [] : [{ first, second, decisions }];
    }),
  );
  const all: readonly PairedDecision[] = pairs.flatMap(({ decisions }) => decisions);
  const overall = await measureAgreement(all, settings);
  const figuresOf = (decisions: readonly PairedDecision[]) =>
    pairs.length === 1 ? overall : measureAgreement(decisions, settings);
  const measured: AgreementReport['pairs'][number][] = [];
  for (const { first, second, decisions } of pairs) {
    measured.push({ first, second, figures: await figuresOf(decisions) });
  }
  return { ...settings, overall, pairs: measured, types: agreementByType(all) };
}

async function readDoubles(
  store: Pick<StoreTransaction, 'listSheets' | 'listEntriesOfSheets' | 'listCampaignJudgments' | 'findText'>,
  campaignId: string,
): Promise<readonly DoubleReading[]> {
  const sheets = (await store.listSheets(campaignId)).filter(
    (sheet) => sheet.duty === 'annotator' && sheet.state === 'submitted',
  );
  const entries = await store.listEntriesOfSheets(sheets.map((sheet) => sheet.id));
  const doubled = (await store.listCampaignJudgments(campaignId)).filter((judgment) => judgment.doubled);
  return Promise.all(
    doubled.map(async ({ judgmentId, textHash }) => ({
      judgmentId,
      textLength: (await store.findText(textHash)).length,
      readings: sheets
        .filter((sheet) => sheet.judgmentId === judgmentId)
        .map((sheet) => ({
          annotator: sheet.accountId,
          outcomes: standingLines(entries.get(sheet.id) ?? []).map((line) => line.statement),
        })),
    })),
  );
}

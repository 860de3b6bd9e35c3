import type { z } from 'zod';
import type { Campaign } from '../../../domain/campaign.ts';
import { mayActAs } from '../../../domain/role.ts';
import { selectCampaign } from '../campaigns.ts';
import { ANNOTATIONS_API, type DescribedRoute, plainOperation } from './operation.ts';
import * as shapes from './shapes.ts';

const CAMPAIGNS = `${ANNOTATIONS_API}/campaigns`;

export const CAMPAIGN_OPERATIONS: readonly DescribedRoute[] = [
  plainOperation(
    {
      method: 'get',
      path: CAMPAIGNS,
      access: 'annotator',
      id: 'listCampaigns',
      summary: 'Campaigns, newest first',
      answer: { name: 'Campaigns', schema: shapes.campaignsAnswer },
    },
    async ({ deps }) => ({ campaigns: (await deps.store.listCampaigns()).map(factsOf) }),
  ),
  plainOperation(
    {
      method: 'get',
      path: `${CAMPAIGNS}/:campaign`,
      access: 'annotator',
      id: 'getCampaign',
      summary: 'One campaign, one’s own sheets in it and how far the others are',
      answer: { name: 'Campaign', schema: shapes.campaignAnswer },
    },
    async (visit) => {
      const { deps, actor } = visit;
      const campaign = await selectCampaign(visit);
      const [judgments, members, sheets] = await Promise.all([
        deps.store.listCampaignJudgments(campaign.id),
        deps.store.listCampaignMembers(campaign.id),
        deps.store.listSheets(campaign.id),
      ]);
      const blind = campaign.state === 'open' && !mayActAs(actor.role, 'reviewer');
      const answer: z.input<typeof shapes.campaignAnswer> = {
        ...factsOf(campaign),
        decisions: judgments.length,
        doubled: judgments.filter(({ doubled }) => doubled).length,
        members: (blind ? [] : members).map(({ accountId, duty }) => {
          const own = sheets.filter((sheet) => sheet.accountId === accountId && sheet.duty === duty);
          const handedIn = own.filter(({ state }) => state === 'submitted').length;
          return { account: accountId, duty, handed_in: handedIn, sheets: own.length };
        }),
        own_sheets: sheets
          .filter(({ accountId, duty }) => accountId === actor.id && duty === 'annotator')
          .map(({ id, judgmentId, state }) => ({ id, judgment: judgmentId, state })),
      };
      return answer;
    },
  ),
  plainOperation(
    {
      method: 'get',
      path: `${CAMPAIGNS}/:campaign/agreement`,
      access: 'annotator',
      id: 'getAgreement',
      summary: 'Agreement between annotators (codebook §16); for reviewers alone while the campaign is open',
      answer: { name: 'Agreement', schema: shapes.agreementAnswer },
    },
    (visit) => visit.curation.reportAgreement(visit.actor, visit.param('campaign')),
  ),
];

function factsOf(campaign: Campaign) {
  return {
    id: campaign.id,
    title: campaign.title,
    description: campaign.description,
    state: campaign.state,
    codebook_version: campaign.codebookVersion,
    seed: campaign.seed,
    double_share: campaign.doubleShare,
    start_from: campaign.startFrom,
    created_at: campaign.createdAt,
    frozen_at: campaign.frozenAt,
    released_at: campaign.releasedAt,
  };
}

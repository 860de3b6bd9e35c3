import type { Campaign } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { THINGS } from '../../domain/refusals/general-refusals.ts';
import { mayActAs } from '../../domain/role.ts';
import { formatDate } from '../format/date.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface CampaignsPage extends Frame<'campaign'> {
  readonly canPlan: boolean;
  readonly campaigns: readonly {
    readonly href: string;
    readonly title: string;
    readonly state: string;
    readonly created: string;
  }[];
}

export const CAMPAIGN_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes', 'annotator', campaignsPage),
  signedRoute('post', '/campagnes/:campaign/ouvrir', 'reviewer', (visit) => advance(visit, 'openCampaign')),
  signedRoute('post', '/campagnes/:campaign/clore', 'reviewer', (visit) => advance(visit, 'freezeCampaign')),
  signedRoute('post', '/campagnes/:campaign/publier', 'reviewer', (visit) => advance(visit, 'releaseCampaign')),
];

async function campaignsPage(visit: SignedVisit): Promise<Answer> {
  const w = visit.page.t.work.campaign;
  const campaigns = await visit.deps.store.listCampaigns();
  return show('work/campaigns', {
    ...(await buildFrame(visit, 'campaign', w.title)),
    canPlan: mayActAs(visit.actor.role, 'reviewer'),
    campaigns: campaigns.map((campaign) => ({
      href: `/campagnes/${campaign.id}`,
      title: campaign.title,
      state: w.states[campaign.state],
      created: formatDate(campaign.createdAt, visit.page.language),
    })),
  });
}

async function advance(
  visit: SignedVisit,
  act: 'openCampaign' | 'freezeCampaign' | 'releaseCampaign',
): Promise<Answer> {
  const id = visit.param('campaign');
  await visit.curation[act](visit.actor, id, Number(visit.form.text('version')));
  return redirect(`/campagnes/${id}`);
}

/** The campaign that the address names. @throws Refusal not_found. */
export async function selectCampaign(visit: SignedVisit): Promise<Campaign> {
  const campaign = await visit.deps.store.findCampaign(visit.param('campaign'));
  if (!campaign) throw new Refusal('missing', { thing: THINGS.campaign });
  return campaign;
}

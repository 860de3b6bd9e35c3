import { randomInt } from 'node:crypto';
import type { Campaign } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mayActAs } from '../../domain/role.ts';
import { formatDate } from '../format/date.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface CampaignsPage extends Frame {
  readonly canPlan: boolean;
  readonly campaigns: readonly {
    readonly href: string;
    readonly title: string;
    readonly state: string;
    readonly created: string;
  }[];
}

export interface CampaignPlanPage extends Frame {
  readonly seed: string;
  readonly query: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly mayAdjudicate: boolean }[];
}

export const STATE_LABELS = { draft: 'prévue', open: 'ouverte', frozen: 'close', released: 'publiée' } as const;

export const CAMPAIGN_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes', 'annotator', campaignsPage),
  signedRoute('get', '/campagnes/nouvelle', 'reviewer', planPage),
  signedRoute('post', '/campagnes', 'reviewer', plan),
  signedRoute('post', '/campagnes/:campaign/ouvrir', 'reviewer', (visit) => advance(visit, 'openCampaign')),
  signedRoute('post', '/campagnes/:campaign/clore', 'reviewer', (visit) => advance(visit, 'freezeCampaign')),
  signedRoute('post', '/campagnes/:campaign/publier', 'reviewer', (visit) => advance(visit, 'releaseCampaign')),
];

async function campaignsPage(visit: SignedVisit): Promise<Answer> {
  const campaigns = await visit.deps.store.listCampaigns();
  return show('work/campaigns', {
    ...(await buildFrame(visit, 'Campagnes')),
    canPlan: mayActAs(visit.actor.role, 'reviewer'),
    campaigns: campaigns.map((campaign) => ({
      href: `/campagnes/${campaign.id}`,
      title: campaign.title,
      state: STATE_LABELS[campaign.state],
      created: formatDate(campaign.createdAt, visit.page.language),
    })),
  });
}

async function planPage(visit: SignedVisit): Promise<Answer> {
  const accounts = await visit.deps.store.listAccounts();
  return show('work/campaign-plan', {
    ...(await buildFrame(visit, 'Nouvelle campagne')),
    seed: String(randomInt(2 ** 31 - 1)),
    query: visit.query.get('recherche') ?? '',
    people: accounts
      .filter((account) => account.disabledAt === null && mayActAs(account.role, 'annotator'))
      .map(({ id, name, role }) => ({ id, name, mayAdjudicate: mayActAs(role, 'reviewer') })),
  });
}

async function plan(visit: SignedVisit): Promise<Answer> {
  const { form } = visit;
  const ids = form
    .text('list')
    .split(/\s+/)
    .filter((id) => id !== '');
  const size = form.number('size', 'Nombre de décisions') ?? (ids.length || 50);
  const share = form.number('double', 'Part en double') ?? 20;
  const query = form.text('query').trim();
  const id = await visit.curation.planCampaign(visit.actor, {
    title: form.text('title'),
    description: form.text('description'),
    codebookVersion: form.text('codebook') || '1.0',
    sample:
      ids.length > 0
        ? { kind: 'list', ids, size }
        : { kind: 'search', query: query.slice(query.indexOf('?') + 1), size },
    seed: form.number('seed', 'Graine') ?? 0,
    doubleShare: share / 100,
    startFrom: form.text('start') === 'rules' ? 'rules' : 'blank',
    annotators: form.list('annotators'),
    adjudicators: form.list('adjudicators'),
  });
  return redirect(`/campagnes/${id}`);
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
  if (!campaign) throw new Refusal('not_found', 'Cette campagne n’existe pas.');
  return campaign;
}

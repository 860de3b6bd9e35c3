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

export interface CampaignPage extends Frame {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly version: string;
  /** The next step that this person may take; "" for none. */
  readonly step: { readonly action: string; readonly label: string } | null;
  readonly own: readonly SheetLink[];
  readonly adjudications: readonly {
    readonly href: string;
    readonly judgment: string;
    readonly state: string;
    readonly ready: boolean;
  }[];
  readonly progress: readonly { readonly name: string; readonly submitted: number; readonly all: number }[];
  readonly canSeeAgreement: boolean;
}

interface SheetLink {
  readonly href: string;
  readonly correctionsHref: string;
  readonly judgment: string;
  readonly state: string;
}

export const STATE_LABELS = { draft: 'prévue', open: 'ouverte', frozen: 'close', released: 'publiée' } as const;

export const CAMPAIGN_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes', 'annotator', campaignsPage),
  signedRoute('get', '/campagnes/nouvelle', 'reviewer', planPage),
  signedRoute('post', '/campagnes', 'reviewer', plan),
  signedRoute('get', '/campagnes/:campaign', 'annotator', campaignPage),
  signedRoute('post', '/campagnes/:campaign/ouvrir', 'reviewer', (visit) => advance(visit, 'openCampaign')),
  signedRoute('post', '/campagnes/:campaign/clore', 'reviewer', (visit) => advance(visit, 'freezeCampaign')),
  signedRoute('post', '/campagnes/:campaign/publier', 'reviewer', (visit) => advance(visit, 'releaseCampaign')),
];

const STEPS = {
  draft: { action: 'ouvrir', label: 'Tirer l’échantillon et ouvrir' },
  open: { action: 'clore', label: 'Clore l’annotation' },
  frozen: { action: 'publier', label: 'Publier les lectures arbitrées' },
} as const;

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

async function campaignPage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor } = visit;
  const campaign = await selectCampaign(visit);
  const href = `/campagnes/${campaign.id}`;
  const [members, judgments, sheets, names] = await Promise.all([
    deps.store.listCampaignMembers(campaign.id),
    deps.store.listCampaignJudgments(campaign.id),
    deps.store.listSheets(campaign.id),
    deps.store.listAccountNames(),
  ]);
  const titles = new Map(
    (await deps.store.listSummaries(judgments.map((drawn) => drawn.judgmentId))).map(({ id, title }) => [id, title]),
  );
  const titleOf = (id: string) => titles.get(id) ?? id;
  const isReviewer = mayActAs(actor.role, 'reviewer');
  const isAdjudicator = members.some((member) => member.accountId === actor.id && member.duty === 'adjudicator');
  const step = campaign.state === 'released' ? null : STEPS[campaign.state];
  const ofAnnotators = sheets.filter((sheet) => sheet.duty === 'annotator');
  return show('work/campaign', {
    ...(await buildFrame(visit, campaign.title)),
    href,
    title: campaign.title,
    description: campaign.description,
    state: STATE_LABELS[campaign.state],
    facts: factsOf(campaign, judgments.length),
    version: String(campaign.version),
    step: step && isReviewer ? { action: `${href}/${step.action}`, label: step.label } : null,
    own: ofAnnotators
      .filter((sheet) => sheet.accountId === actor.id)
      .map((sheet) => ({
        href: `${href}/fiches/${sheet.id}`,
        correctionsHref: sheets.some(
          (other) =>
            other.judgmentId === sheet.judgmentId && other.duty === 'adjudicator' && other.state === 'submitted',
        )
          ? `${href}/fiches/${sheet.id}/corrections`
          : '',
        judgment: titleOf(sheet.judgmentId),
        state: sheet.state === 'submitted' ? 'rendue' : 'à faire',
      })),
    adjudications: isAdjudicator
      ? judgments
          .filter((drawn) => drawn.doubled)
          .map(({ judgmentId }) => {
            const settled = sheets.find((sheet) => sheet.judgmentId === judgmentId && sheet.duty === 'adjudicator');
            const ready = ofAnnotators
              .filter((sheet) => sheet.judgmentId === judgmentId)
              .every((sheet) => sheet.state === 'submitted');
            const state =
              settled?.state === 'submitted'
                ? 'arbitrée'
                : settled
                  ? 'commencée'
                  : ready
                    ? 'à arbitrer'
                    : 'en attente des fiches';
            return { href: `${href}/arbitrage/${judgmentId}`, judgment: titleOf(judgmentId), state, ready };
          })
      : [],
    progress: isReviewer
      ? members
          .filter((member) => member.duty === 'annotator')
          .map(({ accountId }) => {
            const own = ofAnnotators.filter((sheet) => sheet.accountId === accountId);
            return {
              name: names.get(accountId) ?? accountId,
              submitted: own.filter((sheet) => sheet.state === 'submitted').length,
              all: own.length,
            };
          })
      : [],
    canSeeAgreement: campaign.state !== 'draft' && (isReviewer || campaign.state !== 'open'),
  });
}

function factsOf(campaign: Campaign, drawn: number): CampaignPage['facts'] {
  const { sample } = campaign;
  return [
    {
      name: 'Échantillon',
      value: sample.kind === 'list' ? `liste de ${sample.ids.length} décision(s)` : `recherche « ${sample.query} »`,
    },
    { name: 'Décisions tirées', value: drawn === 0 ? `${sample.size} à tirer` : String(drawn) },
    { name: 'Graine du tirage', value: String(campaign.seed) },
    { name: 'Lues en double', value: `${Math.round(campaign.doubleShare * 100)} %` },
    { name: 'Guide', value: `version ${campaign.codebookVersion}` },
    { name: 'Départ', value: campaign.startFrom === 'blank' ? 'fiche vide' : 'lecture automatique' },
  ];
}

import type { Campaign } from '../../domain/campaign.ts';
import { mayActAs } from '../../domain/role.ts';
import { STATE_LABELS, selectCampaign } from './campaigns.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

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

export const CAMPAIGN_PAGE_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/:campaign', 'annotator', campaignPage),
];

const STEPS = {
  draft: { action: 'ouvrir', label: 'Tirer l’échantillon et ouvrir' },
  open: { action: 'clore', label: 'Clore l’annotation' },
  frozen: { action: 'publier', label: 'Publier les lectures arbitrées' },
} as const;

/** GET /campagnes/:campaign : what the campaign is, one's own sheets, what is left to settle and the next step. */
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

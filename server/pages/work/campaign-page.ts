import type { Campaign, SampleSource, Sheet } from '../../domain/campaign.ts';
import type { Language } from '../../domain/language.ts';
import { mayActAs } from '../../domain/role.ts';
import { counted, fillIn, messagesIn } from '../messages/messages.ts';
import { selectCampaign } from './campaigns.ts';
import { formatShare } from './decimal.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { searchWords } from './planned-search.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

export interface CampaignPage extends Frame<'campaign'> {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  /** `href` leads to the decisions that a fact speaks of; "" for none. */
  readonly facts: readonly { readonly name: string; readonly value: string; readonly href: string }[];
  readonly version: string;
  /** The next step that this person may take; "" for none. */
  readonly step: { readonly action: string; readonly label: string; readonly how: string } | null;
  readonly own: readonly SheetLink[];
  readonly adjudications: readonly {
    readonly href: string;
    readonly judgment: string;
    readonly state: string;
    readonly ready: boolean;
  }[];
  readonly progress: readonly { readonly words: string; readonly submitted: number; readonly all: number }[];
  readonly canSeeAgreement: boolean;
}

interface SheetLink {
  readonly href: string;
  readonly correctionsHref: string;
  readonly judgment: string;
  readonly state: string;
  readonly toDo: boolean;
}

export const CAMPAIGN_PAGE_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/:campaign', 'annotator', campaignPage),
];

const STEPS = { draft: 'ouvrir', open: 'clore', frozen: 'publier' } as const;

/** GET /campagnes/:campaign : what the campaign is, one's own sheets, what is left to settle and the next step. */
async function campaignPage(visit: SignedVisit): Promise<Answer> {
  const { deps, actor } = visit;
  const campaign = await selectCampaign(visit);
  const w = visit.page.t.work.campaign;
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
  const ofAnnotators = sheets.filter((sheet) => sheet.duty === 'annotator');
  return show('work/campaign', {
    ...(await buildFrame(visit, 'campaign', campaign.title)),
    href,
    title: campaign.title,
    description: campaign.description,
    state: w.states[campaign.state],
    facts: factsOf(campaign, judgments.length, visit.page.language),
    version: String(campaign.version),
    step: isReviewer ? stepOf(campaign, visit.page.language) : null,
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
        state: w.sheetStates[sheet.state],
        toDo: sheet.state === 'open',
      })),
    adjudications: isAdjudicator
      ? judgments
          .filter((drawn) => drawn.doubled)
          .map(({ judgmentId }) => {
            const settled = sheets.find((sheet) => sheet.judgmentId === judgmentId && sheet.duty === 'adjudicator');
            const ready = ofAnnotators
              .filter((sheet) => sheet.judgmentId === judgmentId)
              .every((sheet) => sheet.state === 'submitted');
            const state = w.adjudicationStates[adjudicationState(settled, ready)];
            return { href: `${href}/arbitrage/${judgmentId}`, judgment: titleOf(judgmentId), state, ready };
          })
      : [],
    progress: isReviewer
      ? members
          .filter((member) => member.duty === 'annotator')
          .map(({ accountId }) => {
            const own = ofAnnotators.filter((sheet) => sheet.accountId === accountId);
            const submitted = own.filter((sheet) => sheet.state === 'submitted').length;
            const name = names.get(accountId) ?? accountId;
            return { words: fillIn(w.handedIn, { name, submitted, all: own.length }), submitted, all: own.length };
          })
      : [],
    canSeeAgreement: campaign.state !== 'draft' && (isReviewer || campaign.state !== 'open'),
  });
}

function adjudicationState(settled: Sheet | undefined, ready: boolean) {
  if (settled) return settled.state === 'submitted' ? 'settled' : 'begun';
  return ready ? 'ready' : 'waiting';
}

function stepOf({ id, state }: Campaign, language: Language): CampaignPage['step'] {
  if (state === 'released') return null;
  const { steps, stepsHow } = messagesIn(language).work.campaign;
  return { action: `/campagnes/${id}/${STEPS[state]}`, label: steps[state], how: stepsHow[state] };
}

function factsOf(campaign: Campaign, drawn: number, language: Language): CampaignPage['facts'] {
  const w = messagesIn(language).work.campaign;
  const { sample } = campaign;
  const facts = [
    { name: w.facts.sample, value: describeSample(sample, language) },
    { name: w.facts.drawn, value: drawn === 0 ? fillIn(w.toDraw, { count: sample.size }) : String(drawn) },
    { name: w.facts.seed, value: String(campaign.seed) },
    { name: w.facts.double, value: formatShare(campaign.doubleShare, language) },
    { name: w.facts.codebook, value: fillIn(w.version, { version: campaign.codebookVersion }) },
    { name: w.facts.start, value: w.starts[campaign.startFrom] },
  ];
  const href = sample.kind === 'search' ? `/?${sample.query}` : '';
  return facts.map((fact, index) => ({ ...fact, href: index === 0 ? href : '' }));
}

function describeSample(sample: SampleSource, language: Language): string {
  const w = messagesIn(language).work.campaign;
  if (sample.kind === 'list') return fillIn(w.listOf, { count: counted(sample.ids.length, language, w.decision) });
  return searchWords(sample.query, language);
}

import { randomInt } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import { FIELDS } from '../../domain/refusals/general-refusals.ts';
import { mayActAs } from '../../domain/role.ts';
import type { Form } from './form.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { searchParamsOf, searchWords } from './planned-search.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface CampaignPlanPage extends Frame<'campaign'> {
  /** What the fields hold. */
  readonly values: Readonly<Record<PlanField, string>>;
  /** The search that the sample comes from, in words; "" when none is given yet. */
  readonly searched: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly mayAdjudicate: boolean;
    readonly annotates: boolean;
    readonly adjudicates: boolean;
  }[];
}

const PLAN_FIELDS = ['title', 'description', 'codebook', 'query', 'list', 'size', 'seed', 'double', 'start'] as const;
type PlanField = (typeof PLAN_FIELDS)[number];

const CODEBOOK_VERSION = '1.0';
/** Size of a sample drawn from a search, and share read twice (codebook §16), when the plan does not say. */
const USUAL_SIZE = 50;
const USUAL_DOUBLE = 20;

export const CAMPAIGN_PLAN_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/nouvelle', 'reviewer', (visit) => planPage(visit, newPlan(visit))),
  signedRoute('post', '/campagnes', 'reviewer', plan),
];

function newPlan(visit: SignedVisit): CampaignPlanPage['values'] {
  return {
    title: '',
    description: '',
    codebook: CODEBOOK_VERSION,
    query: visit.query.get('recherche') ?? '',
    list: '',
    size: '',
    seed: String(randomInt(2 ** 31 - 1)),
    double: String(USUAL_DOUBLE),
    start: 'blank',
  };
}

async function planPage(visit: SignedVisit, values: CampaignPlanPage['values'], notice = ''): Promise<Answer> {
  const accounts = await visit.deps.store.listAccounts();
  const [annotators, adjudicators] = [visit.form.list('annotators'), visit.form.list('adjudicators')];
  const props: CampaignPlanPage = {
    ...(await buildFrame(visit, 'campaign', visit.page.t.work.campaign.newCampaign, notice)),
    values,
    searched: values.query === '' ? '' : searchWords(values.query, visit.page.language),
    people: accounts
      .filter(({ disabledAt, email, role }) => disabledAt === null && email !== null && mayActAs(role, 'annotator'))
      .map(({ id, name, role }) => ({
        id,
        name,
        mayAdjudicate: mayActAs(role, 'reviewer'),
        annotates: annotators.includes(id),
        adjudicates: adjudicators.includes(id),
      })),
  };
  return show('work/campaign-plan', props, notice === '' ? 200 : 422);
}

async function plan(visit: SignedVisit): Promise<Answer> {
  const { form, curation, actor, page } = visit;
  try {
    return redirect(`/campagnes/${await curation.planCampaign(actor, readPlan(form))}`);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const typed = Object.fromEntries(PLAN_FIELDS.map((name) => [name, form.text(name)]));
    return planPage(visit, { ...newPlan(visit), ...typed }, error.wordsIn(page.language));
  }
}

function readPlan(form: Form) {
  const ids = form
    .text('list')
    .split(/\s+/)
    .filter((id) => id !== '');
  const size = form.number('size', FIELDS.sampleSize) ?? (ids.length || USUAL_SIZE);
  return {
    title: form.text('title'),
    description: form.text('description'),
    codebookVersion: form.text('codebook') || CODEBOOK_VERSION,
    sample:
      ids.length > 0
        ? ({ kind: 'list', ids, size } as const)
        : ({ kind: 'search', query: searchParamsOf(form.text('query')), size } as const),
    seed: form.number('seed', FIELDS.seed) ?? 0,
    doubleShare: (form.number('double', FIELDS.doubleShare) ?? USUAL_DOUBLE) / 100,
    startFrom: form.text('start') === 'rules' ? ('rules' as const) : ('blank' as const),
    annotators: form.list('annotators'),
    adjudicators: form.list('adjudicators'),
  };
}

import type { ResultStatistics } from '../../analytics/statistics.ts';
import { type ActiveFilter, listActiveFilters } from '../active-filters.ts';
import { formatCount } from '../format/money.ts';
import type { Messages } from '../messages/fr.ts';
import { plural } from '../messages/messages.ts';
import type { PageDeps } from '../page-deps.ts';
import type { PageRequest } from '../page-request.ts';
import type { SearchState } from '../search-params.ts';
import { searchUrl } from '../search-url.ts';
import { buildShell, type Shell } from '../shell.ts';
import { buildEuroAxis, type EuroAxis, type ScaleKind } from './axis.ts';
import { buildClaimRows, type ClaimRow } from './claims-panel.ts';
import { buildClaimsPlot, type ClaimsPlot } from './claims-plot.ts';
import { buildCountRows, type CountRow } from './count-rows.ts';
import { buildDetailPanel, type DetailPanel } from './detail-panel.ts';
import { buildDisclosurePanel, type DisclosurePanel } from './disclosure-panel.ts';
import { type FigureOptions, figuresUrl } from './figures-params.ts';
import { countOnce, type LoadedFacts } from './load-facts.ts';
import { percent } from './percent.ts';
import { buildPrisonPanel, type PrisonPanel } from './prison-panel.ts';
import { buildRateRows, type RateRow } from './rate-rows.ts';
import { buildSumRows, type SumRow } from './sum-rows.ts';
import { statisticsWords } from './words.ts';
import type { StatisticsWords } from './words-fr.ts';

export interface StatisticsPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly w: StatisticsWords;
  /** Figures, fewer than five decisions, none at all, or an engine that does not answer. */
  readonly state: 'figures' | 'few' | 'none' | 'failed';
  readonly count: string;
  readonly query: string;
  readonly active: readonly ActiveFilter[];
  readonly backHref: string;
  readonly problems: readonly string[];
  readonly isFiltered: boolean;
  readonly scales: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly ticks: readonly { readonly x: string; readonly label: string }[];
  readonly rows: readonly SumRow[];
  readonly counts: readonly CountRow[];
  readonly detail: DetailPanel | null;
  /** Parameters of the search, for the form that chooses the type in detail. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly claims: readonly ClaimRow[];
  readonly claimsPlot: ClaimsPlot | null;
  readonly prison: PrisonPanel | null;
  readonly disclosure: DisclosurePanel | null;
  readonly rates: readonly RateRow[];
  readonly files: Readonly<Record<'awards' | 'figures' | 'claims' | 'sums' | 'years' | 'claimsPlot', string>>;
}

export interface StatisticsInput {
  readonly deps: PageDeps;
  readonly page: PageRequest;
  readonly state: SearchState;
  readonly options: FigureOptions;
  /** Null when the engine did not answer. */
  readonly facts: LoadedFacts | null;
  readonly problems: readonly string[];
}

/** Everything that the figures page shows. */
export async function buildStatisticsPage(input: StatisticsInput): Promise<StatisticsPage> {
  const { deps, page, state, options, problems } = input;
  const { language, t } = page;
  const w = statisticsWords(language);
  const facts = input.facts ?? noFacts(deps);
  const { statistics } = facts;
  const axis = buildSharedAxis(statistics, options.scale, page);
  const rows = buildSumRows(statistics.types, axis, language);
  const types = rows.map((row) => row.type);
  const { analytics } = deps;
  const detail = buildDetailPanel({ analytics, facts, state, options, language, axis, types });
  const claims = analytics.compareClaims(facts);
  const [one = '', many = ''] = w.decisionWords;
  return {
    shell: await buildShell(deps, page, { title: w.title, query: state.q, noindex: true }),
    t,
    w,
    state: input.facts === null ? 'failed' : stateOf(statistics.decisions, deps),
    count: `${formatCount(statistics.decisions, language)} ${plural(statistics.decisions, language, one, many)}`,
    query: state.q,
    active: listActiveFilters(state, language, t),
    backHref: searchUrl(state),
    problems,
    isFiltered: selectsOutcomes(state),
    scales: (['log', 'linear'] as const).map((scale) => ({
      label: w[scale],
      href: figuresUrl(state, { ...options, scale }),
      current: scale === options.scale,
    })),
    ticks: axis.ticks.map((tick) => ({ x: percent(tick.at), label: tick.label })),
    rows,
    counts: buildCountRows(statistics.types, statistics.decisions, state, language),
    detail,
    kept: keptFields(state, options),
    claims: buildClaimRows(claims, language),
    claimsPlot: buildClaimsPlot(claims, options, language),
    prison: buildPrisonPanel(facts, analytics, state, language),
    disclosure: buildDisclosurePanel(analytics.summariseDisclosure(facts), language),
    rates: buildRateRows(statistics.types, language),
    files: {
      awards: figuresUrl(state, options, '/statistiques/sommes.csv'),
      figures: figuresUrl(state, options, '/statistiques/chiffres.csv'),
      claims: figuresUrl(state, options, '/statistiques/demandes.csv'),
      sums: figuresUrl(state, options, '/statistiques/sommes.svg'),
      claimsPlot: figuresUrl(state, options, '/statistiques/demandes.svg'),
      years: figuresUrl(state, { ...options, focus: detail?.type ?? options.focus }, '/statistiques/annees.svg'),
    },
  };
}

function noFacts({ analytics }: PageDeps): LoadedFacts {
  return countOnce(analytics.selectNothing(), analytics);
}

function stateOf(decisions: number, { analytics }: PageDeps): StatisticsPage['state'] {
  if (decisions === 0) return 'none';
  return decisions < analytics.minDecisions ? 'few' : 'figures';
}

/** One axis for every plot of the page, over every sum: those whose figures are withheld stand as dots too. */
export function buildSharedAxis(statistics: ResultStatistics, scale: ScaleKind, { language }: PageRequest): EuroAxis {
  const values = statistics.types.map(({ sums }) => sums.values);
  const low = Math.min(...values.map((ascending) => ascending[0] ?? Number.POSITIVE_INFINITY), 1_000_000);
  const high = Math.max(...values.map((ascending) => ascending.at(-1) ?? 0), 10_000);
  return buildEuroAxis(scale, low, high, language);
}

/** True when the search picks decisions by what they ordered, which tilts every figure. */
function selectsOutcomes(state: SearchState): boolean {
  return (
    state.amount_min !== null ||
    state.amount_max !== null ||
    state.suspended !== null ||
    [state.type, state.family, state.sense, state.outcome, state.against, state.data].some((list) => list.length > 0)
  );
}

function keptFields(state: SearchState, options: FigureOptions): StatisticsPage['kept'] {
  const { search } = new URL(figuresUrl(state, { ...options, focus: null }), 'http://local');
  return [...new URLSearchParams(search)].map(([name, value]) => ({ name, value }));
}

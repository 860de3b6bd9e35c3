import type { Analytics } from '../../analytics/analytics.ts';
import type { PrisonStatistics, SentenceSet } from '../../analytics/prison.ts';
import { formatCount } from '../format/money.ts';
import type { Language } from '../language.ts';
import { plural } from '../messages/messages.ts';
import type { SearchState } from '../search-params.ts';
import { searchUrl } from '../search-url.ts';
import { awardUrl } from './award-words.ts';
import { buildStepAxis, type PlotAxis } from './axis.ts';
import { dimensionLabel, narrowTo } from './dimension.ts';
import type { LoadedFacts } from './load-facts.ts';
import { percent } from './percent.ts';
import { plotValues, type StripPlot } from './strip-plot.ts';
import { statisticsWords } from './words.ts';

/** One part of the sentences: the whole, what is to be served, what is suspended. */
export interface PrisonRow {
  readonly part: keyof PrisonParts;
  readonly label: string;
  readonly decisions: string;
  readonly sentences: string;
  /** "" where withheld. */
  readonly median: string;
  readonly quartiles: string;
  readonly range: string;
  readonly withheld: boolean;
  readonly list: readonly { readonly href: string; readonly reference: string; readonly length: string }[];
  readonly plot: StripPlot | null;
}

type PrisonParts = Pick<PrisonStatistics, 'whole' | 'toServe' | 'onSuspension'>;
const PARTS = ['whole', 'toServe', 'onSuspension'] as const;

export interface PrisonPanel {
  /** "12 peines : 4 fermes, 6 mixtes…". */
  readonly counts: string;
  readonly rows: readonly PrisonRow[];
  readonly ticks: readonly { readonly x: string; readonly label: string }[];
  readonly offences: readonly {
    readonly label: string;
    readonly href: string;
    readonly decisions: string;
    readonly sentences: string;
    readonly whole: string;
    readonly toServe: string;
  }[];
}

const SHOWN_OFFENCES = 12;

/** Prison sentences of a search; null when there is none. */
export function buildPrisonPanel(
  facts: LoadedFacts,
  analytics: Analytics,
  state: SearchState,
  language: Language,
): PrisonPanel | null {
  const prison = analytics.summarisePrison(facts);
  if (prison === null) return null;
  const axis = buildMonthsAxis(prison.whole.values.at(-1) ?? 12, language);
  const median = (set: SentenceSet) => (set.figures === null ? '' : formatMonths(set.figures.median, language));
  return {
    counts: describeCounts(prison, language),
    rows: PARTS.filter((part) => prison[part].rows.length > 0).map((part) =>
      buildRow(part, prison[part], axis, language),
    ),
    ticks: axis.ticks.map((tick) => ({ x: percent(tick.at), label: tick.label })),
    offences: analytics
      .breakDownPrison(facts, 'offence')
      .slice(0, SHOWN_OFFENCES)
      .map(({ value, prison: own }) => ({
        label: dimensionLabel('offence', value),
        href: searchUrl(narrowTo(state, 'offence', value)),
        decisions: formatCount(own.whole.decisions, language),
        sentences: formatCount(own.sentences, language),
        whole: median(own.whole),
        toServe: median(own.toServe),
      })),
  };
}

/** "18 mois"; parts of a month to one decimal. */
export function formatMonths(months: number, language: Language): string {
  const rounded = Math.round(months * 10) / 10;
  const [one = '', many = ''] = statisticsWords(language).monthWords;
  return `${formatCount(rounded, language)}\u00a0${plural(rounded, language, one, many)}`;
}

function describeCounts(prison: PrisonStatistics, language: Language): string {
  const { sentenceKinds, sentenceWords } = statisticsWords(language);
  const kinds = (['firm', 'partly', 'suspended', 'unknown', 'withoutLength'] as const)
    .filter((kind) => prison[kind] > 0)
    .map((kind) => {
      const [single = '', several = ''] = sentenceKinds[kind];
      return `${formatCount(prison[kind], language)} ${plural(prison[kind], language, single, several)}`;
    });
  const [one = '', many = ''] = sentenceWords;
  const total = `${formatCount(prison.sentences, language)} ${plural(prison.sentences, language, one, many)}`;
  return `${total} : ${kinds.join(', ')}.`;
}

function buildRow(part: keyof PrisonParts, set: SentenceSet, axis: PlotAxis, language: Language): PrisonRow {
  const words = statisticsWords(language);
  const { figures } = set;
  const months = (value: number) => formatMonths(value, language);
  const listed = () =>
    set.list().map((sentence) => ({
      href: awardUrl(sentence),
      reference: sentence.decision.label,
      length: months(sentence.months),
      value: sentence.months,
    }));
  const items = () =>
    listed().map(({ href, reference, length, value }) => ({
      href,
      value,
      kind: 'plain' as const,
      label: `${reference} : ${length}`,
    }));
  const barLabel = (count: number, low: number, high: number) =>
    `${formatCount(count, language)} : ${low === high ? months(low) : `${months(low)} – ${months(high)}`}`;
  return {
    part,
    label: words.prisonParts[part],
    decisions: formatCount(set.decisions, language),
    sentences: formatCount(set.rows.length, language),
    median: figures === null ? '' : months(figures.median),
    quartiles: figures === null ? '' : `${months(figures.q1)} ${words.to} ${months(figures.q3)}`,
    range: figures === null ? '' : `${months(figures.min)} ${words.to} ${months(figures.max)}`,
    withheld: figures === null,
    list: figures === null ? listed() : [],
    plot: figures === null ? null : plotValues(set, axis, items, { barLabel }),
  };
}

/** Steps of a quarter, half a year, years…: about eight marks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];

function buildMonthsAxis(most: number, language: Language): PlotAxis {
  const step = STEPS.find((months) => most / months <= 8) ?? 120;
  return buildStepAxis(Math.max(most, step), step, (months) => formatMonths(months, language));
}

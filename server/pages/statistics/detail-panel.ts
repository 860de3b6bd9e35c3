import type { Analytics } from '../../analytics/analytics.ts';
import type { BreakdownGroup } from '../../analytics/breakdown.ts';
import { type OutcomeFamily, selectOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import type { SearchState } from '../search-params.ts';
import { searchUrl } from '../search-url.ts';
import { buildDotWords } from './award-words.ts';
import type { EuroAxis } from './axis.ts';
import { DIMENSION_NAMES, type DimensionName, dimensionLabel, narrowTo } from './dimension.ts';
import { type FigureOptions, figuresUrl } from './figures-params.ts';
import type { LoadedFacts } from './load-facts.ts';
import { buildStripPlot, type StripPlot } from './strip-plot.ts';
import { describeHighest, type FormattedFigures, formatFigures, type ListedAward } from './sum-rows.ts';
import { statisticsWords } from './words.ts';
import { buildYearPlot, type YearPlot } from './year-plot.ts';

export interface DetailGroup extends FormattedFigures {
  readonly label: string;
  /** "" when the search cannot be narrowed to it. */
  readonly href: string;
  readonly plot: StripPlot | null;
}

/** One outcome type set apart by year, court, offence or theme, and its awards one by one. */
export interface DetailPanel {
  readonly type: string;
  readonly family: OutcomeFamily;
  readonly label: string;
  readonly by: DimensionName;
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly choices: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly yearPlot: YearPlot | null;
  readonly groups: readonly DetailGroup[];
  readonly moreGroups: string;
  readonly list: readonly ListedAward[];
  readonly moreAwards: string;
}

const SHOWN_GROUPS = 12;
const SHOWN_AWARDS = 40;

export interface DetailInput {
  readonly analytics: Analytics;
  readonly facts: LoadedFacts;
  readonly state: SearchState;
  readonly options: FigureOptions;
  readonly language: Language;
  readonly axis: EuroAxis;
  /** The types that can be shown in detail, most decisions first. */
  readonly types: readonly string[];
}

/** The panel of the type that is asked for, or of the most frequent one; null when no type grants a sum. */
export function buildDetailPanel(input: DetailInput): DetailPanel | null {
  const { analytics, facts, state, options, language, axis, types } = input;
  const type = chooseFocus(options, state, types);
  if (type === null) return null;
  const words = statisticsWords(language);
  const groups = analytics.breakDown(facts, type, options.by);
  const shown = options.by === 'year' ? groups : groups.slice(0, SHOWN_GROUPS);
  const dotWords = buildDotWords(language);
  const sums = facts.statistics.types.find((entry) => entry.type === type)?.sums;
  const all = sums?.rows.length ?? 0;
  return {
    type,
    family: selectOutcomeType(type).family,
    label: outcomeLabel(type, language),
    by: options.by,
    tabs: DIMENSION_NAMES.map((by) => ({
      label: words.by[by],
      href: `${figuresUrl(state, { ...options, focus: type, by })}#detail`,
      current: by === options.by,
    })),
    choices: types.map((value) => ({ value, label: outcomeLabel(value, language), selected: value === type })),
    yearPlot: options.by === 'year' && groups.length > 1 ? buildYearPlot(groups, axis, dotWords) : null,
    groups: shown.map((group) => toGroup(group, input)),
    moreGroups: shown.length < groups.length ? formatCount(groups.length - shown.length, language) : '',
    list: sums === undefined ? [] : describeHighest(sums, SHOWN_AWARDS, language),
    moreAwards: all > SHOWN_AWARDS ? formatCount(all - SHOWN_AWARDS, language) : '',
  };
}

/** What is asked for, else the only type that the search filters on, else the type that most decisions grant. */
export function chooseFocus(options: FigureOptions, state: SearchState, types: readonly string[]): string | null {
  if (options.focus !== null && types.includes(options.focus)) return options.focus;
  const [filtered] = state.type;
  if (state.type.length === 1 && filtered !== undefined && types.includes(filtered)) return filtered;
  return types[0] ?? null;
}

function toGroup(group: BreakdownGroup, { options, language, axis, state }: DetailInput): DetailGroup {
  const { by } = options;
  const isPlotted = by !== 'year' && group.sums.figures !== null;
  return {
    ...formatFigures(group.sums, language),
    label: dimensionLabel(by, group.value),
    href: by === 'theme' ? '' : searchUrl(narrowTo(state, by, group.value)),
    plot: isPlotted ? buildStripPlot(group.sums, axis, buildDotWords(language)) : null,
  };
}

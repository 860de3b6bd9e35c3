import type { Claim, ClaimStatistics } from '../../analytics/claims.ts';
import { formatCount, formatEuros } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import { awardUrl } from './award-words.ts';
import type { FigureOptions } from './figures-params.ts';
import { buildScatter, type ScatterPlot } from './scatter.ts';
import { formatShare } from './sum-rows.ts';
import { statisticsWords } from './words.ts';

/** What was asked against what was granted, for one outcome type. */
export interface ClaimsPlot {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly across: string;
  readonly up: string;
  readonly zero: string;
  readonly plot: ScatterPlot;
  /** The largest claims one by one, and how many more there are. */
  readonly list: readonly ListedClaim[];
  readonly more: string;
}

export interface ListedClaim {
  readonly href: string;
  readonly reference: string;
  readonly requested: string;
  readonly granted: string;
  readonly share: string;
}

const SHOWN = 40;

/** The plot of the type that is asked for, or of the one with most claims; null when too few decisions are known for any. */
export function buildClaimsPlot(
  statistics: readonly ClaimStatistics[],
  options: Pick<FigureOptions, 'focus'>,
  language: Language,
): ClaimsPlot | null {
  const chosen = chooseClaims(statistics, options.focus);
  if (chosen === null) return null;
  const words = statisticsWords(language);
  const claims = chosen.list();
  const largest = [...claims].sort((a, b) => b.requested - a.requested);
  const count = formatCount(claims.length, language);
  const median = chosen.medianRatio === null ? '' : formatShare(chosen.medianRatio, language);
  return {
    type: chosen.type,
    title: `${words.claims} : ${outcomeLabel(chosen.type, language)}`,
    description: `${count} ${words.claimWords[1]}; ${words.claimsColumns.median} ${median}. ${words.claimsPlotHow}`,
    across: words.requestedAxis,
    up: words.grantedAxis,
    zero: formatEuros(0, language),
    plot: buildScatter(claims, language),
    list: largest.slice(0, SHOWN).map((claim) => listClaim(claim, language)),
    more: claims.length > SHOWN ? formatCount(claims.length - SHOWN, language) : '',
  };
}

/** Types whose figures are withheld are not drawn either. */
function chooseClaims(statistics: readonly ClaimStatistics[], focus: string | null): ClaimStatistics | null {
  const drawn = statistics.filter(({ medianRatio }) => medianRatio !== null).sort((a, b) => b.claims - a.claims);
  return drawn.find(({ type }) => type === focus) ?? drawn[0] ?? null;
}

function listClaim(claim: Claim, language: Language): ListedClaim {
  return {
    href: awardUrl(claim),
    reference: claim.decision.label,
    requested: formatEuros(claim.requested, language),
    granted: formatEuros(claim.granted, language),
    share: formatShare(claim.granted / claim.requested, language),
  };
}

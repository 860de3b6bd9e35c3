import type { Claim, ClaimStatistics } from '../../analytics/claims.ts';
import { formatCount, formatEuros } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
import { awardUrl } from './award-words.ts';
import { percent } from './percent.ts';
import { formatShare } from './sum-rows.ts';

/** How the claims of one type fared; widths are the parts of one bar. */
export interface ClaimRow {
  readonly type: string;
  readonly label: string;
  readonly claims: string;
  readonly refused: string;
  readonly inPart: string;
  readonly inFull: string;
  /** "" when withheld, as are the widths. */
  readonly median: string;
  /** The claims themselves, where the figures are withheld. */
  readonly list: readonly { readonly href: string; readonly reference: string; readonly words: string }[];
  readonly bar: readonly { readonly kind: 'full' | 'part' | 'refused'; readonly x: string; readonly width: string }[];
}

/** One row per type with a known claim, most claims first. */
export function buildClaimRows(statistics: readonly ClaimStatistics[], language: Language): readonly ClaimRow[] {
  return [...statistics]
    .sort((a, b) => b.claims - a.claims)
    .map((entry) => ({
      type: entry.type,
      label: outcomeLabel(entry.type, language),
      claims: formatCount(entry.claims, language),
      refused: formatCount(entry.refused, language),
      inPart: formatCount(entry.inPart, language),
      inFull: formatCount(entry.inFull, language),
      median: entry.medianRatio === null ? '' : formatShare(entry.medianRatio, language),
      list: entry.medianRatio === null ? entry.list().map((claim) => listClaim(claim, language)) : [],
      bar: entry.medianRatio === null ? [] : stackBar(entry),
    }));
}

function listClaim(claim: Claim, language: Language): ClaimRow['list'][number] {
  const [requested, granted] = [formatEuros(claim.requested, language), formatEuros(claim.granted, language)];
  return { href: awardUrl(claim), reference: claim.decision.label, words: `${requested} → ${granted}` };
}

function stackBar({ claims, inFull, inPart, refused }: ClaimStatistics): ClaimRow['bar'] {
  let at = 0;
  const parts = [
    { kind: 'full', count: inFull },
    { kind: 'part', count: inPart },
    { kind: 'refused', count: refused },
  ] as const;
  return parts.flatMap(({ kind, count }) => {
    const x = percent(at / claims);
    at += count;
    return count === 0 ? [] : [{ kind, x, width: percent(count / claims) }];
  });
}

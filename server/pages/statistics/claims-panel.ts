import type { ClaimStatistics } from '../../analytics/claims.ts';
import { formatCount } from '../format/money.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import type { Language } from '../language.ts';
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
      bar: entry.medianRatio === null ? [] : stackBar(entry),
    }));
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

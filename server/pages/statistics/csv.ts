import type { Analytics } from '../../analytics/analytics.ts';
import { decimalOf } from '../../domain/money.ts';
import { type Cell, CSV_START, csvLine } from '../../export/csv.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import { awardUrl } from './award-words.ts';
import type { LoadedFacts } from './load-facts.ts';

const AWARD_COLUMNS = [
  'type',
  'type_label',
  'decision',
  'reference',
  'court',
  'decided_on',
  'outcome',
  'eur_value',
  'per',
  'converted',
  'symbolic',
  'url',
];

/** Every sum of the result set, one per line, in parts; sums are decimals in euros. Rates carry their unit in `per`. */
export function* awardsCsv(facts: LoadedFacts, publicUrl: string): Iterable<string> {
  yield `${CSV_START}${csvLine(AWARD_COLUMNS)}`;
  for (const { type, sums, rates } of facts.statistics.types) {
    for (const set of [{ ...sums, per: null }, ...rates]) {
      yield* inParts(set.list(), ({ decision, ...award }) => [
        type,
        outcomeLabel(type, 'fr'),
        decision.id,
        decision.label,
        decision.courtLabel,
        decision.decidedOn,
        award.outcomeId,
        decimalOf(award.euroCents),
        set.per,
        award.converted,
        award.isSymbolic,
        `${publicUrl}${awardUrl({ ...award, decision })}`,
      ]);
    }
  }
}

const CLAIM_COLUMNS = [
  'type',
  'type_label',
  'decision',
  'reference',
  'court',
  'decided_on',
  'outcome',
  'eur_requested',
  'eur_granted',
  'share_granted',
  'url',
];

/** Every claim of the result set whose sum and fate are known, one per line, in parts; a refused claim was granted zero. */
export function* claimsCsv(facts: LoadedFacts, analytics: Analytics, publicUrl: string): Iterable<string> {
  yield `${CSV_START}${csvLine(CLAIM_COLUMNS)}`;
  for (const { type, list } of analytics.compareClaims(facts)) {
    yield* inParts(list(), ({ decision, ...claim }) => [
      type,
      outcomeLabel(type, 'fr'),
      decision.id,
      decision.label,
      decision.courtLabel,
      decision.decidedOn,
      claim.outcomeId,
      decimalOf(claim.requested),
      decimalOf(claim.granted),
      roundShare(claim.granted / claim.requested),
      `${publicUrl}${awardUrl({ ...claim, decision })}`,
    ]);
  }
}

/** Lines sent at a time: other requests are answered in between. */
const PART = 500;

function* inParts<Item>(items: readonly Item[], cells: (item: Item) => readonly Cell[]): Iterable<string> {
  for (let at = 0; at < items.length; at += PART) {
    yield items
      .slice(at, at + PART)
      .map((item) => csvLine(cells(item)))
      .join('');
  }
}

/** A share to four decimals. */
export function roundShare(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

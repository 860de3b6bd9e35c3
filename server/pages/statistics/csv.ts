import type { Analytics } from '../../analytics/analytics.ts';
import { decimalOf } from '../../domain/money.ts';
import { CSV_START, csvLine } from '../../export/csv.ts';
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

/** Every sum of the result set, one per line; sums are decimals in euros. Rates carry their unit in `per`. */
export function awardsCsv(facts: LoadedFacts, publicUrl: string): string {
  const { types } = facts.statistics;
  const sets = types.flatMap(({ type, sums, rates }) => [
    { type, per: null, set: sums },
    ...rates.map((rate) => ({ type, per: rate.per, set: rate })),
  ]);
  const lines = sets.flatMap(({ type, per, set }) =>
    set
      .list()
      .map(({ decision, ...award }) =>
        csvLine([
          type,
          outcomeLabel(type, 'fr'),
          decision.id,
          decision.label,
          decision.courtLabel,
          decision.decidedOn,
          award.outcomeId,
          decimalOf(award.euroCents),
          per,
          award.converted,
          award.isSymbolic,
          `${publicUrl}${awardUrl({ ...award, decision })}`,
        ]),
      ),
  );
  return `${CSV_START}${csvLine(AWARD_COLUMNS)}${lines.join('')}`;
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

/** Every claim of the result set whose sum and fate are known, one per line; a refused claim was granted zero. */
export function claimsCsv(facts: LoadedFacts, analytics: Analytics, publicUrl: string): string {
  const lines = analytics
    .compareClaims(facts)
    .flatMap(({ type, list }) =>
      list().map(({ decision, ...claim }) =>
        csvLine([
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
        ]),
      ),
    );
  return `${CSV_START}${csvLine(CLAIM_COLUMNS)}${lines.join('')}`;
}

/** A share to four decimals. */
export function roundShare(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

import type { Analytics } from '../../analytics/analytics.ts';
import type { AwardSet } from '../../analytics/awards.ts';
import { decimalOf } from '../../domain/money.ts';
import { CSV_START, csvLine } from '../../export/csv.ts';
import { courtLabel } from '../format/labels.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import { awardUrl } from './award-words.ts';
import { DIMENSION_NAMES } from './dimension.ts';
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

const FIGURE_COLUMNS = [
  'type',
  'type_label',
  'group_by',
  'group',
  'awards',
  'decisions',
  'share_of_decisions',
  'eur_min',
  'eur_q1',
  'eur_median',
  'eur_q3',
  'eur_max',
];

/** The figures of the page, by type, then by year, court, offence and theme; cells are empty where figures are withheld. */
export function figuresCsv(facts: LoadedFacts, analytics: Analytics): string {
  const { types } = facts.statistics;
  const lines = types.flatMap((entry) => {
    const whole = figureLine(entry.type, 'all', '', entry.sums, entry.share);
    if (entry.sums.rows.length === 0) return [whole];
    const groups = DIMENSION_NAMES.flatMap((by) =>
      analytics.breakDown(facts, entry.type, by).map((group) => {
        const name = by === 'court' ? courtLabel(group.value) : group.value;
        return figureLine(entry.type, by, name, group.sums, null);
      }),
    );
    return [whole, ...groups];
  });
  return `${CSV_START}${csvLine(FIGURE_COLUMNS)}${lines.join('')}`;
}

function figureLine(type: string, by: string, group: string, sums: AwardSet, share: number | null): string {
  const { figures } = sums;
  const five = figures === null ? [] : [figures.min, figures.q1, figures.median, figures.q3, figures.max];
  const values = Array.from({ length: 5 }, (_, index) => five[index] ?? null);
  return csvLine([
    type,
    outcomeLabel(type, 'fr'),
    by,
    group,
    sums.rows.length,
    sums.decisions,
    share === null ? null : Math.round(share * 1e4) / 1e4,
    ...values.map((cents) => (cents === null ? null : decimalOf(Math.round(cents)))),
  ]);
}

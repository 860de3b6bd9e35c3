import type { Analytics } from '../../analytics/analytics.ts';
import type { ClaimStatistics } from '../../analytics/claims.ts';
import type { DisclosureStatistics } from '../../analytics/disclosure.ts';
import type { PrisonStatistics } from '../../analytics/prison.ts';
import type { ValueSet } from '../../analytics/value-set.ts';
import { decimalOf } from '../../domain/money.ts';
import { type Cell, CSV_START, csvLine } from '../../export/csv.ts';
import { courtLabel } from '../format/labels.ts';
import { outcomeLabel } from '../format/outcome-labels.ts';
import { roundShare } from './csv.ts';
import { DIMENSION_NAMES, type DimensionName } from './dimension.ts';
import type { LoadedFacts } from './load-facts.ts';

const COLUMNS = [
  'type',
  'type_label',
  'measure',
  'unit',
  'group_by',
  'group',
  'count',
  'decisions',
  'share_of_decisions',
  'min',
  'q1',
  'median',
  'q3',
  'max',
];

/** What a line is about. */
interface Subject {
  readonly type: string;
  readonly measure: string;
  readonly unit: string;
  readonly by?: string;
  readonly group?: string;
}

const IMPRISONMENT = 'imprisonment';
const DISCLOSURE = 'identification_data_disclosure';

/** The figures of the page, by type, then by year, court, offence and theme; cells are empty where figures are withheld. */
export function figuresCsv(facts: LoadedFacts, analytics: Analytics): string {
  const { types } = facts.statistics;
  const sums = types.flatMap(({ type, sums: own, share, rates }) => {
    const subject = { type, measure: 'sum', unit: 'EUR' };
    const groups =
      own.rows.length === 0
        ? []
        : DIMENSION_NAMES.flatMap((by) =>
            analytics
              .breakDown(facts, type, by)
              .map((group) =>
                valueLine({ ...subject, by, group: groupName(by, group.value) }, group.sums, null, euros),
              ),
          );
    const units = rates.map((rate) => valueLine({ type, measure: 'rate', unit: `EUR/${rate.per}` }, rate, null, euros));
    return [valueLine(subject, own, share, euros), ...groups, ...units];
  });
  const prison = analytics.summarisePrison(facts);
  const byGroup = DIMENSION_NAMES.flatMap((by) =>
    analytics.breakDownPrison(facts, by).flatMap((group) => prisonLines(group.prison, by, groupName(by, group.value))),
  );
  const claims = analytics.compareClaims(facts).flatMap(claimLines);
  const lines = [...sums, ...(prison === null ? [] : prisonLines(prison)), ...byGroup, ...claims];
  return `${CSV_START}${csvLine(COLUMNS)}${lines.join('')}${disclosureLines(analytics.summariseDisclosure(facts)).join('')}`;
}

function groupName(by: DimensionName, value: string): string {
  return by === 'court' ? courtLabel(value) : value;
}

const euros = (cents: number) => decimalOf(Math.round(cents));
const months = (length: number) => Math.round(length * 100) / 100;

function prisonLines(prison: PrisonStatistics, by?: string, group?: string): readonly string[] {
  const measures = {
    prison_whole: prison.whole,
    prison_to_serve: prison.toServe,
    prison_suspended: prison.onSuspension,
  };
  return Object.entries(measures).map(([measure, set]) =>
    valueLine(
      { type: IMPRISONMENT, measure, unit: 'months', ...(by && group ? { by, group } : {}) },
      set,
      null,
      months,
    ),
  );
}

function claimLines(claims: ClaimStatistics): readonly string[] {
  const { type, decisions, medianRatio } = claims;
  const counts = { claims_refused: claims.refused, claims_in_part: claims.inPart, claims_in_full: claims.inFull };
  const median = medianRatio === null ? null : roundShare(medianRatio);
  return [
    line({ type, measure: 'share_granted', unit: 'ratio' }, [claims.claims, decisions, null, null, null, median]),
    ...Object.entries(counts).map(([measure, count]) => line({ type, measure, unit: 'claims' }, [count])),
  ];
}

function disclosureLines(figures: DisclosureStatistics | null): readonly string[] {
  if (figures === null) return [];
  const { granted, refused, rate } = figures;
  const subject = { type: DISCLOSURE, unit: 'decisions' };
  const lists = (['data', 'against'] as const).flatMap((by) =>
    figures[by].flatMap(({ value, ...counts }) => [
      line({ ...subject, measure: 'granted', by, group: value }, [counts.granted]),
      line({ ...subject, measure: 'refused', by, group: value }, [counts.refused]),
    ]),
  );
  return [
    line({ ...subject, measure: 'granted' }, [granted, granted + refused, rate === null ? null : roundShare(rate)]),
    line({ ...subject, measure: 'refused' }, [refused, granted + refused]),
    ...lists,
  ];
}

function valueLine(subject: Subject, set: ValueSet, share: number | null, show: (value: number) => number): string {
  const { figures } = set;
  const five = figures === null ? [] : [figures.min, figures.q1, figures.median, figures.q3, figures.max].map(show);
  return line(subject, [set.rows.length, set.decisions, share === null ? null : roundShare(share), ...five]);
}

/** One line, its missing cells empty. */
function line({ type, measure, unit, by = 'all', group = '' }: Subject, cells: readonly Cell[]): string {
  const start = [type, outcomeLabel(type, 'fr'), measure, unit, by, group];
  return csvLine([...start, ...Array.from({ length: COLUMNS.length - start.length }, (_, at) => cells[at] ?? null)]);
}

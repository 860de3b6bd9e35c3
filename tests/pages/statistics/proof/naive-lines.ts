import typeTable from '../../../../data/outcome-types.json' with { type: 'json' };
import {
  describeClaims,
  describeIdentification,
  describeSums,
  describeType,
  listClaims,
  listOutcomes,
  plainSums,
  ratesIn,
  toEuros,
} from './naive-figures.ts';
import { DIMENSIONS, describeGroups, groupName } from './naive-groups.ts';
import { describePrison } from './naive-prison.ts';
import type { RawDecision } from './raw-decisions.ts';

/** A line of a CSV file, by the names of its columns; "" is an empty cell. */
export type Line = Readonly<Record<string, string>>;

const cell = (value: string | number | boolean | null): string => (value === null ? '' : String(value));
const label = (type: string) => typeTable.types.find(({ code }) => code === type)?.short.fr ?? type;
const ratio = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 10_000);
const typesOf = (decisions: readonly RawDecision[]) =>
  typeTable.types.map(({ code }) => code).filter((type) => listOutcomes(decisions, type).length > 0);
const outcomeUrl = (decision: RawDecision, place: number) =>
  `https://exemple.fr/decisions/${decision.id}#mesure-${place}`;

/** The lines of sommes.csv, but for the reference and the court in words. */
export function expectedSums(decisions: readonly RawDecision[]): readonly Line[] {
  return typesOf(decisions).flatMap((type) => {
    const items = listOutcomes(decisions, type);
    const units = describeType(decisions, type).rates.map(({ per }) => per);
    const sets = [
      { per: '', members: plainSums(items) },
      ...units.map((per) => ({ per, members: ratesIn(items, per) })),
    ];
    return sets.flatMap(({ per, members }) =>
      members.map(({ decision, outcome }) => ({
        type,
        type_label: label(type),
        decision: decision.id,
        decided_on: decision.day,
        outcome: outcome.id,
        eur_value: cell(toEuros(outcome.amount)),
        per,
        converted: cell(outcome.amount?.currency !== 'EUR'),
        symbolic: cell(outcome.amount?.isSymbolic ?? false),
        url: outcomeUrl(decision, outcome.place),
      })),
    );
  });
}

/** The lines of demandes.csv, but for the reference and the court in words. */
export function expectedClaims(decisions: readonly RawDecision[]): readonly Line[] {
  return typesOf(decisions).flatMap((type) =>
    listClaims(decisions, type).map(({ decision, outcome, requested, granted }) => ({
      type,
      type_label: label(type),
      decision: decision.id,
      decided_on: decision.day,
      outcome: outcome.id,
      eur_requested: cell(requested),
      eur_granted: cell(granted),
      share_granted: cell(ratio(granted / requested)),
      url: outcomeUrl(decision, outcome.place),
    })),
  );
}

interface Values {
  readonly count: number;
  readonly decisions: number;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
}

function makeLine(subject: Line, cells: readonly (number | null | undefined)[]): Line {
  const names = ['count', 'decisions', 'share_of_decisions', 'min', 'q1', 'median', 'q3', 'max'];
  const figures = Object.fromEntries(names.map((name, at) => [name, cell(cells[at] ?? null)]));
  return { type_label: label(subject.type ?? ''), group_by: 'all', group: '', ...subject, ...figures };
}

function valueLine(subject: Line, { count, decisions, min, q1, median, q3, max }: Values, share: number | null = null) {
  return makeLine(subject, [count, decisions, ratio(share), min, q1, median, q3, max]);
}

function prisonLines(prison: NonNullable<ReturnType<typeof describePrison>>, group: Line = {}): readonly Line[] {
  const subject = (measure: string) => ({ type: 'imprisonment', measure, unit: 'months', ...group });
  return [
    valueLine(subject('prison_whole'), prison.months),
    valueLine(subject('prison_to_serve'), prison.months_to_serve),
    valueLine(subject('prison_suspended'), prison.months_suspended),
  ];
}

function groupLines(decisions: readonly RawDecision[], type: string): readonly Line[] {
  return DIMENSIONS.flatMap((by) =>
    describeGroups(decisions, type, by).flatMap(({ value, sums, prison }) => {
      const group = { group_by: by, group: groupName(by, value) };
      const own = sums === null ? [] : [valueLine({ type, measure: 'sum', unit: 'EUR', ...group }, sums)];
      return prison === null ? own : prisonLines(prison, group);
    }),
  );
}

/** The lines of chiffres.csv. */
export function expectedFigures(decisions: readonly RawDecision[]): readonly Line[] {
  const types = typesOf(decisions);
  const sums = types.flatMap((type) => {
    const items = listOutcomes(decisions, type);
    const { share_of_decisions: share, rates } = describeType(decisions, type);
    return [
      valueLine({ type, measure: 'sum', unit: 'EUR' }, describeSums(plainSums(items)), share),
      ...rates.map((rate) => valueLine({ type, measure: 'rate', unit: `EUR/${rate.per}` }, rate)),
      ...(type === 'imprisonment' ? [] : groupLines(decisions, type)),
    ];
  });
  const prison = describePrison(decisions);
  const sentences = prison === null ? [] : [...prisonLines(prison), ...groupLines(decisions, 'imprisonment')];
  const claims = types.flatMap((type) => {
    const all = describeClaims(decisions, type);
    if (all.claims === 0) return [];
    const counts = { refused: all.refused, in_part: all.granted_in_part, in_full: all.granted_in_full };
    return [
      makeLine({ type, measure: 'share_granted', unit: 'ratio' }, [
        all.claims,
        all.decisions,
        null,
        null,
        null,
        ratio(all.median_share_granted),
      ]),
      ...Object.entries(counts).map(([name, count]) =>
        makeLine({ type, measure: `claims_${name}`, unit: 'claims' }, [count]),
      ),
    ];
  });
  return [...sums, ...sentences, ...claims, ...identificationLines(decisions)];
}

function identificationLines(decisions: readonly RawDecision[]): readonly Line[] {
  const found = describeIdentification(decisions);
  if (found === null) return [];
  const ruled = found.granted + found.refused;
  const line = (measure: string, group: Line, cells: readonly (number | null)[]) =>
    makeLine({ type: 'identification_data_disclosure', measure, unit: 'decisions', ...group }, cells);
  return [
    line('granted', {}, [found.granted, ruled, ratio(found.rate)]),
    line('refused', {}, [found.refused, ruled]),
    ...(['data', 'against'] as const).flatMap((by) =>
      found[by].flatMap(({ value, granted, refused }) => [
        line('granted', { group_by: by, group: value }, [granted]),
        line('refused', { group_by: by, group: value }, [refused]),
      ]),
    ),
  ];
}

import { type Counted, countDecisions, describeValues, isGranted, listOutcomes } from './naive-figures.ts';
import type { RawDecision, RawOutcome } from './raw-decisions.ts';

/** Days of a month over the four hundred years of the calendar. */
const MONTH = 146_097 / 4_800;

/** Null where the length is not told, or has no end. */
function monthsOf(length: RawOutcome['duration']): number | null {
  if (length === null || length.value === null) return null;
  const unit: Readonly<Record<string, number>> = { year: 12, month: 1, day: 1 / MONTH, hour: 1 / MONTH / 24 };
  const months = unit[length.unit];
  return months === undefined ? null : length.value * months;
}

/** Months of a sentence that are suspended; null where the decision does not tell. */
function suspendedOf({ suspension, duration, suspendedDuration }: RawOutcome): number | null {
  if (suspension === 'none') return 0;
  if (suspension === 'full') return monthsOf(duration);
  return suspension === 'partial' ? monthsOf(suspendedDuration) : null;
}

export interface NaiveLength extends Counted {
  readonly months: number;
}

/** The prison sentences of some decisions: whole, what is to be served, what is suspended. Null where there is none. */
export function listSentences(decisions: readonly RawDecision[]) {
  const items = listOutcomes(decisions, 'imprisonment').filter(isGranted);
  const told = items.flatMap((item) => {
    const months = monthsOf(item.outcome.duration);
    return months === null ? [] : [{ ...item, months }];
  });
  const parts = (part: (item: NaiveLength) => number | null) =>
    told.flatMap((item): NaiveLength[] => {
      const months = part(item);
      return months === null || months <= 1e-9 ? [] : [{ ...item, months }];
    });
  const suspended = ({ outcome }: NaiveLength) => suspendedOf(outcome);
  return {
    items,
    whole: told as readonly NaiveLength[],
    toServe: parts((item) => {
      const off = suspended(item);
      return off === null ? null : item.months - off;
    }),
    onSuspension: parts(suspended),
  };
}

export function describePrison(decisions: readonly RawDecision[]) {
  const { items, whole, toServe, onSuspension } = listSentences(decisions);
  if (items.length === 0) return null;
  const ofKind = (kind: string) => items.filter(({ outcome }) => outcome.suspension === kind).length;
  const lengths = (list: readonly NaiveLength[]) =>
    describeValues(
      list.map(({ months }) => months),
      countDecisions(list),
      (months) => Math.round(months * 100) / 100,
    );
  return {
    sentences: items.length,
    without_length: items.length - whole.length,
    firm: ofKind('none'),
    suspended_in_part: ofKind('partial'),
    suspended: ofKind('full'),
    suspension_unknown: items.length - ofKind('none') - ofKind('partial') - ofKind('full'),
    months: lengths(whole),
    months_to_serve: lengths(toServe),
    months_suspended: lengths(onSuspension),
  };
}

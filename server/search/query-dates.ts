import { parseFrenchDate } from '../domain/reference.ts';

export interface DateRange {
  /** ISO dates, inclusive. */
  readonly from: string;
  readonly to: string;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** "2021", "2021-05", "05/2021", "29/06/2021", "2020..2022", ">=2020", "<2019-06" → days; null when it is no date. */
export function readDateRange(text: string): DateRange | null {
  const trimmed = text.trim();
  const bounds = /^(.*?)\.\.(.*)$/.exec(trimmed);
  if (bounds) {
    const from = bounds[1] ? readPeriod(bounds[1]) : { from: FIRST, to: FIRST };
    const to = bounds[2] ? readPeriod(bounds[2]) : { from: LAST, to: LAST };
    return from && to ? { from: from.from, to: to.to } : null;
  }
  const comparison = /^([<>])(=?)(.+)$/.exec(trimmed);
  if (!comparison) return readPeriod(trimmed);
  const period = readPeriod(comparison[3] ?? '');
  if (!period) return null;
  const inclusive = comparison[2] === '=';
  if (comparison[1] === '>') return { from: inclusive ? period.from : dayAfter(period.to), to: LAST };
  return { from: FIRST, to: inclusive ? period.to : dayBefore(period.from) };
}

function readPeriod(text: string): DateRange | null {
  const trimmed = text.trim();
  if (/^\d{4}$/.test(trimmed)) return { from: `${trimmed}-01-01`, to: `${trimmed}-12-31` };
  const month = /^(\d{4})-(\d{2})$/.exec(trimmed) ?? swap(/^(\d{2})\/(\d{4})$/.exec(trimmed));
  if (month) return { from: `${month[1]}-${month[2]}-01`, to: `${month[1]}-${month[2]}-31` };
  const day = parseFrenchDate(trimmed);
  return day ? { from: day, to: day } : null;
}

function swap(match: RegExpExecArray | null): readonly string[] | null {
  return match ? [match[0], match[2] ?? '', match[1] ?? ''] : null;
}

function dayAfter(iso: string): string {
  return shift(iso, 1);
}

function dayBefore(iso: string): string {
  return shift(iso, -1);
}

/** "2021-02-31" (an end of month) counts as the last day there is. */
function shift(iso: string, days: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, Math.min(day ?? 1, lastDay) + days));
  return date.toISOString().slice(0, 10);
}

import { findNumberWords } from '../domain/amount-words.ts';
import type { Duration, DurationUnit } from '../domain/outcome.ts';

/** A length of time where a text states it; offsets cover number and unit. */
export interface DurationMention {
  readonly start: number;
  readonly end: number;
  readonly duration: Duration;
}

const FIGURES = /(?<![\d.,])(\d{1,4})(?: ?\([a-z -]{2,40}\))? ?(jours?|mois|ans?|annees?|semaines?|heures?|h)\b/g;
const UNIT_AFTER = /^(?: ?\(\d{1,4}\))? ?(jours?|mois|ans?|annees?|semaines?|heures?)\b/;

/** Number words may start before and end after the span that is read. */
const MARGIN = 80;

const UNITS: Readonly<Record<string, { readonly unit: DurationUnit; readonly factor: number }>> = {
  jour: { unit: 'day', factor: 1 },
  semaine: { unit: 'day', factor: 7 },
  moi: { unit: 'month', factor: 1 },
  an: { unit: 'year', factor: 1 },
  annee: { unit: 'year', factor: 1 },
  heure: { unit: 'hour', factor: 1 },
  h: { unit: 'hour', factor: 1 },
};

/** Every duration between two offsets of a folded text, in order; figures in brackets restate the words before them. */
export function findDurations(folded: string, from: number, to: number): DurationMention[] {
  const found: DurationMention[] = [];
  const slice = folded.slice(from, to);
  for (const match of slice.matchAll(FIGURES)) {
    const start = from + match.index;
    found.push({ start, end: start + match[0].length, duration: durationOf(Number(match[1]), match[2] ?? '') });
  }
  const base = Math.max(0, from - MARGIN);
  const near = folded.slice(base, to + MARGIN);
  for (const local of findNumberWords(near, from - base, to - base)) {
    const run = { ...local, start: local.start + base, end: local.end + base };
    const unit = UNIT_AFTER.exec(folded.slice(run.end, run.end + 30));
    if (!unit) continue;
    const end = run.end + unit[0].length;
    found.push({ start: run.start, end, duration: durationOf(run.value, unit[1] ?? '') });
  }
  return joinYearsAndMonths(
    folded,
    found.sort((a, b) => a.start - b.start),
  );
}

/** "deux ans et six mois" is thirty months. */
function joinYearsAndMonths(folded: string, found: readonly DurationMention[]): DurationMention[] {
  const kept: DurationMention[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const years = last?.duration.unit === 'year' ? last.duration.value : null;
    const months = one.duration.unit === 'month' ? one.duration.value : null;
    if (last && years !== null && months !== null && /^,? (?:et )?$/.test(folded.slice(last.end, one.start))) {
      kept[kept.length - 1] = { ...last, end: one.end, duration: { value: years * 12 + months, unit: 'month' } };
    } else kept.push(one);
  }
  return kept;
}

/** The first duration of `folded`, e.g. of the words after "pendant". */
export function firstDuration(folded: string): Duration | null {
  return findDurations(folded, 0, folded.length)[0]?.duration ?? null;
}

function durationOf(value: number, word: string): Duration {
  const { unit, factor } = UNITS[word === 'h' ? 'h' : word.replace(/s$/, '')] ?? { unit: 'day', factor: 1 };
  return { value: value * factor, unit };
}

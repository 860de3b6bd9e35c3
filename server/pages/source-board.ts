import type { SourceState } from '../store/source-states.ts';
import type { NextRun } from './app-deps.ts';
import { formatDateTime } from './format/date.ts';
import { labelOf } from './format/labels.ts';
import { formatCount } from './format/money.ts';
import { plural } from './messages/messages.ts';
import type { PageRequest } from './page-request.ts';

/** How one source stands, in words. */
export interface SourceBoardRow {
  readonly source: string;
  readonly lastRun: string;
  /** Class of the mark: a run's status, or "never". */
  readonly status: string;
  readonly statusLabel: string;
  readonly counts: string;
  readonly lastSuccess: string;
  readonly interrupted: string;
  readonly nextRun: string;
}

export interface SourceBoard {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly SourceBoardRow[];
  /** "" when the schedule is on. */
  readonly scheduleNotice: string;
}

const DAY_MS = 86_400_000;

const WORDS = {
  fr: {
    title: 'Où en est chaque source',
    columns: ['Source', 'Dernier passage', 'Résultat', 'Dernier succès', 'Interrompus', 'Prochain passage'],
    never: 'jamais',
    unscheduled: 'à la demande',
    off: 'Les passages automatiques sont arrêtés : chaque source est lue à la demande, par la commande « ingest ».',
    counts: ['lues', 'nouvelles', 'modifiées', 'en échec'],
    today: 'aujourd’hui',
    ago: (days: string, isOne: boolean) => `il y a ${days} ${isOne ? 'jour' : 'jours'}`,
  },
  en: {
    title: 'How each source stands',
    columns: ['Source', 'Last run', 'Result', 'Last success', 'Interrupted', 'Next run'],
    never: 'never',
    unscheduled: 'on demand',
    off: 'Scheduled runs are off: each source is read on demand, with the command “ingest”.',
    counts: ['read', 'new', 'changed', 'failed'],
    today: 'today',
    ago: (days: string, isOne: boolean) => `${days} ${isOne ? 'day' : 'days'} ago`,
  },
} as const;

/** The board of sources: those that were read and those on the schedule. `nextRuns`: null when the schedule is off. */
export function buildSourceBoard(
  states: readonly SourceState[],
  nextRuns: readonly NextRun[] | null,
  now: Date,
  { language, t }: PageRequest,
): SourceBoard {
  const words = WORDS[language];
  const next = new Map(nextRuns?.map(({ name, at }) => [name, at]) ?? []);
  const byName = new Map(states.map((state) => [state.source, state]));
  const names = [...new Set([...byName.keys(), ...next.keys()])].sort();
  const rows = names.map((name) => {
    const state = byName.get(name);
    const at = next.get(name);
    return {
      source: labelOf('source', name, language),
      lastRun: state ? formatDateTime(state.last.startedAt, language) : words.never,
      status: state?.last.status ?? 'never',
      statusLabel: state ? t.sources.statuses[state.last.status] : '',
      counts: state ? countsOf(state, words.counts, language) : '',
      lastSuccess: state?.lastSuccessAt ? agoOf(state.lastSuccessAt, now, language) : words.never,
      interrupted: formatCount(state?.interrupted ?? 0, language),
      nextRun: at ? formatDateTime(at.toISOString(), language) : words.unscheduled,
    };
  });
  return { title: words.title, columns: words.columns, rows, scheduleNotice: nextRuns === null ? words.off : '' };
}

function countsOf({ last }: SourceState, labels: readonly string[], language: PageRequest['language']): string {
  return [last.fetched, last.added, last.changed, last.failed]
    .map((count, index) => `${formatCount(count, language)}\u00a0${labels[index] ?? ''}`)
    .join(', ');
}

function agoOf(iso: string, now: Date, language: PageRequest['language']): string {
  const days = Math.max(0, Math.floor((now.getTime() - new Date(iso).getTime()) / DAY_MS));
  const words = WORDS[language];
  return days === 0 ? words.today : words.ago(formatCount(days, language), plural(days, language, '1', '') === '1');
}

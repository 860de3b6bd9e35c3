import type { Reading } from '../../domain/reading.ts';
import { formatDateTime } from '../format/date.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { changedAttributes } from './changed-attributes.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { ATTRIBUTE_LABELS, REJECTION_REASONS } from './outcome-choices.ts';
import { referenceOf, selectWorkJudgment } from './review.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

export interface HistoryPage extends Frame {
  readonly reference: string;
  readonly judgmentHref: string;
  readonly outcomes: readonly {
    readonly id: string;
    readonly line: string;
    readonly action: string;
    readonly version: string;
    readonly canRestore: boolean;
    readonly steps: readonly {
      readonly reading: string;
      readonly at: string;
      readonly who: string;
      readonly what: string;
      readonly changes: string;
      readonly standing: boolean;
      readonly withdrawn: boolean;
    }[];
  }[];
}

const ACTIONS: Readonly<Record<string, string>> = {
  confirm: 'confirme',
  correct: 'corrige',
  reject: 'rejette',
  add: 'ajoute',
  restore: 'restaure',
  release: 'publication de campagne',
};

export const HISTORY_ROUTES: readonly Route[] = [
  signedRoute('get', '/decisions/:id/historique', 'reader', historyPage),
];

/** GET /decisions/:id/historique : every reading of every outcome, with who, when, before and after. */
async function historyPage(visit: SignedVisit): Promise<Answer> {
  const judgment = await selectWorkJudgment(visit);
  const { store } = visit.deps;
  const [readings, names] = await Promise.all([store.listReadings(judgment.id), store.listAccountNames()]);
  const ids = [...new Set(readings.map((reading) => reading.outcomeId))];
  const outcomes = await Promise.all(
    ids.map(async (outcomeId) => {
      const own = readings.filter((reading) => reading.outcomeId === outcomeId);
      const { version } = await visit.curation.selectOutcomeState(judgment.id, outcomeId);
      const last = own.filter((reading) => reading.statement !== null).at(-1)?.statement;
      const standing = standingOf(own);
      return {
        id: outcomeId,
        line: last ? outcomeLine(last, 'fr') : 'mesure rejetée',
        action: `/decisions/${judgment.id}/mesures/${outcomeId.slice(judgment.id.length + 1)}`,
        version,
        canRestore: visit.actor.role !== 'reader',
        steps: own.map((reading, index) => ({
          reading: String(reading.id),
          at: formatDateTime(reading.createdAt, visit.page.language),
          who:
            reading.author === null
              ? `règle ${reading.statement?.rule ?? ''}`
              : (names.get(reading.author) ?? 'compte retiré'),
          what: describe(reading),
          changes: changesOf(own[index - 1] ?? null, reading),
          standing: reading.id === standing,
          withdrawn: reading.retiredAt !== null,
        })),
      };
    }),
  );
  const frame = await buildFrame(visit, 'Historique');
  return show('work/history', {
    ...frame,
    reference: referenceOf(judgment),
    judgmentHref: `/decisions/${judgment.id}`,
    outcomes,
  });
}

function describe(reading: Reading): string {
  if (reading.origin === 'rule') return 'lecture automatique';
  const verb = ACTIONS[reading.action ?? ''] ?? (reading.statement === null ? 'rejette' : 'lit');
  const why =
    reading.statement === null && reading.reason ? ` : ${REJECTION_REASONS[reading.reason] ?? reading.reason}` : '';
  return `${verb}${why}${reading.origin === 'adjudication' ? ' (arbitrage)' : ''}`;
}

function changesOf(before: Reading | null, after: Reading): string {
  if (!before?.statement || !after.statement) return '';
  return changedAttributes(before.statement, after.statement)
    .map((name) => ATTRIBUTE_LABELS[name] ?? name)
    .join(', ');
}

function standingOf(readings: readonly Reading[]): number {
  const open = readings.filter((reading) => reading.retiredAt === null);
  const strongest = ['adjudication', 'person', 'rule'].find((origin) =>
    open.some((reading) => reading.origin === origin),
  );
  return Math.max(0, ...open.filter((reading) => reading.origin === strongest).map((reading) => reading.id));
}

import type { OutcomeHistory } from '../../curation/history.ts';
import type { Language } from '../../domain/language.ts';
import type { Reading } from '../../domain/reading.ts';
import { formatDateTime } from '../format/date.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { fillIn, messagesIn } from '../messages/messages.ts';
import { type ChangeWords, describeChanges } from './attribute-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { REJECTION_REASONS } from './outcome-choices.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';
import { referenceOf, selectWorkJudgment } from './work-judgment.ts';

export interface HistoryPage extends Frame<'history'> {
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
      readonly changes: readonly ChangeWords[];
      readonly standing: boolean;
      readonly withdrawn: boolean;
    }[];
  }[];
}

export const HISTORY_ROUTES: readonly Route[] = [
  signedRoute('get', '/decisions/:id/historique', 'reader', historyPage),
];

/** GET /decisions/:id/historique : every reading of every outcome, with who, when, before and after. */
async function historyPage(visit: SignedVisit): Promise<Answer> {
  const judgment = await selectWorkJudgment(visit);
  const { language, t } = visit.page;
  const [history, names] = await Promise.all([
    visit.curation.listHistory(judgment.id),
    visit.deps.store.listAccountNames(),
  ]);
  const whoOf = ({ author, statement }: Reading) =>
    author === null
      ? fillIn(t.work.history.rule, { rule: statement?.rule ?? '' })
      : (names.get(author) ?? t.work.history.removedAccount);
  return show('work/history', {
    ...(await buildFrame(visit, 'history', t.work.history.title)),
    reference: referenceOf(judgment, language),
    judgmentHref: `/decisions/${judgment.id}`,
    outcomes: history.map(({ outcomeId, version, steps }) => ({
      id: outcomeId,
      line: lineOf(steps, language),
      action: `/decisions/${judgment.id}/mesures/${outcomeId.slice(judgment.id.length + 1)}`,
      version,
      canRestore: visit.actor.role !== 'reader',
      steps: steps.map(({ reading, changes, standing }) => ({
        reading: String(reading.id),
        at: formatDateTime(reading.createdAt, language),
        who: whoOf(reading),
        what: describeAct(reading, language),
        changes: describeChanges(changes, language),
        standing,
        withdrawn: reading.retiredAt !== null,
      })),
    })),
  });
}

function lineOf(steps: OutcomeHistory['steps'], language: Language): string {
  const last = steps.flatMap(({ reading }) => (reading.statement ? [reading.statement] : [])).at(-1);
  return last ? outcomeLine(last, language) : messagesIn(language).work.history.rejectedOutcome;
}

function describeAct({ origin, action, statement, reason }: Reading, language: Language): string {
  const w = messagesIn(language).work.history;
  if (origin === 'rule') return w.automatic;
  const verb = w.acts[action ?? (statement === null ? 'reject' : 'state')];
  const words = statement === null && reason ? (REJECTION_REASONS[reason]?.[language] ?? reason) : '';
  const why = words === '' ? '' : `${language === 'fr' ? ' :' : ':'} ${words}`;
  return `${verb}${why}${origin === 'adjudication' ? ` ${w.adjudication}` : ''}`;
}

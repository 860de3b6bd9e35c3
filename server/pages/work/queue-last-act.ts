import { outcomeLine } from '../format/outcome-words.ts';
import type { SignedVisit } from './route.ts';

/** What a person just did in the queue, with the way to take it back. */
export interface LastAct {
  /** "Confirmée : Amende 5 000 €". */
  readonly words: string;
  readonly undo: {
    readonly action: string;
    readonly label: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  };
}

/** The act that the address names (`fait`, `passee`), when this person can still take it back; null otherwise. */
export async function findLastAct(visit: SignedVisit, href: string): Promise<LastAct | null> {
  const { curation, actor, query, page, deps } = visit;
  const { language, t } = page;
  const outcomeId = query.get('fait') ?? query.get('passee');
  const judgmentId = outcomeId === null ? null : await deps.store.findJudgmentOfOutcome(outcomeId);
  if (outcomeId === null || judgmentId === null || !(await deps.store.isJudgmentVisible(judgmentId))) return null;
  const { readings, version } = await curation.selectOutcomeState(judgmentId, outcomeId);
  const statement = readings.filter((reading) => reading.statement !== null).at(-1)?.statement;
  const line = statement ? outcomeLine(statement, language) : '';
  const suite = { name: 'suite', value: href };
  if (query.has('passee')) {
    return {
      words: `${t.work.review.done.skip} ${line}`,
      undo: {
        action: '/relecture/reprendre',
        label: t.work.review.takeOneBack,
        fields: [{ name: 'outcome', value: outcomeId }, suite],
      },
    };
  }
  const last = readings.filter((reading) => reading.retiredAt === null).at(-1);
  if (last?.author !== actor.id) return null;
  const act = last.action === 'correct' || last.action === 'reject' ? last.action : 'confirm';
  return {
    words: `${t.work.review.done[act]} ${line}`,
    undo: {
      action: `/decisions/${judgmentId}/mesures/${outcomeId.slice(judgmentId.length + 1)}/annuler`,
      label: t.work.review.undoLast,
      fields: [{ name: 'version', value: version }, suite],
    },
  };
}

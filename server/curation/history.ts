import { type AttributeChange, changesBetween } from '../annotation/outcome-changes.ts';
import { standingReading, versionOf } from '../annotation/review.ts';
import type { Reading } from '../domain/reading.ts';
import { type CurationDeps, requireVisible } from './deps.ts';
import { placedReadings } from './project-outcomes.ts';

/** Every reading of one outcome, oldest first, with what each changed. */
export interface OutcomeHistory {
  readonly outcomeId: string;
  /** The mark that an act on the outcome must carry (`versionOf`). */
  readonly version: string;
  readonly steps: readonly {
    readonly reading: Reading;
    /** What differs in substance from the reading before; empty for the first and for rejections. */
    readonly changes: readonly AttributeChange[];
    readonly standing: boolean;
  }[];
}

/** The history of a decision's outcomes, in the order in which they were first read. */
export async function listHistory(deps: CurationDeps, judgmentId: string): Promise<readonly OutcomeHistory[]> {
  return deps.store.transaction(async (tx) => {
    await requireVisible(tx, judgmentId);
    const readings = await placedReadings(tx, judgmentId);
    const ids = [...new Set(readings.map((reading) => reading.outcomeId))];
    return ids.map((outcomeId) => {
      const own = readings.filter((reading) => reading.outcomeId === outcomeId);
      const standing = standingReading(own);
      return {
        outcomeId,
        version: versionOf(own),
        steps: own.map((reading, index) => ({
          reading,
          changes: changesTo(own.slice(0, index), reading),
          standing: reading.id === standing?.id,
        })),
      };
    });
  });
}

/** What a reading changed of the last statement before it. */
function changesTo(earlier: readonly Reading[], { statement }: Reading): readonly AttributeChange[] {
  const before = earlier.filter((reading) => reading.statement !== null).at(-1)?.statement ?? null;
  return before && statement ? changesBetween(before, statement) : [];
}

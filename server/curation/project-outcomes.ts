import { placeReadings } from '../annotation/place-readings.ts';
import type { Reading } from '../domain/reading.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { CurationDeps } from './deps.ts';

/** Renews what filters, statistics and pages read of a judgment's outcomes, and queues it for the index. */
export async function projectOutcomes(
  tx: StoreTransaction,
  deps: Pick<CurationDeps, 'resolveReadings' | 'engines'>,
  judgmentId: string,
  now: string,
): Promise<void> {
  const readings = await placedReadings(tx, judgmentId);
  await tx.saveResolvedOutcomes(judgmentId, deps.resolveReadings(readings));
  await tx.enqueueForIndex(deps.engines, [judgmentId], now);
}

/** A judgment's readings with evidence on its current text; as they are where that text is not here. */
export async function placedReadings(tx: StoreTransaction, judgmentId: string): Promise<readonly Reading[]> {
  const readings = await tx.listReadings(judgmentId);
  const hash = await tx.findTextHash(judgmentId);
  if (hash === null) return readings;
  const older = [
    ...new Set(readings.filter((reading) => reading.origin !== 'rule').map((reading) => reading.textHash)),
  ];
  if (older.every((other) => other === hash)) return readings;
  const texts = new Map<string, string>();
  for (const other of older) {
    const text = await tx.findKeptText(other);
    if (text !== null) texts.set(other, text);
  }
  const current = await tx.findKeptText(hash);
  return current === null ? readings : placeReadings(readings, { hash, text: current }, texts);
}

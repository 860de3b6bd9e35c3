import type { Reading } from '../domain/reading.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { IngestDeps } from './deps.ts';
import { mergeRecords } from './merge.ts';
import { type Reader, readJudgment } from './read-judgment.ts';
import { reconcile } from './reconcile.ts';

/**
 * Resolves a judgment anew from its source records, reads it with the current rules, stores what changed and queues it for the
 * index. Idempotent; readings by people stay as they are. @throws when the judgment is not stored.
 */
export async function refreshJudgment(
  tx: StoreTransaction,
  deps: Pick<IngestDeps, 'reader' | 'engines' | 'clock'>,
  id: string,
): Promise<void> {
  const now = deps.clock().toISOString();
  const records = await tx.listRecordsOf(id);
  const merged = mergeRecords(records, await tx.selectReference(id));
  const read = readJudgment(deps.reader, merged, records);
  const { text, ...facts } = merged;
  await tx.saveJudgment(
    {
      ...facts,
      id,
      procedures: read.procedures,
      textHash: text?.hash ?? null,
      sections: read.sectioned.sections,
      dispositifOrigin: read.sectioned.dispositifOrigin,
      extractorVersion: deps.reader.version,
    },
    now,
  );
  const readings = await tx.listReadings(id);
  const textHash = read.textHash ?? '';
  const { added, retired } = reconcile(id, readings, read.outcomes, textHash);
  await tx.retireRuleReadings(retired, now);
  await tx.addReadings(
    added.map(({ outcomeId, statement }) => ({
      judgmentId: id,
      outcomeId,
      origin: 'rule',
      author: null,
      statement,
      reason: null,
      createdAt: now,
      textHash,
      extractorVersion: deps.reader.version,
    })),
  );
  await tx.saveResolvedOutcomes(id, deps.reader.resolveReadings(await listPlaced(tx, deps.reader, id, textHash)));
  await tx.enqueueForIndex(deps.engines, [id], now);
}

async function listPlaced(
  tx: StoreTransaction,
  { placeReadings }: Reader,
  id: string,
  textHash: string,
): Promise<readonly Reading[]> {
  const readings = await tx.listReadings(id);
  const older = new Set(
    readings.flatMap((reading) =>
      reading.origin === 'rule' || reading.textHash === textHash || reading.textHash === '' ? [] : [reading.textHash],
    ),
  );
  if (!placeReadings || older.size === 0 || textHash === '') return readings;
  const texts = new Map<string, string>();
  for (const hash of older) texts.set(hash, await tx.findText(hash));
  return placeReadings(readings, { hash: textHash, text: await tx.findText(textHash) }, texts);
}

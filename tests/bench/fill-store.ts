import { fillSummaries } from '../../server/fill-summaries.ts';
import type { Store, StoreTransaction } from '../../server/store/store.ts';
import { syntheticDocument } from './search-corpus.ts';
import { type StoreRows, storeRows } from './store-rows.ts';

const BATCH = 500;
const NOW = '2026-01-02T03:04:05.000Z';

/** Writes `documents` made-up decisions, with their sources, readings and outcomes; those that are there already get what a newer version keeps of them. */
export async function fillStore(store: Store, documents: number): Promise<void> {
  const { judgments } = await store.countStore();
  if (judgments === documents) return fillSummaries(store, { restMs: 0 });
  if (judgments > 0) throw new Error(`the store holds ${judgments} decisions, not ${documents}: give another folder`);
  await recordRun(store, documents);
  for (let from = 0; from < documents; from += BATCH) {
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(from + BATCH, documents); at++)
        await save(tx, storeRows(syntheticDocument(at)));
    });
  }
}

/** A server that finds no run loads the samples. */
async function recordRun(store: Store, fetched: number): Promise<void> {
  const run = await store.startRun('files', NOW);
  const counts = { fetched, added: fetched, changed: 0, unchanged: 0, failed: 0 };
  await store.finishRun(run, { ...counts, status: 'ok', errors: [] }, NOW);
}

async function save(tx: StoreTransaction, { judgment, record, source, hashes, outcomes }: StoreRows): Promise<void> {
  const provenance = { source, licence: 'essai', fetchedAt: NOW, snapshotHash: null };
  const recordId = await tx.saveSourceRecord(record, provenance, hashes);
  await tx.saveJudgment(judgment, NOW);
  await tx.linkSourceRecord(judgment.id, recordId);
  await tx.addReadings(
    outcomes.map(({ id, outcome }) => ({
      judgmentId: judgment.id,
      outcomeId: id,
      origin: 'rule',
      author: null,
      statement: outcome,
      reason: null,
      createdAt: NOW,
      textHash: hashes.text,
      extractorVersion: judgment.extractorVersion,
    })),
  );
  await tx.saveResolvedOutcomes(judgment.id, outcomes);
}

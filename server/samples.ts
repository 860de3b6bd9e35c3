import { join } from 'node:path';
import { legalis } from '../scrapers/legalis/source.ts';
import type { Progress } from './commands/progress.ts';
import { refreshJudgment } from './ingest/refresh-judgment.ts';
import { runIngest } from './ingest/run.ts';
import { arrivalsFromSamples, SAMPLES } from './ingest/seed.ts';
import { readSampleCommentaries } from './seed/sample-files.ts';
import { createSampleSite } from './seed/sample-site.ts';
import type { Workspace } from './workspace.ts';

const SAMPLE_FOLDER = join(import.meta.dirname, '../data/samples');

/** Loads the sample corpus and indexes it. Idempotent. @throws when the index cannot be brought up to date. */
export async function seedSamples(workspace: Workspace, progress: Progress): Promise<void> {
  const site = createSampleSite(SAMPLE_FOLDER);
  const notes = readSampleCommentaries(SAMPLE_FOLDER);
  const arrivals = arrivalsFromSamples(legalis, site, notes, workspace.ingest.clock, { onListed: progress.listed });
  const summary = await runIngest(workspace.ingest, SAMPLES.source, arrivals, progress.report);
  await workspace.drainQueue();
  progress.finish(summary);
}

/** Deletes the sample corpus from store and index; returns how many fictitious decisions, and real ones with a note, lost it. */
export async function removeSamples({
  store,
  ingest,
  engines,
  drainQueue,
}: Workspace): Promise<{ readonly decisions: number; readonly notes: number }> {
  const now = ingest.clock().toISOString();
  const { deleted, kept, fictitious } = await store.transaction(async (tx) => {
    const change = await tx.deleteSource(SAMPLES.source);
    for (const id of change.kept) await refreshJudgment(tx, ingest, id);
    await tx.enqueueForIndex(engines, change.deleted, now);
    return change;
  });
  await drainQueue();
  return { decisions: fictitious, notes: deleted.length + kept.length - fictitious };
}

import { setTimeout } from 'node:timers/promises';
import type { Store } from './store/store.ts';

/** Decisions of one transaction, which takes some ten milliseconds: others write, and pages are read, in between. */
const BATCH = 40;
const REST_MS = 40;

/** Writes the summaries that are missing, those of an older file or of another version of their form; goes on where it was stopped. */
export async function fillSummaries(
  store: Pick<Store, 'transaction'>,
  { restMs, signal }: { readonly restMs: number; readonly signal?: AbortSignal },
): Promise<void> {
  while (!signal?.aborted) {
    const written = await store.transaction((tx) => tx.writeMissingSummaries(BATCH));
    if (written < BATCH) return;
    await setTimeout(restMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Does so in the background until the returned function is called, which waits for the last batch. */
export function startFillingSummaries(
  store: Pick<Store, 'transaction'>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  const running = fillSummaries(store, { restMs: REST_MS, signal: stop.signal }).catch(onFailure);
  return () => {
    stop.abort();
    return running;
  };
}

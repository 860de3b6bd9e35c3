import type { SearchDocument } from './document.ts';
import type { SearchIndex } from './search-index.ts';

/** A judgment whose entry in an index must be renewed, or removed when the judgment is gone or hidden. */
export interface QueueEntry {
  readonly judgmentId: string;
}

/** Changes that one engine has not seen yet, kept by the caller. Entries come at least once; doing one twice does no harm. */
export interface IndexQueue<Entry extends QueueEntry> {
  /** The oldest entries that may be tried now. */
  next(limit: number): Promise<readonly Entry[]>;
  /** Indexed: removed from the queue unless they changed again meanwhile. */
  complete(entries: readonly Entry[]): Promise<void>;
  /** Not indexed: kept, to be tried again later and later. */
  postpone(entries: readonly Entry[], error: string): Promise<void>;
}

export interface IndexerDeps<Entry extends QueueEntry> {
  readonly index: SearchIndex;
  readonly queue: IndexQueue<Entry>;
  /** What to index of a judgment; null when it is gone or hidden. */
  readonly findDocument: (judgmentId: string) => Promise<SearchDocument | null>;
  readonly batch?: number;
}

export interface DrainReport {
  readonly indexed: number;
  readonly removed: number;
  readonly postponed: number;
  /** The last reason why something was postponed. */
  readonly error: string | null;
}

const BATCH = 100;

/**
 * Indexes everything that waits for one engine. A document that the engine refuses is postponed alone; when the engine itself is
 * away, the whole batch is and the rest waits. Never rejects for an engine's failure: it is in the report.
 */
export async function drainQueue<Entry extends QueueEntry>(deps: IndexerDeps<Entry>): Promise<DrainReport> {
  const total = { indexed: 0, removed: 0, postponed: 0, error: null as string | null };
  for (;;) {
    const entries = await deps.queue.next(deps.batch ?? BATCH);
    if (entries.length === 0) return total;
    const report = await indexTogether(deps, entries);
    total.indexed += report.indexed;
    total.removed += report.removed;
    total.postponed += report.postponed;
    total.error = report.error ?? total.error;
    if (report.isAway) return total;
  }
}

interface BatchReport extends DrainReport {
  readonly isAway: boolean;
}

async function indexTogether<Entry extends QueueEntry>(
  deps: IndexerDeps<Entry>,
  entries: readonly Entry[],
): Promise<BatchReport> {
  try {
    return { ...(await indexEntries(deps, entries)), isAway: false };
  } catch (error) {
    const { healthy } = await deps.index.status();
    if (healthy && entries.length > 1) return indexOneByOne(deps, entries);
    await deps.queue.postpone(entries, messageOf(error));
    return { indexed: 0, removed: 0, postponed: entries.length, error: messageOf(error), isAway: !healthy };
  }
}

async function indexOneByOne<Entry extends QueueEntry>(
  deps: IndexerDeps<Entry>,
  entries: readonly Entry[],
): Promise<BatchReport> {
  let sum: BatchReport = { indexed: 0, removed: 0, postponed: 0, error: null, isAway: false };
  for (const entry of entries) {
    const one = await indexTogether(deps, [entry]);
    sum = {
      indexed: sum.indexed + one.indexed,
      removed: sum.removed + one.removed,
      postponed: sum.postponed + one.postponed,
      error: one.error ?? sum.error,
      isAway: one.isAway,
    };
    if (one.isAway) break;
  }
  return sum;
}

async function indexEntries<Entry extends QueueEntry>(
  { index, queue, findDocument }: IndexerDeps<Entry>,
  entries: readonly Entry[],
): Promise<DrainReport> {
  const documents: SearchDocument[] = [];
  const gone: string[] = [];
  for (const { judgmentId } of entries) {
    const document = await findDocument(judgmentId);
    if (document) documents.push(document);
    else gone.push(judgmentId);
  }
  if (documents.length > 0) await index.upsert(documents);
  if (gone.length > 0) await index.remove(gone);
  await queue.complete(entries);
  return { indexed: documents.length, removed: gone.length, postponed: 0, error: null };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

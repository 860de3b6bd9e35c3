import { sql } from 'kysely';
import type { Db } from './open.ts';

/** A judgment whose index entry must be renewed (or removed, when it is gone or hidden). */
export interface QueuedJudgment {
  readonly judgmentId: string;
  /** Grows with each change: an entry is done only if it did not change again meanwhile. */
  readonly seq: number;
  readonly attempts: number;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** Puts judgments on the queue of each engine; one that waits already is moved to the end. */
export async function enqueueForIndex(
  db: Db,
  engines: readonly string[],
  judgmentIds: readonly string[],
  now: string,
): Promise<void> {
  for (const engine of engines) {
    for (const judgmentId of judgmentIds) {
      await sql`
        INSERT INTO index_queue (engine, judgment_id, seq, enqueued_at)
        VALUES (${engine}, ${judgmentId}, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue), ${now})
        ON CONFLICT (engine, judgment_id) DO UPDATE
        SET seq = excluded.seq, enqueued_at = excluded.enqueued_at, attempts = 0, last_error = NULL, not_before = NULL
      `.execute(db);
    }
  }
}

/** The oldest entries that may be tried now. */
export async function nextQueued(
  db: Db,
  engine: string,
  limit: number,
  now: string,
): Promise<readonly QueuedJudgment[]> {
  const rows = await db
    .selectFrom('index_queue')
    .select(['judgment_id', 'seq', 'attempts'])
    .where('engine', '=', engine)
    .where((where) => where.or([where('not_before', 'is', null), where('not_before', '<=', now)]))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ judgmentId: row.judgment_id, seq: row.seq, attempts: row.attempts }));
}

/** Removes entries that were indexed, unless they changed again since they were read. */
export async function completeQueued(db: Db, engine: string, entries: readonly QueuedJudgment[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const entry of entries) {
      await tx
        .deleteFrom('index_queue')
        .where('engine', '=', engine)
        .where('judgment_id', '=', entry.judgmentId)
        .where('seq', '=', entry.seq)
        .execute();
    }
  });
}

/** Keeps entries that failed, to be tried again later and later (doubling, at most five minutes). */
export async function postponeQueued(
  db: Db,
  engine: string,
  entries: readonly QueuedJudgment[],
  error: string,
  now: Date,
): Promise<void> {
  for (const entry of entries) {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** entry.attempts, LONGEST_RETRY_MS);
    await db
      .updateTable('index_queue')
      .set({
        attempts: entry.attempts + 1,
        last_error: error,
        not_before: new Date(now.getTime() + wait).toISOString(),
      })
      .where('engine', '=', engine)
      .where('judgment_id', '=', entry.judgmentId)
      .where('seq', '=', entry.seq)
      .execute();
  }
}

export interface QueueLag {
  readonly waiting: number;
  /** ISO date-time of the oldest waiting change; null when nothing waits. */
  readonly oldest: string | null;
  readonly lastError: string | null;
}

export async function queueLag(db: Db, engine: string): Promise<QueueLag> {
  const row = await db
    .selectFrom('index_queue')
    .select((select) => [
      select.fn.countAll<number>().as('waiting'),
      select.fn.min('enqueued_at').as('oldest'),
      select.fn.max('last_error').as('last_error'),
    ])
    .where('engine', '=', engine)
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, oldest: row.oldest, lastError: row.last_error };
}

/** The place of the newest entry of a queue; 0 when it is empty. */
export async function lastQueued(db: Db, engine: string): Promise<number> {
  const row = await db
    .selectFrom('index_queue')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('engine', '=', engine)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Removes every entry up to that place: a rebuilt index holds them. Entries that changed since are further on. */
export async function completeUpTo(db: Db, engine: string, seq: number): Promise<void> {
  await db.deleteFrom('index_queue').where('engine', '=', engine).where('seq', '<=', seq).execute();
}

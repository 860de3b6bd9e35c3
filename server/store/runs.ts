import type { Db } from './open.ts';

export interface RunError {
  readonly url: string;
  readonly reason: string;
}

/** Counts of one execution of a source. */
export interface RunCounts {
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
}

export type RunStatus = 'running' | 'ok' | 'partial' | 'failed' | 'interrupted';

export interface Run extends RunCounts {
  readonly id: number;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly status: RunStatus;
  readonly errors: readonly RunError[];
}

/** Errors kept with a run; the counts are always complete. */
const KEPT_ERRORS = 200;

/** Opens a run; one of the same source that never finished is marked as interrupted. */
export async function startRun(db: Db, source: string, now: string): Promise<number> {
  await db
    .updateTable('runs')
    .set({ status: 'interrupted', finished_at: now })
    .where('source', '=', source)
    .where('status', '=', 'running')
    .execute();
  const row = await db
    .insertInto('runs')
    .values({ source, started_at: now, finished_at: null, status: 'running', errors_json: '[]' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function finishRun(
  db: Db,
  id: number,
  result: RunCounts & { readonly status: RunStatus; readonly errors: readonly RunError[] },
  now: string,
): Promise<void> {
  await db
    .updateTable('runs')
    .set({
      finished_at: now,
      status: result.status,
      fetched: result.fetched,
      new_records: result.added,
      changed: result.changed,
      unchanged: result.unchanged,
      failed: result.failed,
      errors_json: JSON.stringify(result.errors.slice(0, KEPT_ERRORS)),
    })
    .where('id', '=', id)
    .execute();
}

/** The newest runs, newest first. */
export async function listRuns(db: Db, limit: number): Promise<readonly Run[]> {
  const rows = await db.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    status: row.status,
    fetched: row.fetched,
    added: row.new_records,
    changed: row.changed,
    unchanged: row.unchanged,
    failed: row.failed,
    errors: JSON.parse(row.errors_json) as RunError[],
  }));
}

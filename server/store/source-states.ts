import type { Db } from './open.ts';
import type { RunStatus } from './runs.ts';

/** How the reading of one source stands, over all its runs. */
export interface SourceState {
  readonly source: string;
  readonly last: {
    readonly startedAt: string;
    readonly finishedAt: string | null;
    readonly status: RunStatus;
    readonly fetched: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly failed: number;
  };
  /** When its last run without a failure ended (ISO date-time); null when none did. */
  readonly lastSuccessAt: string | null;
  readonly runs: number;
  readonly interrupted: number;
}

/** One state for each source that was ever read, by name. */
export async function listSourceStates(db: Db): Promise<readonly SourceState[]> {
  const totals = await db
    .selectFrom('runs')
    .select((select) => [
      'source',
      select.fn.max('id').as('last_id'),
      select.fn.countAll<number>().as('runs'),
      select.fn.countAll<number>().filterWhere('status', '=', 'interrupted').as('interrupted'),
      select.fn.max('finished_at').filterWhere('status', '=', 'ok').as('last_success'),
    ])
    .groupBy('source')
    .orderBy('source')
    .execute();
  const rows = await db
    .selectFrom('runs')
    .selectAll()
    .where(
      'id',
      'in',
      totals.map(({ last_id: id }) => id),
    )
    .execute();
  const last = new Map(rows.map((row) => [row.id, row]));
  return totals.flatMap(({ source, last_id: id, runs, interrupted, last_success: lastSuccessAt }) => {
    const row = last.get(id);
    if (!row) return [];
    const { started_at: startedAt, finished_at: finishedAt, new_records: added } = row;
    const { status, fetched, changed, unchanged, failed } = row;
    const run = { startedAt, finishedAt, status, fetched, added, changed, unchanged, failed };
    return [{ source, last: run, lastSuccessAt, runs, interrupted }];
  });
}

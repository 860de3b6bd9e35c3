import type { Db } from './open.ts';

/** A judgment whose outcomes, identity or visibility changed; it may be gone. */
export interface FactChange {
  readonly judgmentId: string;
  /** Grows with each change of any judgment. */
  readonly seq: number;
}

/** The place of the newest change; 0 when there is none. */
export async function lastFactChange(db: Db): Promise<number> {
  const row = await db
    .selectFrom('fact_changes')
    .select((select) => select.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The judgments that changed after a place, the oldest change first, each once. */
export async function listFactChanges(db: Db, after: number, limit: number): Promise<readonly FactChange[]> {
  const rows = await db
    .selectFrom('fact_changes')
    .select(['judgment_id', 'seq'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ judgmentId: row.judgment_id, seq: row.seq }));
}

import type { Db } from './open.ts';

/** A request that took a decision out of sight. Times are ISO date-times; persons are account ids, or "system". */
export interface Withdrawal {
  readonly judgmentId: string;
  readonly reason: string;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  readonly restoredAt: string | null;
}

/** Hides a judgment from every read of the store and keeps why; false when there is none in sight. */
export async function withdrawJudgment(
  db: Db,
  { judgmentId, reason, withdrawnAt, withdrawnBy }: Omit<Withdrawal, 'restoredAt'>,
): Promise<boolean> {
  const hidden = await db
    .updateTable('judgments')
    .set({ hidden_at: withdrawnAt, updated_at: withdrawnAt })
    .where('id', '=', judgmentId)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (hidden.numUpdatedRows === 0n) return false;
  await db
    .insertInto('withdrawals')
    .values({ judgment_id: judgmentId, reason, withdrawn_at: withdrawnAt, withdrawn_by: withdrawnBy })
    .execute();
  return true;
}

/** Shows a hidden judgment again; false when it is not hidden. */
export async function restoreJudgment(db: Db, judgmentId: string, at: string, by: string): Promise<boolean> {
  const shown = await db
    .updateTable('judgments')
    .set({ hidden_at: null, updated_at: at })
    .where('id', '=', judgmentId)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (shown.numUpdatedRows === 0n) return false;
  await db
    .updateTable('withdrawals')
    .set({ restored_at: at, restored_by: by })
    .where('judgment_id', '=', judgmentId)
    .where('restored_at', 'is', null)
    .execute();
  return true;
}

/** Every request, newest first. */
export async function listWithdrawals(db: Db): Promise<readonly Withdrawal[]> {
  const rows = await db.selectFrom('withdrawals').selectAll().orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    judgmentId: row.judgment_id,
    reason: row.reason,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
    restoredAt: row.restored_at,
  }));
}

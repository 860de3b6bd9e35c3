import { euroCents } from '../domain/money.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Reading, ReadingOrigin, RejectionReason, ResolvedOutcome, ReviewAction } from '../domain/reading.ts';
import type { Db } from './open.ts';
import type { OutcomesTable } from './schema.ts';

export type NewReading = Omit<Reading, 'id' | 'retiredAt'> & { readonly extractorVersion: string | null };

/** Every reading of a judgment, retired ones included, oldest first. */
export async function listReadings(db: Db, judgmentId: string): Promise<readonly Reading[]> {
  const rows = await db
    .selectFrom('readings')
    .selectAll()
    .where('judgment_id', '=', judgmentId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    judgmentId: row.judgment_id,
    outcomeId: row.outcome_id,
    origin: row.origin as ReadingOrigin,
    author: row.author,
    statement: row.statement_json === null ? null : (JSON.parse(row.statement_json) as Outcome),
    reason: row.reason as RejectionReason | null,
    createdAt: row.created_at,
    retiredAt: row.retired_at,
    textHash: row.text_hash,
    action: row.action as ReviewAction | null,
    campaignId: row.campaign_id,
  }));
}

export async function addReadings(db: Db, readings: readonly NewReading[]): Promise<void> {
  if (readings.length === 0) return;
  await db
    .insertInto('readings')
    .values(
      readings.map((reading) => ({
        judgment_id: reading.judgmentId,
        outcome_id: reading.outcomeId,
        origin: reading.origin,
        author: reading.author,
        statement_json: reading.statement === null ? null : JSON.stringify(reading.statement),
        reason: reading.reason,
        created_at: reading.createdAt,
        text_hash: reading.textHash,
        extractor_version: reading.extractorVersion,
        action: reading.action ?? null,
        campaign_id: reading.campaignId ?? null,
      })),
    )
    .execute();
}

/** Marks rule readings as no longer read. People's readings are never retired. */
export async function retireRuleReadings(db: Db, ids: readonly number[], now: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('readings')
    .set({ retired_at: now })
    .where('id', 'in', ids)
    .where('origin', '=', 'rule')
    .execute();
}

/** Replaces the projection that filters, statistics and pages read. */
export async function saveResolvedOutcomes(
  db: Db,
  judgmentId: string,
  resolved: readonly ResolvedOutcome[],
): Promise<void> {
  await db.deleteFrom('outcomes').where('judgment_id', '=', judgmentId).execute();
  if (resolved.length === 0) return;
  await db
    .insertInto('outcomes')
    .values(resolved.map((entry, position) => toRow(judgmentId, entry, position)))
    .execute();
}

function toRow(judgmentId: string, entry: ResolvedOutcome, position: number): OutcomesTable {
  const { outcome } = entry;
  return {
    id: entry.id,
    judgment_id: judgmentId,
    position,
    type: outcome.type,
    sense: outcome.sense,
    assertion: outcome.assertion,
    cents: outcome.amount?.cents ?? null,
    currency: outcome.amount?.currency ?? null,
    euro_cents: outcome.amount ? euroCents(outcome.amount) : null,
    per: outcome.amount?.per ?? null,
    suspension: outcome.suspension,
    origin: entry.origin,
    review_state: entry.reviewState,
    author: entry.author,
    confidence: outcome.confidence,
    rule: outcome.rule,
    outcome_json: JSON.stringify(outcome),
  };
}

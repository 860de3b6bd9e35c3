import { sql } from 'kysely';
import { resolveCourt } from '../../server/domain/court.ts';
import { saveJudgment } from '../../server/store/judgment-writes.ts';
import type { Db } from '../../server/store/open.ts';
import { addReadings } from '../../server/store/readings.ts';
import { dice } from './random-outcomes.ts';

/** Stores a decision that says nothing but its id. */
export async function addDecision(db: Db, id: string, at: string): Promise<void> {
  const court = resolveCourt('Tribunal judiciaire de Paris');
  if (!court) throw new Error('the test court is not resolved');
  const silent = { chamber: null, decisionType: null, ecli: null, parties: null, theme: null, solution: null } as const;
  const empty = { numbers: [], keywords: [], visa: [], procedures: [], sections: [] } as const;
  const plain = { textHash: null, dispositifOrigin: 'none', extractorVersion: 'test', fictitious: false } as const;
  await saveJudgment(db, { id, title: id, court, decidedOn: '2020-01-01', ...silent, ...empty, ...plain }, at);
}

/** Adds a reading of the only outcome of a decision. */
export async function addReading(
  db: Db,
  judgmentId: string,
  createdAt: string,
  more: { readonly origin?: 'rule' | 'person'; readonly campaignId?: string | null } = {},
): Promise<void> {
  const { origin = 'rule', campaignId = null } = more;
  const outcome = { judgmentId, outcomeId: `${judgmentId}.1`, statement: null, reason: null, textHash: '' };
  await addReadings(db, [{ ...outcome, origin, author: null, createdAt, extractorVersion: null, campaignId }]);
}

/** A moment of January 2026, by its minute. */
export const minute = (at: number): string => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();

/**
 * Everything that can happen to decisions and readings, in an order and at moments that look random but are the same for each run.
 * Moments go back as well: data sets bring readings with the times of another store. Stops after each act.
 */
export async function* makeHistory(db: Db, decisions: number, acts: number): AsyncIterable<void> {
  const roll = dice(11);
  const ids = Array.from({ length: decisions }, (_, index) => `d-${index}`);
  for (const id of ids) await addDecision(db, id, minute(roll(500)));
  const pick = () => ids[roll(ids.length)] ?? '';
  for (let act = 0; act < acts; act += 1) {
    const [id, at] = [pick(), minute(roll(1_000))];
    const reading = sql`id = (SELECT id FROM readings WHERE judgment_id = ${id} ORDER BY (id * 7919) % 31 LIMIT 1)`;
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => addReading(db, id, at),
      () => addReading(db, id, at, { origin: 'person' }),
      () => addReading(db, id, at, { origin: 'person', campaignId: 'c1' }),
      () => sql`UPDATE readings SET retired_at = ${at} WHERE ${reading}`.execute(db),
      () => sql`UPDATE readings SET retired_at = NULL WHERE ${reading}`.execute(db),
      () => sql`UPDATE readings SET campaign_id = iif(campaign_id IS NULL, 'c2', NULL) WHERE ${reading}`.execute(db),
      () => sql`UPDATE readings SET judgment_id = ${pick()} WHERE ${reading}`.execute(db),
      () => sql`DELETE FROM readings WHERE ${reading}`.execute(db),
      () => addDecision(db, id, at),
      () => sql`UPDATE judgments SET created_at = ${at} WHERE id = ${id}`.execute(db),
      () => sql`DELETE FROM judgments WHERE id = ${id}`.execute(db).then(() => addDecision(db, id, at)),
    ];
    // Readings come more often than all else, or nothing would be left to change.
    await deeds[Math.max(0, roll(deeds.length + 8) - 8)]?.();
    yield;
  }
}

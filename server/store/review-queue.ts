import type { Confidence, Outcome } from '../domain/outcome.ts';
import type { Db } from './open.ts';

export interface QueueFilter {
  readonly type?: string;
  readonly source?: string;
  readonly dossier?: string;
  readonly campaign?: string;
  /** Leaves out what this account put off. */
  readonly account: string;
  readonly limit: number;
}

export interface QueuedOutcome {
  readonly outcomeId: string;
  readonly judgmentId: string;
  readonly title: string;
  readonly confidence: Confidence;
  readonly outcome: Outcome;
}

/** Outcomes that nobody reviewed, the least sure first, decisions kept together. */
export async function listReviewQueue(db: Db, filter: QueueFilter): Promise<readonly QueuedOutcome[]> {
  const rows = await queueQuery(db, filter)
    .where(
      'outcomes.id',
      'not in',
      db.selectFrom('review_skips').select('outcome_id').where('account_id', '=', filter.account),
    )
    .select(['outcomes.id', 'outcomes.judgment_id', 'outcomes.confidence', 'outcomes.outcome_json', 'judgments.title'])
    .orderBy((order) =>
      order
        .case()
        .when('outcomes.confidence', '=', 'low')
        .then(0)
        .when('outcomes.confidence', '=', 'medium')
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('judgments.decided_on', 'desc')
    .orderBy('outcomes.judgment_id')
    .orderBy('outcomes.position')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    outcomeId: row.id,
    judgmentId: row.judgment_id,
    title: row.title,
    confidence: row.confidence as Confidence,
    outcome: JSON.parse(row.outcome_json) as Outcome,
  }));
}

/** How many outcomes the filter covers, and how many of them somebody reviewed. */
export async function countReviewProgress(
  db: Db,
  filter: Omit<QueueFilter, 'account' | 'limit'>,
): Promise<{ readonly reviewed: number; readonly waiting: number }> {
  const [waiting, all] = await Promise.all([
    queueQuery(db, filter)
      .select((select) => select.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
    visibleOutcomes(db, filter)
      .select((select) => select.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { waiting: waiting.n, reviewed: all.n - waiting.n };
}

/** Puts an outcome off for one person. */
export async function skipOutcome(db: Db, accountId: string, outcomeId: string, now: string): Promise<void> {
  await db
    .insertInto('review_skips')
    .values({ account_id: accountId, outcome_id: outcomeId, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back what a person put off: one outcome, or all of them. */
export async function clearSkips(db: Db, accountId: string, outcomeId?: string): Promise<void> {
  let query = db.deleteFrom('review_skips').where('account_id', '=', accountId);
  if (outcomeId !== undefined) query = query.where('outcome_id', '=', outcomeId);
  await query.execute();
}

/** How many outcomes a person put off that nobody reviewed since. */
export async function countSkips(db: Db, accountId: string): Promise<number> {
  const { n } = await db
    .selectFrom('review_skips')
    .innerJoin('outcomes', 'outcomes.id', 'review_skips.outcome_id')
    .where('review_skips.account_id', '=', accountId)
    .where('outcomes.review_state', '=', 'unreviewed')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

function queueQuery(db: Db, filter: Omit<QueueFilter, 'account' | 'limit'>) {
  return visibleOutcomes(db, filter).where('outcomes.review_state', '=', 'unreviewed');
}

function visibleOutcomes(db: Db, filter: Omit<QueueFilter, 'account' | 'limit'>) {
  let query = db
    .selectFrom('outcomes')
    .innerJoin('judgments', 'judgments.id', 'outcomes.judgment_id')
    .where('judgments.hidden_at', 'is', null)
    .where('outcomes.assertion', 'in', ['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here']);
  if (filter.type !== undefined) query = query.where('outcomes.type', '=', filter.type);
  if (filter.dossier !== undefined) {
    query = query.where(
      'outcomes.judgment_id',
      'in',
      db.selectFrom('dossier_items').select('judgment_id').where('dossier_id', '=', filter.dossier),
    );
  }
  if (filter.campaign !== undefined) {
    query = query.where(
      'outcomes.judgment_id',
      'in',
      db.selectFrom('campaign_judgments').select('judgment_id').where('campaign_id', '=', filter.campaign),
    );
  }
  if (filter.source !== undefined) {
    query = query.where(
      'outcomes.judgment_id',
      'in',
      db
        .selectFrom('judgment_sources')
        .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
        .select('judgment_id')
        .where('source_records.source', '=', filter.source),
    );
  }
  return query;
}

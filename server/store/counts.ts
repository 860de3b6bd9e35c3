import type { Db } from './open.ts';

export interface StoreCounts {
  readonly judgments: number;
  readonly fictitious: number;
  /** Judgments that a source other than the samples gave. */
  readonly ingested: number;
  readonly withoutText: number;
  readonly withDispositif: number;
  readonly sourceRecords: number;
}

/** Visible judgments by kind. */
export async function countStore(db: Db): Promise<StoreCounts> {
  const visible = db.selectFrom('judgments').where('hidden_at', 'is', null);
  const row = await visible
    .select((select) => [
      select.fn.countAll<number>().as('judgments'),
      select.fn.coalesce(select.fn.sum<number>('fictitious'), select.val(0)).as('fictitious'),
      select.fn.count<number>('text_hash').as('with_text'),
    ])
    .executeTakeFirstOrThrow();
  const located = await visible
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('dispositif_origin', '!=', 'none')
    .executeTakeFirstOrThrow();
  const records = await db
    .selectFrom('source_records')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return {
    judgments: row.judgments,
    fictitious: row.fictitious,
    ingested: await countIngested(db),
    withoutText: row.judgments - row.with_text,
    withDispositif: located.n,
    sourceRecords: records.n,
  };
}

async function countIngested(db: Db): Promise<number> {
  const row = await db
    .selectFrom('judgments')
    .innerJoin('judgment_sources', 'judgment_sources.judgment_id', 'judgments.id')
    .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
    .select((select) => select.fn.count<number>('judgments.id').distinct().as('n'))
    .where('hidden_at', 'is', null)
    .where('source_records.source', '!=', 'samples')
    .executeTakeFirstOrThrow();
  return row.n;
}

/** True once a decision came from anywhere but the samples: fictitious ones then leave results and figures. */
export async function hasIngested(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('source_records')
    .select('id')
    .where('source', '!=', 'samples')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Current outcomes (not rejected) by type, most frequent first. */
export async function countOutcomesByType(
  db: Db,
): Promise<readonly { readonly type: string; readonly count: number }[]> {
  return db
    .selectFrom('outcomes')
    .select((select) => ['type', select.fn.countAll<number>().as('count')])
    .where('assertion', 'in', ['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here'])
    .where('review_state', '!=', 'rejected')
    .groupBy('type')
    .orderBy('count', 'desc')
    .execute();
}

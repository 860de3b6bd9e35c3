import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Visible judgments by kind. */
export interface DecisionCounts {
  readonly judgments: number;
  readonly fictitious: number;
  readonly withoutText: number;
  readonly withDispositif: number;
}

export interface StoreCounts extends DecisionCounts {
  /** Judgments that a source other than the samples gave. */
  readonly ingested: number;
  readonly sourceRecords: number;
}

/** The expressions are those of the index of migration 0016, which holds all of them: no decision is read. */
export async function countDecisions(db: Db): Promise<DecisionCounts> {
  const { rows } = await sql<DecisionCounts>`
    SELECT count(*) AS judgments, coalesce(sum(fictitious), 0) AS fictitious, coalesce(sum(text_hash IS NULL), 0) AS withoutText,
      coalesce(sum(dispositif_origin <> 'none'), 0) AS withDispositif
    FROM judgments WHERE hidden_at IS NULL
  `.execute(db);
  return selectRow(rows);
}

/** Visible judgments, where they came from included, and all source records. */
export async function countStore(db: Db): Promise<StoreCounts> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM source_records`.execute(db);
  const decisions = await countDecisions(db);
  return { ...decisions, ingested: await countIngested(db), sourceRecords: selectRow(rows).n };
}

/** Starts from those to leave out, which are few: those that are hidden and those that the samples alone gave. */
async function countIngested(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(DISTINCT judgment_id) AS n FROM judgment_sources
    WHERE judgment_id NOT IN (SELECT id FROM judgments WHERE hidden_at IS NOT NULL)
      AND judgment_id NOT IN (
        SELECT sample.judgment_id
        FROM source_records r JOIN judgment_sources sample ON sample.source_record_id = r.id
        WHERE r.source = 'samples' AND NOT EXISTS (
          SELECT 1 FROM judgment_sources other JOIN source_records o ON o.id = other.source_record_id
          WHERE other.judgment_id = sample.judgment_id AND o.source <> 'samples'
        )
      )
  `.execute(db);
  return selectRow(rows).n;
}

function selectRow<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

/** True once a decision came from anywhere but the samples: fictitious ones then leave results and figures. */
export async function hasIngested(db: Db): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM source_records WHERE source <> 'samples' LIMIT 1`.execute(db);
  return rows.length > 0;
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

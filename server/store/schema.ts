import type { Generated } from 'kysely';
import type { AnnotationTables } from './schema-annotation.ts';
import type { PeopleTables } from './schema-people.ts';

/** Columns named *_json hold JSON text; *_at are ISO date-times; booleans are 0 or 1; sums are integer cents. */
export interface JudgmentsTable {
  id: string;
  title: string;
  court_code: string;
  court_json: string;
  decided_on: string;
  chamber: string | null;
  decision_type: string | null;
  ecli: string | null;
  parties: string | null;
  theme: string | null;
  solution: string | null;
  keywords_json: string;
  visa_json: string;
  procedures_json: string;
  text_hash: string | null;
  sections_json: string;
  dispositif_origin: string;
  extractor_version: string | null;
  fictitious: number;
  hidden_at: string | null;
  created_at: string;
  updated_at: string;
}

export interface TextsTable {
  hash: string;
  text: string;
}

export interface NumbersTable {
  judgment_id: string;
  position: number;
  number: string;
  key: string;
}

export interface SourceRecordsTable {
  id: Generated<number>;
  source: string;
  source_key: string;
  record: 'judgment' | 'commentary';
  url: string | null;
  title: string;
  author: string | null;
  published_on: string | null;
  fetched_at: string;
  snapshot_hash: string | null;
  /** Hash of the parsed record: equal means unchanged. */
  content_hash: string;
  licence: string;
  text_hash: string;
  /** The parsed record without its text. */
  payload_json: string;
  fictitious: number;
}

export interface JudgmentSourcesTable {
  judgment_id: string;
  source_record_id: number;
}

export interface ReadingsTable {
  id: Generated<number>;
  judgment_id: string;
  outcome_id: string;
  origin: 'rule' | 'person' | 'adjudication';
  author: string | null;
  statement_json: string | null;
  reason: string | null;
  created_at: string;
  retired_at: string | null;
  text_hash: string;
  extractor_version: string | null;
  action: string | null;
  campaign_id: string | null;
}

/** Projection of the resolved readings, rebuilt with each change: what filters and statistics read. */
export interface OutcomesTable {
  id: string;
  judgment_id: string;
  position: number;
  type: string;
  sense: string;
  assertion: string;
  cents: number | null;
  currency: string | null;
  euro_cents: number | null;
  per: string | null;
  suspension: string | null;
  origin: string;
  review_state: string;
  author: string | null;
  confidence: string;
  rule: string;
  outcome_json: string;
}

export interface IndexQueueTable {
  engine: string;
  judgment_id: string;
  seq: number;
  enqueued_at: string;
  attempts: Generated<number>;
  last_error: string | null;
  not_before: string | null;
}

export interface RunsTable {
  id: Generated<number>;
  source: string;
  started_at: string;
  finished_at: string | null;
  fetched: Generated<number>;
  new_records: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  failed: Generated<number>;
  errors_json: string;
  /** Null while running; a run that never finished was interrupted. */
  status: 'running' | 'ok' | 'partial' | 'failed' | 'interrupted';
}

export interface RedirectsTable {
  old_id: string;
  new_id: string;
}

/** A record that a removal request keeps out for good. */
export interface TombstonesTable {
  source: string;
  source_key: string;
  judgment_id: string;
  created_at: string;
}

/** Pairs that look alike but are below the identity rule: for a reviewer to decide. */
export interface MaybeSameTable {
  judgment_id: string;
  other_id: string;
  similarity: number;
  created_at: string;
}

/** Kept by triggers; see migration 0013. */
export interface FactChangesTable {
  judgment_id: string;
  seq: number;
}

/** Kept by triggers; see migration 0015. */
export interface JudgmentChangesTable {
  judgment_id: string;
  changed_at: string;
}

/** Outdated by triggers; see migration 0018. */
export interface SummariesTable {
  judgment_id: string;
  version: number;
  /** Null while it is to be written, and for a hidden decision. */
  summary_json: string | null;
}

export interface WithdrawalsTable {
  id: Generated<number>;
  judgment_id: string;
  reason: string;
  withdrawn_at: string;
  withdrawn_by: string;
  restored_at: string | null;
  restored_by: string | null;
}

export interface Database extends PeopleTables, AnnotationTables {
  judgments: JudgmentsTable;
  texts: TextsTable;
  numbers: NumbersTable;
  source_records: SourceRecordsTable;
  judgment_sources: JudgmentSourcesTable;
  readings: ReadingsTable;
  outcomes: OutcomesTable;
  index_queue: IndexQueueTable;
  runs: RunsTable;
  redirects: RedirectsTable;
  tombstones: TombstonesTable;
  maybe_same: MaybeSameTable;
  fact_changes: FactChangesTable;
  judgment_changes: JudgmentChangesTable;
  summaries: SummariesTable;
  withdrawals: WithdrawalsTable;
}

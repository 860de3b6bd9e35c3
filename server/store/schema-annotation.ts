import type { Generated } from 'kysely';

export interface NotesTable {
  id: string;
  judgment_id: string;
  author: string;
  visibility: 'private' | 'team' | 'public';
  body: string | null;
  anchor_json: string;
  text_hash: string;
  /** Text on which `start_at` and `end_at` count. */
  placed_on: string;
  placement: 'anchored' | 'moved' | 'orphaned';
  start_at: number | null;
  end_at: number | null;
  held_since: string | null;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  version: number;
}

/** What a note said before each change. */
export interface NoteRevisionsTable {
  note_id: string;
  version: number;
  actor: string;
  at: string;
  body: string | null;
  visibility: string;
  tags_json: string;
  deleted: number;
}

export interface NoteTagsTable {
  note_id: string;
  tag_id: string;
}

export interface RepliesTable {
  id: string;
  note_id: string;
  author: string;
  body: string;
  created_at: string;
  deleted_at: string | null;
}

export interface TagsTable {
  id: string;
  label: string;
  colour: string;
  definition: string;
  retired_at: string | null;
  version: number;
}

/** Outcomes that somebody put off in the review queue. */
export interface ReviewSkipsTable {
  account_id: string;
  outcome_id: string;
  at: string;
}

export interface CampaignsTable {
  id: string;
  title: string;
  description: string;
  codebook_version: string;
  sample_json: string;
  seed: number;
  double_share: number;
  start_from: 'blank' | 'rules';
  state: 'draft' | 'open' | 'frozen' | 'released';
  created_by: string;
  created_at: string;
  frozen_at: string | null;
  released_at: string | null;
  version: number;
}

export interface CampaignMembersTable {
  campaign_id: string;
  account_id: string;
  duty: 'annotator' | 'adjudicator';
}

/** The drawn decisions, in drawing order, with the text they were frozen on. */
export interface CampaignJudgmentsTable {
  campaign_id: string;
  judgment_id: string;
  position: number;
  text_hash: string;
  doubled: number;
}

/** One person's reading of one decision inside a campaign. */
export interface SheetsTable {
  id: string;
  campaign_id: string;
  judgment_id: string;
  account_id: string;
  duty: 'annotator' | 'adjudicator';
  state: 'open' | 'submitted';
  created_at: string;
  submitted_at: string | null;
}

/** Every statement ever made on a sheet; the newest of a line stands, null takes the line away. */
export interface SheetEntriesTable {
  id: Generated<number>;
  sheet_id: string;
  line: string;
  statement_json: string | null;
  reason: string | null;
  /** The line of the other sheet that an adjudicator took over, "sheet/line". */
  taken_from: string | null;
  created_at: string;
}

export interface DossiersTable {
  id: string;
  title: string;
  description: string;
  owner: string;
  visibility: 'private' | 'team';
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  version: number;
}

export interface DossierItemsTable {
  dossier_id: string;
  judgment_id: string;
  added_by: string;
  added_at: string;
  note: string;
}

/** Sources told by an imported data set whose records are not here. */
export interface ImportedSourcesTable {
  judgment_id: string;
  source: string;
  source_key: string;
  view_json: string;
}

export interface AnnotationTables {
  notes: NotesTable;
  note_revisions: NoteRevisionsTable;
  note_tags: NoteTagsTable;
  replies: RepliesTable;
  tags: TagsTable;
  review_skips: ReviewSkipsTable;
  campaigns: CampaignsTable;
  campaign_members: CampaignMembersTable;
  campaign_judgments: CampaignJudgmentsTable;
  sheets: SheetsTable;
  sheet_entries: SheetEntriesTable;
  dossiers: DossiersTable;
  dossier_items: DossierItemsTable;
  imported_sources: ImportedSourcesTable;
}

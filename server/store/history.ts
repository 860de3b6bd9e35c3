import type { Visibility } from '../domain/note.ts';
import type { Reading } from '../domain/reading.ts';
import { hasIngested } from './counts.ts';
import type { Db } from './open.ts';
import { listReadings } from './readings.ts';

/** A state that a note was in before a change. */
export interface NoteRevision {
  readonly noteId: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly body: string | null;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
  readonly deleted: boolean;
}

export async function addNoteRevision(db: Db, revision: NoteRevision): Promise<void> {
  await db
    .insertInto('note_revisions')
    .values({
      note_id: revision.noteId,
      version: revision.version,
      actor: revision.actor,
      at: revision.at,
      body: revision.body,
      visibility: revision.visibility,
      tags_json: JSON.stringify(revision.tags),
      deleted: revision.deleted ? 1 : 0,
    })
    .execute();
}

/** Every state of a note, oldest first. */
export async function listNoteRevisions(db: Db, noteId: string): Promise<readonly NoteRevision[]> {
  const rows = await db
    .selectFrom('note_revisions')
    .selectAll()
    .where('note_id', '=', noteId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    noteId: row.note_id,
    version: row.version,
    actor: row.actor,
    at: row.at,
    body: row.body,
    visibility: row.visibility as Visibility,
    tags: JSON.parse(row.tags_json) as string[],
    deleted: row.deleted === 1,
  }));
}

/** The readings of one outcome, retired ones included, oldest first. */
export async function listReadingsOfOutcome(
  db: Db,
  judgmentId: string,
  outcomeId: string,
): Promise<readonly Reading[]> {
  return (await listReadings(db, judgmentId)).filter((reading) => reading.outcomeId === outcomeId);
}

/** Takes a person's reading back, for an undo by that person; it stays as history. */
export async function withdrawReading(db: Db, id: number, now: string): Promise<void> {
  await db
    .updateTable('readings')
    .set({ retired_at: now })
    .where('id', '=', id)
    .where('origin', '!=', 'rule')
    .execute();
}

/** True unless the judgment is unknown or hidden by a removal request. */
export async function isJudgmentVisible(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('judgments')
    .select('id')
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The judgment that an outcome belongs to, by any of its readings. */
export async function findJudgmentOfOutcome(db: Db, outcomeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('readings')
    .select('judgment_id')
    .where('outcome_id', '=', outcomeId)
    .executeTakeFirst();
  return row?.judgment_id ?? null;
}

/** Content hash of a judgment's own text, or of the text that its outcomes were read on; null when there is none. */
export async function findTextHash(db: Db, judgmentId: string): Promise<string | null> {
  const row = await db.selectFrom('judgments').select('text_hash').where('id', '=', judgmentId).executeTakeFirst();
  if (row?.text_hash) return row.text_hash;
  const reading = await db
    .selectFrom('readings')
    .select('text_hash')
    .where('judgment_id', '=', judgmentId)
    .where('retired_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return reading?.text_hash || null;
}

/**
 * The readings of every visible judgment that people worked on, the machine's beside theirs. Fictitious ones leave once a real decision
 * is there.
 */
export async function listHumanLayer(
  db: Db,
): Promise<readonly { readonly judgmentId: string; readonly readings: readonly Reading[] }[]> {
  let query = db
    .selectFrom('readings')
    .innerJoin('judgments', 'judgments.id', 'readings.judgment_id')
    .select('readings.judgment_id')
    .distinct()
    .where('readings.origin', '!=', 'rule')
    .where('readings.retired_at', 'is', null)
    .where('judgments.hidden_at', 'is', null)
    .orderBy('readings.judgment_id');
  if (await hasIngested(db)) query = query.where('judgments.fictitious', '=', 0);
  const rows = await query.execute();
  return Promise.all(
    rows.map(async ({ judgment_id: judgmentId }) => ({ judgmentId, readings: await listReadings(db, judgmentId) })),
  );
}

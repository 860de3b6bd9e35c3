import type { Anchor } from '../domain/anchor.ts';
import type { Note, NotePlacement, Reply, Visibility } from '../domain/note.ts';
import type { Db } from './open.ts';
import type { NotesTable } from './schema-annotation.ts';

export interface NewNote {
  readonly id: string;
  readonly judgmentId: string;
  readonly author: string;
  readonly visibility: Visibility;
  readonly body: string | null;
  readonly anchor: Anchor;
  readonly textHash: string;
  readonly tags: readonly string[];
  readonly heldSince: string | null;
  readonly createdAt: string;
}

export async function addNote(db: Db, note: NewNote): Promise<void> {
  await db
    .insertInto('notes')
    .values({
      id: note.id,
      judgment_id: note.judgmentId,
      author: note.author,
      visibility: note.visibility,
      body: note.body,
      anchor_json: JSON.stringify(note.anchor),
      text_hash: note.textHash,
      placed_on: note.textHash,
      placement: 'anchored',
      start_at: note.anchor.start,
      end_at: note.anchor.end,
      held_since: note.heldSince,
      created_at: note.createdAt,
      updated_at: note.createdAt,
      deleted_at: null,
      version: 1,
    })
    .execute();
  await setNoteTags(db, note.id, note.tags);
}

export interface NoteChange {
  readonly body: string | null;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
  readonly heldSince: string | null;
  readonly deletedAt: string | null;
  readonly updatedAt: string;
  /** The version that the change makes. */
  readonly version: number;
}

export async function changeNote(db: Db, id: string, change: NoteChange): Promise<void> {
  await db
    .updateTable('notes')
    .set({
      body: change.body,
      visibility: change.visibility,
      held_since: change.heldSince,
      deleted_at: change.deletedAt,
      updated_at: change.updatedAt,
      version: change.version,
    })
    .where('id', '=', id)
    .execute();
  await setNoteTags(db, id, change.tags);
}

export async function placeNote(
  db: Db,
  id: string,
  place: { placedOn: string; placement: NotePlacement; start: number | null; end: number | null },
): Promise<void> {
  await db
    .updateTable('notes')
    .set({ placed_on: place.placedOn, placement: place.placement, start_at: place.start, end_at: place.end })
    .where('id', '=', id)
    .execute();
}

async function setNoteTags(db: Db, id: string, tags: readonly string[]): Promise<void> {
  await db.deleteFrom('note_tags').where('note_id', '=', id).execute();
  if (tags.length === 0) return;
  await db
    .insertInto('note_tags')
    .values([...new Set(tags)].map((tag) => ({ note_id: id, tag_id: tag })))
    .execute();
}

export async function addReply(db: Db, noteId: string, reply: Reply): Promise<void> {
  const { id, author, body, createdAt } = reply;
  await db
    .insertInto('replies')
    .values({ id, note_id: noteId, author, body, created_at: createdAt, deleted_at: null })
    .execute();
}

/** Takes a reply away; returns whether that author had written it. */
export async function deleteReply(db: Db, id: string, author: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('replies')
    .set({ deleted_at: now })
    .where('id', '=', id)
    .where('author', '=', author)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface NoteFilter {
  readonly judgmentId?: string;
  readonly author?: string;
  readonly placement?: NotePlacement;
  readonly tag?: string;
  readonly held?: boolean;
  readonly visibilities?: readonly Visibility[];
  /** Sees every team and public note, and their own private ones; null sees public notes only. */
  readonly viewer: string | null;
  /** For maintenance: private notes too. */
  readonly everybody?: boolean;
  readonly limit?: number;
}

/** Notes that the viewer may see, in text order within a decision; removed ones are left out. */
export async function listNotes(db: Db, filter: NoteFilter): Promise<readonly Note[]> {
  const { viewer } = filter;
  let query = db.selectFrom('notes').selectAll('notes').where('deleted_at', 'is', null);
  if (!filter.everybody)
    query = query.where((where) =>
      viewer === null
        ? where('visibility', '=', 'public')
        : where.or([where('visibility', 'in', ['team', 'public']), where('author', '=', viewer)]),
    );
  if (!filter.everybody) {
    query = query.where('judgment_id', 'in', db.selectFrom('judgments').select('id').where('hidden_at', 'is', null));
  }
  if (filter.judgmentId !== undefined) query = query.where('judgment_id', '=', filter.judgmentId);
  if (filter.author !== undefined) query = query.where('author', '=', filter.author);
  if (filter.placement !== undefined) query = query.where('placement', '=', filter.placement);
  if (filter.held) query = query.where('held_since', 'is not', null);
  if (filter.visibilities !== undefined) query = query.where('visibility', 'in', filter.visibilities);
  if (filter.tag !== undefined) {
    query = query.where('id', 'in', db.selectFrom('note_tags').select('note_id').where('tag_id', '=', filter.tag));
  }
  const rows = await query
    .orderBy('judgment_id')
    .orderBy('start_at')
    .orderBy('id')
    .limit(filter.limit ?? 1_000)
    .execute();
  return fillNotes(db, rows);
}

/** A note whoever may see it; removed ones only when asked for. */
export async function findNote(db: Db, id: string, withRemoved = false): Promise<Note | null> {
  let query = db.selectFrom('notes').selectAll().where('id', '=', id);
  if (!withRemoved) query = query.where('deleted_at', 'is', null);
  const row = await query.executeTakeFirst();
  return row ? ((await fillNotes(db, [row]))[0] ?? null) : null;
}

/** Notes of a decision that were last placed on another text than this one. */
export async function listNotesToPlace(db: Db, judgmentId: string, textHash: string): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('judgment_id', '=', judgmentId)
    .where('placed_on', '!=', textHash)
    .execute();
  return fillNotes(db, rows);
}

/** Decisions whose text changed under their notes. */
export async function listJudgmentsToPlace(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('notes')
    .innerJoin('judgments', 'judgments.id', 'notes.judgment_id')
    .select('notes.judgment_id')
    .distinct()
    .whereRef('notes.placed_on', '!=', 'judgments.text_hash')
    .execute();
  return rows.map((row) => row.judgment_id);
}

async function fillNotes(db: Db, rows: readonly NotesTable[]): Promise<readonly Note[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [tags, replies] = await Promise.all([
    db.selectFrom('note_tags').selectAll().where('note_id', 'in', ids).orderBy('tag_id').execute(),
    db
      .selectFrom('replies')
      .selectAll()
      .where('note_id', 'in', ids)
      .where('deleted_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  ]);
  return rows.map((row) => ({
    id: row.id,
    judgmentId: row.judgment_id,
    author: row.author,
    visibility: row.visibility,
    body: row.body,
    anchor: JSON.parse(row.anchor_json) as Anchor,
    textHash: row.text_hash,
    placement: row.placement,
    start: row.start_at,
    end: row.end_at,
    tags: tags.filter((tag) => tag.note_id === row.id).map((tag) => tag.tag_id),
    replies: replies
      .filter((reply) => reply.note_id === row.id)
      .map(({ id, author, body, created_at: createdAt }) => ({ id, author, body, createdAt })),
    heldSince: row.held_since,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  }));
}

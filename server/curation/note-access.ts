import type { Actor } from '../domain/account.ts';
import type { Note } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { found, notFound, requireRole, requireVisible } from './deps.ts';

export const LONGEST_NOTE = 10_000;

/** A note that this person may see. @throws Refusal not_found otherwise, so that private notes do not even show that they exist. */
export async function selectVisibleNote(
  tx: Pick<StoreTransaction, 'findNote' | 'isJudgmentVisible'>,
  actor: Actor,
  id: string,
): Promise<Note> {
  const note = found(await tx.findNote(id), THINGS.note);
  await requireVisible(tx, note.judgmentId);
  if (note.visibility === 'private' && note.author !== actor.id) throw notFound(THINGS.note);
  return note;
}

/** One's own note, to change it. @throws Refusal for anybody else's. */
export async function selectOwnNote(tx: StoreTransaction, actor: Actor, id: string): Promise<Note> {
  const note = await selectVisibleNote(tx, actor, id);
  if (note.author !== actor.id) throw new Refusal('notOwnNote');
  requireRole(actor, 'annotator');
  return note;
}

/** Writes a note's next state, keeps it in the history and logs the change. */
export async function writeNote(
  tx: StoreTransaction,
  actor: Actor,
  note: Note,
  next: Pick<Note, 'body' | 'visibility' | 'tags' | 'heldSince'> & { readonly deletedAt: string | null },
  action: string,
  now: string,
): Promise<void> {
  const { body, visibility, tags, heldSince, deletedAt } = next;
  await tx.changeNote(note.id, {
    body,
    visibility,
    tags,
    heldSince,
    deletedAt,
    updatedAt: now,
    version: note.version + 1,
  });
  await recordNote(tx, actor, action, note.id, now, note);
}

/** Keeps the state that was just written, and logs the change. */
export async function recordNote(
  tx: StoreTransaction,
  actor: Actor,
  action: string,
  id: string,
  at: string,
  before?: Note,
): Promise<void> {
  const note = found(await tx.findNote(id, true), THINGS.note);
  const { version, body, visibility, tags } = note;
  await tx.addNoteRevision({
    noteId: id,
    version,
    actor: actor.id,
    at,
    body,
    visibility,
    tags,
    deleted: action === 'note.remove',
  });
  const words = (state: Note) => [state.body, state.visibility, state.tags];
  await tx.appendAudit({
    at,
    actor: actor.id,
    action,
    subject: id,
    before: before && words(before),
    after: words(note),
  });
}

import { findNameLeaks, type NameLeak } from '../annotation/name-leak.ts';
import type { Actor } from '../domain/account.ts';
import { anchorAt } from '../domain/anchor.ts';
import type { Note, Visibility } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, limitText, nowOf, requireRole, requireVisible } from './deps.ts';
import { LONGEST_NOTE, recordNote, selectOwnNote, selectVisibleNote, writeNote } from './note-access.ts';
import { randomId } from './secrets.ts';
import { findPassage } from './statement.ts';

const LONGEST_PASSAGE = 20_000;

export interface NoteWords {
  /** Empty for a bare highlight. */
  readonly body: string;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
}

export interface SavedNote {
  readonly id: string;
  /** Names that keep a note from becoming public until a reviewer has looked; the note is then the team's. */
  readonly leaks: readonly NameLeak[];
}

/** Highlights a passage, with or without a note. @throws Refusal when the passage or a tag does not exist. */
export async function addNote(
  deps: CurationDeps,
  actor: Actor,
  judgmentId: string,
  passage: { readonly start: number; readonly end: number; readonly text?: string },
  words: NoteWords,
): Promise<SavedNote> {
  requireRole(actor, 'annotator');
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    await requireVisible(tx, judgmentId);
    const textHash = found(await tx.findTextHash(judgmentId), THINGS.text);
    const text = found(await tx.findKeptText(textHash), THINGS.text);
    const { start, end } = findPassage({ ...passage, text: passage.text ?? '' }, text);
    if (end - start > LONGEST_PASSAGE) throw new Refusal('longPassage');
    const settled = await settle(tx, words, text, []);
    const id = randomId('n');
    const anchor = anchorAt(text, start, end);
    await tx.addNote({ id, judgmentId, author: actor.id, anchor, textHash, createdAt: now, ...settled.values(now) });
    await recordNote(tx, actor, 'note.add', id, now);
    return { id, leaks: settled.leaks };
  });
}

/** Changes one's own note; what it said before is kept. */
export async function changeNote(
  deps: CurationDeps,
  actor: Actor,
  id: string,
  seen: { readonly version: number },
  words: NoteWords,
): Promise<SavedNote> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const note = await selectOwnNote(tx, actor, id);
    expectVersion(note.version, seen.version, THINGS.note);
    const text = await tx.findKeptText(note.textHash);
    const settled = await settle(
      tx,
      words,
      text,
      note.replies.map((reply) => reply.body),
    );
    await writeNote(tx, actor, note, { ...settled.values(now), deletedAt: null }, 'note.change', now);
    return { id, leaks: settled.leaks };
  });
}

/** Takes a note away (its author, or a reviewer for a note that others see). It can be restored from its history. */
export async function removeNote(deps: CurationDeps, actor: Actor, id: string): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const note = await selectVisibleNote(tx, actor, id);
    if (note.author !== actor.id) requireRole(actor, 'reviewer');
    await writeNote(tx, actor, note, { ...note, deletedAt: now }, 'note.remove', now);
  });
}

/** Brings back a state that a note was in. */
export async function restoreNote(deps: CurationDeps, actor: Actor, id: string, version: number): Promise<SavedNote> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const note = found(await tx.findNote(id, true), THINGS.note);
    if (note.author !== actor.id) throw new Refusal('notOwnRestore');
    const revision = (await tx.listNoteRevisions(id)).find((candidate) => candidate.version === version);
    const { body, visibility, tags } = found(revision, THINGS.revision);
    const text = await tx.findKeptText(note.textHash);
    const settled = await settle(
      tx,
      { body: body ?? '', visibility, tags },
      text,
      note.replies.map((reply) => reply.body),
    );
    await writeNote(tx, actor, note, { ...settled.values(now), deletedAt: null }, 'note.restore', now);
    return { id, leaks: settled.leaks };
  });
}

/** A reviewer's answer to a note held back because it seems to name somebody: publish it, or leave it to the team. */
export async function decideHeldNote(deps: CurationDeps, actor: Actor, id: string, publish: boolean): Promise<void> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const note = found(await tx.findNote(id), THINGS.note);
    if (note.heldSince === null) throw new Refusal('notHeld');
    const visibility = publish ? 'public' : 'team';
    await writeNote(
      tx,
      actor,
      note,
      { ...note, visibility, heldSince: null, deletedAt: null },
      `note.${publish ? 'publish' : 'keep_back'}`,
      now,
    );
  });
}

/** A note for whoever may see it. @throws Refusal not_found otherwise. */
export async function readNote(deps: Pick<CurationDeps, 'store'>, actor: Actor, id: string): Promise<Note> {
  return selectVisibleNote(deps.store, actor, id);
}

/** The passages of a note and its replies that seem to name somebody whom the decision hides. */
export async function listNoteLeaks(deps: Pick<CurationDeps, 'store'>, note: Note): Promise<readonly NameLeak[]> {
  const text = await deps.store.findKeptText(note.textHash);
  return [note.body ?? '', ...note.replies.map((reply) => reply.body)].flatMap((part) => findNameLeaks(part, text));
}

async function settle(tx: StoreTransaction, words: NoteWords, text: string | null, replies: readonly string[]) {
  const body = limitText(words.body, FIELDS.note, LONGEST_NOTE);
  const known = new Set((await tx.listTags()).map((tag) => tag.id));
  const unknown = words.tags.find((tag) => !known.has(tag));
  if (unknown !== undefined) throw new Refusal('unknownTag');
  const leaks = words.visibility === 'public' ? [body, ...replies].flatMap((part) => findNameLeaks(part, text)) : [];
  const held = leaks.length > 0;
  return {
    leaks,
    values: (now: string) => ({
      body: body === '' ? null : body,
      visibility: held ? ('team' as const) : words.visibility,
      heldSince: held ? now : null,
      tags: words.tags,
    }),
  };
}

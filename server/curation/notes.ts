import { findNameLeaks, type NameLeak } from '../annotation/name-leak.ts';
import { placeAnchor } from '../annotation/place-anchor.ts';
import type { Actor } from '../domain/account.ts';
import { anchorAt } from '../domain/anchor.ts';
import type { Note, Visibility } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { mayActAs } from '../domain/role.ts';
import type { StoreTransaction } from '../store/store.ts';
import {
  type CurationDeps,
  expectVersion,
  found,
  limitText,
  notFound,
  nowOf,
  requireRole,
  requireText,
  requireVisible,
} from './deps.ts';
import { randomId } from './secrets.ts';
import { findPassage } from './statement.ts';

const LONGEST_NOTE = 10_000;
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
    const textHash = found(await tx.findTextHash(judgmentId), 'Le texte de cette décision');
    const text = await tx.findText(textHash);
    const { start, end } = findPassage({ ...passage, text: passage.text ?? '' }, text);
    if (end - start > LONGEST_PASSAGE) throw new Refusal('invalid', 'Ce passage est trop long.');
    const settled = await settle(tx, words, text, []);
    const id = randomId('n');
    const anchor = anchorAt(text, start, end);
    await tx.addNote({ id, judgmentId, author: actor.id, anchor, textHash, createdAt: now, ...settled.values(now) });
    await record(tx, actor, 'note.add', id, now);
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
    const note = await selectOwn(tx, actor, id);
    expectVersion(note.version, seen.version, 'Cette note');
    const text = await tx.findText(note.textHash);
    const settled = await settle(
      tx,
      words,
      text,
      note.replies.map((reply) => reply.body),
    );
    await write(tx, actor, note, { ...settled.values(now), deletedAt: null }, 'note.change', now);
    return { id, leaks: settled.leaks };
  });
}

/** Takes a note away (its author, or a reviewer for a note that others see). It can be restored from its history. */
export async function removeNote(deps: CurationDeps, actor: Actor, id: string): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const note = await selectVisible(tx, actor, id);
    if (note.author !== actor.id) requireRole(actor, 'reviewer');
    await write(tx, actor, note, { ...note, deletedAt: now }, 'note.remove', now);
  });
}

/** Brings back a state that a note was in. */
export async function restoreNote(deps: CurationDeps, actor: Actor, id: string, version: number): Promise<SavedNote> {
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const note = found(await tx.findNote(id, true), 'Cette note');
    if (note.author !== actor.id) throw new Refusal('forbidden', 'Seul l’auteur d’une note la restaure.');
    const revision = (await tx.listNoteRevisions(id)).find((candidate) => candidate.version === version);
    const { body, visibility, tags } = found(revision, 'Cette version');
    const text = await tx.findText(note.textHash);
    const settled = await settle(
      tx,
      { body: body ?? '', visibility, tags },
      text,
      note.replies.map((reply) => reply.body),
    );
    await write(tx, actor, note, { ...settled.values(now), deletedAt: null }, 'note.restore', now);
    return { id, leaks: settled.leaks };
  });
}

/** A reviewer's answer to a note held back because it seems to name somebody: publish it, or leave it to the team. */
export async function decideHeldNote(deps: CurationDeps, actor: Actor, id: string, publish: boolean): Promise<void> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const note = found(await tx.findNote(id), 'Cette note');
    if (note.heldSince === null) throw new Refusal('conflict', 'Cette note n’attend plus de décision.');
    const visibility = publish ? 'public' : 'team';
    await write(
      tx,
      actor,
      note,
      { ...note, visibility, heldSince: null, deletedAt: null },
      `note.${publish ? 'publish' : 'keep_back'}`,
      now,
    );
  });
}

/** Answers a note in its thread. @throws Refusal when a public thread would name an occulted person. */
export async function addReply(deps: CurationDeps, actor: Actor, noteId: string, body: string): Promise<string> {
  requireRole(actor, 'annotator');
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const note = await selectVisible(tx, actor, noteId);
    const words = requireText(body, 'Réponse', LONGEST_NOTE);
    const [leak] = note.visibility === 'public' ? findNameLeaks(words, await tx.findText(note.textHash)) : [];
    if (leak) {
      throw new Refusal(
        'invalid',
        `« ${leak.words} » semble nommer une personne que la décision occulte : reformulez.`,
      );
    }
    const id = randomId('r');
    await tx.addReply(noteId, { id, author: actor.id, body: words, createdAt: now });
    await tx.appendAudit({ at: now, actor: actor.id, action: 'reply.add', subject: id, after: words });
    return id;
  });
}

export async function removeReply(deps: CurationDeps, actor: Actor, id: string): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    if (!(await tx.deleteReply(id, actor.id, now)))
      throw new Refusal('not_found', 'Cette réponse n’est pas de vous, ou n’existe plus.');
    await tx.appendAudit({ at: now, actor: actor.id, action: 'reply.remove', subject: id });
  });
}

/** Finds again the notes of a decision whose text changed; those that cannot be found are kept as orphaned. */
export async function placeNotes(deps: CurationDeps, judgmentId: string): Promise<number> {
  return deps.store.transaction(async (tx) => {
    const hash = await tx.findTextHash(judgmentId);
    if (hash === null) return 0;
    const notes = await tx.listNotesToPlace(judgmentId, hash);
    if (notes.length === 0) return 0;
    const text = await tx.findText(hash);
    for (const note of notes) {
      const placed =
        note.textHash === hash ? { ...note.anchor, how: 'position' as const } : placeAnchor(text, note.anchor);
      const placement = placed === null ? 'orphaned' : placed.how === 'position' ? 'anchored' : 'moved';
      await tx.placeNote(note.id, {
        placedOn: hash,
        placement,
        start: placed?.start ?? null,
        end: placed?.end ?? null,
      });
      const at = nowOf(deps);
      await tx.appendAudit({
        at,
        actor: 'system',
        action: `note.${placement}`,
        subject: note.id,
        before: note.textHash,
        after: hash,
      });
    }
    return notes.length;
  });
}

/** A note that this person may see. @throws Refusal not_found otherwise, so that private notes do not even show that they exist. */
export async function selectVisible(
  tx: Pick<StoreTransaction, 'findNote' | 'isJudgmentVisible'>,
  actor: Actor,
  id: string,
): Promise<Note> {
  const note = found(await tx.findNote(id), 'Cette note');
  await requireVisible(tx, note.judgmentId);
  if (note.visibility === 'private' && note.author !== actor.id) throw notFound('Cette note');
  return note;
}

async function selectOwn(tx: StoreTransaction, actor: Actor, id: string): Promise<Note> {
  const note = await selectVisible(tx, actor, id);
  if (note.author !== actor.id)
    throw new Refusal('forbidden', 'Seul l’auteur d’une note la modifie ; vous pouvez y répondre.');
  if (!mayActAs(actor.role, 'annotator')) requireRole(actor, 'annotator');
  return note;
}

async function settle(tx: StoreTransaction, words: NoteWords, text: string, replies: readonly string[]) {
  const body = limitText(words.body, 'Note', LONGEST_NOTE);
  const known = new Set((await tx.listTags()).map((tag) => tag.id));
  const unknown = words.tags.find((tag) => !known.has(tag));
  if (unknown !== undefined) throw new Refusal('invalid', 'Une étiquette choisie n’existe plus : rechargez la page.');
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

async function write(
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
  await record(tx, actor, action, note.id, now, note);
}

/** Keeps the state that was just written, and logs the change. */
async function record(
  tx: StoreTransaction,
  actor: Actor,
  action: string,
  id: string,
  at: string,
  before?: Note,
): Promise<void> {
  const note = found(await tx.findNote(id, true), 'Cette note');
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

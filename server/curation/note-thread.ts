import { findNameLeaks } from '../annotation/name-leak.ts';
import type { Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS } from '../domain/refusals/general-refusals.ts';
import { type CurationDeps, nowOf, requireRole, requireText } from './deps.ts';
import { LONGEST_NOTE, selectVisibleNote } from './note-access.ts';
import { randomId } from './secrets.ts';

/** Answers a note in its thread. @throws Refusal when a public thread would name an occulted person. */
export async function addReply(deps: CurationDeps, actor: Actor, noteId: string, body: string): Promise<string> {
  requireRole(actor, 'annotator');
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const note = await selectVisibleNote(tx, actor, noteId);
    const words = requireText(body, FIELDS.reply, LONGEST_NOTE);
    const [leak] = note.visibility === 'public' ? findNameLeaks(words, await tx.findKeptText(note.textHash)) : [];
    if (leak) {
      throw new Refusal('replyNames', { words: leak.words });
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
    if (!(await tx.deleteReply(id, actor.id, now))) throw new Refusal('notOwnReply');
    await tx.appendAudit({ at: now, actor: actor.id, action: 'reply.remove', subject: id });
  });
}

import { placeAnchor } from '../annotation/place-anchor.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, nowOf } from './deps.ts';

/**
 * Finds again the notes of a decision whose text changed; those that cannot be found are kept as orphaned. Returns how many there
 * were. Every reader of a decision asks for this: where there is nothing to place, nobody waits for a process that is writing.
 */
export async function placeNotes(deps: CurationDeps, judgmentId: string): Promise<number> {
  if ((await findUnplaced(deps.store, judgmentId)) === null) return 0;
  return deps.store.transaction(async (tx) => {
    const unplaced = await findUnplaced(tx, judgmentId);
    if (unplaced === null) return 0;
    const { hash, notes } = unplaced;
    const text = await tx.findKeptText(hash);
    if (text === null) return 0;
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

async function findUnplaced(
  store: Pick<StoreTransaction, 'findTextHash' | 'listNotesToPlace'>,
  judgmentId: string,
): Promise<{
  readonly hash: string;
  readonly notes: Awaited<ReturnType<StoreTransaction['listNotesToPlace']>>;
} | null> {
  const hash = await store.findTextHash(judgmentId);
  if (hash === null) return null;
  const notes = await store.listNotesToPlace(judgmentId, hash);
  return notes.length === 0 ? null : { hash, notes };
}

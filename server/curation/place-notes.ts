import { placeAnchor } from '../annotation/place-anchor.ts';
import { type CurationDeps, nowOf } from './deps.ts';

/** Finds again the notes of a decision whose text changed; those that cannot be found are kept as orphaned. */
export async function placeNotes(deps: CurationDeps, judgmentId: string): Promise<number> {
  return deps.store.transaction(async (tx) => {
    const hash = await tx.findTextHash(judgmentId);
    if (hash === null) return 0;
    const notes = await tx.listNotesToPlace(judgmentId, hash);
    if (notes.length === 0) return 0;
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

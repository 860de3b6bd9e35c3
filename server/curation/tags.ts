import type { Actor } from '../domain/account.ts';
import { TAG_COLOURS, type TagColour } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { foldLabel } from '../domain/text.ts';
import { type CurationDeps, expectVersion, found, limitText, nowOf, requireRole, requireText } from './deps.ts';
import { randomId } from './secrets.ts';

export interface TagWords {
  readonly label: string;
  readonly colour: string;
  readonly definition: string;
  readonly retired: boolean;
}

/** Adds a word to the vocabulary, or changes one (`id` and the version that was seen). Retired words stay on their notes. */
export async function saveTag(
  deps: CurationDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number } | null,
  words: TagWords,
): Promise<string> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  const label = requireText(words.label, 'Étiquette', 60);
  const definition = limitText(words.definition, 'Définition', 1_000);
  return deps.store.transaction(async (tx) => {
    const tags = await tx.listTags();
    const before = target
      ? found(
          tags.find((tag) => tag.id === target.id),
          'Cette étiquette',
        )
      : null;
    if (before && target) expectVersion(before.version, target.version, 'Cette étiquette');
    if (tags.some((tag) => tag.id !== before?.id && foldLabel(tag.label) === foldLabel(label))) {
      throw new Refusal('conflict', `L’étiquette « ${label} » existe déjà.`);
    }
    const tag = {
      id: before?.id ?? randomId('g'),
      label,
      colour: selectColour(words.colour),
      definition,
      retiredAt: words.retired ? (before?.retiredAt ?? now) : null,
      version: (before?.version ?? 0) + 1,
    };
    await tx.saveTag(tag);
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action: before ? 'tag.change' : 'tag.add',
      subject: tag.id,
      before,
      after: tag,
    });
    return tag.id;
  });
}

function selectColour(name: string): TagColour {
  const colour = TAG_COLOURS.find((candidate) => candidate === name);
  if (!colour) throw new Refusal('invalid', 'Choisissez une couleur de la liste.');
  return colour;
}

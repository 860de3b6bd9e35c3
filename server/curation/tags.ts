import type { Actor } from '../domain/account.ts';
import { TAG_COLOURS, type TagColour } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
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
  const label = requireText(words.label, FIELDS.tag, 60);
  const definition = limitText(words.definition, FIELDS.definition, 1_000);
  return deps.store.transaction(async (tx) => {
    const tags = await tx.listTags();
    const before = target
      ? found(
          tags.find((tag) => tag.id === target.id),
          THINGS.tag,
        )
      : null;
    if (before && target) expectVersion(before.version, target.version, THINGS.tag);
    if (tags.some((tag) => tag.id !== before?.id && foldLabel(tag.label) === foldLabel(label))) {
      throw new Refusal('tagTaken', { label });
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
  if (!colour) throw new Refusal('unknownColour');
  return colour;
}

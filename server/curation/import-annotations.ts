import { z } from 'zod';
import type { NoteRevision } from '../store/history.ts';
import type { StoreTransaction } from '../store/store.ts';
import { RELEASE_BASE } from './read-release.ts';

const body = z.object({ value: z.string(), purpose: z.string(), 'dispositif:tag': z.string().optional() });
const position = z.object({ type: z.literal('TextPositionSelector'), start: z.number().int(), end: z.number().int() });
const quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});
const annotation = z.object({
  id: z.string(),
  motivation: z.enum(['highlighting', 'commenting', 'replying']),
  creator: z.object({ id: z.string() }),
  created: z.string(),
  modified: z.string().optional(),
  audience: z.object({ id: z.string() }).optional(),
  body: z.array(body).default([]),
  target: z.union([
    z.string(),
    z.object({
      source: z.string(),
      state: z.object({ 'dispositif:sha256': z.string() }),
      selector: z.tuple([position, quote]),
    }),
  ]),
  'dispositif:version': z.number().int().optional(),
  'dispositif:heldSince': z.string().optional(),
});
const page = z.object({ items: z.array(annotation) });

type WebAnnotation = z.output<typeof annotation>;

/**
 * Takes the notes and replies of a page of Web Annotations over, with what the notes said before; those already here stay. Returns
 * how many notes were added.
 */
export async function importAnnotations(
  tx: StoreTransaction,
  jsonLd: string,
  revisions: readonly NoteRevision[],
): Promise<number> {
  const { items } = page.parse(JSON.parse(jsonLd));
  const added = new Set<string>();
  for (const item of items) {
    if (typeof item.target !== 'string') {
      if (await addNote(tx, item)) added.add(lastPart(item.id));
    } else if (!(await hasReply(tx, item))) {
      await tx.addReply(lastPart(item.target), {
        id: lastPart(item.id),
        author: lastPart(item.creator.id, ':'),
        body: item.body[0]?.value ?? '',
        createdAt: item.created,
      });
    }
  }
  for (const revision of revisions) if (added.has(revision.noteId)) await tx.addNoteRevision(revision);
  return added.size;
}

async function addNote(tx: StoreTransaction, item: WebAnnotation): Promise<boolean> {
  const id = lastPart(item.id);
  if (typeof item.target === 'string' || (await tx.findNote(id, true))) return false;
  const [place, words] = item.target.selector;
  const visibility = z.enum(['private', 'team', 'public']).parse(lastPart(item.audience?.id ?? ':team', ':'));
  await tx.addNote({
    id,
    judgmentId: item.target.source.slice(`${RELEASE_BASE}/decisions/`.length),
    author: lastPart(item.creator.id, ':'),
    visibility,
    body: item.body.find((part) => part.purpose === 'commenting')?.value ?? null,
    anchor: { start: place.start, end: place.end, exact: words.exact, prefix: words.prefix, suffix: words.suffix },
    textHash: item.target.state['dispositif:sha256'],
    tags: item.body.flatMap((part) => part['dispositif:tag'] ?? []),
    heldSince: item['dispositif:heldSince'] ?? null,
    createdAt: item.created,
  });
  await tx.putReleasedNoteState(id, {
    version: item['dispositif:version'] ?? 1,
    updatedAt: item.modified ?? item.created,
  });
  return true;
}

async function hasReply(tx: StoreTransaction, item: WebAnnotation): Promise<boolean> {
  const note = typeof item.target === 'string' ? await tx.findNote(lastPart(item.target), true) : null;
  return note === null || note.replies.some((reply) => reply.id === lastPart(item.id));
}

function lastPart(address: string, separator = '/'): string {
  return address.slice(address.lastIndexOf(separator) + 1);
}

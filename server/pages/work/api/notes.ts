import { z } from 'zod';
import { type Note, VISIBILITIES } from '../../../domain/note.ts';
import { ANNOTATIONS_API, type DescribedRoute, operation, plainOperation } from './operation.ts';
import * as shapes from './shapes.ts';

const NOTES = `${ANNOTATIONS_API}/notes`;
const MOST = 500;

const words = {
  body: z.string().default('').describe('Empty for a mere highlight.'),
  visibility: z.enum(VISIBILITIES).default('private'),
  tags: z.array(z.string()).max(50).default([]),
};
const SAVED = { name: 'NoteResult', schema: shapes.noteResult };

export const NOTE_OPERATIONS: readonly DescribedRoute[] = [
  operation(
    {
      method: 'get',
      path: NOTES,
      access: 'reader',
      id: 'listNotes',
      summary: 'Notes that the owner of the token may see',
      input: z.strictObject({
        judgment: z.string().max(120).optional(),
        tag: z.string().max(60).optional(),
        placement: z.enum(['anchored', 'moved', 'orphaned']).optional(),
        limit: z.coerce.number().int().min(1).max(MOST).default(100),
      }),
      answer: { name: 'Notes', schema: shapes.notesAnswer },
    },
    async ({ deps, actor, curation }, { judgment, tag, placement, limit }) => {
      if (judgment !== undefined) await curation.placeNotes(judgment);
      const notes = await deps.store.listNotes({
        viewer: actor.id,
        limit,
        ...(judgment === undefined ? {} : { judgmentId: judgment }),
        ...(tag === undefined ? {} : { tag }),
        ...(placement === undefined ? {} : { placement }),
      });
      return { notes: notes.map(noteToJson) };
    },
  ),
  operation(
    {
      method: 'post',
      path: NOTES,
      access: 'annotator',
      id: 'addNote',
      summary: 'Highlight or note a passage',
      input: z.strictObject({
        judgment: z.string().max(120),
        start: z.int().min(0).describe('UTF-16 offset in the current text.'),
        end: z.int().min(1),
        exact: z.string().max(20_000).optional().describe('The words there, to be found again when offsets differ.'),
        ...words,
      }),
      answer: SAVED,
      status: 201,
    },
    async ({ curation, actor }, { judgment, start, end, exact, ...said }) => {
      const passage = { start, end, ...(exact === undefined ? {} : { text: exact }) };
      return savedNote(await curation.addNote(actor, judgment, passage, said));
    },
  ),
  operation(
    {
      method: 'post',
      path: `${NOTES}/:note`,
      access: 'annotator',
      id: 'changeNote',
      summary: 'Change one’s own note',
      input: z.strictObject({ version: z.int().describe('The version that was seen.'), ...words }),
      answer: SAVED,
    },
    async ({ curation, actor, param }, { version, ...said }) =>
      savedNote(await curation.changeNote(actor, param('note'), { version }, said)),
  ),
  operation(
    {
      method: 'post',
      path: `${NOTES}/:note/replies`,
      access: 'annotator',
      id: 'addReply',
      summary: 'Answer in the thread of a note',
      input: z.strictObject({ body: z.string() }),
      answer: { name: 'ReplyResult', schema: shapes.replyResult },
      status: 201,
    },
    async ({ curation, actor, param }, { body }) => ({ id: await curation.addReply(actor, param('note'), body) }),
  ),
  plainOperation(
    {
      method: 'post',
      path: `${NOTES}/:note/remove`,
      access: 'annotator',
      id: 'removeNote',
      summary: 'Take a note away; its author can restore it',
      answer: { name: 'ReplyResult', schema: shapes.replyResult },
    },
    async ({ curation, actor, param }) => {
      await curation.removeNote(actor, param('note'));
      return { id: param('note') };
    },
  ),
  plainOperation(
    {
      method: 'get',
      path: `${ANNOTATIONS_API}/tags`,
      access: 'reader',
      id: 'listTags',
      summary: 'The vocabulary of notes',
      answer: { name: 'Tags', schema: shapes.tagsAnswer },
    },
    async ({ deps }) => ({
      tags: (await deps.store.listTags()).map(({ id, label, colour, definition, retiredAt }) => ({
        id,
        label,
        colour,
        definition,
        retired: retiredAt !== null,
      })),
    }),
  ),
];

type SavedNote = { readonly id: string; readonly leaks: readonly { readonly words: string }[] };

function savedNote({ id, leaks }: SavedNote): z.input<typeof shapes.noteResult> {
  return { id, held_because: leaks.map((leak) => leak.words) };
}

function noteToJson(note: Note): z.input<typeof shapes.noteAnswer> {
  const { start, end, exact, prefix, suffix } = note.anchor;
  return {
    id: note.id,
    judgment: note.judgmentId,
    author: note.author,
    visibility: note.visibility,
    body: note.body,
    passage: { start, end, exact, prefix, suffix },
    text_sha256: note.textHash,
    placement: note.placement,
    start: note.start,
    end: note.end,
    tags: [...note.tags],
    held: note.heldSince !== null,
    replies: note.replies.map(({ id, author, body, createdAt }) => ({ id, author, body, created_at: createdAt })),
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    version: note.version,
  };
}

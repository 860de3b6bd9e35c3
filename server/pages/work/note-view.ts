import type { Note, Tag } from '../../domain/note.ts';
import { formatDateTime } from '../format/date.ts';
import { keepSumsTogether } from '../format/no-break.ts';
import type { Language } from '../language.ts';
import { counted, messagesIn } from '../messages/messages.ts';

/** A note as lists and decisions show it. */
export interface NoteView {
  readonly id: string;
  readonly href: string;
  readonly judgmentHref: string;
  readonly quote: string;
  readonly body: string;
  readonly author: string;
  readonly at: string;
  readonly visibility: string;
  readonly orphaned: boolean;
  readonly moved: boolean;
  readonly held: boolean;
  readonly tags: readonly { readonly label: string; readonly colour: string }[];
  /** "Open", or how many replies there are. */
  readonly replies: string;
  /** Offsets on the current text; -1 when orphaned. */
  readonly start: number;
  readonly end: number;
}

const LONGEST_QUOTE = 240;

export function toNoteView(
  note: Note,
  tags: ReadonlyMap<string, Tag>,
  nameOf: (account: string) => string,
  language: Language,
): NoteView {
  const w = messagesIn(language).work.note;
  const exact = keepSumsTogether(note.anchor.exact);
  return {
    id: note.id,
    href: `/annotations/${note.id}`,
    judgmentHref: `/decisions/${note.judgmentId}`,
    quote: exact.length > LONGEST_QUOTE ? `${exact.slice(0, LONGEST_QUOTE)}…` : exact,
    body: note.body ?? '',
    author: nameOf(note.author),
    at: formatDateTime(note.createdAt, language),
    visibility: w.visibilities[note.visibility],
    orphaned: note.placement === 'orphaned',
    moved: note.placement === 'moved',
    held: note.heldSince !== null,
    tags: note.tags.flatMap((id) => {
      const tag = tags.get(id);
      return tag ? [{ label: tag.label, colour: tag.colour }] : [];
    }),
    replies: note.replies.length === 0 ? w.open : counted(note.replies.length, language, w.reply),
    start: note.start ?? -1,
    end: note.end ?? -1,
  };
}

/** How authors are named to somebody: by name to people with an account, as a person to others. */
export async function readNames(
  store: { listAccountNames(): Promise<ReadonlyMap<string, string>> },
  signedIn: boolean,
  language: Language,
): Promise<(account: string) => string> {
  const { somebody } = messagesIn(language).work.note;
  if (!signedIn) return () => somebody;
  const names = await store.listAccountNames();
  return (account) => names.get(account) ?? somebody;
}

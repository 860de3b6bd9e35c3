import type { Sheet } from '../domain/campaign.ts';
import type { Note } from '../domain/note.ts';
import type { ReviewAction } from '../domain/reading.ts';
import type { Role } from '../domain/role.ts';
import type { ReleaseRows } from '../store/release-rows.ts';
import type { StoreTransaction } from '../store/store.ts';

/** Somebody whose work a data set holds, under a name or a pseudonym. */
export interface ReleasePerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** How much somebody did, as a line of data/contributors.csv. */
export interface Contributor {
  readonly person: string;
  readonly role: Role;
  readonly decisions: number;
  readonly confirmed: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly added: number;
  readonly sheets: number;
  readonly adjudications: number;
  readonly notes: number;
  readonly replies: number;
}

/** The parts of a data set that name people. */
export interface PeoplesWork {
  readonly rows: ReleaseRows;
  readonly notes: readonly Note[];
  readonly revisions: readonly { readonly actor: string }[];
  readonly campaigns: readonly { readonly createdBy: string }[];
  readonly members: readonly { readonly accountId: string }[];
  readonly sheets: readonly Pick<Sheet, 'accountId' | 'duty' | 'state' | 'judgmentId'>[];
  readonly dossiers: readonly { readonly owner: string; readonly items: readonly { readonly addedBy: string }[] }[];
}

/** Everybody whose id the data set holds, in the order of ids: by name, or as "annotator-1", "reviewer-1"… */
export async function readPeople(
  tx: Pick<StoreTransaction, 'listAccounts'>,
  work: PeoplesWork,
  withNames: boolean,
): Promise<readonly ReleasePerson[]> {
  const held = idsIn(work);
  const accounts = (await tx.listAccounts())
    .filter(({ id }) => held.has(id))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const counts = new Map<Role, number>();
  return accounts.map(({ id, name, role }) => {
    const number = (counts.get(role) ?? 0) + 1;
    counts.set(role, number);
    return { id, name: withNames ? name : `${role}-${number}`, role };
  });
}

/** What each person contributed, in the order of people. */
export function listContributors(work: PeoplesWork, people: readonly ReleasePerson[]): readonly Contributor[] {
  return people.map(({ id, name, role }) => {
    const readings = work.rows.readings.filter(({ author }) => author === id);
    const sheets = work.sheets.filter(({ accountId, state }) => accountId === id && state === 'submitted');
    const notes = work.notes.filter(({ author }) => author === id);
    const acts = (...wanted: readonly ReviewAction[]) =>
      readings.filter(({ action }) => wanted.some((act) => act === action)).length;
    const decisions = [
      ...readings.map((reading) => reading.judgment_id),
      ...[...sheets, ...notes].map(({ judgmentId }) => judgmentId),
    ];
    return {
      person: name,
      role,
      decisions: new Set(decisions).size,
      confirmed: acts('confirm'),
      corrected: acts('correct', 'restore'),
      rejected: acts('reject'),
      added: acts('add'),
      sheets: sheets.filter(({ duty }) => duty === 'annotator').length,
      adjudications: sheets.filter(({ duty }) => duty === 'adjudicator').length,
      notes: notes.length,
      replies: work.notes.flatMap(({ replies }) => replies).filter(({ author }) => author === id).length,
    };
  });
}

function idsIn({ rows, notes, revisions, campaigns, members, sheets, dossiers }: PeoplesWork): ReadonlySet<string> {
  return new Set([
    ...rows.readings.flatMap(({ author }) => (author === null ? [] : [author])),
    ...notes.flatMap((note) => [note.author, ...note.replies.map((reply) => reply.author)]),
    ...revisions.map(({ actor }) => actor),
    ...campaigns.map(({ createdBy }) => createdBy),
    ...[...members, ...sheets].map(({ accountId }) => accountId),
    ...dossiers.flatMap(({ owner, items }) => [owner, ...items.map(({ addedBy }) => addedBy)]),
  ]);
}

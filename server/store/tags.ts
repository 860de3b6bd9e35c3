import type { Tag, TagColour } from '../domain/note.ts';
import type { Db } from './open.ts';

/** The vocabulary in alphabetical order, retired words included. */
export async function listTags(db: Db): Promise<readonly Tag[]> {
  const rows = await db.selectFrom('tags').selectAll().orderBy('label').execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    colour: row.colour as TagColour,
    definition: row.definition,
    retiredAt: row.retired_at,
    version: row.version,
  }));
}

/** Adds a word or replaces what it says. @throws when another word has the same label. */
export async function saveTag(db: Db, tag: Tag): Promise<void> {
  const values = {
    label: tag.label,
    colour: tag.colour,
    definition: tag.definition,
    retired_at: tag.retiredAt,
    version: tag.version,
  };
  await db
    .insertInto('tags')
    .values({ id: tag.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** How many notes carry each word. */
export async function countTagUses(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('note_tags')
    .innerJoin('notes', 'notes.id', 'note_tags.note_id')
    .select((select) => ['tag_id', select.fn.countAll<number>().as('n')])
    .where('deleted_at', 'is', null)
    .groupBy('tag_id')
    .execute();
  return new Map(rows.map((row) => [row.tag_id, row.n]));
}

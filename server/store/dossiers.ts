import type { Db } from './open.ts';
import type { DossiersTable } from './schema-annotation.ts';

/** A saved list of decisions. */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  readonly visibility: 'private' | 'team';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

export interface DossierItem {
  readonly judgmentId: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly note: string;
}

/** Adds a dossier or replaces what it says about itself; `deletedAt` takes it away. */
export async function saveDossier(db: Db, dossier: Dossier, deletedAt: string | null = null): Promise<void> {
  const values = {
    title: dossier.title,
    description: dossier.description,
    visibility: dossier.visibility,
    updated_at: dossier.updatedAt,
    deleted_at: deletedAt,
    version: dossier.version,
  };
  await db
    .insertInto('dossiers')
    .values({ id: dossier.id, owner: dossier.owner, created_at: dossier.createdAt, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function findDossier(db: Db, id: string): Promise<Dossier | null> {
  const row = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? toDossier(row) : null;
}

/** Dossiers that an account may see: its own and the team's, last changed first, with their sizes. */
export async function listDossiers(db: Db, viewer: string): Promise<readonly (Dossier & { readonly size: number })[]> {
  const rows = await db
    .selectFrom('dossiers')
    .selectAll('dossiers')
    .select((select) =>
      select
        .selectFrom('dossier_items')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('dossier_items.dossier_id', '=', 'dossiers.id')
        .as('size'),
    )
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('visibility', '=', 'team'), where('owner', '=', viewer)]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toDossier(row), size: row.size ?? 0 }));
}

/** The decisions of a dossier in the order in which they were added. */
export async function listDossierItems(db: Db, dossierId: string): Promise<readonly DossierItem[]> {
  const rows = await db
    .selectFrom('dossier_items')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('added_at')
    .orderBy('judgment_id')
    .execute();
  return rows.map((row) => ({
    judgmentId: row.judgment_id,
    addedBy: row.added_by,
    addedAt: row.added_at,
    note: row.note,
  }));
}

/** The team's dossiers with their decisions, in the order of their ids. */
export async function listTeamDossiers(
  db: Db,
): Promise<readonly (Dossier & { readonly items: readonly DossierItem[] })[]> {
  const rows = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('visibility', '=', 'team')
    .orderBy('id')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...toDossier(row), items: await listDossierItems(db, row.id) })));
}

/** Adds a decision (or changes its note); adding twice is adding once. */
export async function putDossierItem(db: Db, dossierId: string, item: DossierItem): Promise<void> {
  await db
    .insertInto('dossier_items')
    .values({
      dossier_id: dossierId,
      judgment_id: item.judgmentId,
      added_by: item.addedBy,
      added_at: item.addedAt,
      note: item.note,
    })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'judgment_id']).doUpdateSet({ note: item.note }))
    .execute();
}

export async function removeDossierItem(db: Db, dossierId: string, judgmentId: string): Promise<void> {
  await db
    .deleteFrom('dossier_items')
    .where('dossier_id', '=', dossierId)
    .where('judgment_id', '=', judgmentId)
    .execute();
}

function toDossier(row: DossiersTable): Dossier {
  const { id, title, description, owner, visibility, version } = row;
  return {
    id,
    title,
    description,
    owner,
    visibility,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version,
  };
}

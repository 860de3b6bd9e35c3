import type { ParsedRecord } from '../domain/judgment.ts';
import { findText } from './judgments.ts';
import type { Db } from './open.ts';

/** Where and when a record was obtained. */
export interface Provenance {
  readonly source: string;
  readonly licence: string;
  /** ISO date-time. */
  readonly fetchedAt: string;
  readonly snapshotHash: string | null;
}

export interface StoredRecord {
  readonly id: number;
  readonly source: string;
  readonly fetchedAt: string;
  readonly contentHash: string;
  readonly textHash: string;
  readonly record: ParsedRecord;
}

export interface KnownRecord {
  readonly id: number;
  readonly contentHash: string;
  readonly judgmentIds: readonly string[];
}

/** What the store knows of a source's record, or null when it never saw it. */
export async function findSourceRecord(db: Db, source: string, sourceKey: string): Promise<KnownRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .select(['id', 'content_hash'])
    .where('source', '=', source)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
  if (!row) return null;
  const links = await db
    .selectFrom('judgment_sources')
    .select('judgment_id')
    .where('source_record_id', '=', row.id)
    .execute();
  return { id: row.id, contentHash: row.content_hash, judgmentIds: links.map((link) => link.judgment_id) };
}

/** Hash of the page copy that the stored record of an address was read from, or null. */
export async function findSnapshotHash(db: Db, source: string, url: string): Promise<string | null> {
  const row = await db
    .selectFrom('source_records')
    .select('snapshot_hash')
    .where('source', '=', source)
    .where('url', '=', url)
    .executeTakeFirst();
  return row?.snapshot_hash ?? null;
}

/** Inserts or replaces a source's record with its text; returns its id. */
export async function saveSourceRecord(
  db: Db,
  record: ParsedRecord,
  provenance: Provenance,
  hashes: { readonly content: string; readonly text: string },
): Promise<number> {
  await saveText(db, hashes.text, record.text);
  const { text: _, ...payload } = record;
  const values = {
    source: provenance.source,
    source_key: record.sourceKey,
    record: record.record,
    url: record.url,
    title: record.title,
    author: record.record === 'commentary' ? record.author : null,
    published_on: record.publishedOn,
    fetched_at: provenance.fetchedAt,
    snapshot_hash: provenance.snapshotHash,
    content_hash: hashes.content,
    licence: provenance.licence,
    text_hash: hashes.text,
    payload_json: JSON.stringify(payload),
    fictitious: record.fictitious ? 1 : 0,
  };
  const row = await db
    .insertInto('source_records')
    .values(values)
    .onConflict((conflict) => conflict.columns(['source', 'source_key']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveText(db: Db, hash: string, text: string): Promise<void> {
  await db
    .insertInto('texts')
    .values({ hash, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function touchSourceRecord(db: Db, id: number, fetchedAt: string): Promise<void> {
  await db.updateTable('source_records').set({ fetched_at: fetchedAt }).where('id', '=', id).execute();
}

export async function linkSourceRecord(db: Db, judgmentId: string, recordId: number): Promise<void> {
  await db
    .insertInto('judgment_sources')
    .values({ judgment_id: judgmentId, source_record_id: recordId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every record about a judgment, in the order in which they first came. */
export async function listRecordsOf(db: Db, judgmentId: string): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('source_records')
    .innerJoin('judgment_sources', 'judgment_sources.source_record_id', 'source_records.id')
    .selectAll('source_records')
    .where('judgment_sources.judgment_id', '=', judgmentId)
    .orderBy('source_records.id')
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const text = await findText(db, row.text_hash);
      const record = { ...(JSON.parse(row.payload_json) as object), text } as ParsedRecord;
      const { id, source, fetched_at: fetchedAt, content_hash: contentHash, text_hash: textHash } = row;
      return { id, source, fetchedAt, contentHash, textHash, record };
    }),
  );
}

/** True when a removal request keeps this record out. */
export async function isTombstoned(db: Db, source: string, sourceKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('tombstones')
    .select('judgment_id')
    .where('source', '=', source)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
  return row !== undefined;
}

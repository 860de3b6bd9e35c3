import { isCurrent } from '../domain/outcome.ts';
import type { DispositifOrigin, Section } from '../domain/section.ts';
import type { Db } from './open.ts';
import type { CommentaryText, JudgmentView, SourceView } from './read-model.ts';
import { numbersOf, outcomesOf, toSummary } from './read-summaries.ts';

/** Sources whose commentaries we wrote or may republish in full. */
const REPUBLISHABLE = new Set(['samples']);

/** The permanent id that `id` stands for (itself, or where a merge redirects), or null when there is none. */
export async function findCurrentId(db: Db, id: string): Promise<string | null> {
  const redirect = await db.selectFrom('redirects').select('new_id').where('old_id', '=', id).executeTakeFirst();
  const row = await db
    .selectFrom('judgments')
    .select('id')
    .where('id', '=', redirect?.new_id ?? id)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The judgment with its text, outcomes and sources; null when absent or hidden by a removal request. */
export async function findJudgment(db: Db, id: string): Promise<JudgmentView | null> {
  const row = await db
    .selectFrom('judgments')
    .selectAll()
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const [numbers, outcomes, sources, text] = await Promise.all([
    numbersOf(db, [id]),
    outcomesOf(db, [id]),
    sourcesOf(db, id),
    row.text_hash === null ? null : findText(db, row.text_hash),
  ]);
  const all = outcomes.get(id) ?? [];
  return {
    ...toSummary(row, numbers.get(id) ?? [], all),
    theme: row.theme,
    solution: row.solution,
    visa: parse<string[]>(row.visa_json),
    text,
    sections: parse<Section[]>(row.sections_json),
    dispositifOrigin: row.dispositif_origin as DispositifOrigin,
    context: all.filter((resolved) => !isCurrent(resolved.outcome)),
    sources: sources.views,
    commentaries: sources.commentaries,
    updatedAt: row.updated_at,
  };
}

/** Visible judgments with id greater than `after`, in id order: for walking the whole store. */
export async function listIdsAfter(db: Db, after: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('judgments')
    .select('id')
    .where('id', '>', after)
    .where('hidden_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

export interface ReferenceLookup {
  /** Comparison keys (domain/reference.ts, `numberKey`). */
  readonly numberKeys: readonly string[];
  readonly ecli: string | null;
  readonly courtCode: string | null;
  readonly decidedOn: string | null;
}

/**
 * Visible judgments that a reference names: by ECLI, else by number (within the court and day when told), else by court and
 * day. Newest first, at most 50.
 */
export async function findIdsByReference(db: Db, lookup: ReferenceLookup): Promise<readonly string[]> {
  const { numberKeys, ecli, courtCode, decidedOn } = lookup;
  const named = ecli !== null || numberKeys.length > 0 || (courtCode !== null && decidedOn !== null);
  if (!named) return [];
  let query = db.selectFrom('judgments').select('id').where('hidden_at', 'is', null);
  if (ecli !== null) query = query.where('ecli', '=', ecli);
  if (numberKeys.length > 0) {
    query = query.where('id', 'in', db.selectFrom('numbers').select('judgment_id').where('key', 'in', numberKeys));
  }
  if (courtCode !== null) query = query.where('court_code', '=', courtCode);
  if (decidedOn !== null) query = query.where('decided_on', '=', decidedOn);
  const rows = await query.orderBy('decided_on', 'desc').orderBy('id').limit(50).execute();
  return rows.map((row) => row.id);
}

/** Visible judgments of a day, whatever the court. */
export async function listIdsOfDay(db: Db, decidedOn: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('judgments')
    .select('id')
    .where('decided_on', '=', decidedOn)
    .where('hidden_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The text of a content hash. @throws when the store does not hold it. */
export async function findText(db: Db, hash: string): Promise<string> {
  const row = await db.selectFrom('texts').select('text').where('hash', '=', hash).executeTakeFirstOrThrow();
  return row.text;
}

/** A text by its content hash; null when only its hash is known here (data sets cite commentaries without their text). */
export async function findKeptText(db: Db, hash: string): Promise<string | null> {
  const row = await db.selectFrom('texts').select('text').where('hash', '=', hash).executeTakeFirst();
  return row?.text ?? null;
}

async function sourcesOf(db: Db, id: string): Promise<{ views: SourceView[]; commentaries: CommentaryText[] }> {
  const rows = await db
    .selectFrom('judgment_sources')
    .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
    .leftJoin('texts', (join) =>
      join.onRef('texts.hash', '=', 'source_records.text_hash').on('source_records.record', '=', 'commentary'),
    )
    .select(['source', 'record', 'url', 'title', 'author', 'published_on', 'fetched_at', 'licence', 'texts.text'])
    .where('judgment_id', '=', id)
    .orderBy('source_records.id')
    .execute();
  const views = rows.map((row) => ({
    source: row.source,
    record: row.record,
    url: row.url,
    title: row.title,
    author: row.author,
    publishedOn: row.published_on,
    fetchedAt: row.fetched_at,
    licence: row.licence,
  }));
  const commentaries = rows.flatMap(({ title, url, text, source }) =>
    text === null ? [] : [{ title, url, text, mayRepublish: REPUBLISHABLE.has(source) }],
  );
  return { views, commentaries };
}

function parse<T>(json: string): T {
  return JSON.parse(json) as T;
}

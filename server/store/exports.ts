import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { SourceView } from './read-model.ts';

/** The sources of each judgment of a list, in the order in which they first came. */
export async function listSourcesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SourceView[]>> {
  const { rows } = await sql<SourceView & { readonly judgmentId: string }>`
    SELECT s.judgment_id AS judgmentId, r.source, r.record, r.url, r.title, r.author, r.published_on AS publishedOn,
      r.fetched_at AS fetchedAt, r.licence
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN judgment_sources s ON s.judgment_id = wanted.value
    JOIN source_records r ON r.id = s.source_record_id
    ORDER BY r.id
  `.execute(db);
  const sources = new Map<string, SourceView[]>();
  for (const { judgmentId, ...source } of rows) {
    const known = sources.get(judgmentId);
    if (known) known.push(source);
    else sources.set(judgmentId, [source]);
  }
  return sources;
}

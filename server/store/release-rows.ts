import type { Db } from './open.ts';
import type { JudgmentsTable, ReadingsTable } from './schema.ts';
import type { ImportedSourcesTable } from './schema-annotation.ts';

export interface ReleaseSource {
  readonly judgment_id: string;
  readonly source: string;
  readonly source_key: string;
  readonly record: 'judgment' | 'commentary';
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly published_on: string | null;
  readonly fetched_at: string;
  readonly licence: string;
  readonly fictitious: number;
  readonly content_hash: string;
  readonly text_hash: string;
  /** The parsed record without its text; null for commentaries, which a data set only cites. */
  readonly payload_json: string | null;
}

export type ReleaseReading = Omit<ReadingsTable, 'id'>;

/** Everything that a data set holds of some judgments, rows as they are stored, in an order that depends on the data alone. */
export interface ReleaseRows {
  readonly judgments: readonly JudgmentsTable[];
  readonly numbers: readonly {
    readonly judgment_id: string;
    readonly position: number;
    readonly number: string;
    readonly key: string;
  }[];
  readonly sources: readonly ReleaseSource[];
  readonly readings: readonly ReleaseReading[];
  readonly texts: readonly { readonly hash: string; readonly text: string }[];
}

/** Ids of visible judgments that people worked on: read, corrected or publicly annotated. */
export async function listWorkedJudgments(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('judgments')
    .select('id')
    .where('hidden_at', 'is', null)
    .where((where) =>
      where.or([
        where('id', 'in', db.selectFrom('readings').select('judgment_id').where('origin', '!=', 'rule')),
        where(
          'id',
          'in',
          db
            .selectFrom('notes')
            .select('judgment_id')
            .where('visibility', '=', 'public')
            .where('deleted_at', 'is', null),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Rows of the visible judgments among `ids`; `moreTexts` are hashes that the rest of the data set counts on. */
export async function readReleaseRows(
  db: Db,
  ids: readonly string[],
  moreTexts: readonly string[],
): Promise<ReleaseRows> {
  const judgments: JudgmentsTable[] = [];
  const numbers: ReleaseRows['numbers'][number][] = [];
  const sources: ReleaseSource[] = [];
  const readings: ReleaseReading[] = [];
  for (const id of [...ids].sort()) {
    const judgment = await db
      .selectFrom('judgments')
      .selectAll()
      .where('id', '=', id)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (!judgment) continue;
    judgments.push(judgment);
    numbers.push(
      ...(await db.selectFrom('numbers').selectAll().where('judgment_id', '=', id).orderBy('position').execute()),
    );
    sources.push(...(await readSources(db, id)));
    const own = await db.selectFrom('readings').selectAll().where('judgment_id', '=', id).orderBy('id').execute();
    readings.push(...own.map(({ id: _, ...reading }) => reading));
  }
  const decisionTexts = sources.filter((source) => source.record === 'judgment').map((source) => source.text_hash);
  const current = judgments.flatMap((judgment) => (judgment.text_hash === null ? [] : [judgment.text_hash]));
  const cited = new Set(sources.filter((source) => source.record === 'commentary').map((source) => source.text_hash));
  const wanted = [...decisionTexts, ...current, ...moreTexts, ...readings.map((reading) => reading.text_hash)];
  const texts = [];
  for (const hash of [...new Set(wanted)].filter((candidate) => candidate !== '' && !cited.has(candidate)).sort()) {
    const text = await db.selectFrom('texts').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (text) texts.push(text);
  }
  return { judgments, numbers, sources, readings, texts };
}

async function readSources(db: Db, judgmentId: string): Promise<readonly ReleaseSource[]> {
  const here = await db
    .selectFrom('judgment_sources')
    .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
    .selectAll('source_records')
    .where('judgment_id', '=', judgmentId)
    .execute();
  const cited = await db.selectFrom('imported_sources').selectAll().where('judgment_id', '=', judgmentId).execute();
  return [
    ...here.map((row) => ({
      judgment_id: judgmentId,
      source: row.source,
      source_key: row.source_key,
      record: row.record,
      url: row.url,
      title: row.title,
      author: row.author,
      published_on: row.published_on,
      fetched_at: row.fetched_at,
      licence: row.licence,
      fictitious: row.fictitious,
      content_hash: row.content_hash,
      text_hash: row.text_hash,
      payload_json: row.record === 'judgment' ? row.payload_json : null,
    })),
    ...cited.map((row) => JSON.parse(row.view_json) as ReleaseSource),
  ].sort((a, b) => a.source.localeCompare(b.source, 'en') || a.source_key.localeCompare(b.source_key, 'en'));
}

export async function putText(db: Db, hash: string, text: string): Promise<void> {
  await db
    .insertInto('texts')
    .values({ hash, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds a judgment as another store had it. */
export async function putReleasedJudgment(
  db: Db,
  judgment: JudgmentsTable,
  numbers: ReleaseRows['numbers'],
): Promise<void> {
  await db.insertInto('judgments').values(judgment).execute();
  if (numbers.length > 0)
    await db
      .insertInto('numbers')
      .values([...numbers])
      .execute();
}

/** Adds a source: its record when the data set holds it, otherwise a citation. */
export async function putReleasedSource(db: Db, source: ReleaseSource): Promise<void> {
  const { judgment_id: judgmentId, payload_json: payload, ...record } = source;
  if (payload === null) {
    const cited: ImportedSourcesTable = {
      judgment_id: judgmentId,
      source: source.source,
      source_key: source.source_key,
      view_json: JSON.stringify(source),
    };
    await db
      .insertInto('imported_sources')
      .values(cited)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  const known = await db
    .selectFrom('source_records')
    .select('id')
    .where('source', '=', source.source)
    .where('source_key', '=', source.source_key)
    .executeTakeFirst();
  const id =
    known?.id ??
    (
      await db
        .insertInto('source_records')
        .values({ ...record, payload_json: payload, snapshot_hash: null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  await db
    .insertInto('judgment_sources')
    .values({ judgment_id: judgmentId, source_record_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds a reading unless the same person's reading of that moment is there; returns whether it was added. */
export async function putReleasedReading(db: Db, reading: ReleaseReading): Promise<boolean> {
  const twin = await db
    .selectFrom('readings')
    .select('id')
    .where('outcome_id', '=', reading.outcome_id)
    .where('origin', '=', reading.origin)
    .where('created_at', '=', reading.created_at)
    .where((where) => (reading.author === null ? where('author', 'is', null) : where('author', '=', reading.author)))
    .executeTakeFirst();
  if (twin) return false;
  await db.insertInto('readings').values(reading).execute();
  return true;
}

export async function isJudgmentStored(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('judgments').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

export async function putReleasedNoteState(
  db: Db,
  id: string,
  state: { readonly version: number; readonly updatedAt: string },
): Promise<void> {
  await db
    .updateTable('notes')
    .set({ version: state.version, updated_at: state.updatedAt })
    .where('id', '=', id)
    .execute();
}

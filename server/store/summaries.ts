import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { JudgmentSummary } from './read-model.ts';
import { readSummaries } from './read-summaries.ts';
import { packSummary, SUMMARY_VERSION, unpackSummary } from './summary-form.ts';

/** Rows written with one look at the tables. */
const TOGETHER = 100;
/** Rows written at the end of one transaction; should something change more at once, later ones write the rest. */
const MOST_AT_ONCE = 500;

/**
 * Summaries in the order of `ids`; ids that are absent or hidden are left out. Those whose row is not written are read from the tables
 * that state them.
 */
export async function listSummaries(db: Db, ids: readonly string[]): Promise<readonly JudgmentSummary[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ json: string }>`
    SELECT s.summary_json AS json
    FROM json_each(${JSON.stringify(ids)}) AS wanted CROSS JOIN summaries s ON s.judgment_id = wanted.value
    WHERE s.version = ${SUMMARY_VERSION} AND s.summary_json IS NOT NULL
  `.execute(db);
  const byId = new Map(rows.map(({ json }) => unpackSummary(json)).map((summary) => [summary.id, summary]));
  const others = ids.filter((id) => !byId.has(id));
  for (const summary of await readSummaries(db, others)) byId.set(summary.id, summary);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Writes the rows of decisions that changed: what every transaction does last. */
export async function writeChangedSummaries(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT judgment_id AS id FROM summaries WHERE version = 0 LIMIT ${MOST_AT_ONCE}
  `.execute(db);
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += TOGETHER) await writeRows(db, ids.slice(from, from + TOGETHER));
}

/** Writes at most `limit` rows that are not written in the form of this version; returns how many. Belongs in a transaction. */
export async function writeMissingSummaries(db: Db, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT judgment_id AS id FROM summaries WHERE version < ${SUMMARY_VERSION} OR version > ${SUMMARY_VERSION} LIMIT ${limit}
  `.execute(db);
  await writeRows(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Ids of decisions whose row says something else than the tables do: none, unless somebody went round the triggers. */
export async function listWrongSummaries(db: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let last = ''; ; ) {
    const { rows } = await sql<{ id: string; json: string }>`
      SELECT judgment_id AS id, summary_json AS json FROM summaries
      WHERE judgment_id > ${last} AND version = ${SUMMARY_VERSION} AND summary_json IS NOT NULL
      ORDER BY judgment_id LIMIT ${TOGETHER}
    `.execute(db);
    const stated = await packReadable(
      db,
      rows.map(({ id }) => id),
    );
    wrong.push(...rows.filter(({ id, json }) => stated.get(id) !== json).map(({ id }) => id));
    const end = rows.at(-1);
    if (!end) return wrong;
    last = end.id;
  }
}

/** The row of a decision that is hidden, or that cannot be read, holds nothing: whoever asks for it turns to the tables. */
async function writeRows(db: Db, ids: readonly string[]): Promise<void> {
  const packed = await packReadable(db, ids);
  for (const id of ids) {
    const row = { judgment_id: id, version: SUMMARY_VERSION, summary_json: packed.get(id) ?? null };
    // A new row at the end leaves full pages behind, which a row that grows where it is would split.
    await db.replaceInto('summaries').values(row).execute();
  }
}

/** A decision whose stored JSON is damaged must fail where it is shown, not keep whoever writes another one from writing. */
async function packReadable(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await readSummaries(db, ids)).map((summary) => [summary.id, packSummary(summary)]));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    if (ids.length === 1) return new Map();
    const each = [];
    for (const id of ids) each.push(...(await packReadable(db, [id])));
    return new Map(each);
  }
}

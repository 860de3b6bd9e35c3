import type { Court } from '../domain/court.ts';
import type { DecisionReference, JudgmentFacts, ParsedRecord, Procedure } from '../domain/judgment.ts';
import { numberKey } from '../domain/reference.ts';
import type { DispositifOrigin, Section } from '../domain/section.ts';
import type { Db } from './open.ts';

/** The resolved facts of a judgment, ready to be stored. */
export interface JudgmentRow extends JudgmentFacts {
  readonly id: string;
  readonly procedures: readonly Procedure[];
  /** Null when only commentaries are known. */
  readonly textHash: string | null;
  readonly sections: readonly Section[];
  readonly dispositifOrigin: DispositifOrigin;
  readonly extractorVersion: string;
}

/** Inserts or updates a judgment and its numbers; its id and creation date never change. */
export async function saveJudgment(db: Db, judgment: JudgmentRow, now: string): Promise<void> {
  const values = {
    title: judgment.title,
    court_code: judgment.court.code,
    court_json: JSON.stringify(judgment.court),
    decided_on: judgment.decidedOn,
    chamber: judgment.chamber,
    decision_type: judgment.decisionType,
    ecli: judgment.ecli,
    parties: judgment.parties,
    theme: judgment.theme,
    solution: judgment.solution,
    keywords_json: JSON.stringify(judgment.keywords),
    visa_json: JSON.stringify(judgment.visa),
    procedures_json: JSON.stringify(judgment.procedures),
    text_hash: judgment.textHash,
    sections_json: JSON.stringify(judgment.sections),
    dispositif_origin: judgment.dispositifOrigin,
    extractor_version: judgment.extractorVersion,
    fictitious: judgment.fictitious ? 1 : 0,
    updated_at: now,
  };
  await db
    .insertInto('judgments')
    .values({ id: judgment.id, created_at: now, hidden_at: null, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await db.deleteFrom('numbers').where('judgment_id', '=', judgment.id).execute();
  const numbers = judgment.numbers.flatMap((number, position) => {
    const key = numberKey(number);
    return key === null ? [] : [{ judgment_id: judgment.id, position, number, key }];
  });
  if (numbers.length > 0) await db.insertInto('numbers').values(numbers).execute();
}

/** What the identity rule compares an incoming judgment with. */
export interface IdentityCandidate {
  readonly id: string;
  readonly numberKeys: readonly string[];
  /** "source:key" of its own records and of those that its commentaries link to. */
  readonly recordKeys: readonly string[];
  readonly textHash: string | null;
  readonly sections: readonly Section[];
}

/** Judgments of the same court and day, hidden ones included. */
export async function listIdentityCandidates(
  db: Db,
  courtCode: string,
  decidedOn: string,
): Promise<readonly IdentityCandidate[]> {
  const rows = await db
    .selectFrom('judgments')
    .select(['id', 'text_hash', 'sections_json'])
    .where('court_code', '=', courtCode)
    .where('decided_on', '=', decidedOn)
    .orderBy('id')
    .execute();
  const ids = rows.map((row) => row.id);
  const numbers =
    ids.length === 0
      ? []
      : await db.selectFrom('numbers').select(['judgment_id', 'key']).where('judgment_id', 'in', ids).execute();
  const records = await recordKeysOf(db, ids);
  return rows.map((row) => ({
    id: row.id,
    recordKeys: records.filter((record) => record.judgmentId === row.id).flatMap((record) => record.keys),
    numberKeys: numbers.filter((number) => number.judgment_id === row.id).map((number) => number.key),
    textHash: row.text_hash,
    sections: JSON.parse(row.sections_json) as Section[],
  }));
}

async function recordKeysOf(
  db: Db,
  ids: readonly string[],
): Promise<readonly { judgmentId: string; keys: string[] }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('judgment_sources')
    .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
    .select(['judgment_id', 'source', 'source_key', 'payload_json'])
    .where('judgment_id', 'in', ids)
    .execute();
  return rows.map((row) => {
    const payload = JSON.parse(row.payload_json) as Omit<ParsedRecord, 'text'>;
    const keys =
      'refersTo' in payload ? linkedKeys(payload.refersTo as readonly DecisionReference[]) : [row.source_key];
    return { judgmentId: row.judgment_id, keys: keys.map((key) => `${row.source}:${key}`) };
  });
}

function linkedKeys(references: readonly DecisionReference[]): string[] {
  return references.flatMap((reference) => reference.recordKey ?? []);
}

/** How the stored judgment is referred to. @throws when it is not stored. */
export async function selectReference(db: Db, id: string): Promise<DecisionReference> {
  const row = await db
    .selectFrom('judgments')
    .select(['court_json', 'decided_on', 'chamber'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const numbers = await db
    .selectFrom('numbers')
    .select('number')
    .where('judgment_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    court: (JSON.parse(row.court_json) as Court).label,
    decidedOn: row.decided_on,
    chamber: row.chamber,
    numbers: numbers.map(({ number }) => number),
  };
}

/** The extractor version that last read a judgment, or null when it is not stored. */
export async function findExtractorVersion(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('judgments').select('extractor_version').where('id', '=', id).executeTakeFirst();
  return row?.extractor_version ?? null;
}

export async function isIdTaken(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('judgments')
    .select('id')
    .where('id', '=', id)
    .union(db.selectFrom('redirects').select('old_id as id').where('old_id', '=', id))
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers that two judgments look alike, for a reviewer; `similarity` is between 0 and 1. */
export async function noteMaybeSame(
  db: Db,
  id: string,
  otherId: string,
  similarity: number,
  now: string,
): Promise<void> {
  await db
    .insertInto('maybe_same')
    .values({ judgment_id: id, other_id: otherId, similarity, created_at: now })
    .onConflict((conflict) => conflict.columns(['judgment_id', 'other_id']).doUpdateSet({ similarity }))
    .execute();
}

/**
 * Deletes the records of a source and the judgments that no other source speaks of; returns the ids of the judgments that are
 * gone and of those that stay with one source less, and how many of those that are gone were fictitious.
 */
export async function deleteSource(
  db: Db,
  source: string,
): Promise<{ readonly deleted: readonly string[]; readonly kept: readonly string[]; readonly fictitious: number }> {
  const links = await db
    .selectFrom('judgment_sources')
    .innerJoin('source_records', 'source_records.id', 'judgment_sources.source_record_id')
    .select('judgment_id')
    .distinct()
    .where('source', '=', source)
    .execute();
  const concerned = links.map((link) => link.judgment_id);
  await db.deleteFrom('source_records').where('source', '=', source).execute();
  const still = await db
    .selectFrom('judgment_sources')
    .select('judgment_id')
    .distinct()
    .where('judgment_id', 'in', concerned)
    .execute();
  const kept = new Set(still.map((link) => link.judgment_id));
  const deleted = concerned.filter((id) => !kept.has(id));
  const { fictitious } = await db
    .selectFrom('judgments')
    .select((select) => select.fn.countAll<number>().as('fictitious'))
    .where('id', 'in', deleted)
    .where('fictitious', '=', 1)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('judgments').where('id', 'in', deleted).execute();
  return { deleted, kept: [...kept], fictitious };
}

import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import { openDatabase } from '../../server/store/open.ts';
import type { JudgmentSummary } from '../../server/store/read-model.ts';
import { readSummaries } from '../../server/store/read-summaries.ts';
import type { Store } from '../../server/store/store.ts';

/** The file of a store as another program sees it. */
export function runSql(path: string, statement: string): void {
  const raw = new Sqlite(path);
  raw.exec(statement);
  raw.close();
}

/** Version of each row that is kept of summaries, and whether it holds anything. */
export function listKeptRows(path: string): { id: string; version: number; written: number }[] {
  const raw = new Sqlite(path, { readonly: true });
  const rows = raw.prepare(
    'SELECT judgment_id AS id, version, summary_json IS NOT NULL AS written FROM summaries ORDER BY judgment_id',
  );
  const list = rows.all() as { id: string; version: number; written: number }[];
  raw.close();
  return list;
}

/** What the tables state, whatever is kept of it. */
export async function readFromTables(path: string, ids: readonly string[]): Promise<readonly JudgmentSummary[]> {
  const db = await openDatabase(path);
  const summaries = new Map((await readSummaries(db, ids)).map((summary) => [summary.id, summary]));
  await db.destroy();
  return ids.flatMap((id) => summaries.get(id) ?? []);
}

/** The same values in the same order of keys: some of them are written out as they come. */
export async function expectCurrent(store: Store, path: string, ids: readonly string[]): Promise<void> {
  const [shown, stated] = [await store.listSummaries(ids), await readFromTables(path, ids)];
  expect(shown).toEqual(stated);
  expect(JSON.stringify(shown)).toBe(JSON.stringify(stated));
}

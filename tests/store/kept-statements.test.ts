import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from '../../server/store/kept-statements.ts';

describe('kept statements', () => {
  let folder: string;
  let path: string;
  let sqlite: Sqlite.Database;
  let compiled: string[];
  let kept: ReturnType<typeof keepStatements>;
  const ask = (sql: string, ...parameters: readonly unknown[]) => kept.prepare(sql).all(parameters);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'statements-'));
    path = join(folder, 'store.sqlite');
    sqlite = new Sqlite(path);
    sqlite.pragma('journal_mode = WAL');
    sqlite.exec("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')");
    compiled = [];
    kept = keepStatements({
      prepare: (sql) => {
        compiled.push(sql);
        return sqlite.prepare(sql);
      },
      close: () => sqlite.close(),
    });
  });
  afterEach(() => {
    kept.close();
    rmSync(folder, { recursive: true });
  });

  it('are compiled once and answer with the values of each time', () => {
    const byA = 'SELECT b FROM t WHERE a = ?';
    expect([ask(byA, 1), ask(byA, 2), ask(byA, 3)]).toEqual([[{ b: 'x' }], [{ b: 'y' }], []]);
    kept.prepare('DELETE FROM t WHERE a = ?').run([2]);
    expect(ask(byA, 2)).toEqual([]);
    expect(compiled).toEqual([byA, 'DELETE FROM t WHERE a = ?']);
  });

  it('follow a change of the schema that another process made', () => {
    expect(ask('SELECT * FROM t WHERE a = 1')).toEqual([{ a: 1, b: 'x' }]);
    const other = new Sqlite(path);
    other.exec('ALTER TABLE t ADD COLUMN c DEFAULT 3; ALTER TABLE t RENAME COLUMN b TO d');
    other.close();
    expect(ask('SELECT * FROM t WHERE a = 1')).toEqual([{ a: 1, d: 'x', c: 3 }]);
  });

  it('are forgotten when they ran long ago or are very long, and still answer', () => {
    const first = 'SELECT 0 AS n';
    ask(first);
    for (let n = 1; n <= 1_000; n += 1) expect(ask(`SELECT ${n} AS n`)).toEqual([{ n }]);
    expect(ask(first)).toEqual([{ n: 0 }]);
    expect(compiled.filter((sql) => sql === first)).toHaveLength(2);
    const long = `SELECT ${Array.from({ length: 1_500 }, () => '?').join()}`;
    for (const time of [1, 2]) expect(ask(long, ...Array.from({ length: 1_500 }, () => time))).toHaveLength(1);
    expect(compiled.filter((sql) => sql === long)).toHaveLength(2);
  });
});

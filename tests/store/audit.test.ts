import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../server/store/store.ts';

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  path = join(folder, 'store.sqlite');
  store = await openStore(path);
  for (let i = 1; i <= 3; i += 1) {
    await store.appendAudit({
      at: `2026-01-0${i}T00:00:00.000Z`,
      actor: 'a1',
      action: 'outcome.confirm',
      subject: `j.${i}`,
      after: { secret: 'words of a note' },
    });
  }
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Changes the file behind the product's back, triggers removed. */
function tamper(statement: string): void {
  const raw = new Sqlite(path);
  raw.exec('DROP TRIGGER audit_log_is_not_rewritten; DROP TRIGGER audit_log_is_not_shortened');
  raw.exec(statement);
  raw.close();
}

describe('the audit log', () => {
  it('is chained from its first entry on', async () => {
    expect(await store.verifyAudit()).toEqual({ entries: 3, fault: null });
    expect((await store.listAudit({ limit: 2 })).map((entry) => entry.subject)).toEqual(['j.3', 'j.2']);
    expect(await store.listAudit({ subject: 'j.1', limit: 10 })).toMatchObject([{ actor: 'a1', beforeHash: null }]);
  });

  it('keeps hashes, never the words', async () => {
    const raw = new Sqlite(path, { readonly: true });
    const rows = JSON.stringify(raw.prepare('SELECT * FROM audit_log').all());
    raw.close();
    expect(rows).not.toContain('words of a note');
    expect((await store.listAudit({ limit: 1 }))[0]?.afterHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(["UPDATE audit_log SET actor = 'x'", 'DELETE FROM audit_log WHERE seq = 3'])('refuses %s', (statement) => {
    const raw = new Sqlite(path);
    expect(() => raw.exec(statement)).toThrow('append-only');
    raw.close();
  });

  it.each([
    ["UPDATE audit_log SET actor = 'x' WHERE seq = 2", 2, 'content does not match its hash'],
    ['DELETE FROM audit_log WHERE seq = 2', 2, 'entry missing'],
    ['DELETE FROM audit_log WHERE seq = 3', 3, 'entry missing at the end'],
  ])('detects %s', async (statement, seq, reason) => {
    tamper(statement);
    expect((await store.verifyAudit()).fault).toEqual({ seq, reason });
  });

  it('leaves nothing behind when the change that it records fails', async () => {
    const failing = store.transaction(async (tx) => {
      await tx.appendAudit({ at: '2026-01-04T00:00:00.000Z', actor: 'a1', action: 'x', subject: 'y' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.verifyAudit()).toEqual({ entries: 3, fault: null });
  });
});

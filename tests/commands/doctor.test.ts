import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSql } from '../store/kept-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'dispositif-doctor-'));
const path = join(folder, 'dispositif.sqlite');

function run(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: folder },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

describe('doctor', () => {
  beforeAll(() => {
    expect(run('seed').status).toBe(0);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds a new store sound', () => {
    const { status, said } = run('doctor');
    expect(said).toContain('ok   store: consistent');
    expect(said).toContain('ok   what lists show: what the decisions say');
    expect(said).not.toContain('BAD');
    expect(status).toBe(0);
  }, 30_000);

  it('names a decision of which lists would show something else than it says', () => {
    runSql(
      path,
      'UPDATE summaries SET summary_json = replace(summary_json, \'"fictitious":true\', \'"fictitious":false\') WHERE judgment_id = (SELECT max(id) FROM judgments)',
    );
    const { status, said } = run('doctor');
    expect(said).toMatch(/^BAD {2}what lists show: something else of: \S+$/m);
    expect(status).toBe(1);
  }, 30_000);
});

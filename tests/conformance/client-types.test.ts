import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('client scripts have no type error', () => {
  const { stdout, status } = spawnSync('npx', ['--no-install', 'tsc', '--noEmit', '-p', 'views/assets'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

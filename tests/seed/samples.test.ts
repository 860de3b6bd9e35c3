import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress } from '../../server/commands/progress.ts';
import { readConfig } from '../../server/config.ts';
import { removeSamples, seedSamples } from '../../server/samples.ts';
import { readSampleCommentaries } from '../../server/seed/sample-files.ts';
import { openWorkspace } from '../../server/workspace.ts';

it('removing the samples counts fictitious decisions and notes apart, and nothing the second time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-samples-'));
  const workspace = await openWorkspace(readConfig({ DATA_DIR: folder }), 0);
  await seedSamples(workspace, createProgress('samples', new PassThrough().resume()));
  const { fictitious } = await workspace.store.countStore();
  const notes = readSampleCommentaries(join(import.meta.dirname, '../../data/samples')).length;
  expect(await removeSamples(workspace)).toEqual({ decisions: fictitious, notes });
  expect((await workspace.store.countStore()).judgments).toBe(0);
  expect(await removeSamples(workspace)).toEqual({ decisions: 0, notes: 0 });
  await workspace.close();
  rmSync(folder, { recursive: true });
});

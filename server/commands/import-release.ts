import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { openCuration } from '../open-curation.ts';
import { withWorkspace } from '../workspace.ts';

/** Adds `import`: restores a data set that `export` wrote. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .argument('<folder>', 'a folder written by "export"')
    .description('restore a data set: what is here already stays, what people said of it is added')
    .action((folder: string) =>
      withWorkspace(async (workspace) => {
        const report = await openCuration(workspace).importRelease(await readFolder(folder));
        await workspace.drainQueue();
        for (const line of report.refused) process.stderr.write(`not taken over: ${line}\n`);
        const { decisions, known, readings, notes } = report;
        process.stdout.write(`${decisions} decisions added, ${known} known, ${readings} readings, ${notes} notes\n`);
      }),
    );
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8'));
  }
  return files;
}

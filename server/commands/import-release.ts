import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { openCuration } from '../open-curation.ts';
import { withWorkspace } from '../workspace.ts';
import { describeAudit } from './describe-audit.ts';

/** Adds `import`: restores a data set that `export` wrote. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .argument('<folder>', 'a folder written by "export"')
    .description('restore a data set: what is here already stays, what people said of it is added')
    .action(async (folder: string) => {
      const files = await readFolder(folder);
      await withWorkspace(async (workspace) => {
        const { refused, audit, ...counts } = await openCuration(workspace).importRelease(files);
        await workspace.drainQueue();
        for (const { en } of refused) process.stderr.write(`not taken over: ${en}\n`);
        const { decisions, known, readings, notes, campaigns, dossiers } = counts;
        process.stdout.write(
          `${decisions} decisions added, ${known} known, ${readings} readings, ${notes} notes, ${campaigns} campaigns, ${dossiers} folders\n`,
        );
        process.stdout.write(`audit log: ${describeAudit(audit)}\n`);
        if (audit.fault !== null) process.exitCode = 1;
      });
    });
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const kind = await stat(folder).catch(() => null);
  if (!kind) throw new Error(`there is no folder ${folder}`);
  if (!kind.isDirectory()) throw new Error(`${folder} is a file: give the folder that "export" wrote`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8'));
  }
  return files;
}

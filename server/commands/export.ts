import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { openCuration } from '../open-curation.ts';
import { withWorkspace } from '../workspace.ts';

interface ExportOptions {
  readonly campaign?: string;
  readonly team: boolean;
  readonly names: boolean;
  readonly author: readonly string[];
  readonly title: string;
  readonly release: string;
  readonly licence: string;
}

/** Adds `export`: a data set of what people read, as a folder that `import` restores. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .argument('<folder>', 'where to write; must be empty or not there')
    .description(
      'write a data set: decisions, readings, outcomes (CSV, NDJSON), annotations (JSON-LD), codebook, checksums, citation',
    )
    .option('--campaign <id>', 'the decisions of one campaign instead of all that people worked on')
    .option('--team', 'include what only the team sees: its notes and its folders', false)
    .option('--names', 'name the people who annotated; they are pseudonyms otherwise', false)
    .option('--author <names...>', 'who signs the data set in CITATION.cff', [])
    .option('--title <title>', 'title of the data set', 'Dispositif: outcomes of French digital-law decisions')
    .option('--release <version>', 'version of the data set', '1.0')
    .option('--licence <spdx>', 'licence of the annotations', 'etalab-2.0')
    .action((folder: string, options: ExportOptions) => exportRelease(folder, options));
}

async function exportRelease(
  folder: string,
  { campaign, team, names, author, title, release, licence }: ExportOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty: give a new folder`);
  await withWorkspace(async (workspace) => {
    const choice = { campaign: campaign ?? null, withTeam: team, withNames: names };
    const files = await openCuration(workspace).makeRelease(choice, {
      title,
      version: release,
      licence,
      authors: author,
    });
    for (const [path, text] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    process.stderr.write(`${files.size} files written to ${folder}\n`);
  });
}

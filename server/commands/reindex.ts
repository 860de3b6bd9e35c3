import type { Command } from 'commander';
import { refreshJudgment } from '../ingest/refresh-judgment.ts';
import { type Workspace, withWorkspace } from '../workspace.ts';

const PAGE = 200;

export function registerReindex(program: Command): void {
  program
    .command('reindex')
    .description('rebuild the search index from the store, without an interval in which searches find nothing')
    .option('--read', 'first read every decision again with the current rules')
    .action((options: { readonly read?: true }) =>
      withWorkspace(async (workspace) => {
        if (options.read) process.stderr.write(`${await readAgain(workspace)} decisions read again\n`);
        const { documents } = await workspace.rebuildIndex();
        process.stderr.write(`${documents} decisions indexed\n`);
      }),
    );
}

async function readAgain({ store, ingest }: Workspace): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const ids = await store.listIdsAfter(after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) return count;
    for (const id of ids) await store.transaction((tx) => refreshJudgment(tx, ingest, id));
    count += ids.length;
    after = last;
  }
}

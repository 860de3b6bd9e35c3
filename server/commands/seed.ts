import type { Command } from 'commander';
import { removeSamples, seedSamples } from '../samples.ts';
import { withWorkspace } from '../workspace.ts';
import { createProgress } from './progress.ts';

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('load the fictitious sample corpus, or remove it')
    .option('--remove', 'delete every sample')
    .action((options: { readonly remove?: true }) =>
      withWorkspace(async (workspace) => {
        if (options.remove) {
          const { decisions, notes } = await removeSamples(workspace);
          process.stderr.write(`${decisions} fictitious decisions and ${notes} notes on real decisions removed\n`);
        } else await seedSamples(workspace, createProgress('samples', process.stderr));
      }),
    );
}

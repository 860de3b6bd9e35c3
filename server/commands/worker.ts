import { once } from 'node:events';
import type { Command } from 'commander';
import { scheduleSources } from '../source-schedule.ts';
import { withWorkspace } from '../workspace.ts';

export function registerWorker(program: Command): void {
  program
    .command('worker')
    .description('feed the search engines from the queue and read the sources on their schedule, until it is stopped')
    .action(() =>
      withWorkspace(async (workspace) => {
        const schedule = scheduleSources(workspace.config, tell);
        const stopFeeding = workspace.feedIndex((error) =>
          tell(error instanceof Error ? error.message : String(error)),
        );
        tell(
          `worker started: ${workspace.engines.join(' and ')} fed, sources ${schedule ? 'on schedule' : 'not scheduled'}`,
        );
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await schedule?.stop();
        await stopFeeding();
      }),
    );
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

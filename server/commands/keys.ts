import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { deriveSearchKey } from '../search/meilisearch/keys.ts';

export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description('print a new Meilisearch master key and the search key that belongs to it, as lines for .env')
    .action(() => {
      const master = randomBytes(24).toString('base64url');
      process.stdout.write(`MEILI_MASTER_KEY=${master}\nMEILI_SEARCH_KEY=${deriveSearchKey(master)}\n`);
    });
}

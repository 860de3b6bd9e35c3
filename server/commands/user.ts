import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { isRole, ROLES } from '../domain/role.ts';
import { openCuration } from '../open-curation.ts';
import { withWorkspace } from '../workspace.ts';
import { readSecret } from './read-secret.ts';

/** Adds `user`: accounts from the command line. Passwords are typed or piped, never given as arguments. */
export function registerUser(program: Command): void {
  const user = program
    .command('user')
    .description('accounts: add one, list them, or print a link for the first administrator');
  user
    .command('add')
    .description('create an account; the password is asked for, or read from standard input')
    .requiredOption('--name <name>', 'name shown to others')
    .requiredOption('--email <address>', 'address to sign in with')
    .addOption(new Option('--role <role>', 'what the person may do').choices([...ROLES]).default('admin'))
    .action(async ({ name, email, role }: { name: string; email: string; role: string }) => {
      if (!isRole(role)) throw new Error(`no role "${role}"`);
      const password = await readSecret('Password (12 characters or more): ');
      await withWorkspace(async (workspace) => {
        const account = await openCuration(workspace).createAccount({ name, email, password, role });
        process.stdout.write(`${account.id} ${account.email} ${account.role}\n`);
      });
    });
  user
    .command('list')
    .description('accounts with their roles')
    .action(() =>
      withWorkspace(async ({ store }) => {
        for (const { id, name, email, role, disabledAt } of await store.listAccounts()) {
          process.stdout.write(`${[id, role, email ?? '-', name, disabledAt ? 'disabled' : 'active'].join('\t')}\n`);
        }
      }),
    );
  user
    .command('link')
    .description('a one-time link that makes whoever opens it the first administrator')
    .action(() =>
      withWorkspace(async (workspace) => {
        const token = await openCuration(workspace).offerFirstAdmin();
        const { publicUrl, host, port } = readConfig();
        if (token === null)
          throw new Error('there is an administrator already: sign in and invite people on /administration');
        process.stdout.write(
          `${publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`}/invitation/${token}\n`,
        );
      }),
    );
}

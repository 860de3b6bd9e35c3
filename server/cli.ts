import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { registerDoctor } from './commands/doctor.ts';
import { registerEval } from './commands/eval.ts';
import { registerExport } from './commands/export.ts';
import { registerExtract } from './commands/extract.ts';
import { registerImport } from './commands/import-release.ts';
import { registerIngest } from './commands/ingest.ts';
import { registerKeys } from './commands/keys.ts';
import { registerReindex } from './commands/reindex.ts';
import { registerSeed } from './commands/seed.ts';
import { registerStats } from './commands/stats.ts';
import { registerUser } from './commands/user.ts';
import { registerWithdraw } from './commands/withdraw.ts';
import { registerWorker } from './commands/worker.ts';

/** Every command; one module each under commands/. */
const COMMANDS = [
  registerIngest,
  registerExtract,
  registerReindex,
  registerSeed,
  registerEval,
  registerStats,
  registerWorker,
  registerKeys,
  registerUser,
  registerExport,
  registerImport,
  registerDoctor,
  registerWithdraw,
];

const program = new Command('dispositif')
  .description(packageJson.description)
  .version(packageJson.version)
  .showHelpAfterError('(--help for the commands and their options)');
for (const register of COMMANDS) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError))
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
